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
const balance = async (id: string) => (await shop.client.customers.get({ id })).balancePaise;

/** One thing that happens to a khata; `which` picks a bill. */
const step = fc.record({
  do: fc.constantFrom('credit', 'pay', 'writeOff', 'refund', 'bill', 'undo', 'cancel', 'return'),
  amount: fc.integer({ min: 1, max: 20_000 }),
  which: fc.nat(),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** A khata on paper: what is owed, and what stands on it, newest last, by the id of its entry. */
interface Paper {
  readonly id: string;
  owed: number;
  lines: { readonly what: Step['do']; readonly amount: number; readonly id: string }[];
}

const MOVES = { credit: 1, pay: -1, writeOff: -1, refund: 1 } as const;

async function moneyStep(paper: Paper, what: keyof typeof MOVES, amount: number): Promise<void> {
  const asked = { id: shop.id(), customerId: paper.id, amountPaise: paise(amount) };
  const { credit, pay, writeOff, refund } = shop.client.money;
  const calls = {
    credit: () => credit(asked),
    pay: () => pay({ ...asked, mode: 'cash', advance: true }),
    writeOff: () => writeOff(asked),
    refund: () => refund({ ...asked, mode: 'cash' }),
  };
  const most = { credit: amount, pay: amount, writeOff: paper.owed, refund: -paper.owed }[what];
  expect(await refusalOf(calls[what]())).toBe(amount <= most ? 'answered' : 'amount_over_balance');
  if (amount > most) return;
  paper.owed += MOVES[what] * amount;
  paper.lines.push({ what, amount: MOVES[what] * amount, id: asked.id });
}

/** The last line that is no bill goes; of a write-off what is still lost. Lines in between have nothing left to go. */
async function undoStep(paper: Paper): Promise<void> {
  const answer = await refusalOf(shop.client.money.undo({ id: shop.id(), customerId: paper.id }));
  const bill = paper.lines.findLastIndex(({ what }) => what === 'bill' || what === 'return');
  const open = paper.lines.slice(bill + 1);
  if (answer === 'answered') {
    const { entries } = await shop.client.khata.page({ customerId: paper.id });
    const gone = open.findIndex(({ id }) => id === entries.at(-1)?.reverses);
    expect(gone).toBeGreaterThanOrEqual(0);
    const moved = entries.at(-1)?.debitPaise ?? 0;
    const { what, amount } = open[gone] ?? { what: 'bill', amount: 0 };
    if (what === 'writeOff') expect(moved > 0 && moved <= -amount).toBe(true);
    paper.owed += what === 'writeOff' ? moved : -amount;
    paper.lines = [...paper.lines.slice(0, bill + 1), ...open.slice(0, gone)];
    expect(open.slice(gone + 1).every((line) => line.what === 'writeOff')).toBe(true);
  } else expect(open.every((line) => line.what === 'writeOff')).toBe(true);
}

/** A bill that goes takes its loss with it: once the bill is gone, it is no loss any more. */
async function billStep(paper: Paper, what: 'cancel' | 'return', which: number): Promise<void> {
  const bills = paper.lines.filter((line) => line.what === 'bill' && line.amount > 0);
  const line = bills[which % (bills.length || 1)];
  if (!line) return;
  const { writtenOffPaise } = await shop.client.invoices.get({ id: line.id });
  const asked = { id: shop.id(), invoiceId: line.id, reason: 'galat' };
  paper.owed += writtenOffPaise - line.amount;
  if (what === 'cancel') {
    await shop.client.invoices.cancel(asked);
    paper.lines = paper.lines.filter((other) => other !== line);
  } else {
    await shop.client.invoices.return({ ...asked, back: 'khata' });
    paper.lines = paper.lines.map((other) => (other === line ? { ...line, amount: 0 } : other));
    paper.lines.push({ what, amount: 0, id: asked.id });
  }
}

async function takeStep(paper: Paper, { do: what, amount, which }: Step): Promise<void> {
  if (what === 'bill') {
    const made = await bill(paper.id);
    paper.owed += made.totalPaise;
    paper.lines.push({ what, amount: made.totalPaise, id: made.id });
  } else if (what === 'undo') await undoStep(paper);
  else if (what === 'cancel' || what === 'return') await billStep(paper, what, which);
  else await moneyStep(paper, what, amount);
}

it('any run of entries ends at the balance of the paper khata, with bills owed never above it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
      const { id } = await shop.client.customers.create({ id: shop.id(), name: 'Rahul', evenIfAlike: true });
      const paper: Paper = { id, owed: 0, lines: [] };
      for (const one of steps) await takeStep(paper, one);
      expect(await balance(id)).toBe(paper.owed);
      expect(await shop.client.khata.check({ customerId: id })).toMatchObject({ differencePaise: 0 });
      const due = shop
        .rows(
          q
            .selectFrom('invoices as i')
            .innerJoin('invoice_status as s', 's.invoice_id', 'i.id')
            .select(['i.total', 's.paid', 's.returned'])
            .where('i.customer_id', '=', id)
            .where('s.status', '!=', 'cancelled'),
        )
        .map((row) => row.total - row.returned - row.paid);
      expect(Math.min(0, ...due)).toBe(0);
      const billed = due.reduce((sum, one) => sum + one, 0);
      expect(billed).toBeLessThanOrEqual(Math.max(0, await balance(id)));
    }),
    { numRuns: runs },
  );
  expect(shop.faults()).toEqual([]);
}, 120_000);
