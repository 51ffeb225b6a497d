import { existsSync, statSync } from 'node:fs';
import { setTimeout as after } from 'node:timers/promises';
import { v7 } from 'uuid';
import { q } from '../../../db/gateway.ts';
import { type EngineProcess, startEngineProcess } from './engine-process.ts';
import { everyCheck, inspect, onCopy, type Violations } from './inspect.ts';
import { type Random, seeded } from './random.ts';
import { someFile } from './some-file.ts';
import { type Goods, stockedShop } from './stocked-shop.ts';
import { type Counter, confirm, doSomething, newRoll, sendMoney, type TillRoll } from './till.ts';

export interface KillOptions {
  readonly kills: number;
  readonly seed: number;
  readonly assets: string;
}

/** Counts of a run; `violations` is empty when the promise was kept. */
export interface KillCounts {
  kills: number;
  bills: number;
  drafts: number;
  money: number;
  /** Asked, killed before the answer: found saved at the next start, or not. Both are right; each was then saved once. */
  foundSaved: number;
  foundUnsaved: number;
  /** Killed before the engine was up. */
  early: number;
  /** Files with the end of their WAL cut off, and how many of them the inspection saw through. */
  controls: number;
  controlsSeen: number;
  readonly violations: Violations;
}

const EVERY_CHECK_AT = 25;
const MOST_ANSWERS = 14;
/** A WAL shorter than this holds too little to lose. */
const WORTH_CUTTING = 120_000;
/** WAL frame: a page and its header. */
const FRAME = 4096 + 24;

/** One shop that is billed on and killed, again and again. */
export async function killOften({ kills, seed, assets }: KillOptions): Promise<KillCounts> {
  const random = seeded(seed);
  const file = someFile('kill');
  const roll = newRoll();
  const counts = noCounts();
  const shop = { file, assets, roll, random };
  const goods = await stockedShop(file, assets);
  while (counts.kills < kills) {
    await billUntilKilled(shop, goods, counts);
    counts.kills += 1;
    counts.drafts += roll.drafts.size;
    counts.violations.push(...onCopy(file, (gateway) => inspect(gateway, roll)));
    if (counts.kills % EVERY_CHECK_AT === 0) counts.violations.push(...onCopy(file, everyCheck));
    cutControl(file, roll, counts);
    if (counts.violations.length > 0) break;
  }
  await finish(shop, counts);
  return { ...counts, bills: roll.saved.size, money: roll.money.size };
}

const noCounts = (): KillCounts => ({
  kills: 0,
  bills: 0,
  drafts: 0,
  money: 0,
  foundSaved: 0,
  foundUnsaved: 0,
  early: 0,
  controls: 0,
  controlsSeen: 0,
  violations: [],
});

interface Shop {
  readonly file: string;
  readonly assets: string;
  readonly roll: TillRoll;
  readonly random: Random;
}
/** Starts the engine, asks again what had no answer, then bills until the moment of the kill. */
async function billUntilKilled(shop: Shop, goods: Goods, counts: KillCounts): Promise<void> {
  const { file, assets, roll, random } = shop;
  const engine = startEngineProcess(file, assets);
  if (random.below(10) === 0) {
    await after(random.below(300));
    counts.early += 1;
    return engine.kill();
  }
  noteInFlight(file, roll, counts);
  const life = serve({ ...goods, client: engine.client, roll, random, id: v7 }, engine);
  await Promise.race([answered(roll, random.below(MOST_ANSWERS), engine), life]);
  if (await endedAlone(engine)) counts.violations.push('an engine ended by itself');
  await after(random.below(15));
  await engine.kill();
  await life;
}

const endedAlone = (engine: EngineProcess): Promise<boolean> =>
  Promise.race([engine.gone.then(() => true), after(0).then(() => false)]);

/** Waits for so many more bills and payments: a slow machine then kills as late in the work as a fast one. */
export async function answered(roll: TillRoll, more: number, engine: EngineProcess): Promise<void> {
  await engine.client.hello({ protocol: 1 });
  const done = () => roll.saved.size + roll.money.size;
  const enough = done() + more;
  while (done() < enough) await after(1);
}

/** What was asked and not answered: how it ended. */
function noteInFlight(file: string, { asked }: TillRoll, counts: KillCounts): void {
  if (asked.size === 0) return;
  const found = onCopy(file, ({ read }) =>
    read.all(
      q
        .selectFrom('invoices')
        .select('id')
        .where('id', 'in', [...asked.keys()]),
    ),
  );
  counts.foundSaved += found.length;
  counts.foundUnsaved += asked.size - found.length;
}

/** Bills until the engine is gone. Any refusal before that is a fault of its own and ends the run. */
export async function serve(counter: Counter, engine: EngineProcess): Promise<void> {
  let alive = true;
  void engine.gone.then(() => {
    alive = false;
  });
  try {
    await askAgain(counter);
    while (alive) await doSomething(counter);
  } catch (error) {
    await Promise.race([engine.gone, after(1000)]);
    if (alive) throw error;
  }
}

/** After the inspection: what was cut off is asked again, and drafts that will not be sold are put away. */
async function askAgain(counter: Pick<Counter, 'client' | 'roll'>): Promise<void> {
  const { client, roll } = counter;
  for (const [draftId, version] of [...roll.asked]) await confirm(counter, draftId, version);
  for (const [id, moved] of [...roll.moneyAsked]) {
    await sendMoney(client, id, moved);
    roll.moneyAsked.delete(id);
    roll.money.set(id, moved);
  }
  for (const draftId of [...roll.drafts.keys()]) {
    await client.drafts.close({ draftId });
    roll.drafts.delete(draftId);
  }
}

/** Cuts the end off a copy's WAL, as a disk that only pretends to write would: the inspection must see it. */
function cutControl(file: string, roll: TillRoll, counts: KillCounts): void {
  const wal = `${file}-wal`;
  const size = existsSync(wal) ? statSync(wal).size : 0;
  if (size < WORTH_CUTTING || counts.controls >= 10) return;
  const cut = 32 + FRAME * Math.floor((size * 0.4) / FRAME);
  counts.controls += 1;
  if (onCopy(file, (gateway) => inspect(gateway, roll), cut).length > 0) counts.controlsSeen += 1;
}

/** The last start: what is still open is asked again, then everything is checked after a proper end. */
async function finish({ file, assets, roll }: Shop, counts: KillCounts): Promise<void> {
  const engine = startEngineProcess(file, assets);
  await askAgain({ client: engine.client, roll });
  await engine.drain();
  counts.violations.push(...onCopy(file, (gateway) => [...inspect(gateway, roll), ...everyCheck(gateway)]));
}
