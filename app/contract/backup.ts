import { z } from 'zod';
import { instantField, sumField } from './fields.ts';

/** A copy of the shop that was found good. */
export const backupFile = z.object({ name: z.string(), at: instantField, bytes: z.int() });

/** How the copy to the second folder (a USB stick) went: nobody set one, it is there, the folder was not to be found, or it could not be written (full). */
export const secondCopy = z.enum(['none', 'written', 'missing', 'failed']);

export const backupList = z.object({
  folder: z.string(),
  secondFolder: z.string().nullable(),
  files: z.array(backupFile),
});
export type BackupList = z.output<typeof backupList>;

export const backupMade = z.object({
  backup: backupFile,
  second: secondCopy,
  /** Facts in it; its chain was checked to the last one. */
  facts: z.int(),
  /** Names of older backups that need not stay. */
  dropped: z.array(z.string()),
  ms: z.int(),
});
export type BackupMade = z.output<typeof backupMade>;

const figures = z.object({
  facts: z.int(),
  bills: z.int(),
  lastNumber: z.string().nullable(),
  customers: z.int(),
  baakiPaise: sumField,
});

/** What a rehearsal with the newest backup found. */
export const drillReport = z.object({
  backup: backupFile,
  backupFigures: figures,
  shopFigures: figures,
  /** The backup's chain is the shop's, up to where it ends. */
  sameChain: z.boolean(),
  /** Facts that came after the backup. */
  behind: z.int(),
  checks: z.array(z.object({ check: z.string(), examined: z.int(), faults: z.int() })),
  ok: z.boolean(),
  ms: z.int(),
});
export type DrillReport = z.output<typeof drillReport>;

/** What could be saved out of a damaged file, and what could not. */
export const salvageReport = z.object({
  /** A whole file of the shop beside the damaged one, which is as it was. */
  file: z.string(),
  figures,
  /** Facts that are known to be missing. */
  lostFacts: z.int(),
  /** Numbers whose papers are gone, in runs. */
  lostNumbers: z.array(z.object({ from: z.string(), to: z.string(), count: z.int() })),
  /** The damaged file could still say how far the shop had come; false: more may be missing behind the last number. */
  endKnown: z.boolean(),
  /** What bills speak of and is gone, and was put in its place under the best name there was. */
  madeUp: z.object({ shop: z.boolean(), customers: z.int(), products: z.int() }),
  checks: z.array(z.object({ check: z.string(), examined: z.int(), faults: z.int() })),
  ok: z.boolean(),
  ms: z.int(),
});
export type SalvageReport = z.output<typeof salvageReport>;

/** Where backups go besides their own folder; null: nowhere. An absolute path that is there now. */
export const backupFolder = z.object({ folder: z.string().min(1).max(1000).nullable() });
