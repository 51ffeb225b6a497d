import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { paise } from '../core/units.ts';
import { refusalOf } from '../testing/refused.ts';
import { openTestShop, type TestShop } from '../testing/shop.ts';
import { paperOf } from './paper.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop({ now: '2026-11-25T10:30:00+05:30' });
  await profile(true);
});
afterEach(() => shop.close());

const profile = (dayInvoice: boolean) =>
  shop.client.gst.setProfile({
    ...{ id: shop.id(), from: '2026-04-01', profile: 'regular', gstin: '09AAACG2115R1ZF' },
    ...{ above5Crore: false, askEveryBill: false, dayInvoice, name: 'Sharma Kirana' },
    ...{ address: null, phone: null, upiId: null },
  });
const sold = async (name: string, quantity = '1') =>
  shop.confirm(await shop.draft(await shop.add(name, quantity)));
const ofDay = (day: string, id = shop.id()) => shop.client.gst.dayInvoice({ id, day });
const close = (more: { id?: string; date?: string } = {}) =>
  shop.client.day.close({ id: shop.id(), counts: [], ...more });
const invoicesOf = async (date: string) => (await shop.client.day.summary({ date })).dayInvoices;

describe('one invoice for the small sales of a day', () => {
  it('gives a sale below 200 rupees a memo and the day its invoice, once', async () => {
    const small = await sold('Cheeni');
    const exempt = await sold('Chawal');
    const named = await shop.confirm(
      await shop.draft(await shop.add('Cheeni'), {
        kind: 'setCustomer',
        customerId: await shop.customer('Mohan'),
      }),
    );
    expect([small.number, exempt.number, named.number]).toEqual([
      'MEM/26-27/00001',
      'MEM/26-27/00002',
      'INV/26-27/00001',
    ]);
    const id = shop.id();
    const made = await ofDay('2026-11-25', id);
    expect(made).toMatchObject({
      number: 'INV/26-27/00002',
      title: 'Invoice-cum-Bill of Supply',
      memos: 2,
      totalPaise: small.totalPaise + exempt.totalPaise,
    });
    expect(await ofDay('2026-11-25', id)).toEqual(made);
    expect(await refusalOf(ofDay('2026-11-25'))).toBe('memos_none');
    expect(shop.faults()).toEqual([]);
  });

  it('is called a cash memo, for the invoice is that of the day', async () => {
    const draft = await shop.draft(await shop.add('Cheeni'));
    expect(await shop.client.gst.document({ draftId: draft.id })).toMatchObject({
      ...{ title: 'Cash Memo', memo: true, refusal: null },
    });
    expect(await shop.confirm(draft)).toMatchObject({ title: 'Cash Memo', withGst: true, taxPaise: 250 });
    expect((await ofDay('2026-11-25')).title).toBe('Tax Invoice');
  });

  it('leaves a buyer who asks for it an invoice of their own', async () => {
    const draft = await shop.draft(await shop.add('Cheeni'));
    const ask = (version: number, own: boolean) =>
      shop.client.gst.ownInvoice({ draftId: draft.id, version, own });
    const asked = await ask(draft.version, true);
    expect(await shop.client.gst.document({ draftId: draft.id })).toMatchObject({
      ...{ title: 'Tax Invoice', memo: false },
    });
    expect(await refusalOf(ask(draft.version, true))).toBe('draft_changed');
    expect((await shop.confirm(asked)).number).toBe('INV/26-27/00001');
    expect((await sold('Cheeni')).number).toBe('MEM/26-27/00001');
  });

  it('leaves 200 rupees and more to an invoice of their own', async () => {
    const draft = await shop.draft(await shop.add('Cheeni'));
    const lineId = draft.lines[0]?.id ?? '';
    const priced = await shop.edit(draft, { kind: 'setPrice', lineId, unitPricePaise: paise(19_100) });
    expect((await shop.confirm(priced)).number).toBe('INV/26-27/00001');
  });

  it('does not let a memo be cancelled once the invoice of its day carries it', async () => {
    const small = await sold('Cheeni');
    await ofDay('2026-11-25');
    const cancel = shop.client.invoices.cancel({ id: shop.id(), invoiceId: small.id, reason: 'mistake' });
    expect(await refusalOf(cancel)).toBe('bill_in_day_invoice');
  });

  it('is what a credit note on one of its memos names, once it is made (rule 53)', async () => {
    const [early, late] = [await sold('Cheeni'), await sold('Cheeni')];
    const back = (invoiceId: string) =>
      shop.client.invoices.return({ id: shop.id(), invoiceId, reason: 'wet', back: 'cash' });
    expect((await back(early.id)).invoice.number).toBe(early.number);
    const { number } = await ofDay('2026-11-25');
    const note = await back(late.id);
    expect(note.invoice).toEqual({ id: late.id, number, day: '2026-11-25' });
    expect(paperOf(shop.opened.books.read, note.id).against).toEqual({ number, day: '2026-11-25' });
    expect(shop.faults()).toEqual([]);
  });

  it('has a paper: the same goods at the same price on one line, and the sums of its memos', async () => {
    const memos = [await sold('Cheeni'), await sold('Cheeni', '2'), await sold('Chawal')];
    const { id, number } = await ofDay('2026-11-25');
    const paper = paperOf(shop.opened.books.read, id);
    expect(paper).toMatchObject({ number, withGst: true, customer: null, placeOfSupply: '09' });
    expect(paper.lines.map(({ name, quantity }) => [name, quantity])).toEqual([
      ['Chawal', 1000],
      ['Cheeni', 3000],
    ]);
    expect(paper.totals.total).toBe(memos.reduce((sum, memo) => sum + memo.totalPaise, 0));
    expect(paper.totals.tax).toBe(memos.reduce((sum, memo) => sum + memo.taxPaise, 0));
    await shop.opened.queue.idle();
    const { name } = await shop.client.invoices.pdf({ id });
    expect(name).toContain(number.replaceAll('/', '-'));
  });
});

describe('closing a day', () => {
  it('makes the invoice of its small sales, and says before how many wait', async () => {
    await sold('Cheeni');
    await sold('Chawal');
    expect(await shop.client.day.drawer()).toMatchObject({ memos: 2 });
    const id = shop.id();
    await close({ id });
    await close({ id });
    expect(await invoicesOf('2026-11-25')).toMatchObject([{ number: 'INV/26-27/00001', memos: 2 }]);
    expect(await shop.client.day.drawer()).toMatchObject({ memos: 0 });
    expect(shop.faults()).toEqual([]);
  });

  it('takes along what was sold after the last closing, and days that nobody closed', async () => {
    await close();
    await sold('Cheeni');
    shop.clock.set('2026-11-26T12:00:00+05:30');
    await sold('Cheeni');
    shop.clock.set('2026-11-27T21:00:00+05:30');
    await sold('Chawal');
    await close();
    const made = await Promise.all(['2026-11-25', '2026-11-26', '2026-11-27'].map(invoicesOf));
    expect(made.map((day) => day.map(({ memos }) => memos))).toEqual([[1], [1], [1]]);
  });

  it('makes none where the shop gives every sale its own invoice', async () => {
    await profile(false);
    await sold('Cheeni');
    await close();
    expect(await invoicesOf('2026-11-25')).toEqual([]);
  });

  it('on 1 April numbers the last day of March in the year that has begun, in the return of April', async () => {
    shop.clock.set('2027-03-31T20:00:00+05:30');
    await sold('Cheeni');
    shop.clock.set('2027-04-01T09:00:00+05:30');
    const first = await shop.confirm(await shop.draft(await shop.add('Cheeni', '20')));
    await close({ date: '2027-03-31' });
    expect([first.number, (await invoicesOf('2027-03-31'))[0]?.number]).toEqual([
      'INV/27-28/00001',
      'INV/27-28/00002',
    ]);
    const [march, april] = await Promise.all(
      ['2027-03', '2027-04'].map((month) => shop.client.gst.gstr1({ month })),
    );
    expect(march?.json).toMatchObject({ b2cs: [{ txval: 50 }] });
    expect(march?.json.doc_issue).toBeUndefined();
    expect(april?.json.doc_issue?.doc_det).toMatchObject([{ docs: [{ totnum: 2 }] }]);
    const doctor = await shop.client.gst.doctor({ from: '2027-03-01', to: '2027-04-30' });
    expect([doctor.findings, shop.faults()]).toEqual([[], []]);
  });
});
