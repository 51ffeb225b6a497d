import type { Reader } from '../../db/gateway.ts';
import { type ImportReport, importReport } from '../contract/import.ts';
import { countFates, importById } from '../repositories/imports.ts';
import type { Books } from './books.ts';
import { customersKind } from './import-customers.ts';
import type { ImportKind } from './import-kind.ts';
import { productsKind } from './import-products.ts';
import { Refusal } from './refusal.ts';

export type ImportWhat = 'customers' | 'products';

export const KINDS: Readonly<Record<ImportWhat, ImportKind>> = {
  customers: customersKind,
  products: productsKind,
};

/** Rows between two breaths. */
export const PAGE = 500;

/** What reading, judging and saving of a list share. */
export interface ImportParts {
  readonly books: Books;
  readonly tell: (
    id: string,
    stage: 'reading' | 'checking' | 'saving',
    done: number,
    total: number | null,
  ) => void;
}

/** A list that was begun; `report` is null until it is in the shop. Refuses with `import_missing`. */
export function listOf(
  read: Reader,
  id: string,
): { readonly what: ImportWhat; readonly kind: ImportKind; readonly report: ImportReport | null } {
  const found = importById(read, id);
  if (!found) throw new Refusal('import_missing');
  const { what, report } = found;
  return { what, kind: KINDS[what], report: report === null ? null : importReport.parse(JSON.parse(report)) };
}

/** How many rows of a list have which fate. */
export function reportOf(read: Reader, id: string, what: ImportWhat, applied: boolean): ImportReport {
  const counts = countFates(read, id);
  const of = (fate: (typeof counts)[number]['fate']) => counts.find((each) => each.fate === fate)?.rows ?? 0;
  return {
    id,
    what,
    rows: counts.reduce((sum, { rows }) => sum + rows, 0),
    created: of('created'),
    updated: of('updated'),
    same: of('same'),
    exists: of('exists'),
    double: of('double'),
    refused: of('refused'),
    applied,
  };
}
