import type { Reader, Writer } from '../../db/gateway.ts';
import type { ImportRowsTable } from '../../db/schema/import.ts';
import { type ImportReport, type ImportRow, importFault, importReport } from '../contract/import.ts';
import {
  countFates,
  dropRows,
  dropUnfinishedImports,
  importById,
  keepImport,
  keepRows,
  reportImport,
  rowsAfter,
  setFate,
} from '../repositories/imports.ts';
import type { Books, Entry } from './books.ts';
import type { Bus } from './bus.ts';
import { customersKind } from './import-customers.ts';
import type { ImportKind, Judged, Staged } from './import-kind.ts';
import { productsKind } from './import-products.ts';
import { createReading, type Reading } from './import-reading.ts';
import { Refusal } from './refusal.ts';

export type ImportWhat = 'customers' | 'products';

/**
 * Lists from other programs. A file is read in pieces into a plain table, looked at there (the dry run), and written into the books
 * in one transaction: all of its good rows or, after a crash, none. Memory holds a page of rows, not the file.
 */
export interface Imports {
  /** Opens an import; the same id again begins it anew unless it is in the shop already. */
  begin(id: string, what: ImportWhat): void;
  /** A piece of the file; answers with the rows so far. Refuses with import_missing, import_unreadable, import_too_large. */
  feed(id: string, bytes: Uint8Array): number;
  /** The file is whole: what would become of its rows. Nothing is in the shop yet. */
  check(id: string): ImportReport;
  rows(id: string, after: number, limit: number, fate?: ImportRow['fate']): ImportRow[];
  /** Writes what `check` showed; the same id again answers with the first report. */
  apply(id: string): ImportReport;
  drop(id: string): void;
}

const KINDS: Readonly<Record<ImportWhat, ImportKind>> = { customers: customersKind, products: productsKind };
const PAGE = 500;
const MOST_ROWS = 200_000;

interface OpenImport {
  readonly reading: Reading;
  rows: number;
}

export function createImports({ books, bus }: { readonly books: Books; readonly bus: Bus }): Imports {
  const open = new Map<string, OpenImport>();
  books.write(({ tx }) => dropUnfinishedImports(tx));
  const tell: Tell = (id, stage, done, total) => bus.emit({ kind: 'import', id, stage, done, total });
  const needReading = (id: string): OpenImport => {
    const found = open.get(id);
    if (!found) throw new Refusal('import_missing');
    return found;
  };
  const keep = (id: string, state: OpenImport, rows: readonly Staged[]): void => {
    if (state.rows + rows.length > MOST_ROWS) throw new Refusal('import_too_large', String(MOST_ROWS));
    state.rows = keepStaged(books, id, state.rows, rows);
    tell(id, 'reading', state.rows, null);
  };
  const endReading = (id: string): void => {
    const state = open.get(id);
    open.delete(id);
    if (state) keep(id, state, state.reading.end());
  };
  return {
    begin: (id, what) => {
      beginImport(books, id, what);
      open.set(id, { reading: createReading(KINDS[what]), rows: 0 });
    },
    feed: (id, bytes) => {
      const state = needReading(id);
      keep(id, state, state.reading.feed(bytes));
      return state.rows;
    },
    check: (id) => {
      endReading(id);
      return checkImport(books, id, tell);
    },
    rows: (id, after, limit, fate) => rowsAfter(books.read, id, after, limit, fate).map(rowMessage),
    apply: (id) => {
      endReading(id);
      return applyImport(books, id, tell);
    },
    drop: (id) => {
      open.delete(id);
      books.write(({ tx }) => dropRows(tx, id));
    },
  };
}

type Tell = (
  id: string,
  stage: 'reading' | 'checking' | 'saving',
  done: number,
  total: number | null,
) => void;

function beginImport(books: Books, id: string, what: ImportWhat): void {
  books.write(({ tx, at }) => {
    const before = importById(tx, id);
    if (before && (before.report !== null || before.what !== what)) throw new Refusal('operation_reused');
    if (before) dropRows(tx, id);
    else keepImport(tx, { id, what, made_at: at, report: null });
  });
}

function keepStaged(books: Books, id: string, before: number, rows: readonly Staged[]): number {
  for (let from = 0; from < rows.length; from += PAGE) {
    const page = rows.slice(from, from + PAGE).map((row, at) => stagedRow(id, before + from + at + 1, row));
    books.write(({ tx }) => keepRows(tx, page));
  }
  return before + rows.length;
}

const stagedRow = (import_id: string, n: number, { label, body, reason }: Staged): ImportRowsTable => ({
  import_id,
  n,
  label,
  body,
  reason,
  fate: body === null ? 'refused' : 'created',
  match: '',
});

function kindOf(read: Reader, id: string): { what: ImportWhat; kind: ImportKind; report: string | null } {
  const found = importById(read, id);
  if (!found) throw new Refusal('import_missing');
  return { what: found.what, kind: KINDS[found.what], report: found.report };
}

/** Every row with a body, page after page, with what becomes of it now. */
function* judged(read: Reader, id: string, kind: ImportKind): Generator<[ImportRowsTable, string, Judged][]> {
  const judge = kind.judge(read);
  for (let after = 0; ; ) {
    const page = rowsAfter(read, id, after, PAGE);
    const last = page.at(-1);
    if (!last) return;
    after = last.n;
    yield page.flatMap((row): [ImportRowsTable, string, Judged][] =>
      row.body === null ? [] : [[row, row.body, judge(row.body)]],
    );
  }
}

/** Most rows of a list stay what they were first taken for. */
function keepFate(tx: Writer, row: ImportRowsTable, { fate, reason, match }: Judged): void {
  if (row.fate === fate && row.reason === reason && row.match === match) return;
  setFate(tx, row.import_id, row.n, { fate, reason, match });
}

function checkImport(books: Books, id: string, tell: Tell): ImportReport {
  const { what, kind, report } = kindOf(books.read, id);
  if (report !== null) return importReport.parse(JSON.parse(report));
  return books.write(({ tx }) => {
    let done = 0;
    for (const page of judged(tx, id, kind)) {
      for (const [row, , found] of page) keepFate(tx, row, found);
      done += page.length;
      tell(id, 'checking', done, null);
    }
    return reportOf(tx, id, what, false);
  });
}

function applyImport(books: Books, id: string, tell: Tell): ImportReport {
  return books.write((entry) => {
    const { what, kind, report } = kindOf(entry.tx, id);
    if (report !== null) return importReport.parse(JSON.parse(report));
    saveRows(entry, id, kind, tell);
    const done = reportOf(entry.tx, id, what, true);
    reportImport(entry.tx, id, JSON.stringify(done));
    dropRows(entry.tx, id);
    return done;
  });
}

/** The shop may have changed since the dry run, so every row is judged again in the write itself. */
function saveRows(entry: Entry, id: string, kind: ImportKind, tell: Tell): void {
  const total = countFates(entry.tx, id).reduce((sum, { rows }) => sum + rows, 0);
  let done = 0;
  for (const page of judged(entry.tx, id, kind)) {
    for (const [row, body, found] of page) {
      keepFate(entry.tx, row, found);
      if (found.fate === 'created' || found.fate === 'updated') kind.save(entry, body, found);
    }
    done += page.length;
    tell(id, 'saving', done, total);
  }
}

function reportOf(read: Reader, id: string, what: ImportWhat, applied: boolean): ImportReport {
  const counts = countFates(read, id);
  const of = (fate: ImportRow['fate']) => counts.find((each) => each.fate === fate)?.rows ?? 0;
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

const rowMessage = ({ n, label, fate, reason }: ImportRowsTable): ImportRow => ({
  row: n,
  label,
  fate,
  reason: importFault.nullable().parse(reason),
});
