import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { q } from '../../db/gateway.ts';
import { paise } from '../core/units.ts';
import { refusalOf } from '../testing/refused.ts';
import { openTestShop, type TestShop } from '../testing/shop.ts';

let shop: TestShop;
let rahul: string;
beforeEach(async () => {
  shop = await openTestShop();
  rahul = await shop.customer('Rahul');
});
afterEach(async () => {
  expect(shop.faults()).toEqual([]);
  await shop.close();
});

/** A bill of so many chawal at ₹60, on the khata. */
const bill = async (quantity: string) =>
  shop.confirm(
    await shop.draft(await shop.add('Chawal', quantity), { kind: 'setCustomer', customerId: rahul }),
  );
const asked = (amount: number) => ({ id: shop.id(), customerId: rahul, amountPaise: paise(amount) });
const writeOff = (amount: number) => shop.client.money.writeOff(asked(amount));
const pay = (amount: number) => shop.client.money.pay({ ...asked(amount), mode: 'cash', advance: true });
const undo = () => shop.client.money.undo({ id: shop.id(), customerId: rahul });
const takeBack = (invoiceId: string, back: 'cash' | 'khata', quantity?: string) =>
  shop.client.invoices.return({
    id: shop.id(),
    invoiceId,
    reason: 'wapas',
    back,
    ...(quantity === undefined ? {} : { lines: [{ line: 1, quantity }] }),
  });
const cancel = (invoiceId: string) =>
  shop.client.invoices.cancel({ id: shop.id(), invoiceId, reason: 'galat' });
const standing = async (id: string) => {
  const { status, paidPaise, writtenOffPaise } = await shop.client.invoices.get({ id });
  return { status, paidPaise, writtenOffPaise };
};
const balance = async () => (await shop.client.customers.get({ id: rahul })).balancePaise;
const sumOf = (account: string) =>
  shop
    .rows(q.selectFrom('ledger').select('amount').where('account', '=', account))
    .reduce((sum, row) => sum + row.amount, 0);

describe('goods of a bill that was given up for lost', () => {
  it.each(['cash', 'khata'] as const)('give the loss back and no money (%s)', async (back) => {
    const lost = await bill('1');
    await writeOff(6000);
    const note = await takeBack(lost.id, back);
    expect(note).toMatchObject({
      totalPaise: 6000,
      refundedPaise: 0,
      balanceBeforePaise: 6000,
      balanceAfterPaise: 0,
    });
    expect([await balance(), sumOf('cash'), sumOf('baddebt')]).toEqual([0, 0, 0]);
    expect(await standing(lost.id)).toEqual({ status: 'paid', paidPaise: 0, writtenOffPaise: 0 });
  });

  it('give back the loss first, then money that was paid', async () => {
    const lost = await bill('3');
    await pay(8000);
    await writeOff(10_000);
    expect(await standing(lost.id)).toEqual({ status: 'paid', paidPaise: 18_000, writtenOffPaise: 10_000 });
    expect((await takeBack(lost.id, 'cash', '1')).refundedPaise).toBe(0);
    expect([sumOf('cash'), sumOf('baddebt'), await balance()]).toEqual([8000, 4000, 0]);
    expect((await takeBack(lost.id, 'cash', '2')).refundedPaise).toBe(8000);
    expect([sumOf('cash'), sumOf('baddebt'), await balance()]).toEqual([0, 0, 0]);
  });

  it('settle no other bill with money that never came', async () => {
    const lost = await bill('1');
    await writeOff(6000);
    const other = await bill('2');
    await takeBack(lost.id, 'khata');
    expect(await standing(other.id)).toMatchObject({ status: 'pending', paidPaise: 0 });
    expect(await balance()).toBe(12_000);
  });

  it('cancelled on its day give the loss back too', async () => {
    const [lost, other] = [await bill('1'), await bill('2')];
    await writeOff(6000);
    await cancel(lost.id);
    expect([await balance(), sumOf('baddebt')]).toEqual([12_000, 0]);
    expect(await standing(lost.id)).toEqual({ status: 'cancelled', paidPaise: 0, writtenOffPaise: 0 });
    expect(await standing(other.id)).toMatchObject({ status: 'pending', paidPaise: 0 });
  });

  it('keep what was given up for lost of other bills', async () => {
    const [first, second] = [await bill('1'), await bill('1')];
    await writeOff(9000);
    await takeBack(second.id, 'cash');
    expect([await standing(first.id), sumOf('baddebt'), await balance()]).toEqual([
      { status: 'paid', paidPaise: 6000, writtenOffPaise: 6000 },
      6000,
      0,
    ]);
  });
});

describe('undo of a write-off', () => {
  it('after one of its bills was cancelled takes back what is left of it', async () => {
    const [first, second] = [await bill('1'), await bill('1')];
    await writeOff(9000);
    await cancel(first.id);
    expect([await balance(), sumOf('baddebt')]).toEqual([3000, 3000]);
    expect(await undo()).toMatchObject({ balancePaise: 6000 });
    expect(sumOf('baddebt')).toBe(0);
    expect(await standing(second.id)).toMatchObject({ status: 'pending', paidPaise: 0 });
  });

  it('of which nothing is left is not possible, and does not stand in the way of what was before', async () => {
    const lost = await bill('1');
    await writeOff(6000);
    await cancel(lost.id);
    expect(await refusalOf(undo())).toBe('undo_impossible');
    const other = await bill('1');
    await pay(6000);
    const cancelled = await bill('1');
    await writeOff(6000);
    await cancel(cancelled.id);
    expect(await undo()).toMatchObject({ balancePaise: 6000 });
    expect(await standing(other.id)).toMatchObject({ status: 'pending', paidPaise: 0 });
  });
});

describe('undo of a payment on a cancelled bill', () => {
  it('takes the money out of the drawer, and the advance goes', async () => {
    const wrong = await bill('1');
    await pay(6000);
    await cancel(wrong.id);
    expect(await balance()).toBe(-6000);
    expect(await undo()).toMatchObject({ balancePaise: 0 });
    expect(sumOf('cash')).toBe(0);
    expect(await standing(wrong.id)).toMatchObject({ status: 'cancelled', paidPaise: 0 });
  });

  it('takes it off the bills that it had gone on to', async () => {
    const wrong = await bill('1');
    await pay(6000);
    const other = await bill('2');
    await cancel(wrong.id);
    expect(await standing(other.id)).toMatchObject({ status: 'partial', paidPaise: 6000 });
    expect(await refusalOf(undo())).toBe('undo_impossible');
    await cancel(other.id);
    expect(await undo()).toMatchObject({ balancePaise: 0 });
    expect(sumOf('cash')).toBe(0);
  });

  it('leaves a bill that other money paid as it is', async () => {
    await shop.client.money.credit(asked(10_000));
    const paid = await bill('1');
    await shop.client.money.pay({ ...asked(6000), mode: 'cash', invoiceId: paid.id });
    const wrong = await bill('1');
    await shop.client.money.pay({ ...asked(6000), mode: 'cash', invoiceId: wrong.id });
    await cancel(wrong.id);
    expect(await undo()).toMatchObject({ balancePaise: 10_000 });
    expect(await standing(paid.id)).toMatchObject({ status: 'paid', paidPaise: 6000 });
  });
});
