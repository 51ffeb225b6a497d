import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { q } from '../../db/gateway.ts';
import { openTestShop, type TestShop } from '../testing/shop.ts';
import { paperOf } from './paper.ts';

const SOLD = '2026-03-10T10:00:00+05:30';
const LAST = '2026-11-30T20:00:00+05:30';
const LATE = '2026-12-01T10:00:00+05:30';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop({ now: SOLD });
  await shop.client.gst.setProfile({
    ...{ id: shop.id(), from: '2026-01-01', profile: 'regular', gstin: '09AAACG2115R1ZF' },
    ...{ above5Crore: false, askEveryBill: false, dayInvoice: false, name: 'Sharma Kirana' },
    ...{ address: null, phone: null, upiId: null },
  });
});
afterEach(() => shop.close());

const sold = async (...names: string[]) => {
  const edits = await Promise.all(names.map((name) => shop.add(name, '2')));
  return shop.confirm(await shop.draft(...edits));
};
const back = (invoiceId: string, lines?: { line: number; quantity: string }[]) =>
  shop.client.invoices.return({ id: shop.id(), invoiceId, reason: 'spoilt', back: 'cash', lines });
const postedOn = (account: string) =>
  shop
    .rows(q.selectFrom('ledger').select('amount').where('account', '=', account))
    .reduce((sum, { amount }) => sum + amount, 0);

describe('goods of last year that come back', () => {
  it('lower the GST of their bill up to 30 November', async () => {
    const bill = await sold('Cheeni');
    shop.clock.set(LAST);
    expect(await back(bill.id)).toMatchObject({ title: 'Credit Note', commercial: false, taxPaise: 500 });
    expect(postedOn('cgst')).toBe(0);
  });

  it('make a commercial credit note afterwards: all money back, no GST lowered', async () => {
    const bill = await sold('Cheeni', 'Chawal');
    shop.clock.set(LATE);
    const note = await back(bill.id);
    expect(note).toMatchObject({
      ...{ number: 'CCN/26-27/00001', title: 'Commercial Credit Note', commercial: true },
      ...{ withGst: false, taxPaise: 0, totalPaise: bill.totalPaise, refundedPaise: bill.totalPaise },
    });
    expect([postedOn('cgst'), postedOn('sgst'), postedOn('cash')]).toEqual([-250, -250, 0]);
    expect(paperOf(shop.opened.books.read, note.id)).toMatchObject({
      declaration: expect.stringContaining('section 34'),
      withGst: false,
    });
    expect(shop.faults()).toEqual([]);
  });

  it('count only once when a part came back in time', async () => {
    const bill = await sold('Cheeni');
    shop.clock.set(LAST);
    const first = await back(bill.id, [{ line: 1, quantity: '1' }]);
    shop.clock.set(LATE);
    const second = await back(bill.id);
    expect([first.taxPaise, second.taxPaise]).toEqual([250, 0]);
    expect(first.totalPaise + second.totalPaise).toBe(bill.totalPaise);
    expect(shop.faults()).toEqual([]);
  });

  it('leave the return of the month alone, and the doctor content', async () => {
    const bill = await sold('Cheeni');
    shop.clock.set(LATE);
    await back(bill.id);
    const { json } = await shop.client.gst.gstr1({ month: '2026-12' });
    expect([json.b2cs, json.hsn, json.doc_issue]).toEqual([
      undefined,
      { hsn_b2b: [], hsn_b2c: [] },
      undefined,
    ]);
    const { sup_details } = await shop.client.gst.gstr3b({ month: '2026-12' });
    expect(sup_details.osup_det).toEqual({ txval: 0, iamt: 0, camt: 0, samt: 0, csamt: 0 });
    expect(await shop.client.gst.doctor({ from: '2026-12-01', to: '2026-12-31' })).toMatchObject({
      examined: 1,
      findings: [],
    });
  });

  it('of exempt goods need no such care: their bill of supply has no tax', async () => {
    const bill = await sold('Chawal');
    shop.clock.set(LATE);
    expect(await back(bill.id)).toMatchObject({ number: 'CN/26-27/00001', title: 'Credit Note' });
  });

  it('in November are named by the doctor: the return that tells of them is filed too late', async () => {
    const bill = await sold('Cheeni');
    const note = async (at: string) => {
      shop.clock.set(at);
      return back(bill.id, [{ line: 1, quantity: '0.5' }]);
    };
    await note('2026-10-31T10:00:00+05:30');
    const { number } = await note('2026-11-01T10:00:00+05:30');
    const { findings } = await shop.client.gst.doctor({ from: '2026-10-01', to: '2026-11-30' });
    expect(findings).toMatchObject([{ code: 'note_late', number }]);
  });
});
