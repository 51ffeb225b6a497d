import type { Reader, Writer } from '../../db/gateway.ts';
import { q } from '../../db/gateway.ts';
import { type Paise, paise } from '../core/units.ts';

/** What the owner knows a shop by: two files that agree in this are the same shop at the same moment. */
export interface ShopFigures {
  readonly facts: number;
  readonly bills: number;
  readonly lastNumber: string | null;
  readonly customers: number;
  /** Sum of all balances above 0. */
  readonly baaki: Paise;
}

export function figuresOf(read: Reader): ShopFigures {
  const count = (table: 'journal' | 'invoices' | 'customers'): number =>
    read.first(q.selectFrom(table).select((eb) => eb.fn.countAll<number>().as('n')))?.n ?? 0;
  const last = read.first(
    q.selectFrom('invoices').select('number').orderBy('at', 'desc').orderBy('id', 'desc').limit(1),
  );
  const owed = read.first(
    q
      .selectFrom('customers')
      .where('balance', '>', paise(0))
      .select((eb) => eb.fn.sum<number | null>('balance').as('sum')),
  );
  return {
    facts: count('journal'),
    bills: count('invoices'),
    lastNumber: last?.number ?? null,
    customers: count('customers'),
    baaki: paise(owed?.sum ?? 0),
  };
}

/** The last link of each counter's chain. */
export const chainHeads = (read: Reader): { origin: string; seq: number; hash: string }[] =>
  read.all(
    q
      .selectFrom('journal as j')
      .select(['j.origin', 'j.seq', 'j.hash'])
      .where('j.seq', '=', (eb) =>
        eb
          .selectFrom('journal as l')
          .whereRef('l.origin', '=', 'j.origin')
          .select((max) => max.fn.max<number>('l.seq').as('seq')),
      )
      .orderBy('j.origin'),
  );

/** Whether a chain has exactly this link at this place. */
export const hasLink = (read: Reader, link: { origin: string; seq: number; hash: string }): boolean =>
  read.first(
    q.selectFrom('journal').select('hash').where('origin', '=', link.origin).where('seq', '=', link.seq),
  )?.hash === link.hash;

/** Names of every series that ever numbered something. */
export const seriesNames = (read: Reader): string[] =>
  read.all(q.selectFrom('series').select('name')).map(({ name }) => name);

/** Ids of everybody who asked to be forgotten. */
export const forgottenIds = (read: Reader): string[] =>
  read.all(q.selectFrom('customers').select('id').where('forgotten', '=', 1)).map(({ id }) => id);

/** Those of these ids who are in this file by name. */
export const stillNamed = (read: Reader, ids: readonly string[]): string[] =>
  ids.flatMap((id) => {
    const row = read.first(
      q.selectFrom('customers').select('id').where('id', '=', id).where('forgotten', '=', 0),
    );
    return row ? [row.id] : [];
  });

/** Work and talk of another day: what was half done then was done or dropped since. */
export function dropUnfinished(tx: Writer): void {
  tx.run(q.deleteFrom('conversations'));
  tx.run(q.updateTable('drafts').set({ status: 'closed' }).where('status', '=', 'open'));
  tx.run(q.deleteFrom('jobs').where('state', '!=', 'done'));
}
