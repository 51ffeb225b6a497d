import type { Invoice } from '../../contract/invoice.ts';
import { paise } from '../../core/units.ts';
import type { EngineClient } from './engine-process.ts';
import type { Random } from './random.ts';

/** What the counter was told and what it asked for: the oracle, kept outside the process under test. */
export interface TillRoll {
  /** "Saved" was answered: bill id → number and total. */
  readonly saved: Map<string, Pick<Invoice, 'number' | 'totalPaise'>>;
  /** A confirm was sent and nothing came back yet: draft id → version. */
  readonly asked: Map<string, number>;
  /** A change of a draft was answered: draft id → version. */
  readonly drafts: Map<string, number>;
  /** Money answered: operation id → customer and what it did to the balance. */
  readonly money: Map<string, { customerId: string; paise: number }>;
  /** Money sent and not answered. */
  readonly moneyAsked: Map<string, { customerId: string; paise: number }>;
}

export const newRoll = (): TillRoll => ({
  saved: new Map(),
  asked: new Map(),
  drafts: new Map(),
  money: new Map(),
  moneyAsked: new Map(),
});

export interface Counter {
  readonly client: EngineClient;
  readonly roll: TillRoll;
  readonly random: Random;
  /** Makes the id of an operation before its first try. */
  readonly id: () => string;
  readonly products: readonly [string, ...string[]];
  readonly customers: readonly [string, ...string[]];
}

/** One thing a shopkeeper does, chosen by chance; every answer is noted at once. Rejects when the engine is gone. */
export async function doSomething(counter: Counter): Promise<void> {
  const chance = counter.random.below(100);
  if (chance < 60) return billByHand(counter);
  if (chance < 75) return billByWords(counter);
  return money(counter);
}

async function billByHand(counter: Counter): Promise<void> {
  const { client, roll, random, id, products, customers } = counter;
  let draft = await client.drafts.open({ id: id() });
  roll.drafts.set(draft.id, draft.version);
  const change = async (edit: Parameters<EngineClient['drafts']['edit']>[0]['edit']) => {
    draft = await client.drafts.edit({ draftId: draft.id, version: draft.version, edit });
    roll.drafts.set(draft.id, draft.version);
  };
  for (let line = 0; line <= random.below(2); line++) {
    await change({
      kind: 'addProduct',
      productId: random.pick(products),
      quantity: String(1 + random.below(5)),
    });
  }
  if (random.below(3) === 0) await change({ kind: 'addNew', name: `Nayi cheez ${random.below(1_000_000)}` });
  if (random.below(2) === 0) await change({ kind: 'setCustomer', customerId: random.pick(customers) });
  else if (random.below(4) === 0)
    await change({ kind: 'newCustomer', name: `Grahak ${random.below(1_000_000)}` });
  await confirm(counter, draft.id, draft.version);
}

/** Sends a confirm and notes the answer; asked again with the same id after a crash it must be the same bill. */
export async function confirm(
  { client, roll }: Pick<Counter, 'client' | 'roll'>,
  draftId: string,
  version: number,
): Promise<void> {
  roll.asked.set(draftId, version);
  const { number, totalPaise } = await client.invoices.confirm({ draftId, version });
  noteSaved(roll, draftId, { number, totalPaise });
}

function noteSaved(roll: TillRoll, id: string, bill: Pick<Invoice, 'number' | 'totalPaise'>): void {
  roll.saved.set(id, bill);
  roll.asked.delete(id);
  roll.drafts.delete(id);
}

async function billByWords({ client, roll, random, id }: Counter): Promise<void> {
  const conversationId = `till-${random.below(1_000_000)}`;
  const empty = await client.drafts.open({ id: id() });
  roll.drafts.set(empty.id, empty.version);
  const text = random.pick(['do chawal ek cheeni', 'teen chawal', 'ek cheeni do chawal ek maida']);
  const drafted = await client.talk.say({ id: id(), text, conversationId, draftId: empty.id });
  if (!drafted.draft) throw new RangeError(`no draft came of "${text}"`);
  const { version } = drafted.draft;
  roll.drafts.set(empty.id, version);
  roll.asked.set(empty.id, version);
  const saved = await client.talk.say({ id: id(), text: 'haan', conversationId, draftId: empty.id });
  if (saved.invoice) noteSaved(roll, saved.invoice.id, saved.invoice);
}

async function money({ client, roll, random, id, customers }: Counter): Promise<void> {
  const customerId = random.pick(customers);
  const amount = 100 * (1 + random.below(500));
  const operation = id();
  const pays = random.below(2) === 0;
  const moved = { customerId, paise: pays ? -amount : amount };
  roll.moneyAsked.set(operation, moved);
  await sendMoney(client, operation, moved);
  roll.moneyAsked.delete(operation);
  roll.money.set(operation, moved);
}

/** A payment when it lowers the balance, udhaar when it raises it. */
export async function sendMoney(
  client: EngineClient,
  id: string,
  { customerId, paise: by }: { customerId: string; paise: number },
): Promise<void> {
  const amountPaise = paise(Math.abs(by));
  if (by < 0) await client.money.pay({ id, customerId, amountPaise, mode: 'cash', advance: true });
  else await client.money.credit({ id, customerId, amountPaise });
}
