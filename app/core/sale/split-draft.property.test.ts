import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add } from '../money/arithmetic.ts';
import { basisPoints, type Paise, paise, thousandths } from '../units.ts';
import { type Draft, type DraftLine, EMPTY_DRAFT } from './draft.ts';
import { priceDraft } from './price-draft.ts';
import { splitDraft } from './split-draft.ts';

const numRuns = process.env.EXECORA_DEEP === undefined ? 300 : 50_000;

const lineOf = (id: number, price: Paise): DraftLine => ({
  id: `line ${id}`,
  productId: `product ${id}`,
  name: `Item ${id}`,
  nameHi: null,
  quantity: thousandths(1000),
  unit: 'kg',
  price,
  amount: null,
  mode: 'exclusive',
  hsn: '1701',
  discount: null,
  newProduct: false,
  source: 'touch',
});

const discount = fc.oneof(
  fc.constant(null),
  fc.record({ kind: fc.constant('amount' as const), value: fc.integer({ min: 0, max: 30_000 }).map(paise) }),
  fc.record({
    kind: fc.constant('percent' as const),
    value: fc.integer({ min: 0, max: 10_000 }).map(basisPoints),
  }),
);
const draft = fc
  .record({ prices: fc.array(fc.integer({ min: 0, max: 90_000 }).map(paise), { maxLength: 8 }), discount })
  .map(
    (given): Draft => ({
      ...EMPTY_DRAFT,
      discount: given.discount,
      lines: given.prices.map((p, n) => lineOf(n, p)),
    }),
  );

const terms = { supply: 'INTRASTATE', roundToRupee: false } as const;
const pay = (one: Draft): Paise => priceDraft(one, new Map(), terms).totals.payablePaise;
const costs = (one: Draft): Paise[] => one.lines.map(({ price }) => price);

describe('a draft in two', () => {
  it('keeps every line once, and divides a discount in rupees without losing a paisa', () => {
    fc.assert(
      fc.property(draft, fc.nat(), (whole, mask) => {
        const leaves = ({ id }: DraftLine) => ((mask >> Number(id.slice(5))) & 1) === 1;
        const parts = splitDraft(whole, leaves, costs(whole));
        const going = whole.lines.filter(leaves).length;
        expect(parts === null).toBe(going === 0 || going === whole.lines.length);
        if (parts === null) return;
        const { stays, goes } = parts;
        expect([...stays.lines, ...goes.lines].map(({ id }) => id).sort()).toEqual(
          whole.lines.map(({ id }) => id).sort(),
        );
        if (whole.discount?.kind !== 'percent') expect(add(pay(stays), pay(goes))).toBe(pay(whole));
      }),
      { numRuns },
    );
  });

  it('takes no payment over: what was split is asked anew', () => {
    const whole: Draft = {
      ...EMPTY_DRAFT,
      split: [{ mode: 'cash', amountPaise: paise(100) }],
      tendered: paise(500),
      estimateId: 'estimate',
      lines: [lineOf(0, paise(100)), lineOf(1, paise(100))],
    };
    const parts = splitDraft(whole, ({ id }) => id === 'line 1', costs(whole));
    expect(parts?.stays).toMatchObject({ split: [], tendered: null, estimateId: 'estimate' });
    expect(parts?.goes).toMatchObject({ split: [], tendered: null, estimateId: null });
  });
});
