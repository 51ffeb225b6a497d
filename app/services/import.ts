import { type ImportReport, type ImportRow, importFault } from '../contract/import.ts';
import type { Fact } from '../core/facts/facts.ts';
import {
  dropUnfinishedImports,
  importById,
  type KeptRow,
  keepImport,
  keepRow,
  rowsAfter,
} from '../repositories/imports.ts';
import type { Books } from './books.ts';
import type { Bus } from './bus.ts';
import { judgeSlowly } from './import-judging.ts';
import type { Staged } from './import-kind.ts';
import { type ImportParts, type ImportWhat, KINDS, listOf, PAGE, reportOf } from './import-lists.ts';
import { createReading, type Reading } from './import-reading.ts';
import { dropRows, saveList } from './import-saving.ts';
import { breath, createTurns } from './in-turn.ts';
import { Refusal } from './refusal.ts';

/**
 * Lists from other programs. A file is read in pieces into a plain table, looked at there (the dry run), and written into the books
 * in one transaction: all of its good rows or, after a crash, none. Memory holds a page of rows, not the file; all but the one
 * transaction is done in pages, between which the counter sells. What is asked is done in turn.
 */
export interface Imports {
  /** Opens an import; the same id again begins it anew unless it is in the shop already. */
  begin(id: string, what: ImportWhat): Promise<void>;
  /** A piece of the file; answers with the rows so far. Refuses with import_missing, import_unreadable, import_too_large. */
  feed(id: string, bytes: Uint8Array): Promise<number>;
  /** The file is whole: what would become of its rows. Nothing is in the shop yet. */
  check(id: string): Promise<ImportReport>;
  rows(id: string, after: number, limit: number, fate?: ImportRow['fate']): ImportRow[];
  /** Writes what `check` showed; the same id again answers with the first report. */
  apply(id: string): Promise<ImportReport>;
  drop(id: string): Promise<void>;
}

const MOST_ROWS = 200_000;

interface OpenImport {
  /** Null once the file is whole. */
  reading: Reading | null;
  rows: number;
  /** What becomes of each row is known, and the shop's people and goods are as they were when it was found out. */
  judged: boolean;
}

interface ImportsParts {
  readonly books: Books;
  readonly bus: Bus;
  /** Settles when the names of what was just written can be found. */
  readonly named: () => Promise<void>;
}

/** Puts away lists that the last run had begun: their files are not here any more. */
export const dropOldImports = (books: Books): void => books.write(({ tx }) => dropUnfinishedImports(tx));

export function createImports({ books, bus, named }: ImportsParts): Imports {
  const open = new Map<string, OpenImport>();
  const inTurn = createTurns();
  const parts: ImportParts = {
    books,
    tell: (id, stage, done, total) => bus.emit({ kind: 'import', id, stage, done, total }),
  };
  books.onFacts((facts) => {
    if (facts.some(isOfLists)) for (const state of open.values()) state.judged = false;
  });
  return {
    begin: (id, what) =>
      inTurn(async () => {
        beginImport(books, id, what);
        await dropRows(parts, id);
        open.set(id, { reading: createReading(KINDS[what]), rows: 0, judged: false });
      }),
    feed: (id, bytes) =>
      inTurn(async () => {
        const state = open.get(id);
        if (!state?.reading) throw new Refusal('import_missing');
        await keep(parts, id, state, state.reading.feed(bytes));
        return state.rows;
      }),
    check: (id) => inTurn(() => checkList(parts, id, open.get(id))),
    rows: (id, after, limit, fate) => rowsAfter(books.read, id, after, limit, fate).map(rowMessage),
    apply: (id) =>
      inTurn(async () => {
        const report = await applyList(parts, id, open.get(id));
        open.delete(id);
        await named();
        return report;
      }),
    drop: (id) =>
      inTurn(async () => {
        open.delete(id);
        await dropRows(parts, id);
      }),
  };
}

/** Facts after which a row of a list may have another fate. Bills only move stock, which no fate depends on. */
const isOfLists = ({ kind }: Fact): boolean => /^(customer|product|stock)\./.test(kind);

function beginImport(books: Books, id: string, what: ImportWhat): void {
  books.write(({ tx, at }) => {
    const before = importById(tx, id);
    if (before && (before.report !== null || before.what !== what)) throw new Refusal('operation_reused');
    if (!before) keepImport(tx, { id, what, made_at: at, report: null });
  });
}

async function keep(
  { books, tell }: ImportParts,
  id: string,
  state: OpenImport,
  rows: readonly Staged[],
): Promise<void> {
  if (state.rows + rows.length > MOST_ROWS) throw new Refusal('import_too_large', String(MOST_ROWS));
  for (let from = 0; from < rows.length; from += PAGE) {
    const page = rows
      .slice(from, from + PAGE)
      .map((row, at): KeptRow => stagedRow(id, state.rows + at + 1, row));
    books.write(({ tx }) => {
      for (const row of page) keepRow(tx, row);
    });
    state.rows += page.length;
    tell(id, 'reading', state.rows, null);
    await breath();
  }
}

const stagedRow = (import_id: string, n: number, { label, body, reason }: Staged): KeptRow => ({
  import_id,
  n,
  label,
  body,
  reason,
  fate: body === null ? 'refused' : 'created',
  match: '',
});

/** The rest of the file is read; nothing more can be fed. Refuses with `import_unreadable` when no heading was found. */
async function endReading(parts: ImportParts, id: string, state: OpenImport): Promise<void> {
  const { reading } = state;
  state.reading = null;
  if (reading) await keep(parts, id, state, reading.end());
}

async function checkList(parts: ImportParts, id: string, state?: OpenImport): Promise<ImportReport> {
  const { read } = parts.books;
  const { what, report } = listOf(read, id);
  if (report !== null) return report;
  if (state) {
    await endReading(parts, id, state);
    state.judged = true;
  }
  await judgeSlowly(parts, id);
  return reportOf(read, id, what, false);
}

/** The shop may have changed since the dry run: then every row is judged again, the last time in the write itself. */
async function applyList(parts: ImportParts, id: string, state?: OpenImport): Promise<ImportReport> {
  if (!state?.judged) await checkList(parts, id, state);
  const report = saveList(parts, id, state?.judged ?? false);
  await dropRows(parts, id);
  return report;
}

const rowMessage = ({ n, label, fate, reason }: KeptRow): ImportRow => ({
  row: n,
  label,
  fate,
  reason: importFault.nullable().parse(reason),
});
