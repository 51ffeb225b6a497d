import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openMemory } from '../../../db/open.ts';
import type { StoredFact } from '../../core/facts/facts.ts';
import { paise } from '../../core/units.ts';
import { soundRows } from '../sounds.ts';
import { apply } from './apply.ts';

const head = (n: number, clock: number) => ({
  id: `fact-${String(n).padStart(4, '0')}`,
  origin: `counter-${n % 3}`,
  seq: n + 1,
  at: `2026-11-25T10:${String(10 + (n % 40))}:00+05:30`,
  hlc: `${String(clock).padStart(9, '0')}-0000`,
  who: 'owner',
});

const customer: StoredFact = {
  kind: 'customer.created',
  version: 1,
  body: { customerId: 'amar', openingPaise: paise(0), postings: [] },
  person: { name: 'amar', phone: null, forms: [] },
  head: head(1000, 0),
};
const step = fc.record({
  learned: fc.boolean(),
  clock: fc.nat(5),
  target: fc.constantFrom('amar', 'atta'),
  sounds: fc.subarray(['amal', 'atha']),
});
const forgotten = (n: number): StoredFact => ({
  kind: 'customer.forgotten',
  version: 1,
  body: { customerId: 'amar', ids: ['amar'] },
  head: head(n, 3),
});

const factOf = ({
  learned,
  clock,
  target,
  sounds,
}: typeof step extends fc.Arbitrary<infer T> ? T : never) => {
  const mine = target === 'amar';
  return (n: number): StoredFact => ({
    kind: learned ? 'sound.learned' : 'sound.forgotten',
    version: 1,
    body: { customerId: mine ? target : null, productId: mine ? null : target },
    person: { sounds },
    head: head(n, clock),
  });
};

function rowsAfter(facts: readonly StoredFact[]) {
  const gateway = openMemory();
  gateway.write((tx) => {
    for (const fact of [customer, ...facts]) apply(tx, fact);
  });
  const rows = soundRows(gateway.read);
  gateway.close();
  return rows;
}

const story = fc.array(step.map(factOf), { maxLength: 8 });
const inAnyOrder = (made: readonly StoredFact[]) =>
  fc.shuffledSubarray([...made], { minLength: made.length }).map((other) => [made, other] as const);

describe('sounds that several counters learned', () => {
  it('count the same in whatever order their facts come', () => {
    const orders = story.map((makers) => makers.map((make, n) => make(n))).chain(inAnyOrder);
    fc.assert(
      fc.property(orders, ([facts, other]) => {
        expect(rowsAfter(other)).toEqual(rowsAfter(facts));
      }),
      { numRuns: 60 },
    );
  });

  it('are no more once their customer was forgotten', () => {
    const orders = story.map((makers) => [...makers, forgotten].map((make, n) => make(n))).chain(inAnyOrder);
    fc.assert(
      fc.property(orders, ([, other]) => {
        expect(rowsAfter(other).filter(({ targetId }) => targetId === 'amar')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
