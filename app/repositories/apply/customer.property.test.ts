import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { q } from '../../../db/gateway.ts';
import { openMemory } from '../../../db/open.ts';
import type { FactOf, StoredFact } from '../../core/facts/facts.ts';
import { paise } from '../../core/units.ts';
import { apply } from './apply.ts';

const numRuns = process.env.EXECORA_DEEP === undefined ? 40 : 1000;
const CUSTOMERS = ['amar', 'bhola', 'chandan'];
const AT = '2026-11-25T10:30:00+05:30';

/** Heads of facts that several counters made; a later one is not always applied later. */
const head = (n: number, clock: number) => ({
  id: `fact-${n}`,
  origin: `counter-${n % 3}`,
  seq: n + 1,
  at: AT,
  hlc: `${String(clock).padStart(9, '0')}-0000`,
  who: 'owner',
});

const created = (customerId: string, n: number): StoredFact => ({
  kind: 'customer.created',
  version: 1,
  body: { customerId, openingPaise: paise(0), postings: [] },
  person: { name: customerId, phone: null, forms: [] },
  head: head(1000 + n, 0),
});

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const word = fc.constantFrom('A', 'B', 'C', 'D');
const said = fc.record({
  name: optional(word),
  phone: optional(fc.option(word)),
  notes: optional(word),
  limit: optional(fc.integer({ min: 0, max: 9 })),
  sms: optional(fc.boolean()),
  alias: optional(fc.record({ form: word, learned: fc.boolean(), used: fc.boolean() })),
});

type Said = typeof said extends fc.Arbitrary<infer Words> ? Words : never;

const put = <K extends string, V>(key: K, value: V | undefined) =>
  value === undefined ? {} : { [key]: value };

/** The same change as it was written first, and as it is written now. */
const changeOf = (
  customerId: string,
  version: 1 | 2,
  { name, phone, notes, limit, sms, alias }: Said,
): FactOf<'customer.changed'> => {
  const wishes = {
    ...put('creditLimitPaise', limit === undefined ? undefined : paise(limit)),
    ...put('preferences', sms === undefined ? undefined : { sms }),
  };
  const person = {
    ...put('name', name),
    ...put('phone', phone),
    ...put('notes', notes),
    aliases: alias ? [alias] : [],
  };
  return version === 1
    ? { kind: 'customer.changed', version, body: { customerId, ...wishes }, person }
    : { kind: 'customer.changed', version, body: { customerId }, person: { ...person, ...wishes } };
};

const changed = fc
  .record({
    customerId: fc.constantFrom(...CUSTOMERS),
    version: fc.constantFrom(1 as const, 2 as const),
    clock: fc.nat(6),
    said,
  })
  .map(
    ({ customerId, version, clock, said: words }) =>
      (n: number): StoredFact => ({ ...changeOf(customerId, version, words), head: head(n, clock) }),
  );

const credited = fc
  .record({ customerId: fc.constantFrom(...CUSTOMERS), amount: fc.integer({ min: 1, max: 900 }) })
  .map(
    ({ customerId, amount }) =>
      (n: number): StoredFact => ({
        kind: 'credit.added',
        version: 1,
        body: {
          creditId: `fact-${n}`,
          customerId,
          amountPaise: paise(amount),
          postings: [
            { account: 'receivable', customerId, amountPaise: paise(amount) },
            { account: 'opening', customerId: null, amountPaise: paise(-amount) },
          ],
        },
        head: head(n, n),
      }),
  );

const merged = (n: number): StoredFact => ({
  kind: 'customer.merged',
  version: 1,
  body: { mergedId: 'amar', survivorId: 'bhola' },
  person: { aliases: ['amar'] },
  head: head(n, n),
});

/** What the rows say after these facts, in this order. */
function rowsAfter(facts: readonly StoredFact[]) {
  const books = openMemory();
  books.write((tx) => {
    for (const fact of facts) {
      const { id, origin, seq, at, hlc, who } = fact.head;
      const rest = { kind: fact.kind, version: 1, body: '', person: null, prev: '', hash: '' };
      tx.run(q.insertInto('journal').values({ id, origin, seq, at, hlc, who, ...rest }));
      apply(tx, fact);
    }
  });
  const rows = {
    customers: books.read.all(q.selectFrom('customers').selectAll().orderBy('id')),
    aliases: books.read.all(
      q.selectFrom('customer_aliases').selectAll().orderBy('customer_id').orderBy('form'),
    ),
    stamps: books.read.all(
      q.selectFrom('customer_stamps').selectAll().orderBy('customer_id').orderBy('field'),
    ),
  };
  books.close();
  return rows;
}

describe('facts of several counters', () => {
  it('end at the same customers, names, limits and balances, in whatever order they come', () => {
    const scene = fc
      .array(fc.oneof(changed, credited), { minLength: 2, maxLength: 10 })
      .map((makers) => [...makers.map((make, n) => make(n)), merged(900)])
      .chain((facts) =>
        fc.record({
          facts: fc.constant(facts),
          shuffled: fc.shuffledSubarray(facts, { minLength: facts.length, maxLength: facts.length }),
        }),
      );
    fc.assert(
      fc.property(scene, ({ facts, shuffled }) => {
        const start = CUSTOMERS.map(created);
        expect(rowsAfter([...start, ...shuffled])).toEqual(rowsAfter([...start, ...facts]));
      }),
      { numRuns },
    );
  });

  it('that come after somebody was forgotten bring nothing of them back', () => {
    fc.assert(
      fc.property(fc.array(changed, { minLength: 1, maxLength: 6 }), (makers) => {
        const forgotten: StoredFact = {
          kind: 'customer.forgotten',
          version: 1,
          body: { customerId: 'amar', ids: ['amar'] },
          head: head(950, 1),
        };
        const facts = [...CUSTOMERS.map(created), forgotten, ...makers.map((make, n) => make(n))];
        const [amar] = rowsAfter(facts).customers;
        expect(amar).toMatchObject({ name: 'Removed customer', phone: null, notes: '', forgotten: 1 });
        expect(rowsAfter(facts).aliases.filter((row) => row.customer_id === 'amar')).toEqual([]);
      }),
      { numRuns },
    );
  });
});
