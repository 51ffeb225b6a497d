import type { Writer } from '../../../db/gateway.ts';
import { q } from '../../../db/gateway.ts';
import { prepared } from '../../../db/prepared.ts';
import { oneByOne, sumOf } from '../../../db/sums.ts';
import type { FactOf } from '../../core/facts/facts.ts';

/** A number was given: the series has come at least that far. */
export function raiseSeries(tx: Writer, name: string, n: number): void {
  tx.add(RAISED_TO, [{ name, n }]);
}

const RAISED = prepared(({ name, n }: { name: string; n: number }) =>
  q
    .insertInto('series')
    .values({ name, last: n, first: 1 })
    .onConflict((clash) =>
      clash.column('name').doUpdateSet((eb) => ({ last: eb.fn('max', ['series.last', 'excluded.last']) })),
    ),
);

const RAISED_TO = sumOf<{ readonly name: string; readonly n: number }>({
  table: 'series',
  keyOf: ({ name }) => name,
  together: (one, more) => (one.n < more.n ? more : one),
  write: oneByOne(RAISED),
});

/** Numbers that were lost with their documents were given all the same. */
export function applyShopSalvaged(tx: Writer, { body }: FactOf<'shop.salvaged'>): void {
  for (const { series, to } of body.numbers) raiseSeries(tx, series, to);
}

export function applySeriesStarted(tx: Writer, { body }: FactOf<'series.started'>): void {
  const row = { last: body.first - 1, first: body.first };
  tx.run(
    q
      .insertInto('series')
      .values({ name: body.series, ...row })
      .onConflict((clash) => clash.column('name').doUpdateSet(row)),
  );
}
