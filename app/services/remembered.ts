import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { writeDurably } from '../../db/durable.ts';

/**
 * What a backup cannot know, because it came after it: who was forgotten since, and which codes of a counter were used up. It lies
 * beside the shop's file and beside copies of backups, and holds ids and codes only.
 */
const remembered = z.object({ forgotten: z.array(z.string()), codes: z.array(z.string()) });
export type Remembered = z.output<typeof remembered>;

const text = z
  .string()
  .transform((json, context): unknown => {
    try {
      return JSON.parse(json);
    } catch (error) {
      context.addIssue({ code: 'custom', message: String(error) });
      return z.NEVER;
    }
  })
  .pipe(remembered);

/** Where it lies, for a shop's file or for a folder of backups. */
export const rememberedBeside = (file: string): string => `${file}.remembered`;

const NOTHING: Remembered = { forgotten: [], codes: [] };

/**
 * Reads it. A file that is not there, or is no JSON of ours, says nothing: it must not keep a shop shut, and an open shop writes
 * what it knows into it again.
 */
export const readRemembered = (file: string): Remembered =>
  existsSync(file) ? (text.safeParse(readFileSync(file, 'utf8')).data ?? NOTHING) : NOTHING;

const union = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])];

/** Both together. */
export const bothRemembered = (a: Remembered, b: Remembered): Remembered => ({
  forgotten: union(a.forgotten, b.forgotten),
  codes: union(a.codes, b.codes),
});

/** Adds to the file; writes nothing when all of it was known. */
export function remember(file: string, more: Partial<Remembered>): Remembered {
  const before = readRemembered(file);
  const after = bothRemembered(before, { ...NOTHING, ...more });
  const same =
    after.forgotten.length === before.forgotten.length && after.codes.length === before.codes.length;
  if (!same) writeDurably(file, JSON.stringify(after));
  return after;
}
