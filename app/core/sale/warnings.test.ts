import { describe, expect, it } from 'vitest';
import { paise, thousandths } from '../units.ts';
import { type DraftLine, FREE } from './draft.ts';
import { lineWarnings } from './warnings.ts';

const line = (change: Partial<DraftLine>): DraftLine => ({
  id: '1',
  productId: 'soap',
  name: 'Soap',
  nameHi: null,
  quantity: thousandths(1000),
  unit: 'piece',
  price: paise(3800),
  amount: null,
  mode: 'inclusive',
  hsn: '3401',
  discount: null,
  newProduct: false,
  source: 'scan',
  ...change,
});

describe('a line', () => {
  it.each([
    ['at the printed price', line({}), 3800, []],
    ['above it', line({}), 3799, ['above_mrp']],
    ['with no printed price known', line({}), null, []],
    ['without a price', line({ price: paise(0) }), null, ['no_price']],
    ['free on purpose', line({ price: paise(0), discount: FREE }), null, []],
  ] as const)('%s warns of %4$j', (_case, asked, mrp, warnings) => {
    expect(lineWarnings(asked, mrp === null ? null : paise(mrp))).toEqual(warnings);
  });
});
