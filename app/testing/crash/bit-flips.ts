import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { DbError } from '../../../db/errors.ts';
import { type Gateway, q } from '../../../db/gateway.ts';
import { openShopFile } from '../../../db/open.ts';
import type { Tables } from '../../../db/schema/tables.ts';
import { checkBooks, PROJECTIONS } from '../../repositories/check.ts';
import { openTestShop } from '../shop.ts';
import type { Violations } from './inspect.ts';
import type { Random } from './random.ts';
import { someFile } from './some-file.ts';

export interface FlipCounts {
  flips: number;
  /** The start or `verify` said so. */
  found: number;
  /** No row reads differently: free space, or a bit that means nothing. */
  harmless: number;
  /** A row of this PC's own notes (drafts, answers, jobs, settings) reads differently; no hash covers them. */
  notes: number;
  /** Of the found: without the chain and the rebuild, SQLite's own check would have let them pass. */
  onlyByUs: number;
  readonly violations: Violations;
}

const BOOKS = ['journal', 'journal_person', ...PROJECTIONS] as const;
const NOTES = [
  'drafts',
  'conversations',
  'turns',
  'jobs',
  'settings',
] as const satisfies readonly (keyof Tables)[];

/** D6: one bit of the file changed, `count` times: every change of the books must be found. */
export async function flipBits(count: number, random: Random): Promise<FlipCounts> {
  const file = await billedFile();
  const whole = readFileSync(file);
  const truth = contentsOf(file);
  const counts: FlipCounts = { flips: 0, found: 0, harmless: 0, notes: 0, onlyByUs: 0, violations: [] };
  for (; counts.flips < count; counts.flips += 1) {
    const bit = random.below(whole.length * 8);
    const bytes = Buffer.from(whole);
    bytes.writeUInt8(bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
    judge(bytes, bit, truth, counts);
  }
  return counts;
}

async function billedFile(): Promise<string> {
  const file = someFile('bits');
  const shop = await openTestShop({ file });
  for (let n = 0; n < 25; n++) {
    await shop.say(`Grahak${n} ka bill banao, do chawal ek cheeni teen maida`);
    await shop.say('haan');
    await shop.say('50 diya');
  }
  await shop.say('Rahul ka bill banao, do chawal');
  await shop.close();
  return file;
}

interface Contents {
  readonly books: string;
  readonly notes: string;
}

function judge(bytes: Buffer, bit: number, truth: Contents, counts: FlipCounts): void {
  const file = someFile('bit');
  writeFileSync(file, bytes);
  const { found, byUs, contents } = lookAt(file);
  if (found) {
    counts.found += 1;
    if (byUs) counts.onlyByUs += 1;
  } else if (contents.books !== truth.books)
    counts.violations.push(`bit ${bit}: the books changed and nobody saw it`);
  else if (contents.notes !== truth.notes) counts.notes += 1;
  else counts.harmless += 1;
  rmSync(file, { force: true });
}

function lookAt(file: string): { found: boolean; byUs: boolean; contents: Contents } {
  const none = { books: '', notes: '' };
  let gateway: Gateway;
  try {
    gateway = openShopFile(file);
  } catch (error) {
    if (!(error instanceof DbError)) throw error;
    return { found: true, byUs: false, contents: none };
  }
  try {
    const faulty = [...checkBooks(gateway)].filter((finding) => finding.faults.length > 0);
    if (faulty.length === 0) return { found: false, byUs: false, contents: read(gateway) };
    return { found: true, byUs: faulty.every((finding) => finding.check !== 'file'), contents: none };
  } finally {
    gateway.close();
  }
}

function contentsOf(file: string): Contents {
  const gateway = openShopFile(file);
  const contents = read(gateway);
  gateway.close();
  return contents;
}

const read = (gateway: Gateway): Contents => ({
  books: digest(gateway, BOOKS),
  notes: digest(gateway, NOTES),
});

function digest({ read: reader }: Gateway, tables: readonly (keyof Tables)[]): string {
  const hash = createHash('sha256');
  for (const table of tables) hash.update(JSON.stringify(reader.all(q.selectFrom(table).selectAll())));
  return hash.digest('hex');
}
