import { type Compilable, sql } from 'kysely';
import { z } from 'zod';
import { DbError } from '../../db/errors.ts';
import type { Gateway, Reader } from '../../db/gateway.ts';
import { q } from '../../db/gateway.ts';
import { openScratch } from '../../db/open.ts';
import type { Tables } from '../../db/schema/tables.ts';
import { gathered } from '../../db/sums.ts';
import { apply } from './apply/apply.ts';
import { checkChain, factsIn } from './journal.ts';
import { lostNumbers } from './lost.ts';

/** What one check looked at and what it found; a fault names a row, never a person. */
export interface Finding {
  readonly check: 'file' | 'chain' | 'balance' | 'numbers' | 'projections';
  readonly examined: number;
  readonly faults: readonly string[];
}

/**
 * Every check of the books. Slow on a large file: it builds a second set of books out of the journal and compares. A check
 * that cannot be finished on a damaged file is a fault of it, not an error.
 */
export function* checkBooks(gateway: Gateway): Generator<Finding> {
  const { read } = gateway;
  yield finished('file', () => checkFile(gateway));
  yield finished('chain', () => ({ check: 'chain', ...checkChain(read) }));
  yield finished('balance', () => checkTrialBalance(read));
  yield finished('numbers', () => checkNumbers(read));
  yield finished('projections', () => checkProjections(gateway));
}

function finished(check: Finding['check'], work: () => Finding): Finding {
  try {
    return work();
  } catch (error) {
    const code = error instanceof DbError ? `${error.code} ${error.detail}` : nameOf(error);
    return { check, examined: 0, faults: [`cannot be finished: ${code}`] };
  }
}

/** What kind of error it is; its text may quote a row. */
const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');

function checkFile(gateway: Gateway): Finding {
  const answer = JSON.stringify(gateway.pragma('integrity_check'));
  const keys = JSON.stringify(gateway.pragma('foreign_key_check'));
  const faults = [...(answer.includes('"ok"') ? [] : [answer]), ...(keys === '[]' ? [] : [keys])];
  return { check: 'file', examined: 1, faults: faults.map((fault) => fault.slice(0, 300)) };
}

/** Debits equal credits in every entry of the ledger. */
function checkTrialBalance(read: Reader): Finding {
  const sums = q
    .selectFrom('ledger')
    .groupBy('fact_id')
    .select(['fact_id', (eb) => eb.fn.sum<number>('amount').as('sum')]);
  const faults: string[] = [];
  let examined = 0;
  for (const { fact_id, sum } of read.each(sums)) {
    examined += 1;
    if (sum !== 0) faults.push(fact_id);
  }
  return { check: 'balance', examined, faults };
}

/**
 * Each series counts without a gap from its first number to its last, whatever kind of document it numbers. Numbers that a salvage named
 * as lost count as given.
 */
function checkNumbers(read: Reader): Finding {
  const counted = new Map<string, Counted>();
  for (const table of NUMBERED)
    for (const row of countIn(read, table)) counted.set(row.series, together(row, counted.get(row.series)));
  const series = read.all(q.selectFrom('series').selectAll());
  for (const { series: name, from, to } of lostNumbers(read))
    counted.set(name, together({ count: to - from + 1, lowest: from, highest: to }, counted.get(name)));
  const whole = ({ name, first, last }: (typeof series)[number]) => {
    const found = counted.get(name) ?? { count: 0, lowest: first, highest: first - 1 };
    return found.lowest === first && found.highest === last && found.count === last - first + 1;
  };
  const examined = [...counted.values()].reduce((sum, { count }) => sum + count, 0);
  return { check: 'numbers', examined, faults: series.filter((row) => !whole(row)).map((row) => row.name) };
}

/** Papers of two tables may share a series: a bill and the invoice of a day's small sales. */
const together = (one: Counted, other: Counted | undefined): Counted => ({
  count: one.count + (other?.count ?? 0),
  lowest: Math.min(one.lowest, other?.lowest ?? one.lowest),
  highest: Math.max(one.highest, other?.highest ?? one.highest),
});

const NUMBERED = ['invoices', 'credit_notes', 'estimates', 'day_invoices'] as const;

interface Counted {
  readonly count: number;
  readonly lowest: number;
  readonly highest: number;
}

const countIn = (read: Reader, table: (typeof NUMBERED)[number]): (Counted & { readonly series: string })[] =>
  read.all(
    q
      .selectFrom(table)
      .groupBy('series')
      .select((eb) => [
        'series',
        eb.fn.countAll<number>().as('count'),
        eb.fn.min<number>('n').as('lowest'),
        eb.fn.max<number>('n').as('highest'),
      ]),
  );

/** The projections: every table that `apply` writes, with the columns that name a row. */
export const PROJECTIONS = [
  'shop',
  'shop_profiles',
  'invoice_gst',
  'invoice_addresses',
  'day_invoices',
  'day_invoice_memos',
  'customers',
  'customer_aliases',
  'customer_stamps',
  'customer_merges',
  'reversals',
  'products',
  'product_prices',
  'product_rates',
  'product_stamps',
  'product_mrps',
  'product_packs',
  'product_codes',
  'product_batches',
  'invoices',
  'invoice_status',
  'invoice_lines',
  'ledger',
  'payments',
  'stock_moves',
  'stock_details',
  'series',
  'cancellations',
  'credit_notes',
  'credit_note_lines',
  'estimates',
  'estimate_lines',
  'days',
  'day_money',
  'day_hours',
  'day_products',
  'day_closings',
  'owed',
  'reminders',
  'sounds_learned',
  'sounds_forgotten',
] as const satisfies readonly (keyof Tables)[];

function checkProjections(gateway: Gateway): Finding {
  const rebuilt = rebuild(gateway.read);
  try {
    const compared = PROJECTIONS.map((table) => ({ table, ...compare(gateway, rebuilt, table) }));
    return {
      check: 'projections',
      examined: compared.reduce((sum, { rows }) => sum + rows, 0),
      faults: compared.filter(({ same }) => !same).map(({ table }) => table),
    };
  } finally {
    rebuilt.close();
  }
}

type Projection = (typeof PROJECTIONS)[number];

/** Row by row in the order of the key, so that no table is ever in memory whole. */
function compare(gateway: Gateway, rebuilt: Gateway, table: Projection) {
  const columns = columnsOf(gateway, table);
  let same = JSON.stringify(columns) === JSON.stringify(columnsOf(rebuilt, table));
  const query = inOrder(table, columns);
  const theirs = rebuilt.read.each(query);
  let rows = 0;
  try {
    for (const row of gateway.read.each(query)) {
      rows += 1;
      same &&= isSame(row, theirs.next().value);
    }
    return { rows, same: same && theirs.next().done === true };
  } finally {
    theirs.return?.();
  }
}

type Row = Readonly<Record<string, unknown>>;

function isSame(row: Row, other: Row | undefined): boolean {
  if (other === undefined) return false;
  for (const column in row) if (row[column] !== other[column]) return false;
  return true;
}

const tableInfo = z.array(z.object({ name: z.string(), pk: z.int() }));
type Column = z.output<typeof tableInfo>[number];

const columnsOf = (gateway: Gateway, table: Projection): Column[] =>
  tableInfo.parse(gateway.pragma(`table_info(${table})`));

/** All of a table, by its primary key. */
function inOrder(table: Projection, columns: readonly Column[]): Compilable<Row> {
  const keys = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
  return keys.reduce((query, { name }) => query.orderBy(sql.ref(name)), q.selectFrom(table).selectAll());
}

/** A second set of books out of the journal alone. The caller closes it. */
export function rebuild(read: Reader): Gateway {
  const fresh = openScratch();
  try {
    fresh.write((tx) =>
      gathered(tx, (gathering) => {
        for (const fact of factsIn(read)) apply(gathering, fact);
      }),
    );
    return fresh;
  } catch (error) {
    fresh.close();
    throw error;
  }
}
