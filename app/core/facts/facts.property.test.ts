import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, type Json } from './canonical.ts';
import { fact } from './facts.ts';
import { nextHlc } from './hlc.ts';

const json: fc.Arbitrary<Json> = fc
  .jsonValue({ maxDepth: 4 })
  .map((value) => JSON.parse(JSON.stringify(value)));

describe('canonical JSON', () => {
  it('is JSON of the same value', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('does not depend on the order in which fields were written', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), json), (fields) => {
        const turned = Object.fromEntries(Object.entries(fields).reverse());
        expect(canonical(turned)).toBe(canonical(fields));
      }),
    );
  });
});

describe('a figure of a fact', () => {
  const credit = (amountPaise: unknown) => ({
    kind: 'credit.added',
    version: 1,
    body: { creditId: 'c', customerId: 'k', amountPaise, postings: [] },
  });

  it('is read as it is when it is a whole number', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (amount) => {
        expect(fact.parse(credit(amount)).body).toMatchObject({ amountPaise: amount });
      }),
    );
  });

  it('is refused when it is a fraction, −0, beyond 2^53, or no number', () => {
    const broken = fc.oneof(
      fc.double().filter((value) => !Number.isSafeInteger(value) || Object.is(value, -0)),
      fc.constantFrom('100', null, undefined, 100n, true, -0, 2 ** 53),
    );
    fc.assert(
      fc.property(broken, (amount) => {
        expect(fact.safeParse(credit(amount)).success).toBe(false);
      }),
    );
  });
});

describe('the hybrid clock', () => {
  it('never runs backwards, whatever the PC says', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1, max: 4_000_000_000_000 }), { minLength: 2 }), (times) => {
        let last: string | null = null;
        for (const time of times) {
          const next = nextHlc(last, time);
          if (last !== null) expect(next > last).toBe(true);
          last = next;
        }
      }),
    );
  });
});
