import { afterEach, describe, expect, it } from 'vitest';
import { q } from '../../db/gateway.ts';
import { refusalOf } from '../testing/refused.ts';
import { openTestShop, type TestShop } from '../testing/shop.ts';

let shop: TestShop;
afterEach(() => shop.close());

/** Sells `quantity` chawal at ₹60 (plain numbers are pieces of the base unit). */
async function sell(quantity: string, customerId: string | null, payment: 'cash' | 'upi' | 'udhaar') {
  const productId = await shop.product('Chawal');
  const draft = await shop.draft(
    { kind: 'addProduct', productId, quantity },
    ...(customerId === null ? [] : [{ kind: 'setCustomer' as const, customerId }]),
    { kind: 'setPayment', payment },
  );
  return shop.client.invoices.confirm({ draftId: draft.id, version: draft.version });
}

describe('the day', () => {
  it('adds up bills, money by its way, udhaar given and recovered', async () => {
    shop = await openTestShop();
    const rahul = await shop.customer('Rahul');
    const cash = await sell('2', null, 'cash');
    const udhaar = await sell('1', rahul, 'udhaar');
    await shop.client.money.pay({ id: shop.id(), customerId: rahul, amountPaise: 2000, mode: 'upi' });
    await shop.client.money.credit({ id: shop.id(), customerId: rahul, amountPaise: 50000 });
    const day = await shop.client.day.summary({});
    expect(day).toMatchObject({
      bills: 2,
      salesPaise: cash.totalPaise + udhaar.totalPaise,
      receivedPaise: cash.totalPaise + 2000,
      received: { cashPaise: cash.totalPaise, upiPaise: 2000, cardPaise: 0 },
      receivedFrom: { billsPaise: cash.totalPaise, khataPaise: 2000, backPaise: 0 },
      creditGivenPaise: udhaar.totalPaise + 50000,
      creditRecoveredPaise: 2000,
      newCustomers: 1,
      owingCustomers: 1,
      outstandingPaise: udhaar.totalPaise + 48000,
      newCustomerNames: ['Rahul'],
      hours: [{ hour: 10, bills: 2, salesPaise: cash.totalPaise + udhaar.totalPaise }],
    });
    expect(day.topProducts[0]).toMatchObject({ name: 'Chawal', quantity: '3' });
    expect(shop.faults()).toEqual([]);
  });

  it('does not call a bill that was paid at once udhaar', async () => {
    shop = await openTestShop();
    await sell('2', await shop.customer('Rahul'), 'cash');
    expect((await shop.client.day.summary({})).creditGivenPaise).toBe(0);
  });

  it('takes a cancelled bill out of the day and its hour, and keeps it in sight', async () => {
    shop = await openTestShop();
    const bill = await sell('2', null, 'cash');
    shop.clock.set('2026-11-25T12:00:00+05:30');
    await shop.client.invoices.cancel({ id: shop.id(), invoiceId: bill.id, reason: 'galti' });
    const day = await shop.client.day.summary({});
    expect(day).toMatchObject({
      bills: 0,
      salesPaise: 0,
      receivedPaise: 0,
      topProducts: [],
      cancelled: { bills: 1, totalPaise: bill.totalPaise },
      receivedFrom: { billsPaise: bill.totalPaise, khataPaise: 0, backPaise: -bill.totalPaise },
    });
    expect(shop.faults()).toEqual([]);
  });

  it('counts a return on its own day', async () => {
    shop = await openTestShop();
    const bill = await sell('2', null, 'cash');
    shop.clock.set('2026-11-26T09:00:00+05:30');
    await shop.client.invoices.return({
      id: shop.id(),
      invoiceId: bill.id,
      reason: 'kharab',
      back: 'cash',
    });
    const [before, after] = await Promise.all(
      ['2026-11-25', '2026-11-26'].map((date) => shop.client.day.summary({ date })),
    );
    expect(before).toMatchObject({ bills: 1, salesPaise: bill.totalPaise, returned: { notes: 0 } });
    expect(after).toMatchObject({ bills: 0, returned: { notes: 1, totalPaise: bill.totalPaise } });
    expect(after?.received.cashPaise).toBe(-bill.totalPaise);
    expect(shop.faults()).toEqual([]);
  });

  it('sets the day that runs against the same time of day before, and a whole day against a whole one', async () => {
    shop = await openTestShop({ now: '2026-11-24T10:10:00+05:30' });
    const early = await sell('1', null, 'cash');
    shop.clock.set('2026-11-24T10:40:00+05:30');
    await sell('5', null, 'cash');
    shop.clock.set('2026-11-25T10:30:00+05:30');
    const now = await sell('2', null, 'cash');
    const today = await shop.client.day.summary({});
    expect(today.comparedUntil).toBe('10:30');
    expect(today.yesterday).toMatchObject({
      date: '2026-11-24',
      salesPaise: early.totalPaise,
      differencePaise: now.totalPaise - early.totalPaise,
      percent: '100',
    });
    expect(today.lastWeek).toMatchObject({ date: '2026-11-18', salesPaise: 0, percent: null });
    const past = await shop.client.day.summary({ date: '2026-11-24' });
    expect(past).toMatchObject({ comparedUntil: null, bills: 2 });
  });

  it('names what sold for most and most often, tells the hours and the average, and looks a week back', async () => {
    shop = await openTestShop({ now: '2026-11-18T09:00:00+05:30' });
    const weekAgo = await sell('1', null, 'cash');
    shop.clock.set('2026-11-25T09:15:00+05:30');
    const many = await shop.confirm(await shop.draft(await shop.add('Namak', '9')));
    shop.clock.set('2026-11-25T18:40:00+05:30');
    const dear = await shop.confirm(await shop.draft(await shop.add('Ghee', '1')));
    const sum = many.totalPaise + dear.totalPaise;
    expect(dear.totalPaise).toBeGreaterThan(many.totalPaise);
    shop.clock.set('2026-11-26T09:00:00+05:30');
    const day = await shop.client.day.summary({ date: '2026-11-25' });
    expect(day.topProducts.map(({ name }) => name)).toEqual(['Ghee', 'Namak']);
    expect(day.topByQuantity.map(({ name, quantity }) => [name, quantity])).toEqual([
      ['Namak', '9'],
      ['Ghee', '1'],
    ]);
    expect(day.hours).toEqual([
      { hour: 9, bills: 1, salesPaise: many.totalPaise },
      { hour: 18, bills: 1, salesPaise: dear.totalPaise },
    ]);
    expect(day).toMatchObject({
      averagePaise: Math.round(sum / 2),
      yesterday: { date: '2026-11-24', salesPaise: 0, percent: null },
      lastWeek: {
        date: '2026-11-18',
        salesPaise: weekAgo.totalPaise,
        differencePaise: sum - weekAgo.totalPaise,
      },
    });
  });

  it('adds several days up, and refuses a period that ends before it begins', async () => {
    shop = await openTestShop({ now: '2026-11-24T10:10:00+05:30' });
    const one = await sell('1', null, 'cash');
    shop.clock.set('2026-11-25T10:30:00+05:30');
    const two = await sell('2', null, 'upi');
    const both = await shop.client.day.summary({ date: '2026-11-24', to: '2026-11-25' });
    expect(both).toMatchObject({ bills: 2, salesPaise: one.totalPaise + two.totalPaise, yesterday: null });
    expect(await refusalOf(shop.client.day.summary({ date: '2026-11-25', to: '2026-11-24' }))).toBe(
      'invalid_input',
    );
  });
});

describe('closing a day', () => {
  const HUNDRED = { rupees: 100, count: 1 } as const;

  it('sets the counted drawer against the cash of the books', async () => {
    shop = await openTestShop();
    const bill = await sell('2', null, 'cash');
    await sell('9', null, 'upi');
    const closing = await shop.client.day.close({
      id: shop.id(),
      counts: [HUNDRED],
      takenPaise: 4000,
      note: 'chai',
    });
    expect(closing).toMatchObject({
      date: '2026-11-25',
      expectedPaise: bill.totalPaise,
      countedPaise: 10000,
      differencePaise: 10000 - bill.totalPaise,
      leftPaise: 6000,
      bills: 2,
      note: 'chai',
    });
    expect((await shop.client.day.summary({})).closing).toEqual(closing);
    expect(shop.faults()).toEqual([]);
  });

  it('stays closed: a late bill keeps its date and is counted with the next closing', async () => {
    shop = await openTestShop();
    await sell('2', null, 'cash');
    const closing = await shop.client.day.close({ id: shop.id(), counts: [HUNDRED] });
    const late = await sell('3', null, 'cash');
    const day = await shop.client.day.summary({});
    expect(day.bills).toBe(2);
    expect(day.closing).toEqual(closing);
    expect(await shop.client.day.drawer()).toMatchObject({
      openingPaise: 10000,
      cashPaise: late.totalPaise,
      closedDate: '2026-11-25',
    });
    shop.clock.set('2026-11-26T21:00:00+05:30');
    const next = await shop.client.day.close({ id: shop.id(), counts: [] });
    expect(next).toMatchObject({ date: '2026-11-26', bills: 0, expectedPaise: 10000 + late.totalPaise });
  });

  it('answers a retry with the first closing, and refuses a second one, a day ahead and an empty drawer that gives', async () => {
    shop = await openTestShop();
    const id = shop.id();
    const close = (more: object) => shop.client.day.close({ id: shop.id(), counts: [], ...more });
    expect(await refusalOf(close({ date: '2026-11-26' }))).toBe('day_ahead');
    expect(await refusalOf(close({ takenPaise: 1 }))).toBe('amount_invalid');
    expect(await refusalOf(close({ counts: [HUNDRED, HUNDRED] }))).toBe('invalid_input');
    const first = await close({ id, counts: [HUNDRED] });
    expect(await close({ id, counts: [HUNDRED] })).toEqual(first);
    expect(await refusalOf(close({ id, counts: [] }))).toBe('operation_reused');
    expect(await refusalOf(close({}))).toBe('day_closed');
    expect(shop.rows(q.selectFrom('day_closings').selectAll())).toHaveLength(1);
  });

  it('lets yesterday be closed in the morning, but not the day before a closed one', async () => {
    shop = await openTestShop({ now: '2026-11-24T10:10:00+05:30' });
    const bill = await sell('1', null, 'cash');
    shop.clock.set('2026-11-25T08:00:00+05:30');
    const closing = await shop.client.day.close({ id: shop.id(), date: '2026-11-24', counts: [] });
    expect(closing).toMatchObject({ bills: 1, salesPaise: bill.totalPaise });
    const earlier = shop.client.day.close({ id: shop.id(), date: '2026-11-23', counts: [] });
    expect(await refusalOf(earlier)).toBe('day_closed');
  });
});
