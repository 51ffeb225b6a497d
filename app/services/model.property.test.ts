import fc from 'fast-check';
import { expect, it } from 'vitest';
import { q } from '../../db/gateway.ts';
import { paise } from '../core/units.ts';
import { refusalOf } from '../testing/refused.ts';
import { openTestShop, type TestShop } from '../testing/shop.ts';

const deep = process.env.EXECORA_DEEP !== undefined;
const numRuns = deep ? 400 : 12;
const maxCommands = deep ? 250 : 40;

/** What the books must say, kept in the simplest way: a number a customer and a count of bills. */
interface Model {
  readonly balances: Map<string, number>;
  bills: number;
  drawer: number;
}
interface Real {
  shop: TestShop;
  readonly customers: readonly string[];
  readonly products: readonly string[];
}
type Step = fc.AsyncCommand<Model, Real>;

const at = <T>(list: readonly T[], n: number): T => {
  const found = list[n % list.length];
  if (found === undefined) throw new RangeError('an empty list');
  return found;
};

class Bill implements Step {
  readonly who: number | null;
  readonly lines: readonly (readonly [product: number, quantity: number])[];
  readonly payment: 'cash' | 'upi' | 'card' | null;
  readonly withGst: boolean;
  readonly times: number;
  constructor(
    who: number | null,
    lines: readonly (readonly [number, number])[],
    payment: 'cash' | 'upi' | 'card' | null,
    withGst: boolean,
    times: number,
  ) {
    this.who = who;
    this.lines = lines;
    this.payment = payment;
    this.withGst = withGst;
    this.times = times;
  }
  check = () => true;
  async run(model: Model, { shop, customers, products }: Real) {
    const customerId = this.who === null ? null : at(customers, this.who);
    let draft = await shop.draft(
      ...this.lines.map(([product, quantity]) => ({
        kind: 'addProduct' as const,
        productId: at(products, product),
        quantity: String(quantity / 1000),
      })),
      { kind: 'setCustomer', customerId },
      { kind: 'setGst', withGst: this.withGst },
    );
    if (this.payment) draft = await shop.edit(draft, { kind: 'setPayment', payment: this.payment });
    const confirm = { draftId: draft.id, version: draft.version };
    const bills = await Promise.all(
      Array.from({ length: this.times }, () => shop.client.invoices.confirm(confirm)),
    );
    model.bills += 1;
    expect(new Set(bills.map((bill) => bill.number))).toEqual(
      new Set([`INV/26-27/${String(model.bills).padStart(5, '0')}`]),
    );
    const [bill] = bills;
    const total = bill?.totalPaise ?? Number.NaN;
    expect(total).toBe(draft.totalPaise);
    if (customerId && !this.payment) owe(model, customerId, total);
    else model.drawer += total;
  }
  toString = () => `Bill(${JSON.stringify(this)})`;
}

function owe(model: Model, customerId: string, by: number): void {
  model.balances.set(customerId, (model.balances.get(customerId) ?? 0) + by);
}

class Money implements Step {
  readonly who: number;
  readonly amount: number;
  readonly kind: 'pay' | 'credit' | 'advance';
  readonly times: number;
  constructor(who: number, amount: number, kind: 'pay' | 'credit' | 'advance', times: number) {
    this.who = who;
    this.amount = amount;
    this.kind = kind;
    this.times = times;
  }
  check = () => true;
  async run(model: Model, { shop, customers }: Real) {
    const customerId = at(customers, this.who);
    const request = { id: shop.id(), customerId, amountPaise: paise(this.amount) };
    const { money } = shop.client;
    const send = () =>
      this.kind === 'credit'
        ? money.credit(request)
        : money.pay({ ...request, mode: 'cash', advance: this.kind === 'advance' });
    const outcomes: string[] = [];
    for (let n = 0; n < this.times; n++) outcomes.push(await refusalOf(send()));
    const tooMuch = this.kind === 'pay' && this.amount > (model.balances.get(customerId) ?? 0);
    expect(new Set(outcomes)).toEqual(new Set([tooMuch ? 'payment_over_balance' : 'answered']));
    if (tooMuch) return;
    owe(model, customerId, this.kind === 'credit' ? this.amount : -this.amount);
    if (this.kind !== 'credit') model.drawer += this.amount;
  }
  toString = () => `Money(${JSON.stringify(this)})`;
}

/** A draft that comes to nothing. */
class Cancelled implements Step {
  check = () => true;
  async run(_: Model, { shop, products }: Real) {
    const draft = await shop.draft({ kind: 'addProduct', productId: at(products, 0) });
    await shop.client.drafts.close({ draftId: draft.id });
  }
  toString = () => 'Cancelled';
}

class Crash implements Step {
  check = () => true;
  async run(_: Model, real: Real) {
    real.shop = await real.shop.crash();
  }
  toString = () => 'Crash';
}

const steps = [
  fc
    .tuple(
      fc.option(fc.nat(3)),
      fc.array(fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 20_000 })), { minLength: 1, maxLength: 6 }),
      fc.constantFrom('cash', 'upi', 'card', null),
      fc.boolean(),
      fc.integer({ min: 1, max: 3 }),
    )
    .map((parts) => new Bill(...parts)),
  fc
    .tuple(
      fc.nat(3),
      fc.integer({ min: 1, max: 50_000 }),
      fc.constantFrom('pay', 'credit', 'advance'),
      fc.integer({ min: 1, max: 3 }),
    )
    .map((parts) => new Money(...parts)),
  fc.constant(new Cancelled()),
  fc.constant(new Crash()),
];

/** Bills over all runs: a run of commands that does nothing proves nothing. */
let billed = 0;

it(
  'after any mix of bills, money, retries and crashes the books equal the model, balance, and equal a rebuild',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.commands(steps, { maxCommands, size: 'max' }), async (commands) => {
        const real = await openReal();
        const model: Model = { balances: new Map(), bills: 0, drawer: 0 };
        try {
          await fc.asyncModelRun(() => ({ model, real }), commands);
          expectBooks(model, real);
          billed += model.bills;
        } finally {
          await real.shop.close();
        }
      }),
      { numRuns, seed: Number(process.env.EXECORA_SEED ?? 20_261_125) },
    );
    expect(billed).toBeGreaterThan(numRuns);
  },
  deep ? 3_600_000 : 120_000,
);

async function openReal(): Promise<Real> {
  const shop = await openTestShop();
  const customers: string[] = [];
  for (const name of ['Rahul Sharma', 'Sunita Devi', 'Mohan Lal', 'Priya Verma'])
    customers.push(await shop.customer(name));
  const products = (await shop.client.products.find({ text: '', limit: 20 })).map((product) => product.id);
  return { shop, customers, products };
}

function expectBooks(model: Model, { shop, customers }: Real): void {
  const balances = shop.rows(q.selectFrom('customers').select(['id', 'balance']));
  for (const id of customers) {
    expect(balances.find((row) => row.id === id)?.balance).toBe(model.balances.get(id) ?? 0);
  }
  const received = shop
    .rows(q.selectFrom('payments').select('amount'))
    .reduce((sum, row) => sum + row.amount, 0);
  expect(received).toBe(model.drawer);
  expect(shop.rows(q.selectFrom('invoices').select('id'))).toHaveLength(model.bills);
  expect(shop.faults()).toEqual([]);
}
