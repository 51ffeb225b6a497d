import { describe, expect, it } from 'vitest';
import { paise, thousandths } from '../units.ts';
import type { Outcome, SpokenDraft } from './outcome.ts';
import { told } from './told.ts';

const draft = (total: number): SpokenDraft => ({
  customer: null,
  lines: [],
  totalPaise: paise(total),
  taxPaise: paise(0),
  withGst: false,
  overLimitPaise: paise(0),
  payment: 'cash',
});
const line = { name: 'Cheeni', nameHi: null, quantity: thousandths(1000), unit: 'kg', newProduct: false };
const priced = { what: 'price', line, pricePaise: paise(4800) } as const;
const off = { what: 'discount', line: null, off: null } as const;

describe('what is told of one breath', () => {
  it('reads a draft back once, as it is in the end, with every change', () => {
    const outcomes: Outcome[] = [
      { kind: 'draft', draft: draft(200), changes: [priced] },
      { kind: 'draft', draft: draft(100), changes: [off] },
    ];
    expect(told(outcomes)).toEqual([{ kind: 'draft', draft: draft(100), changes: [priced, off] }]);
  });

  it('keeps apart what is not a draft', () => {
    const outcomes: Outcome[] = [
      { kind: 'draft', draft: draft(1) },
      { kind: 'cancelled' },
      { kind: 'draft', draft: draft(2) },
    ];
    expect(told(outcomes)).toEqual(outcomes);
  });
});
