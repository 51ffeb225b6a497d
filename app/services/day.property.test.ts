import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { q } from '../../db/gateway.ts';
import { cashEver, hoursIn, moneyIn, owedNow, topProductsIn, totalsIn } from '../repositories/summary.ts';
import { openTestShop, type TestShop } from '../testing/shop.ts';

const RUNS = process.env.EXECORA_DEEP ? 200 : 8;

const step = fc.oneof(
  {
    arbitrary: fc.record({
      kind: fc.constantFrom('cash', 'upi', 'udhaar'),
      much: fc.integer({ min: 1, max: 9 }),
    }),
    weight: 5,
  },
  {
    arbitrary: fc.record({
      kind: fc.constantFrom('pay', 'credit', 'undo'),
      much: fc.integer({ min: 1, max: 900 }),
    }),
    weight: 4,
  },
  {
    arbitrary: fc.record({
      kind: fc.constantFrom('cancel', 'return', 'close', 'later', 'tomorrow'),
      much: fc.nat(9),
    }),
    weight: 5,
  },
);
type Step = { readonly kind: string; readonly much: number };

interface World {
  readonly shop: TestShop;
  readonly customerId: string;
  readonly productId: string;
}

/** Does one thing; what the shop refuses is refused, and the sums must hold all the same. */
async function act({ shop, customerId, productId }: World, { kind, much }: Step): Promise<unknown> {
  const id = shop.id();
  const bills = shop.rows(q.selectFrom('invoices').select('id').orderBy('at').orderBy('id'));
  const invoiceId = bills[much % Math.max(1, bills.length)]?.id ?? id;
  switch (kind) {
    case 'cash':
    case 'upi':
    case 'udhaar': {
      const draft = await shop.draft(
        { kind: 'addProduct', productId, quantity: String(much) },
        { kind: 'setCustomer', customerId },
        { kind: 'setPayment', payment: kind },
      );
      return shop.client.invoices.confirm({ draftId: draft.id, version: draft.version });
    }
    case 'pay':
      return shop.client.money.pay({ id, customerId, amountPaise: much, mode: 'cash', advance: true });
    case 'credit':
      return shop.client.money.credit({ id, customerId, amountPaise: much });
    case 'undo':
      return shop.client.money.undo({ id, customerId });
    case 'cancel':
      return shop.client.invoices.cancel({ id, invoiceId, reason: 'galti' });
    case 'return':
      return shop.client.invoices.return({
        id,
        invoiceId,
        reason: 'kharab',
        back: much % 2 ? 'cash' : 'khata',
      });
    case 'close':
      return shop.client.day.close({ id, counts: [{ rupees: 10, count: much }] });
    default:
      return shop.clock.advance(kind === 'later' ? 3_600_000 : 86_400_000);
  }
}

const EVER = { from: '2026-01-01', to: '2027-12-31' };

function checkSums({ shop }: World): void {
  const { read } = shop.opened.books;
  const sums = shop.rows(
    q
      .selectFrom('invoices as i')
      .innerJoin('invoice_status as s', 's.invoice_id', 'i.id')
      .where('s.status', '!=', 'cancelled')
      .select((eb) => [
        eb.fn.countAll<number>().as('bills'),
        eb.fn.sum<number | null>('i.total').as('sales'),
      ]),
  );
  const totals = totalsIn(read, EVER);
  expect({ bills: totals.bills, sales: totals.sales }).toEqual({
    bills: sums[0]?.bills,
    sales: sums[0]?.sales ?? 0,
  });
  const hours = hoursIn(read, EVER);
  expect(hours.reduce((sum, hour) => sum + hour.sales, 0)).toBe(totals.sales);
  expect(hours.reduce((sum, hour) => sum + hour.bills, 0)).toBe(totals.bills);
  const onShelf = shop.rows(q.selectFrom('stock_moves').select('quantity').where('reason', '!=', 'wasted'));
  const sold = topProductsIn(read, EVER, 'quantity', 100);
  expect(sold.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(
    0 - onShelf.reduce((sum, { quantity }) => sum + quantity, 0),
  );
  expect(cashEver(read)).toBe(accountOf(shop, 'cash'));
  const upi = moneyIn(read, EVER).find(({ mode }) => mode === 'upi');
  expect((upi?.bills ?? 0) + (upi?.khata ?? 0) + (upi?.back ?? 0)).toBe(accountOf(shop, 'upi'));
  const balances = shop.rows(q.selectFrom('customers').select('balance'));
  expect(owedNow(read).total).toBe(balances.reduce((sum, { balance }) => sum + Math.max(0, balance), 0));
}

const accountOf = (shop: TestShop, account: string): number =>
  shop.rows(
    q
      .selectFrom('ledger')
      .where('account', '=', account)
      .select((eb) => eb.fn.sum<number | null>('amount').as('sum')),
  )[0]?.sum ?? 0;

describe('the sums of the days', () => {
  it('are those of the bills and of the ledger, whatever was sold, paid, undone, cancelled, returned and closed', {
    timeout: 900_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 24 }), async (steps) => {
        const shop = await openTestShop();
        const world = {
          shop,
          customerId: await shop.customer('Rahul'),
          productId: await shop.product('Chawal'),
        };
        let done = 0;
        for (const each of steps)
          done += await act(world, each).then(
            () => 1,
            (error: unknown) => refusedBy(error),
          );
        checkSums(world);
        expect(shop.faults()).toEqual([]);
        expect(done).toBeGreaterThan(0);
        await shop.close();
      }),
      { numRuns: RUNS },
    );
  });
});

/** A refusal counts as nothing done; a fault of the program is one. */
function refusedBy(error: unknown): 0 {
  expect(error).toMatchObject({ defined: true });
  expect(error).not.toMatchObject({ data: { code: 'internal' } });
  return 0;
}
