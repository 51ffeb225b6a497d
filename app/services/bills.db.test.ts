import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { q } from '../../db/gateway.ts';
import type { DraftEdit } from '../contract/draft.ts';
import type { Invoice } from '../contract/invoice.ts';
import { paise } from '../core/units.ts';
import { refusalOf } from '../testing/refused.ts';
import { openTestShop, type TestShop } from '../testing/shop.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(async () => {
  expect(shop.faults()).toEqual([]);
  await shop.close();
});

const billFor = async (customerId: string, ...edits: readonly DraftEdit[]): Promise<Invoice> =>
  shop.confirm(await shop.basket({ kind: 'setCustomer', customerId }, ...edits));
const balance = async (id: string) => (await shop.client.customers.get({ id })).balancePaise;
const stockOf = (name: string) =>
  shop.rows(q.selectFrom('products').select('stock').where('name', '=', name))[0]?.stock;
const drawer = async () => (await shop.client.day.summary({})).received;
const cancel = (invoiceId: string, id = shop.id(), reason = 'galat grahak') =>
  shop.client.invoices.cancel({ id, invoiceId, reason });
const takeBack = (
  invoiceId: string,
  back: 'cash' | 'upi' | 'khata',
  lines?: { line: number; quantity: string; restock?: boolean }[],
) =>
  shop.client.invoices.return({
    id: shop.id(),
    invoiceId,
    reason: 'kharab',
    back,
    ...(lines ? { lines } : {}),
  });

describe('cancelling a bill', () => {
  it('takes money, stock and khata back, and keeps the number', async () => {
    const rahul = await shop.customer('Rahul', 10_000);
    const bill = await billFor(rahul);
    expect([await balance(rahul), stockOf('Chawal')]).toEqual([27_000, -2000]);
    const cancelled = await cancel(bill.id);
    expect(cancelled).toMatchObject({ number: bill.number, status: 'cancelled', paidPaise: 0 });
    expect(cancelled.cancelled).toMatchObject({ reason: 'galat grahak', replacedBy: null });
    expect([await balance(rahul), stockOf('Chawal')]).toEqual([10_000, 0]);
    expect((await shop.confirm(await shop.basket())).number).toBe('INV/26-27/00002');
  });

  it('gives the cash of a walk-in back', async () => {
    const bill = await shop.confirm(await shop.basket());
    expect((await drawer()).cashPaise).toBe(17_000);
    await cancel(bill.id);
    expect((await drawer()).cashPaise).toBe(0);
  });

  it('lets money that came later settle the customer’s other bills; the rest is their advance', async () => {
    const rahul = await shop.customer('Rahul');
    const [first, second] = [await billFor(rahul), await billFor(rahul)];
    await shop.client.money.pay({
      id: shop.id(),
      customerId: rahul,
      amountPaise: paise(20_000),
      mode: 'cash',
    });
    await cancel(first.id);
    expect(await shop.client.invoices.get({ id: second.id })).toMatchObject({
      status: 'paid',
      paidPaise: 17_000,
    });
    expect(await balance(rahul)).toBe(-3000);
  });

  it('done again with the same id changes nothing; another reason under it is refused', async () => {
    const rahul = await shop.customer('Rahul');
    const [bill, id] = [await billFor(rahul), shop.id()];
    const first = await cancel(bill.id, id);
    expect(await cancel(bill.id, id)).toMatchObject({ id: first.id, status: 'cancelled' });
    expect(await balance(rahul)).toBe(0);
    expect(await refusalOf(cancel(bill.id, id, 'aur kuch'))).toBe('operation_reused');
    expect(await refusalOf(cancel(bill.id))).toBe('bill_cancelled');
  });

  it('is of the same day only, and not of a bill that came back in part', async () => {
    const bill = await shop.confirm(await shop.basket());
    await takeBack(bill.id, 'cash', [{ line: 1, quantity: '1' }]);
    expect(await refusalOf(cancel(bill.id))).toBe('bill_returned');
    const other = await shop.confirm(await shop.basket());
    shop.clock.advance(24 * 3600 * 1000);
    expect(await refusalOf(cancel(other.id))).toBe('cancel_too_late');
    expect(await refusalOf(cancel(shop.id()))).toBe('not_found');
  });
});

describe('correcting a bill', () => {
  it('cancels it and puts its lines, discounts and customer on a new draft', async () => {
    const rahul = await shop.customer('Rahul');
    const ten = { kind: 'percent', percent: '10' } as const;
    const bill = await billFor(rahul, { kind: 'setDiscount', discount: ten });
    const asked = { id: shop.id(), invoiceId: bill.id, draftId: shop.id(), reason: 'quantity galat' };
    const draft = await shop.client.invoices.correct(asked);
    expect(draft).toMatchObject({ id: asked.draftId, totalPaise: 15_300, discount: ten });
    expect(draft.customer?.id).toBe(rahul);
    expect((await shop.client.invoices.correct(asked)).version).toBe(draft.version);
    expect((await shop.client.invoices.get({ id: bill.id })).cancelled?.replacedBy).toBe(asked.draftId);
    expect(await balance(rahul)).toBe(0);
    expect((await shop.confirm(draft)).number).toBe('INV/26-27/00002');
  });

  it('leaves the bill as it was when the new draft’s id is taken', async () => {
    const bill = await shop.confirm(await shop.basket());
    const taken = await shop.basket();
    const asked = { id: shop.id(), invoiceId: bill.id, draftId: taken.id, reason: 'galat' };
    expect(await refusalOf(shop.client.invoices.correct(asked))).toBe('operation_reused');
    expect((await shop.client.invoices.get({ id: bill.id })).status).toBe('paid');
  });
});

describe('goods that come back', () => {
  it('make a credit note with the bill’s number, day and rates, and lower the khata', async () => {
    const rahul = await shop.customer('Rahul');
    const bill = await billFor(rahul);
    shop.clock.advance(3 * 24 * 3600 * 1000);
    const note = await takeBack(bill.id, 'khata', [{ line: 1, quantity: '1' }]);
    expect(note).toMatchObject({
      number: 'CN/26-27/00001',
      title: 'Credit Note',
      invoice: { id: bill.id, number: bill.number, day: '2026-11-25' },
      totalPaise: 6000,
      refundedPaise: 0,
      balanceBeforePaise: 17_000,
      balanceAfterPaise: 11_000,
    });
    expect(stockOf('Chawal')).toBe(-1000);
    const after = await shop.client.invoices.get({ id: bill.id });
    expect(after).toMatchObject({ returnedPaise: 6000, status: 'pending' });
    expect(after.lines.map(({ returned }) => returned)).toEqual(['1', '0']);
    expect(after.creditNotes.map(({ id }) => id)).toEqual([note.id]);
  });

  it('take the bill’s rates, not those of the day on which they come back', async () => {
    await shop.close();
    shop = await openTestShop({ now: '2025-09-10T11:00:00+05:30' });
    const draft = await shop.draft(await shop.add('Coldrink', '2'), { kind: 'setGst', withGst: true });
    const bill = await shop.confirm(draft);
    shop.clock.set('2026-11-25T11:00:00+05:30');
    const note = await takeBack(bill.id, 'cash');
    expect(note.lines.map(({ gstRate, cessRate }) => [gstRate, cessRate])).toEqual([['28', '12']]);
    expect([note.totalPaise, note.taxPaise]).toEqual([bill.totalPaise, bill.taxPaise]);
  });

  it('come to the bill exactly, piece by piece, with discount, tax and round-off', async () => {
    await shop.client.shop.settings({ roundToRupee: true });
    const draft = await shop.draft(
      await shop.add('Chawal', '1.337'),
      await shop.add('Cheeni', '3'),
      { kind: 'setGst', withGst: true },
      { kind: 'setDiscount', discount: { kind: 'amount', paise: paise(1234) } },
    );
    const bill = await shop.confirm(draft);
    const first = await takeBack(bill.id, 'cash', [
      { line: 1, quantity: '0.5' },
      { line: 2, quantity: '1' },
    ]);
    const second = await takeBack(bill.id, 'upi', [{ line: 2, quantity: '1' }]);
    const third = await takeBack(bill.id, 'cash');
    for (const field of [
      'totalPaise',
      'taxPaise',
      'discountPaise',
      'subtotalPaise',
      'roundOffPaise',
    ] as const)
      expect(first[field] + second[field] + third[field], field).toBe(bill[field]);
    expect(await drawer()).toMatchObject({ upiPaise: -second.refundedPaise });
    expect(stockOf('Cheeni')).toBe(0);
    expect(await refusalOf(takeBack(bill.id, 'cash'))).toBe('return_too_much');
  });

  it('are written off instead of put back when they are spoilt', async () => {
    const bill = await shop.confirm(await shop.basket());
    await takeBack(bill.id, 'cash', [{ line: 1, quantity: '1', restock: false }]);
    expect(stockOf('Chawal')).toBe(-2000);
  });

  it('are never more than was sold, and never of a line that is not there', async () => {
    const bill = await shop.confirm(await shop.basket());
    await takeBack(bill.id, 'cash', [{ line: 1, quantity: '1.5' }]);
    const asked = (line: number, quantity: string) =>
      refusalOf(takeBack(bill.id, 'cash', [{ line, quantity }]));
    expect(await asked(1, '0.501')).toBe('return_too_much');
    expect(await asked(3, '1')).toBe('line_missing');
    expect(await asked(1, '0')).toBe('quantity_invalid');
    expect(await refusalOf(takeBack(bill.id, 'khata'))).toBe('customer_missing');
  });

  it('of a part-paid bill first lower what is owed, then give money back', async () => {
    const rahul = await shop.customer('Rahul');
    const bill = await billFor(rahul, { kind: 'setTendered', amountPaise: paise(14_000) });
    expect(bill).toMatchObject({ paidPaise: 14_000, status: 'partial', payment: 'cash' });
    const note = await takeBack(bill.id, 'cash', [{ line: 1, quantity: '1' }]);
    expect(note).toMatchObject({ totalPaise: 6000, refundedPaise: 3000 });
    expect(await balance(rahul)).toBe(0);
    expect(await shop.client.invoices.get({ id: bill.id })).toMatchObject({
      status: 'paid',
      paidPaise: 11_000,
    });
  });

  it('sent again with the same id count once; with other goods they are refused', async () => {
    const bill = await shop.confirm(await shop.basket());
    const asked = {
      id: shop.id(),
      invoiceId: bill.id,
      reason: 'kharab',
      back: 'cash' as const,
      lines: [{ line: 1, quantity: '1' }],
    };
    const [first, again] = [
      await shop.client.invoices.return(asked),
      await shop.client.invoices.return(asked),
    ];
    expect(again.number).toBe(first.number);
    const other = { ...asked, lines: [{ line: 1, quantity: '0.5' }] };
    expect(await refusalOf(shop.client.invoices.return(other))).toBe('operation_reused');
    expect(await shop.client.creditNotes.list({})).toHaveLength(1);
  });
});

describe('an estimate', () => {
  it('has a number of its own and moves nothing, until it becomes a bill once', async () => {
    const rahul = await shop.customer('Rahul');
    const draft = await shop.basket({ kind: 'setCustomer', customerId: rahul });
    const made = await shop.client.estimates.make({ draftId: draft.id, version: draft.version });
    expect(made).toMatchObject({ number: 'EST/26-27/00001', title: 'Estimate', totalPaise: 17_000 });
    expect([await balance(rahul), stockOf('Chawal')]).toEqual([0, 0]);
    const again = await shop.client.estimates.make({ draftId: draft.id, version: draft.version });
    expect(again.number).toBe(made.number);

    const [one, two] = [
      await shop.client.estimates.toDraft({ draftId: shop.id(), estimateId: made.id }),
      await shop.client.estimates.toDraft({ draftId: shop.id(), estimateId: made.id }),
    ];
    const bill = await shop.confirm(one);
    expect(bill).toMatchObject({ number: 'INV/26-27/00001', totalPaise: 17_000, estimateId: made.id });
    expect(await refusalOf(shop.confirm(two))).toBe('estimate_billed');
    expect((await shop.client.estimates.get({ id: made.id })).invoiceId).toBe(bill.id);
  });

  it('keeps the prices that were promised', async () => {
    const draft = await shop.basket();
    const [line] = draft.lines;
    const dearer = await shop.edit(draft, {
      kind: 'setPrice',
      lineId: line?.id ?? '',
      unitPricePaise: paise(5500),
    });
    const made = await shop.client.estimates.make({ draftId: dearer.id, version: dearer.version });
    const copy = await shop.client.estimates.toDraft({ draftId: shop.id(), estimateId: made.id });
    expect(copy.totalPaise).toBe(16_000);
  });
});

describe('the last bill again', () => {
  it('has the same goods at the prices of today', async () => {
    const rahul = await shop.customer('Rahul');
    const bill = await shop.basket({ kind: 'setCustomer', customerId: rahul });
    const [line] = bill.lines;
    await shop.confirm(
      await shop.edit(bill, { kind: 'setPrice', lineId: line?.id ?? '', unitPricePaise: paise(100) }),
    );
    const again = await shop.client.drafts.repeat({ draftId: shop.id(), customerId: rahul });
    expect(again).toMatchObject({ totalPaise: 17_000, customer: { id: rahul } });
    const nobody = await shop.customer('Naya');
    expect(await refusalOf(shop.client.drafts.repeat({ draftId: shop.id(), customerId: nobody }))).toBe(
      'not_found',
    );
  });
});
