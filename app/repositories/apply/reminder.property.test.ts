import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Writer } from '../../../db/gateway.ts';
import { q } from '../../../db/gateway.ts';
import { openMemory } from '../../../db/open.ts';
import type { StoredFact } from '../../core/facts/facts.ts';
import { paise } from '../../core/units.ts';
import { apply } from './apply.ts';

const numRuns = process.env.EXECORA_DEEP === undefined ? 60 : 2000;
const AT = '2026-11-25T10:30:00+05:30';
const CUSTOMERS = ['amar', 'bhola'];

const head = (n: number, clock: number) => ({
  id: `fact-${String(n).padStart(4, '0')}`,
  origin: `counter-${n % 3}`,
  seq: n + 1,
  at: `2026-11-25T10:${String(30 + (n % 20)).padStart(2, '0')}:00+05:30`,
  hlc: `${String(clock).padStart(9, '0')}-0000`,
  who: 'owner',
});

const customer = (customerId: string, n: number): StoredFact => ({
  kind: 'customer.created',
  version: 1,
  body: { customerId, openingPaise: paise(0), postings: [] },
  person: { name: customerId, phone: null, forms: [] },
  head: head(1000 + n, 0),
});

const scheduled = fc
  .record({
    kind: fc.constantFrom('reminder.created', 'reminder.changed'),
    about: fc.constantFrom('a', 'b'),
    repeat: fc.constantFrom('once', 'weekly'),
    clock: fc.nat(5),
  })
  .map(
    ({ kind, about, repeat, clock }) =>
      (n: number): StoredFact => ({
        kind,
        version: 1,
        body: { reminderId: 'r', customerId: 'amar', amountPaise: null, at: AT, repeat, date: null },
        person: { about },
        head: head(n, clock),
      }),
  );
const cancelled = fc.nat(5).map(
  (clock) =>
    (n: number): StoredFact => ({
      kind: 'reminder.cancelled',
      version: 1,
      body: { reminderId: 'r', customerId: 'amar' },
      head: head(n, clock),
    }),
);
const forgotten = fc.constant(
  (n: number): StoredFact => ({
    kind: 'customer.forgotten',
    version: 1,
    body: { customerId: 'amar', ids: ['amar'] },
    head: head(n, 3),
  }),
);

function rowsAfter(facts: readonly StoredFact[], before: (tx: Writer) => void = () => undefined): unknown[] {
  const gateway = openMemory();
  gateway.write((tx) => {
    for (const fact of CUSTOMERS.map(customer)) apply(tx, fact);
    before(tx);
    for (const fact of facts) apply(tx, fact);
  });
  const rows = gateway.read.all(q.selectFrom('reminders').selectAll());
  gateway.close();
  return rows;
}

const shuffled = (story: readonly ((n: number) => StoredFact)[]) => {
  const facts = story.map((make, n) => make(n));
  return fc.shuffledSubarray(facts, { minLength: facts.length }).map((other) => [facts, other] as const);
};
const stories = (...kinds: fc.Arbitrary<(n: number) => StoredFact>[]) =>
  fc.array(fc.oneof(...kinds), { minLength: 1, maxLength: 6 }).chain(shuffled);

describe('facts about a reminder from several counters', () => {
  it('come to the same row in whatever order they are learnt', () => {
    fc.assert(
      fc.property(stories(scheduled, scheduled, cancelled), ([facts, other]) => {
        expect(rowsAfter(other)).toEqual(rowsAfter(facts));
      }),
      { numRuns },
    );
  });

  it('go to the one whom a customer had become before they were learnt', () => {
    fc.assert(
      fc.property(scheduled, (make) => {
        const becomes = q.updateTable('customers').set({ merged_into: 'bhola' }).where('id', '=', 'amar');
        expect(rowsAfter([make(0)], (tx) => tx.run(becomes))).toMatchObject([{ customer_id: 'bhola' }]);
      }),
      { numRuns: 10 },
    );
  });

  it('leave nothing of a customer who was forgotten', () => {
    fc.assert(
      fc.property(fc.tuple(scheduled, forgotten, cancelled, scheduled).chain(shuffled), ([, other]) => {
        expect(rowsAfter(other)).toEqual([]);
      }),
      { numRuns },
    );
  });
});
