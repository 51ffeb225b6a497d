import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { q } from '../../db/gateway.ts';
import { paise } from '../core/units.ts';
import { refusalOf } from '../testing/refused.ts';
import { openTestShop, type TestShop } from '../testing/shop.ts';

const DAY_MS = 86_400_000;
let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const bill = async (customerId: string, quantity = '1') => {
  const draft = await shop.draft(
    { kind: 'addProduct', productId: await shop.product('Chawal'), quantity },
    { kind: 'setCustomer', customerId },
  );
  return shop.client.invoices.confirm({ draftId: draft.id, version: draft.version });
};
const money = (customerId: string, amount: number) => ({
  id: shop.id(),
  customerId,
  amountPaise: paise(amount),
});
const pay = (customerId: string, amount: number, more: { invoiceId?: string } = {}) =>
  shop.client.money.pay({ ...money(customerId, amount), mode: 'cash', advance: true, ...more });
const credit = (customerId: string, amount: number) => shop.client.money.credit(money(customerId, amount));
const undo = (customerId: string) => shop.client.money.undo({ id: shop.id(), customerId });
const balance = async (id: string) => (await shop.client.customers.get({ id })).balancePaise;
const standing = async (id: string) => {
  const { status, paidPaise } = await shop.client.invoices.get({ id });
  return [status, paidPaise];
};
const cash = () =>
  shop
    .rows(q.selectFrom('payments').select('amount').where('mode', '=', 'cash'))
    .reduce((sum, row) => sum + row.amount, 0);

describe('an advance', () => {
  it('is used by the next bill, and the rest by the one after', async () => {
    const rahul = await shop.customer('Rahul');
    await pay(rahul, 10_000);
    const first = await bill(rahul);
    const second = await bill(rahul);
    expect([await standing(first.id), await standing(second.id)]).toEqual([
      ['paid', 6000],
      ['partial', 4000],
    ]);
    expect(await balance(rahul)).toBe(2000);
    expect(first).toMatchObject({ status: 'paid' });
    expect(shop.faults()).toEqual([]);
  });

  it('covers what was owed without a bill first', async () => {
    const rahul = await shop.customer('Rahul', 3000);
    await pay(rahul, 5000);
    const saved = await bill(rahul);
    expect(await standing(saved.id)).toEqual(['partial', 2000]);
    expect(await balance(rahul)).toBe(4000);
  });

  it('is given back up to what there is', async () => {
    const rahul = await shop.customer('Rahul');
    await pay(rahul, 10_000);
    const asked = { ...money(rahul, 4000), mode: 'cash' as const };
    for (let n = 0; n < 3; n++)
      expect(await shop.client.money.refund(asked)).toMatchObject({ balancePaise: -6000 });
    expect(cash()).toBe(6000);
    expect(await refusalOf(shop.client.money.refund({ ...money(rahul, 6001), mode: 'cash' }))).toBe(
      'amount_over_balance',
    );
    expect(await refusalOf(shop.client.money.refund({ ...asked, amountPaise: paise(4001) }))).toBe(
      'operation_reused',
    );
    expect(shop.faults()).toEqual([]);
  });
});

describe('a payment for a chosen bill', () => {
  it('settles it before older ones', async () => {
    const rahul = await shop.customer('Rahul');
    const [first, second] = [await bill(rahul), await bill(rahul)];
    await pay(rahul, 7000, { invoiceId: second.id });
    expect([await standing(first.id), await standing(second.id)]).toEqual([
      ['partial', 1000],
      ['paid', 6000],
    ]);
  });

  it('is refused for a bill of another, or one that is paid', async () => {
    const [rahul, mohan] = [await shop.customer('Rahul'), await shop.customer('Mohan')];
    const [his, other] = [await bill(rahul), await bill(mohan)];
    expect(await refusalOf(pay(rahul, 6000, { invoiceId: other.id }))).toBe('not_found');
    await pay(rahul, 6000);
    expect(await refusalOf(pay(rahul, 6000, { invoiceId: his.id }))).toBe('not_found');
    expect(await balance(rahul)).toBe(0);
  });
});

describe('a write-off', () => {
  it('lowers what is owed, settles the oldest bill, and takes no money', async () => {
    const rahul = await shop.customer('Rahul');
    const saved = await bill(rahul);
    expect(await shop.client.money.writeOff(money(rahul, 6000))).toMatchObject({ balancePaise: 0 });
    expect(await standing(saved.id)).toEqual(['paid', 6000]);
    expect(cash()).toBe(0);
    expect(await refusalOf(shop.client.money.writeOff(money(rahul, 1)))).toBe('amount_over_balance');
    expect(shop.faults()).toEqual([]);
  });
});

describe('undo', () => {
  it.each([
    ['a payment', (id: string) => pay(id, 2500)],
    ['an udhaar', (id: string) => credit(id, 2500)],
    ['a write-off', (id: string) => shop.client.money.writeOff(money(id, 2500))],
  ])('takes %s back: balance, bills and drawer are as before', async (_, entry) => {
    const rahul = await shop.customer('Rahul');
    const saved = await bill(rahul);
    await entry(rahul);
    expect(await undo(rahul)).toMatchObject({ balancePaise: 6000 });
    expect(await standing(saved.id)).toEqual(['pending', 0]);
    expect(cash()).toBe(0);
    const { entries } = await shop.client.khata.page({ customerId: rahul });
    expect(entries.map((one) => [one.kind, one.reversed])).toEqual([
      ['bill', false],
      [entries[1]?.kind, true],
      ['reversed', false],
    ]);
    expect(entries[2]?.reverses).toBe(entries[1]?.id);
    expect(shop.faults()).toEqual([]);
  });

  it('takes a refund back', async () => {
    const rahul = await shop.customer('Rahul');
    await pay(rahul, 5000);
    await shop.client.money.refund({ ...money(rahul, 5000), mode: 'cash' });
    expect(await undo(rahul)).toMatchObject({ balancePaise: -5000 });
    expect(cash()).toBe(5000);
  });

  it('goes back entry by entry, and stops at a bill', async () => {
    const rahul = await shop.customer('Rahul');
    await bill(rahul);
    await credit(rahul, 100);
    await pay(rahul, 50);
    await undo(rahul);
    expect(await undo(rahul)).toMatchObject({ balancePaise: 6000 });
    expect(await refusalOf(undo(rahul))).toBe('undo_impossible');
  });

  it('sent again with the same id is done once', async () => {
    const rahul = await shop.customer('Rahul');
    await credit(rahul, 100);
    await credit(rahul, 200);
    const asked = { id: shop.id(), customerId: rahul };
    for (let n = 0; n < 3; n++)
      expect(await shop.client.money.undo(asked)).toMatchObject({ balancePaise: 100 });
  });

  it('is refused on the next day, and with nothing to undo', async () => {
    const rahul = await shop.customer('Rahul');
    expect(await refusalOf(undo(rahul))).toBe('undo_impossible');
    await credit(rahul, 100);
    shop.clock.advance(DAY_MS);
    expect(await refusalOf(undo(rahul))).toBe('undo_impossible');
  });
});

describe('the khata', () => {
  it('is shown in pages and between days, each entry with the balance after it', async () => {
    const rahul = await shop.customer('Rahul');
    for (const amount of [100, 200, 300, 400, 500]) {
      await credit(rahul, amount);
      shop.clock.advance(DAY_MS);
    }
    const page = (more: object) => shop.client.khata.page({ customerId: rahul, ...more });
    const balances = ({ entries }: { entries: { balancePaise: number }[] }) =>
      entries.map((entry) => entry.balancePaise);
    expect(balances(await page({ limit: 2 }))).toEqual([1000, 1500]);
    expect(balances(await page({ limit: 2, offset: 2 }))).toEqual([300, 600]);
    const middle = await page({ from: '2026-11-26', to: '2026-11-28' });
    expect(balances(middle)).toEqual([300, 600, 1000]);
    expect(middle).toMatchObject({
      total: 3,
      openingPaise: 100,
      debitPaise: 900,
      creditPaise: 0,
      closingPaise: 1000,
    });
  });

  it('writes a bill with its whole sum and the money of the counter beside it, also when both go back', async () => {
    const rahul = await shop.customer('Rahul');
    const half = { mode: 'cash', amountPaise: paise(2000) } as const;
    const draft = await shop.draft(
      await shop.add('Chawal'),
      { kind: 'setCustomer', customerId: rahul },
      { kind: 'setSplit', parts: [half, { ...half, mode: 'upi' }] },
    );
    const bill = await shop.confirm(draft);
    await shop.client.invoices.cancel({ id: shop.id(), invoiceId: bill.id, reason: 'wrong' });
    const { entries, ...page } = await shop.client.khata.page({ customerId: rahul });
    expect(page).toMatchObject({ total: 4, debitPaise: 10_000, creditPaise: 10_000, closingPaise: 0 });
    expect(entries.map((one) => [one.kind, one.debitPaise, one.creditPaise, one.balancePaise])).toEqual([
      ['bill', 6000, 0, 6000],
      ['payment', 0, 4000, 2000],
      ['cancelled', 0, 6000, -4000],
      ['refund', 4000, 0, 0],
    ]);
    expect(new Set(entries.map((one) => one.reference))).toEqual(new Set([bill.number]));
    const pages = await Promise.all(
      [3, 2, 1, 0].map((offset) => shop.client.khata.page({ customerId: rahul, offset, limit: 1 })),
    );
    expect(pages.flatMap((one) => one.entries)).toEqual(entries);
  });

  it('names who owes most first, and counts no advance as owed', async () => {
    const [a, b, c] = [
      await shop.customer('Amar'),
      await shop.customer('Bhola'),
      await shop.customer('Chandan'),
    ];
    await credit(a, 100);
    await credit(b, 300);
    await pay(c, 500);
    const pending = await shop.client.khata.pending({});
    expect(pending.totalPaise).toBe(400);
    expect(pending.customers.map((one) => one.balancePaise)).toEqual([300, 100, -500]);
  });

  it('is aged by its oldest unpaid entries; what was undone does not count', async () => {
    const rahul = await shop.customer('Rahul', 1000);
    shop.clock.advance(40 * DAY_MS);
    await credit(rahul, 700);
    await pay(rahul, 400);
    await credit(rahul, 9000);
    await undo(rahul);
    const ages = { upTo30Paise: 700, upTo60Paise: 600, upTo90Paise: 0, over90Paise: 0 };
    expect(await shop.client.khata.ageing({ customerId: rahul })).toMatchObject(ages);
    expect(await shop.client.khata.ageing({})).toMatchObject({ ...ages, customers: [{ name: 'Rahul' }] });
  });

  it('with a wrong cached balance is put right, and says by how much', async () => {
    const rahul = await shop.customer('Rahul', 1000);
    shop.opened.books.write(({ tx }) =>
      tx.run(
        q
          .updateTable('customers')
          .set({ balance: paise(1) })
          .where('id', '=', rahul),
      ),
    );
    const check = () => shop.client.khata.check({ customerId: rahul });
    expect(await check()).toEqual({ cachedPaise: 1, ledgerPaise: 1000, differencePaise: 999 });
    expect(await check()).toEqual({ cachedPaise: 1000, ledgerPaise: 1000, differencePaise: 0 });
  });
});
