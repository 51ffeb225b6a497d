import {
  type Compilable,
  type CompiledQuery,
  type InsertQueryNode,
  PrimitiveValueListNode,
  ValuesNode,
} from 'kysely';
import type { Pile, Sum, Waiting, Writer } from './gateway.ts';
import type { Tables } from './schema/tables.ts';

/** What is added to one table. `write` must do for two rows of a key, one after the other, what it does for `together` of them. */
interface SumRules<Row> {
  readonly table: keyof Tables;
  keyOf(row: Row): string;
  together(one: Row, more: Row): Row;
  write(tx: Writer, rows: readonly Row[]): void;
}

/** A kind of sum, by its rules: `tx.add(STOCK, moves)`. */
export function sumOf<Row>(rules: SumRules<Row>): Sum<Row> {
  const piles = new WeakMap<object, Pile<Row>>();
  return {
    write: rules.write,
    pileFor: (work) => {
      const pile = piles.get(work) ?? newPile(rules);
      piles.set(work, pile);
      return pile;
    },
  };
}

/** Writes each row by a statement of its own, as `write` of the rules. */
export const oneByOne =
  <Row>(query: (row: Row) => Compilable<unknown>) =>
  (tx: Writer, rows: readonly Row[]): void => {
    for (const row of rows) tx.run(query(row));
  };

/** Rows of one writing: few, because a statement is built for each number of them. */
const AT_ONCE = 16;

function newPile<Row>({ table, keyOf, together, write }: SumRules<Row>): Pile<Row> {
  const waiting = new Map<string, Row>();
  const put = (row: Row): void => {
    const key = keyOf(row);
    const one = waiting.get(key);
    waiting.set(key, one === undefined ? row : together(one, row));
  };
  return {
    table,
    add: (rows) => rows.forEach(put),
    size: () => waiting.size,
    flush: (tx) => {
      const rows = [...waiting.values()];
      waiting.clear();
      for (let n = 0; n < rows.length; n += AT_ONCE) write(tx, rows.slice(n, n + AT_ONCE));
    },
  };
}

/** More rows of a table than this do not wait. */
const MOST = 5_000;

/**
 * Much work in one transaction: what it adds to sums waits in memory and is written before a statement that could tell the difference.
 * Only plain rows for other tables go past it.
 */
export function gathered(tx: Writer, work: (tx: Writer) => void): void {
  const piles = new Set<Waiting>();
  const flush = (): Writer => {
    for (const pile of piles) pile.flush(tx);
    piles.clear();
    return tx;
  };
  work({
    ...tx,
    all: (query) => flush().all(query),
    first: (query) => flush().first(query),
    each: (query) => flush().each(query),
    run: (query) => {
      const compiled = query.compile();
      return (goesPast(compiled, piles) ? tx : flush()).run({ compile: () => compiled });
    },
    add: (sum, rows) => {
      const pile = sum.pileFor(piles);
      pile.add(rows);
      piles.add(pile);
      if (pile.size() > MOST) flush();
    },
  });
  flush();
}

/** Whether it puts plain rows into a table for which nothing waits. */
function goesPast({ query }: CompiledQuery, piles: ReadonlySet<Waiting>): boolean {
  if (query.kind !== 'InsertQueryNode' || !isPlain(query)) return false;
  const table = query.into?.table.identifier.name;
  for (const pile of piles) if (pile.table === table) return false;
  return true;
}

/** Values alone: nothing is asked of a table, neither for a row nor when a row is there already. */
const isPlain = ({ values, onConflict, returning, with: named }: InsertQueryNode): boolean =>
  values !== undefined &&
  ValuesNode.is(values) &&
  values.values.every((row) => PrimitiveValueListNode.is(row)) &&
  !(onConflict || returning || named);
