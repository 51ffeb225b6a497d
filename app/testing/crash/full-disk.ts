import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import type { Draft } from '../../contract/draft.ts';
import { refusalOf } from '../refused.ts';
import { type EngineClient, startEngineProcess } from './engine-process.ts';
import { everyCheck, inspect, onCopy, type Violations } from './inspect.ts';
import { newRoll, type TillRoll } from './till.ts';

export interface FullDiskCounts {
  before: number;
  attempts: number;
  refused: number;
  after: number;
  readonly violations: Violations;
}

/** Bytes of the small disk, and of the file that is deleted from it to make room again. */
const DISK = '6m';
const BALLAST = 1024 * 1024;

/** D5: the engine on a disk of 6 MB, until it is full and `attempts` beyond; then there is room again. Needs root for the disk. */
export async function fullDisk(assets: string, attempts: number): Promise<FullDiskCounts | null> {
  const disk = smallDisk();
  if (disk === null) return null;
  const engine = startEngineProcess(join(disk, 'shop.db'), assets);
  try {
    return await sellOn(engine.client, disk, attempts, () => engine.drain());
  } finally {
    await engine.kill();
    execFileSync('umount', ['--lazy', disk]);
    rmSync(disk, { recursive: true });
  }
}

function smallDisk(): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'execora-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK}`, 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    return null;
  }
}

async function sellOn(client: EngineClient, disk: string, attempts: number, drain: () => Promise<void>) {
  const file = join(disk, 'shop.db');
  const ballast = join(disk, 'ballast');
  await client.shop.open({ id: v7(), name: 'Full', stateCode: '09', language: 'en', sample: false });
  writeFileSync(ballast, Buffer.alloc(BALLAST));
  const roll = newRoll();
  const counts: FullDiskCounts = { before: 0, attempts, refused: 0, after: 0, violations: [] };
  const waiting = await sellUntilFull(client, roll);
  counts.before = roll.saved.size;
  for (let n = 0; n < attempts; n++) {
    const code = await refusalOf(confirm(client, waiting, roll));
    if (code === 'disk_full') counts.refused += 1;
    else counts.violations.push(`attempt ${n} on a full disk: ${code}`);
  }
  rmSync(ballast);
  for (let n = 0; n < 2; n++) await confirm(client, waiting, roll);
  for (let n = 0; n < 20; n++) await confirm(client, await draftOf(client), roll);
  counts.after = roll.saved.size - counts.before;
  await drain();
  counts.violations.push(...onCopy(file, (gateway) => [...inspect(gateway, roll), ...everyCheck(gateway)]));
  if (counts.after !== 21)
    counts.violations.push(`saved after there was room: ${counts.after} instead of 21`);
  return counts;
}

/** Drafts ahead while there is room, so that the full disk is met by a confirm. */
async function sellUntilFull(client: EngineClient, roll: TillRoll): Promise<Draft> {
  for (;;) {
    const ahead = await Promise.all(Array.from({ length: 5 }, () => draftOf(client)));
    for (const draft of ahead) {
      const code = await refusalOf(confirm(client, draft, roll));
      if (code === 'disk_full') return draft;
      if (code !== 'answered') throw new RangeError(`a sale was refused with ${code}`);
    }
  }
}

async function draftOf(client: EngineClient): Promise<Draft> {
  const [product] = await client.products.find({ text: 'Chawal' });
  const draft = await client.drafts.open({ id: v7() });
  return client.drafts.edit({
    draftId: draft.id,
    version: draft.version,
    edit: { kind: 'addProduct', productId: product?.id ?? '' },
  });
}

async function confirm(client: EngineClient, { id, version }: Draft, roll: TillRoll): Promise<void> {
  const { number, totalPaise } = await client.invoices.confirm({ draftId: id, version });
  roll.saved.set(id, { number, totalPaise });
}
