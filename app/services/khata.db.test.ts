import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { q } from '../../db/gateway.ts';
import { paise } from '../core/units.ts';
import { refusalOf } from '../testing/refused.ts';
import { openTestShop, type TestShop } from '../testing/shop.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const billFor = async (customerId: string, quantity: string) => {
  const productId = await shop.product('Chawal');
  const draft = await shop.draft(
    { kind: 'addProduct', productId, quantity },
    { kind: 'setCustomer', customerId },
  );
  return shop.client.invoices.confirm({ draftId: draft.id, version: draft.version });
};
const pay = (
  customerId: string,
  rupees: number,
  more: { id?: string; advance?: boolean; mode?: 'upi' } = {},
) =>
  shop.client.money.pay({
    id: shop.id(),
    customerId,
    amountPaise: paise(rupees * 100),
    mode: 'cash',
    ...more,
  });
const statusOf = async (id: string) => {
  const { status, paidPaise } = await shop.client.invoices.get({ id });
  return [status, paidPaise];
};

describe('a payment', () => {
  it('settles the oldest bill first, then the next in part', async () => {
    const rahul = await shop.customer('Rahul');
    const first = await billFor(rahul, '1');
    shop.clock.advance(60_000);
    const second = await billFor(rahul, '2');
    expect(await pay(rahul, 100)).toMatchObject({ balancePaise: 8000 });
    expect([await statusOf(first.id), await statusOf(second.id)]).toEqual([
      ['paid', 6000],
      ['partial', 4000],
    ]);
  });

  it('above the balance is refused until it is said to be an advance', async () => {
    const rahul = await shop.customer('Rahul', 5000);
    expect(await refusalOf(pay(rahul, 80))).toBe('payment_over_balance');
    expect(await shop.client.customers.get({ id: rahul })).toMatchObject({ balancePaise: 5000 });
    expect(await pay(rahul, 80, { advance: true })).toMatchObject({ balancePaise: -3000 });
  });

  it('sent again with the same id counts once', async () => {
    const rahul = await shop.customer('Rahul', 10_000);
    const id = shop.id();
    for (let n = 0; n < 4; n++) expect(await pay(rahul, 30, { id })).toMatchObject({ balancePaise: 7000 });
  });

  it.each([
    ['another amount', { rupees: 31 }],
    ['another way', { mode: 'upi' as const }],
  ])(
    'is refused under a used id with %s',
    async (_, { rupees = 30, ...more }: { rupees?: number; mode?: 'upi' }) => {
      const rahul = await shop.customer('Rahul', 10_000);
      const id = shop.id();
      await pay(rahul, 30, { id });
      expect(await refusalOf(pay(rahul, rupees, { id, ...more }))).toBe('operation_reused');
    },
  );

  it('of nothing, of less, or from nobody is refused', async () => {
    const rahul = await shop.customer('Rahul', 10_000);
    expect(await refusalOf(pay(rahul, 0))).toBe('amount_invalid');
    expect(await refusalOf(pay(rahul, -5))).toBe('amount_invalid');
    expect(await refusalOf(pay(shop.id(), 5))).toBe('customer_missing');
  });
});

describe('udhaar without a bill', () => {
  it('sent again with the same id counts once, and is refused with another amount', async () => {
    const customerId = await shop.customer('Rahul');
    const id = shop.id();
    const credit = (rupees: number) =>
      shop.client.money.credit({ id, customerId, amountPaise: paise(rupees * 100) });
    await credit(500);
    expect(await credit(500)).toMatchObject({ balancePaise: 50_000 });
    expect(await refusalOf(credit(501))).toBe('operation_reused');
  });

  it('is refused under the id of any other fact', async () => {
    const customerId = await shop.customer('Rahul');
    const [fact] = shop.rows(q.selectFrom('journal').select('id').limit(1));
    const call = shop.client.money.credit({ id: fact?.id ?? '', customerId, amountPaise: paise(100) });
    expect(await refusalOf(call)).toBe('operation_reused');
  });

  it('may add up to more than one entry may hold', async () => {
    const customerId = await shop.customer('Rahul');
    const most = { customerId, amountPaise: paise(10_000_000_000) };
    await shop.client.money.credit({ id: shop.id(), ...most });
    expect(await shop.client.money.credit({ id: shop.id(), ...most })).toMatchObject({
      balancePaise: 20_000_000_000,
    });
  });
});

describe('a new customer', () => {
  const rahul = { name: 'Rahul', phone: '9876543210' };

  it('sent again with the same id is made once', async () => {
    const id = shop.id();
    const first = await shop.client.customers.create({ id, ...rahul });
    expect(await shop.client.customers.create({ id, ...rahul })).toEqual(first);
    expect(await shop.client.customers.create({ id, ...rahul, evenIfAlike: true })).toEqual(first);
    expect(await refusalOf(shop.client.customers.create({ id, name: 'Mohan' }))).toBe('operation_reused');
  });

  it('like one the shop has is asked about first', async () => {
    await shop.client.customers.create({ id: shop.id(), ...rahul });
    const twin = (more: object) => shop.client.customers.create({ id: shop.id(), name: 'Mohan', ...more });
    expect(await refusalOf(twin({ phone: rahul.phone }))).toBe('customer_exists');
    expect(await refusalOf(twin({ name: 'rahul' }))).toBe('customer_exists');
    expect(await twin({ name: 'rahul', evenIfAlike: true })).toMatchObject({ name: 'rahul' });
  });
});
