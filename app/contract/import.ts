import { z } from 'zod';
import { id } from './fields.ts';

export const importWhat = z.enum(['customers', 'products']);

/** What becomes of a row: new in the shop, changed there, the same, known already, twice in the file, or not taken. */
export const importFate = z.enum(['created', 'updated', 'same', 'exists', 'double', 'refused']);

/** Why a row is not taken. Digits that a spreadsheet rounded away (`phone_rounded`) cannot be guessed; `total` is the sum below a list. */
export const importFault = z.enum([
  'name_missing',
  'name_long',
  'letters',
  'phone',
  'phone_rounded',
  'email',
  'gstin',
  'amount',
  'rate',
  'hsn',
  'quantity',
  'barcode',
  'barcode_taken',
  'text_long',
  'total',
]);

export const importRow = z.object({
  /** 1 is the first row below the headings. */
  row: z.int(),
  label: z.string(),
  fate: importFate,
  reason: importFault.nullable(),
});
export type ImportRow = z.output<typeof importRow>;

export const importReport = z.object({
  id,
  what: importWhat,
  rows: z.int(),
  created: z.int(),
  updated: z.int(),
  same: z.int(),
  exists: z.int(),
  double: z.int(),
  refused: z.int(),
  /** False: a dry run, nothing is in the shop yet. */
  applied: z.boolean(),
});
export type ImportReport = z.output<typeof importReport>;

/** How far an import is; `total` is not known while the file is being read. */
export const importProgress = z.object({
  kind: z.literal('import'),
  id,
  stage: z.enum(['reading', 'checking', 'saving']),
  done: z.int(),
  total: z.int().nullable(),
});

/** A piece of the file, base64, at most 256 KB of it. */
export const importPiece = z.base64().max(350_000);
