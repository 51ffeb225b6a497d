import { describe, expect, it } from 'vitest';
import { paperInvoice } from '../../testing/papers.ts';
import { paise } from '../units.ts';
import { paperView } from './view.ts';

const facts = (change: Parameters<typeof paperInvoice>[0]) => paperView(paperInvoice(change)).party.facts;

describe('the paper of a bill that was taken back', () => {
  it('is stamped when the bill was cancelled, and only then', () => {
    expect(paperView(paperInvoice({ cancelled: true })).stamp).toBe('CANCELLED');
    expect(paperView(paperInvoice()).stamp).toBeNull();
  });

  it('names the original bill and its date on a credit note, and no payment', () => {
    const against = { number: 'INV/26-27/00001', day: '2026-11-25' };
    const found = facts({ title: 'Credit Note', payment: null, paid: paise(0), against });
    expect(found).toContainEqual(['Against bill', 'INV/26-27/00001, 25 Nov 2026']);
    expect(found.map(([label]) => label)).not.toContain('Payment');
  });

  it('says each way of a payment in parts, and what is left', () => {
    const parts = [
      { mode: 'cash', amount: paise(5000) },
      { mode: 'upi', amount: paise(2000) },
    ] as const;
    expect(facts({ payment: 'split', paid: paise(7000), parts })).toContainEqual([
      'Payment',
      'Cash ₹50, UPI ₹20, Udhaar ₹100',
    ]);
  });
});
