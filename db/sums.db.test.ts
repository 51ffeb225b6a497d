import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { paise } from '../app/core/units.ts';
import { q, type Writer } from './gateway.ts';
import { openMemory } from './open.ts';
import type { DayHoursTable } from './schema/day.ts';
import { gathered, oneByOne, sumOf } from './sums.ts';

const added = (row: DayHoursTable) =>
  q
    .insertInto('day_hours')
    .values(row)
    .onConflict((clash) =>
      clash.columns(['day', 'hour']).doUpdateSet((eb) => ({
        bills: eb('day_hours.bills', '+', eb.ref('excluded.bills')),
        sales: eb('day_hours.sales', '+', eb.ref('excluded.sales')),
      })),
    );

const HOURS = sumOf<DayHoursTable>({
  table: 'day_hours',
  keyOf: ({ day, hour }) => `${day} ${hour}`,
  together: (one, more) => ({ ...one, bills: one.bills + more.bills, sales: paise(one.sales + more.sales) }),
  write: oneByOne(added),
});

const hours = q.selectFrom('day_hours').selectAll().orderBy('day').orderBy('hour');
const row = (hour: number, sales: number): DayHoursTable => ({
  day: 'd',
  hour,
  bills: 1,
  sales: paise(sales),
});

/** What a piece of work may ask between two additions, and what it is answered. */
const asks: Record<string, (tx: Writer, hour: number) => unknown> = {
  'reads all': (tx) => tx.all(hours),
  'reads one': (tx, hour) => tx.first(hours.where('hour', '=', hour)),
  'reads one by one': (tx) => [...tx.each(hours)],
  'changes it': (tx, hour) => tx.run(q.updateTable('day_hours').set({ bills: 7 }).where('hour', '=', hour)),
  'deletes of it': (tx, hour) => tx.run(q.deleteFrom('day_hours').where('hour', '=', hour)),
  'puts into it': (tx, hour) => tx.run(added(row(hour, 1))),
  'puts into it what is not there': (tx, hour) =>
    tx.run(q.insertInto('day_hours').orIgnore().values(row(hour, 1))),
  'puts what it says elsewhere': (tx, hour) =>
    tx.run(
      q
        .insertInto('day_money')
        .values({
          day: `${hour}`,
          mode: 'cash',
          khata: paise(0),
          back: paise(0),
          bills: sql`(select coalesce(sum(sales), 0) from day_hours)`,
        })
        .onConflict((clash) =>
          clash.columns(['mode', 'day']).doUpdateSet((eb) => ({ bills: eb.ref('excluded.bills') })),
        ),
    ),
  'puts elsewhere, and where a row is there already what it says': (tx, hour) =>
    tx.run(
      q
        .insertInto('settings')
        .values({ key: `${hour % 2}`, value: '0' })
        .onConflict((clash) =>
          clash.column('key').doUpdateSet({ value: sql`(select coalesce(sum(sales), 0) from day_hours)` }),
        ),
    ),
  'puts plain rows elsewhere': (tx, hour) =>
    tx.run(
      q
        .insertInto('settings')
        .values({ key: `${hour}`, value: '1' })
        .onConflict((clash) => clash.doNothing()),
    ),
};

const step = fc.record({
  hour: fc.nat(3),
  sales: fc.integer({ min: -1000, max: 1000 }),
  ask: fc.option(fc.constantFrom(...Object.values(asks))),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function answers(steps: readonly Step[], bulk: (tx: Writer, work: (tx: Writer) => void) => void): unknown[] {
  const shop = openMemory();
  const said: unknown[] = [];
  shop.write((tx) =>
    bulk(tx, (within) => {
      for (const { hour, sales, ask } of steps) {
        within.add(HOURS, [row(hour, sales), row(hour + 1, sales)]);
        if (ask) said.push(ask(within, hour));
      }
    }),
  );
  for (const table of ['day_hours', 'day_money', 'settings'] as const)
    said.push(shop.read.all(q.selectFrom(table).selectAll().orderBy(sql`1, 2`)));
  shop.close();
  return said;
}

describe('sums of much work', () => {
  it('are what they would be if each row were written at once, whatever is asked between', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        expect(answers(steps, gathered)).toEqual(answers(steps, (tx, work) => work(tx)));
      }),
      { numRuns: 40 },
    );
  });

  it('are written once for each row, and past plain rows of other tables', () => {
    const shop = openMemory();
    let writes = 0;
    shop.write((tx) =>
      gathered({ ...tx, run: (query) => (writes += tx.run(query)) }, (within) => {
        for (let n = 0; n < 100; n++) {
          within.add(HOURS, [row(9, 1)]);
          within.run(q.insertInto('settings').values({ key: `${n}`, value: '1' }));
        }
      }),
    );
    expect(writes).toBe(101);
    expect(shop.read.all(hours)).toEqual([{ day: 'd', hour: 9, bills: 100, sales: 100 }]);
    shop.close();
  });

  it('do not pile up without end', () => {
    const shop = openMemory();
    let writes = 0;
    shop.write((tx) =>
      gathered({ ...tx, run: (query) => (writes += tx.run(query)) }, (within) => {
        for (let n = 0; n < 6000; n++) within.add(HOURS, [{ ...row(9, 1), day: `${n}` }]);
        expect(writes).toBe(5001);
      }),
    );
    expect(writes).toBe(6000);
    shop.close();
  });
});
