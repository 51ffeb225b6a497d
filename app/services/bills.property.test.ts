import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { q } from '../../db/gateway.ts';
import type { DraftEdit, PaymentMode } from '../contract/draft.ts';
import { paise } from '../core/units.ts';
import {
  type BillModel,
  countBill,
  countCancel,
  countPayment,
  countReturn,
  emptyModel,
} from '../testing/bill-model.ts';
import { refusalOf } from '../testing/refused.ts';
import { openTestShop, type TestShop } from '../testing/shop.ts';

const deep = process.env.EXECORA_DEEP !== undefined;
const [RUNS, LENGTH] = deep ? [100, 1000] : [4, 60];
const CHECK_EVERY = deep ? 100 : 20;

const bill = fc.record({
  do: fc.constant('bill' as const),
  /** 3 is a walk-in. */
  who: fc.nat(3),
  goods: fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 4000 })), { minLength: 1, maxLength: 4 }),
  gst: fc.boolean(),
  discount: fc.option(fc.nat(30_000)),
  pay: fc.constantFrom('none', 'upi', 'counted', 'split'),
  money: fc.integer({ min: 1, max: 60_000 }),
  estimate: fc.boolean(),
});
const pay = fc.record({
  do: fc.constant('pay' as const),
  who: fc.nat(2),
  money: fc.integer({ min: 1, max: 50_000 }),
});
const cancel = fc.record({ do: fc.constant('cancel' as const), which: fc.nat() });
const back = fc.record({
  do: fc.constant('return' as const),
  which: fc.nat(),
  shares: fc.option(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 2 })),
  restock: fc.boolean(),
  mode: fc.constantFrom('cash', 'upi', 'khata'),
});
const sleep = fc.record({ do: fc.constant('sleep' as const) });
const action = fc.record({
  what: fc.oneof(
    { arbitrary: bill, weight: 6 },
    { arbitrary: pay, weight: 3 },
    { arbitrary: back, weight: 4 },
    { arbitrary: cancel, weight: 2 },
    { arbitrary: sleep, weight: 1 },
  ),
  /** Sent so often: a double click, a retry, a lost answer. */
  times: fc.integer({ min: 1, max: 5 }),
});
type Action = typeof action extends fc.Arbitrary<infer A> ? A : never;
type What<K extends Action['what']['do']> = Extract<Action['what'], { do: K }>;

/** What really happened in all runs: a day in which everything is refused proves nothing. */
const done = new Set<string>();

interface World {
  readonly shop: TestShop;
  readonly model: BillModel;
  readonly people: readonly string[];
  readonly goods: readonly string[];
}

/** Does it so often under one id, and gives back the last answer; every answer must be the same. */
async function often<T>(times: number, act: () => Promise<T>): Promise<T> {
  const first = await act();
  for (let n = 1; n < times; n += 1) expect(await act()).toEqual(first);
  return first;
}

const edits = ({ goods, people }: World, asked: What<'bill'>): DraftEdit[] => {
  const customerId = people[asked.who];
  const parts = [
    { mode: 'card' as const, amountPaise: paise(asked.money) },
    { mode: 'bank' as const, amountPaise: paise(1) },
  ];
  const money: Record<typeof asked.pay, DraftEdit[]> = {
    none: [],
    upi: [{ kind: 'setPayment', payment: 'upi' }],
    counted: [{ kind: 'setTendered', amountPaise: paise(asked.money) }],
    split: [{ kind: 'setSplit', parts }],
  };
  return [
    ...asked.goods.map(
      ([product, quantity]): DraftEdit => ({
        kind: 'addProduct',
        productId: goods[product] ?? '',
        quantity: String(quantity / 1000),
      }),
    ),
    ...(customerId === undefined ? [] : [{ kind: 'setCustomer' as const, customerId }]),
    { kind: 'setGst', withGst: asked.gst },
    ...(asked.discount === null
      ? []
      : [
          {
            kind: 'setDiscount' as const,
            discount: { kind: 'amount' as const, paise: paise(asked.discount) },
          },
        ]),
    ...money[asked.pay],
  ];
};

async function doBill(world: World, asked: What<'bill'>, times: number): Promise<void> {
  const { client } = world.shop;
  let draft = await world.shop.draft(...edits(world, asked));
  if (asked.estimate) {
    const { id, version } = draft;
    const made = await often(times, () => client.estimates.make({ draftId: id, version }));
    draft = await client.estimates.toDraft({ draftId: world.shop.id(), estimateId: made.id });
  }
  const { id: draftId, version } = draft;
  const outcome = await refusalOf(
    often(times, () => client.invoices.confirm({ draftId, version })).then((saved) => {
      countBill(world.model, saved);
      done.add(saved.estimateId === null ? 'bill' : 'estimate');
      done.add(`paid ${saved.payment}`);
      const taken = saved.split.reduce((sum, part) => sum + part.amountPaise, 0);
      expect([saved.paidPaise >= taken, saved.paidPaise <= saved.totalPaise]).toEqual([true, true]);
      const modes = new Set<PaymentMode>(['cash', 'upi', 'card', 'cheque', 'bank', 'split', 'udhaar']);
      expect(modes.has(saved.payment)).toBe(true);
    }),
  );
  expect(['answered', 'payment_short', 'payment_over_bill']).toContain(outcome);
}

async function doPay({ shop, model, people }: World, asked: What<'pay'>, times: number): Promise<void> {
  const customerId = people[asked.who] ?? '';
  const payment = {
    id: shop.id(),
    customerId,
    amountPaise: paise(asked.money),
    mode: 'cash',
    advance: true,
  } as const;
  await often(times, () => shop.client.money.pay(payment));
  countPayment(model, customerId, asked.money);
}

const billAt = ({ model }: World, which: number) =>
  [...model.bills.values()][which % (model.bills.size || 1)];

async function doCancel(world: World, { which }: What<'cancel'>, times: number): Promise<void> {
  const found = billAt(world, which);
  if (!found) return;
  const asked = { id: world.shop.id(), invoiceId: found.invoice.id, reason: 'galat' };
  const outcome = await refusalOf(often(times, () => world.shop.client.invoices.cancel(asked)));
  if (outcome === 'answered') {
    countCancel(world.model, found.invoice.id);
    done.add('cancel');
  } else expect(['bill_cancelled', 'bill_returned', 'cancel_too_late']).toContain(outcome);
}

async function doReturn(world: World, asked: What<'return'>, times: number): Promise<void> {
  const found = billAt(world, asked.which);
  if (!found) return;
  const lines = asked.shares?.slice(0, found.invoice.lines.length).map((share, n) => ({
    line: n + 1,
    quantity: String(Math.ceil(Number(found.invoice.lines[n]?.quantity) * share) / 1000),
    restock: asked.restock,
  }));
  const call = {
    id: world.shop.id(),
    invoiceId: found.invoice.id,
    reason: 'kharab',
    back: asked.mode,
    ...(lines ? { lines } : {}),
  };
  const outcome = await refusalOf(
    often(times, () => world.shop.client.invoices.return(call)).then((note) => {
      countReturn(world.model, note, asked.mode);
      done.add(lines ? 'return some' : 'return rest');
    }),
  );
  if (outcome !== 'answered')
    expect(['bill_cancelled', 'return_too_much', 'customer_missing']).toContain(outcome);
}

async function take(world: World, { what, times }: Action): Promise<void> {
  if (what.do === 'bill') await doBill(world, what, times);
  if (what.do === 'pay') await doPay(world, what, times);
  if (what.do === 'cancel') await doCancel(world, what, times);
  if (what.do === 'return') await doReturn(world, what, times);
  if (what.do === 'sleep') world.shop.clock.advance(24 * 3600 * 1000);
}

async function compare({ shop, model, people, goods }: World): Promise<void> {
  for (const [n, id] of people.entries())
    expect((await shop.client.customers.get({ id })).balancePaise, `customer ${n}`).toBe(
      model.owes.get(id) ?? 0,
    );
  for (const id of goods)
    expect(shop.rows(q.selectFrom('products').select('stock').where('id', '=', id))).toEqual([
      { stock: (model.shelf.get(id) ?? 0) + 0 },
    ]);
  const drawer = shop.rows(
    q
      .selectFrom('payments')
      .groupBy('mode')
      .select(['mode', (eb) => eb.fn.sum<number>('amount').as('sum')]),
  );
  for (const mode of ['cash', 'upi', 'card', 'bank'] as const)
    expect(drawer.find((row) => row.mode === mode)?.sum ?? 0, mode).toBe((model.drawer.get(mode) ?? 0) + 0);
  await compareBills(shop, model);
  expect(shop.faults()).toEqual([]);
}

async function compareBills(shop: TestShop, model: BillModel): Promise<void> {
  for (const { invoice, returned, cancelled } of model.bills.values()) {
    const now = await shop.client.invoices.get({ id: invoice.id });
    expect(now.returnedPaise).toBe(returned);
    if (cancelled) {
      expect(now.status).toBe('cancelled');
      continue;
    }
    const due = now.totalPaise - returned;
    expect(now.paidPaise >= 0 && now.paidPaise <= due, `paid ${now.paidPaise} of ${due}`).toBe(true);
    expect(now.status).toBe(now.paidPaise >= due ? 'paid' : now.paidPaise > 0 ? 'partial' : 'pending');
    if (now.lines.every(({ quantity, returned: back }) => quantity === back))
      expect(returned).toBe(now.totalPaise);
  }
}

async function world(): Promise<World> {
  const shop = await openTestShop();
  await shop.client.shop.settings({ roundToRupee: true });
  const people = [
    await shop.customer('Rahul'),
    await shop.customer('Sunita', 5000),
    await shop.customer('Mohan'),
  ];
  const goods = await Promise.all(
    ['Chawal', 'Cheeni', 'Coldrink', 'Maggi'].map((name) => shop.product(name)),
  );
  const model = emptyModel();
  model.owes.set(people[1] ?? '', 5000);
  return { shop, model, people, goods };
}

describe('any day at the counter', () => {
  it(
    'leaves khata, shelf, drawer and bills as the documents say, each action counted once',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(action, { minLength: LENGTH, maxLength: LENGTH }), async (actions) => {
          const now = await world();
          try {
            for (const [n, one] of actions.entries()) {
              await take(now, one);
              if ((n + 1) % CHECK_EVERY === 0) await compare(now);
            }
          } finally {
            await now.shop.close();
          }
        }),
        { numRuns: RUNS, endOnFailure: true },
      );
      const all = ['bill', 'estimate', 'cancel', 'return some', 'return rest', 'paid split', 'paid udhaar'];
      expect([...done]).toEqual(expect.arrayContaining(all));
    },
    deep ? 3_600_000 : 120_000,
  );
});
