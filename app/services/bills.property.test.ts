import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { q } from '../../db/gateway.ts';
import type { DraftEdit, PaymentMode } from '../contract/draft.ts';
import { paise } from '../core/units.ts';
import { type Action, action, type What } from '../testing/bill-actions.ts';
import {
  type BillModel,
  countBill,
  countCancel,
  countMerge,
  countPayment,
  countReturn,
  emptyModel,
  owe,
  standsFor,
} from '../testing/bill-model.ts';
import { refusalOf } from '../testing/refused.ts';
import { openTestShop, type TestShop } from '../testing/shop.ts';

const deep = process.env.EXECORA_DEEP !== undefined;
const [RUNS, LENGTH] = deep ? [100, 1000] : [4, 60];
const CHECK_EVERY = deep ? 100 : 20;

/** What really happened in all runs: a day in which everything is refused proves nothing. */
const done = new Set<string>();
/** Comes up in any 240 actions; what is rarer must come up in the deep run only, so that no short one fails by chance. */
const SURELY = ['bill', 'cancel', 'paid udhaar'];
const RARER = ['estimate', 'correct', 'return some', 'return rest', 'paid split', 'loss back'];
const EVERYTHING = [...SURELY, ...RARER];

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
    { mode: 'card' as const, amountPaise: paise(1 + (asked.money % 5000)) },
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

/** What is given up for lost of a bill. */
const lossOf = async ({ shop }: World, id: string) =>
  (await shop.client.invoices.get({ id })).writtenOffPaise;

async function doCancel(world: World, { which, correct }: What<'cancel'>, times: number): Promise<void> {
  const found = [...world.model.bills.values()].at(-1 - (which % 5));
  if (!found) return;
  const { client, id } = world.shop;
  const asked = { id: id(), invoiceId: found.invoice.id, reason: 'galat', draftId: id() };
  const loss = await lossOf(world, found.invoice.id);
  const call = () => (correct ? client.invoices.correct(asked) : client.invoices.cancel(asked));
  const outcome = await refusalOf(often<unknown>(times, call));
  if (outcome === 'answered') {
    countCancel(world.model, found.invoice.id);
    if (found.invoice.customer) owe(world.model, found.invoice.customer.id, loss);
    done.add(correct ? 'correct' : 'cancel');
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
  const loss = await lossOf(world, found.invoice.id);
  const outcome = await refusalOf(
    often(times, () => world.shop.client.invoices.return(call)).then(async (note) => {
      countReturn(world.model, note, asked.mode);
      const back = loss - (await lossOf(world, found.invoice.id));
      if (note.customer) owe(world.model, note.customer.id, back);
      if (back > 0) done.add('loss back');
      done.add(lines ? 'return some' : 'return rest');
    }),
  );
  if (outcome !== 'answered')
    expect(['bill_cancelled', 'return_too_much', 'customer_missing']).toContain(outcome);
}

async function doWriteOff({ shop, model, people }: World, asked: What<'writeOff'>, times: number) {
  const customerId = people[asked.who] ?? '';
  const loss = { id: shop.id(), customerId, amountPaise: paise(asked.money) };
  const outcome = await refusalOf(often(times, () => shop.client.money.writeOff(loss)));
  const owed = model.owes.get(standsFor(model, customerId)) ?? 0;
  expect(outcome).toBe(asked.money <= owed ? 'answered' : 'amount_over_balance');
  if (outcome === 'answered') owe(model, customerId, -asked.money);
}

async function doMerge({ shop, model, people }: World, { who, into }: What<'merge'>, times: number) {
  const [mergedId, survivorId] = [people[who] ?? '', people[into] ?? ''];
  const asked = { id: shop.id(), mergedId, survivorId };
  const outcome = await refusalOf(often(times, () => shop.client.customers.merge(asked)));
  const [gone, stays] = [standsFor(model, mergedId), standsFor(model, survivorId)];
  expect(outcome).toBe(gone === stays ? 'same_customer' : 'answered');
  if (outcome === 'answered') countMerge(model, gone, stays);
}

async function take(world: World, { what, times }: Action): Promise<void> {
  if (what.do === 'bill') await doBill(world, what, times);
  if (what.do === 'pay') await doPay(world, what, times);
  if (what.do === 'cancel') await doCancel(world, what, times);
  if (what.do === 'return') await doReturn(world, what, times);
  if (what.do === 'writeOff') await doWriteOff(world, what, times);
  if (what.do === 'merge') await doMerge(world, what, times);
  if (what.do === 'sleep') world.shop.clock.advance(24 * 3600 * 1000);
}

async function compare({ shop, model, people, goods }: World): Promise<void> {
  for (const [n, id] of people.entries())
    expect((await shop.client.customers.get({ id })).balancePaise, `customer ${n}`).toBe(
      model.owes.get(standsFor(model, id)) ?? 0,
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
      expect([...done]).toEqual(expect.arrayContaining([...(deep ? EVERYTHING : SURELY)]));
    },
    deep ? 3_600_000 : 120_000,
  );
});
