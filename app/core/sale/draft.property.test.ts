import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paise, thousandths } from '../units.ts';
import {
  addLine,
  changeLine,
  type DraftLine,
  EMPTY_DRAFT,
  paymentOf,
  removeLine,
  setCustomer,
} from './draft.ts';
import { quantityForMoney, toProductUnit } from './measure.ts';
import { priceDraft } from './price-draft.ts';

const line = (id: string, productId: string, quantity = 1000, price = 6000): DraftLine => ({
  id,
  productId,
  name: productId,
  nameHi: null,
  quantity: thousandths(quantity),
  unit: 'kg',
  price: paise(price),
  amount: null,
  mode: 'exclusive',
  hsn: '1006',
  discount: null,
  newProduct: false,
  source: 'typed',
});

describe('a draft', () => {
  it('joins the same goods at the same rate into one line, and keeps another rate apart', () => {
    const draft = [line('1', 'rice'), line('2', 'rice', 500), line('3', 'rice', 500, 6500)].reduce(
      addLine,
      EMPTY_DRAFT,
    );
    expect(draft.lines.map(({ quantity }) => quantity)).toEqual([1500, 500]);
  });

  it('is paid in cash by a walk-in and goes on the khata of a customer, until somebody says otherwise', () => {
    expect(paymentOf(EMPTY_DRAFT)).toBe('cash');
    const named = setCustomer(EMPTY_DRAFT, { id: 'r', name: 'Rahul' });
    expect(paymentOf(named)).toBe('udhaar');
    expect(paymentOf({ ...named, payment: 'upi' })).toBe('upi');
    expect(paymentOf(setCustomer({ ...named, payment: 'udhaar' }, null))).toBe('cash');
  });

  it('costs exactly the money that was asked for, until its quantity is changed', () => {
    const bought = { ...line('1', 'dhaniya', 133, 15_000), amount: paise(2000) };
    const terms = { supply: 'INTRASTATE', roundToRupee: false } as const;
    const draft = addLine(EMPTY_DRAFT, bought);
    expect(priceDraft(draft, new Map(), terms).totals.payablePaise).toBe(2000);
    const weighed = changeLine(draft, '1', { quantity: thousandths(134) });
    expect(priceDraft(weighed, new Map(), terms).totals.payablePaise).toBe(2010);
  });

  it('has nothing left after every line is removed', () => {
    const draft = [line('1', 'a'), line('2', 'b')].reduce(addLine, EMPTY_DRAFT);
    expect(removeLine(removeLine(draft, '1'), '2').lines).toEqual([]);
  });
});

describe('measures', () => {
  it('turns what is said into the unit that is sold', () => {
    expect(toProductUnit(250, 'g', 'kg')).toBe(250);
    expect(toProductUnit(1.5, 'kg', 'kg')).toBe(1500);
    expect(toProductUnit(1, 'dozen', 'piece')).toBe(12_000);
    expect(toProductUnit(6, 'piece', 'dozen')).toBe(500);
    expect(toProductUnit(500, 'ml', 'litre')).toBe(500);
    expect(toProductUnit(2, null, 'packet')).toBe(2000);
  });

  it('refuses nothing, less than nothing and more than a lakh', () => {
    for (const said of [0, -1, 100_001, Number.NaN, Number.POSITIVE_INFINITY])
      expect(toProductUnit(said, null, 'kg')).toBe('quantity_invalid');
  });

  it('never sells for more than a gram off the money', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 1, max: 100_000 }),
        (amount, price) => {
          const quantity = quantityForMoney(paise(amount), paise(price));
          fc.pre(quantity !== null);
          expect(Math.abs(((quantity ?? 0) * price) / 1000 - amount)).toBeLessThanOrEqual(price / 1000);
        },
      ),
    );
  });
});
