import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { q } from '../../db/gateway.ts';
import { paise } from '../core/units.ts';
import { refusalOf } from '../testing/refused.ts';
import { openTestShop, type TestShop } from '../testing/shop.ts';

const runs = process.env.EXECORA_DEEP === undefined ? 12 : 300;
let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const bill = async (customerId: string) => {
  const draft = await shop.draft(
    { kind: 'addProduct', productId: await shop.product('Chawal') },
    { kind: 'setCustomer', customerId },
  );
  return shop.client.invoices.confirm({ draftId: draft.id, version: draft.version });
};
const money = (customerId: string, amount: number) => ({
  id: shop.id(),
  customerId,
  amountPaise: paise(amount),
});
const pay = (customerId: string, amount: number) =>
  shop.client.money.pay({ ...money(customerId, amount), mode: 'cash', advance: true });
const credit = (customerId: string, amount: number) => shop.client.money.credit(money(customerId, amount));
const cancel = async (invoiceId: string | undefined) =>
  invoiceId && shop.client.invoices.cancel({ id: shop.id(), invoiceId, reason: 'wrong' });
const undo = (customerId: string) => shop.client.money.undo({ id: shop.id(), customerId });
const balance = async (id: string) => (await shop.client.customers.get({ id })).balancePaise;

/** One thing that happens to a khata, and what it does to the balance when it is let through. */
const step = fc.oneof(
  fc.record({ do: fc.constant('credit' as const), amount: fc.integer({ min: 1, max: 20_000 }) }),
  fc.record({ do: fc.constant('pay' as const), amount: fc.integer({ min: 1, max: 20_000 }) }),
  fc.record({ do: fc.constant('writeOff' as const), amount: fc.integer({ min: 1, max: 8000 }) }),
  fc.record({ do: fc.constant('refund' as const), amount: fc.integer({ min: 1, max: 8000 }) }),
  fc.record({ do: fc.constant('bill' as const), amount: fc.constant(6000) }),
  fc.record({ do: fc.constant('undo' as const), amount: fc.constant(0) }),
  fc.record({ do: fc.constant('cancel' as const), amount: fc.constant(-6000) }),
);

/** The balances of a khata, newest last: what the shopkeeper would write on paper. */
function onPaper(steps: readonly { do: string; amount: number }[]): number {
  let owed = 0;
  let undoable: number[] = [];
  let bills = 0;
  for (const { do: what, amount } of steps) {
    const moved = {
      credit: amount,
      pay: -amount,
      writeOff: -amount,
      refund: amount,
      bill: amount,
      cancel: amount,
    }[what];
    if (what === 'writeOff' && amount > owed) continue;
    if (what === 'refund' && amount > -owed) continue;
    if (what === 'cancel' && bills === 0) continue;
    if (what === 'bill') bills += 1;
    if (what === 'cancel') bills -= 1;
    if (what === 'undo') owed -= undoable.pop() ?? 0;
    else owed += moved ?? 0;
    if (what === 'bill' || what === 'cancel') undoable = [];
    else if (what !== 'undo') undoable.push(moved ?? 0);
  }
  return owed;
}

it('any run of entries ends at the balance of the paper khata, with bills owed never above it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
      const id = await shop.client.customers
        .create({ id: shop.id(), name: 'Rahul', evenIfAlike: true })
        .then((made) => made.id);
      const bills: string[] = [];
      for (const { do: what, amount } of steps) {
        if (what === 'bill') bills.push((await bill(id)).id);
        else if (what === 'cancel') await cancel(bills.pop());
        else if (what === 'undo') await refusalOf(undo(id));
        else if (what === 'pay') await pay(id, amount);
        else if (what === 'credit') await credit(id, amount);
        else if (what === 'writeOff') await refusalOf(shop.client.money.writeOff(money(id, amount)));
        else await refusalOf(shop.client.money.refund({ ...money(id, amount), mode: 'cash' }));
      }
      expect(await balance(id)).toBe(onPaper(steps));
      expect(await shop.client.khata.check({ customerId: id })).toMatchObject({ differencePaise: 0 });
      const due = shop
        .rows(
          q
            .selectFrom('invoices as i')
            .innerJoin('invoice_status as s', 's.invoice_id', 'i.id')
            .select(['i.total', 's.paid'])
            .where('i.customer_id', '=', id)
            .where('s.status', '!=', 'cancelled'),
        )
        .map((row) => row.total - row.paid);
      expect(Math.min(0, ...due)).toBe(0);
      const billed = due.reduce((sum, one) => sum + one, 0);
      expect(billed).toBeLessThanOrEqual(Math.max(0, await balance(id)));
    }),
    { numRuns: runs },
  );
  expect(shop.faults()).toEqual([]);
}, 120_000);
