import type { Reader, Writer } from '../../db/gateway.ts';
import type { ImportRowsTable } from '../../db/schema/import.ts';
import { rowsAfter, setFate } from '../repositories/imports.ts';
import type { ImportKind, Judged } from './import-kind.ts';
import { type ImportParts, listOf, PAGE } from './import-lists.ts';
import { breath } from './in-turn.ts';

/** A row that can be written: its body is there. */
export interface WholeRow extends ImportRowsTable {
  readonly body: string;
}

/** Every row with a body, page after page. */
export function* wholeRows(read: Reader, id: string): Generator<readonly WholeRow[]> {
  for (let after = 0; ; ) {
    const page = rowsAfter(read, id, after, PAGE);
    const last = page.at(-1);
    if (!last) return;
    after = last.n;
    yield page.filter((row): row is WholeRow => row.body !== null);
  }
}

interface Found {
  readonly rows: readonly (readonly [row: WholeRow, judged: Judged])[];
  readonly looked: number;
}

/** The rows of a list whose fate is another than is written with them, page after page. */
function* news(read: Reader, id: string, kind: ImportKind): Generator<Found> {
  const judge = kind.judge(read);
  for (const page of wholeRows(read, id)) {
    const judged = page.map((row) => [row, judge(row.body)] as const);
    yield { rows: judged.filter(isNews), looked: page.length };
  }
}

/** Most rows of a list stay what they were first taken for. */
const isNews = ([row, now]: readonly [WholeRow, Judged]): boolean =>
  row.fate !== now.fate || row.reason !== now.reason || row.match !== now.match;

function keepFates(tx: Writer, { rows }: Found): void {
  for (const [{ import_id, n }, { fate, reason, match }] of rows)
    setFate(tx, { import_id, n, fate, reason, match });
}

/** Writes with every row of a list what becomes of it now, all at once. */
export function judgeAtOnce(tx: Writer, id: string, kind: ImportKind): void {
  for (const found of news(tx, id, kind)) keepFates(tx, found);
}

/** The same page by page, with a breath between two. */
export async function judgeSlowly({ books, tell }: ImportParts, id: string): Promise<void> {
  const { kind } = listOf(books.read, id);
  let done = 0;
  for (const found of news(books.read, id, kind)) {
    if (found.rows.length > 0) books.write(({ tx }) => keepFates(tx, found));
    done += found.looked;
    tell(id, 'checking', done, null);
    await breath();
  }
}
