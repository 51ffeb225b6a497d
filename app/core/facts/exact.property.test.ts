import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { exactly } from './exact.ts';
import { fact } from './facts.ts';

/** One of each kind of schema that facts are made of. */
const sample = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('a'),
    text: z.string(),
    short: z.string().max(2),
    count: z.int().min(1),
    yes: z.boolean(),
    way: z.enum(['x', 'y']),
    even: z.custom<number>((value) => Number(value) % 2 === 0),
    list: z.array(z.object({ n: z.literal([1, 2]) })),
    few: z.array(z.string()).max(1).optional(),
    none: z.string().nullable(),
    later: z.string().nullable().default(null),
    maybe: z.string().optional(),
    either: z.union([z.object({ p: z.string() }), z.object({ p: z.string(), q: z.string() })]).optional(),
    named: z.record(z.string(), z.number()).optional(),
  }),
  z.object({
    kind: z.literal('b'),
    trimmed: z.string().trim(),
    made: z.string().transform((text) => text.length),
  }),
]);

const whole = {
  kind: 'a',
  text: '',
  short: 'ab',
  count: 1,
  yes: true,
  way: 'x',
  even: 2,
  list: [{ n: 1 }, { n: 2 }],
  none: null,
  later: 'z',
};

const field = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(
    undefined,
    0,
    1,
    2,
    3,
    -0,
    Number.NaN,
    '',
    'x',
    'abc',
    null,
    true,
    [],
    {},
    ['a', 'b'],
    [{ n: 3 }],
    { p: 'p', q: 'q' },
  ),
);
const isExact = exactly(sample);
const names = [
  ...Object.keys(whole),
  'few',
  'either',
  'named',
  'maybe',
  'more',
  '__proto__',
  'toString',
  'trimmed',
  'made',
];
const harm = fc.record({ name: fc.constantFrom(...names), value: field, gone: fc.boolean() });

const harmed = (from: object, harms: readonly { name: string; value: unknown; gone: boolean }[]): unknown =>
  harms.reduce<object>(
    (value, { name, value: put, gone }) =>
      Object.fromEntries([
        ...Object.entries(value).filter(([key]) => key !== name),
        ...(gone ? [] : [[name, put]]),
      ]),
    from,
  );

describe('a value that looks exact', () => {
  it('is what its schema would give back', () => {
    fc.assert(
      fc.property(fc.array(harm, { maxLength: 3 }), (harms) => {
        const value = harmed(whole, harms);
        const { success, data } = sample.safeParse(value);
        if (isExact(value)) expect({ success, data }).toEqual({ success: true, data: value });
      }),
      { numRuns: 2000 },
    );
  });

  it('is one with every field that its schema has, and no other', () => {
    expect(isExact(whole)).toBe(true);
    expect(isExact({ ...whole, maybe: 'm' })).toBe(true);
    expect(isExact({ ...whole, more: 'm' })).toBe(false);
    const { later: _, ...unfilled } = whole;
    expect(isExact(unfilled)).toBe(false);
    expect(sample.parse(unfilled)).toMatchObject({ later: null });
  });

  it('is a fact as it is written today, in its version', () => {
    const isFact = exactly(fact);
    const posting = { account: 'sales', customerId: null, amountPaise: -100 };
    const body = { creditId: 'c', customerId: 'k', amountPaise: 100, postings: [posting] };
    expect(isFact({ kind: 'credit.added', version: 1, body })).toBe(true);
    expect(isFact({ kind: 'credit.added', version: 2, body })).toBe(false);
    expect(isFact({ kind: 'credit.added', version: 1, body: { ...body, amountPaise: 0.5 } })).toBe(false);
  });
});
