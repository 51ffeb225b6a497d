import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { q } from '../../db/gateway.ts';
import { paise } from '../core/units.ts';
import { refusalOf } from '../testing/refused.ts';
import { openTestShop, type TestShop } from '../testing/shop.ts';
import { editDraft } from './draft-edits.ts';
import { needOpen } from './draft-store.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const countOf = (
  table: 'journal' | 'invoices' | 'ledger' | 'jobs' | 'payments' | 'stock_moves' | 'customers',
) => shop.rows(q.selectFrom(table).select((eb) => eb.fn.countAll<number>().as('n')))[0]?.n;

describe('saving a bill', () => {
  it('keeps journal, number, lines, money, stock and the paper job in one transaction', async () => {
    const draft = await shop.draft(await shop.add('Chawal', '2'), await shop.add('Cheeni'));
    const before = countOf('journal');
    const saved = await shop.confirm(draft);
    expect(saved).toMatchObject({ number: 'INV/26-27/00001', totalPaise: 17000, status: 'paid' });
    expect([countOf('invoices'), countOf('payments'), countOf('stock_moves'), countOf('jobs')]).toEqual([
      1, 1, 2, 1,
    ]);
    expect(countOf('journal')).toBe((before ?? 0) + 1);
  });

  it('leaves nothing of a write whose later step fails', async () => {
    const draft = await shop.draft(await shop.add('Chawal', '2'), { kind: 'newCustomer', name: 'Rahul' });
    const before = { journal: countOf('journal'), customers: countOf('customers') };
    const broken = () =>
      shop.opened.books.write((entry) => {
        entry.record({
          kind: 'customer.created',
          version: 1,
          body: { customerId: shop.id(), openingPaise: paise(0), postings: [] },
          person: { name: 'Half', phone: null, forms: [] },
        });
        throw new Error('power');
      });
    expect(broken).toThrow('power');
    expect({ journal: countOf('journal'), customers: countOf('customers') }).toEqual(before);
    expect(await shop.client.drafts.list()).toMatchObject([{ id: draft.id, version: draft.version }]);
  });

  it('saves one bill however often it is confirmed', async () => {
    const draft = await shop.draft(await shop.add('Chawal'));
    const [first, second, third] = await Promise.all([
      shop.confirm(draft),
      shop.confirm(draft),
      shop.confirm(draft),
    ]);
    expect(second).toEqual(first);
    expect(third).toEqual(first);
    expect([countOf('invoices'), countOf('stock_moves')]).toEqual([1, 1]);
  });

  it('refuses a draft that was changed at another door since it was seen', async () => {
    const draft = await shop.draft(await shop.add('Chawal'));
    await shop.edit(draft, await shop.add('Cheeni'));
    expect(await refusalOf(shop.confirm(draft))).toBe('draft_changed');
    expect(await refusalOf(shop.edit(draft, { kind: 'undo' }))).toBe('draft_changed');
    expect(countOf('invoices')).toBe(0);
  });

  it('refuses an empty draft and one that is not there', async () => {
    expect(await refusalOf(shop.confirm(await shop.draft()))).toBe('draft_empty');
    expect(await refusalOf(shop.confirm({ id: shop.id(), version: 1 }))).toBe('draft_missing');
  });

  it('takes cash from a walk-in: nobody owes anything', async () => {
    const saved = await shop.confirm(await shop.draft(await shop.add('Cheeni', '2')));
    expect(saved).toMatchObject({
      customer: null,
      payment: 'cash',
      paidPaise: 10000,
      balanceAfterPaise: null,
    });
    expect(shop.rows(q.selectFrom('ledger').selectAll().where('customer_id', 'is not', null))).toEqual([]);
  });

  it('writes the bill of a named customer on the khata', async () => {
    const rahul = await shop.customer('Rahul', 12_300);
    const saved = await shop.confirm(
      await shop.draft(await shop.add('Chawal', '2'), { kind: 'setCustomer', customerId: rahul }),
    );
    expect(saved).toMatchObject({
      payment: 'udhaar',
      status: 'pending',
      balanceBeforePaise: 12_300,
      balanceAfterPaise: 24_300,
    });
    expect(await shop.client.customers.get({ id: rahul })).toMatchObject({ balancePaise: 24_300 });
  });

  it('takes money now from a named customer who pays at the counter', async () => {
    const rahul = await shop.customer('Rahul');
    const saved = await shop.confirm(
      await shop.draft(
        await shop.add('Chawal'),
        { kind: 'setCustomer', customerId: rahul },
        { kind: 'setPayment', payment: 'upi' },
      ),
    );
    expect(saved).toMatchObject({ payment: 'upi', status: 'paid', balanceAfterPaise: 0 });
  });

  it('makes a new customer together with the bill, not before', async () => {
    const draft = await shop.draft(await shop.add('Chawal'), { kind: 'newCustomer', name: 'Rahul' });
    expect(countOf('customers')).toBe(0);
    const saved = await shop.confirm(draft);
    expect(countOf('customers')).toBe(1);
    expect(saved.customer?.name).toBe('Rahul');
    expect(await shop.client.customers.find({ text: 'rahul' })).toMatchObject([{ balancePaise: 6000 }]);
  });

  it('makes an unknown product at ₹0, flagged, when the bill is saved', async () => {
    const saved = await shop.confirm(await shop.draft({ kind: 'addNew', name: 'Zafrani Supari' }));
    expect(saved.lines).toMatchObject([{ product: 'Zafrani Supari', unitPricePaise: 0, newProduct: true }]);
    expect(await shop.client.products.find({ text: 'zafrani' })).toMatchObject([{ autoCreated: true }]);
  });
});

describe('GST on a bill', () => {
  it('is worked out anew when it is switched: nil on loose rice, 5 % on sugar', async () => {
    const plain = await shop.draft(await shop.add('Chawal', '2'), await shop.add('Cheeni'));
    expect([plain.taxPaise, plain.totalPaise]).toEqual([0, 17000]);
    const taxed = await shop.edit(plain, { kind: 'setGst', withGst: true });
    const [rice, sugar] = taxed.lines;
    expect(rice).toMatchObject({ gstRate: '0', cgstPaise: 0, sgstPaise: 0 });
    expect(sugar).toMatchObject({ gstRate: '5' });
    expect(sugar?.cgstPaise).toBe(sugar?.sgstPaise);
    expect(taxed.taxPaise).toBe((sugar?.cgstPaise ?? 0) * 2);
    expect(taxed.taxPaise).toBeGreaterThan(0);
    const back = await shop.edit(taxed, { kind: 'setGst', withGst: false });
    expect([back.taxPaise, back.totalPaise]).toEqual([0, 17000]);
  });
});

describe('numbers', () => {
  const saleAt = async (iso: string) => {
    shop.clock.set(iso);
    return (await shop.confirm(await shop.draft(await shop.add('Chawal')))).number;
  };

  it('count without a gap, whatever is refused or cancelled in between', async () => {
    const numbers: string[] = [];
    for (let n = 0; n < 5; n++) {
      numbers.push((await shop.confirm(await shop.draft(await shop.add('Chawal')))).number);
      await refusalOf(shop.confirm(await shop.draft()));
      const given = await shop.draft(await shop.add('Cheeni'));
      await shop.client.drafts.close({ draftId: given.id });
    }
    expect(numbers).toEqual([1, 2, 3, 4, 5].map((n) => `INV/26-27/0000${n}`));
  });

  it('begin again at midnight of 1 April in India', async () => {
    expect(await saleAt('2027-03-31T23:59:59+05:30')).toBe('INV/26-27/00001');
    expect(await saleAt('2027-04-01T00:00:00+05:30')).toBe('INV/27-28/00001');
    expect(await saleAt('2027-04-01T00:00:01+05:30')).toBe('INV/27-28/00002');
  });
});

describe('a draft', () => {
  it('goes back and forward step by step', async () => {
    const one = await shop.draft(await shop.add('Chawal'));
    const two = await shop.edit(one, await shop.add('Cheeni'));
    const back = await shop.edit(two, { kind: 'undo' });
    expect(back.lines.map((line) => line.product)).toEqual(['Chawal']);
    expect(back).toMatchObject({ canUndo: true, canRedo: true });
    const again = await shop.edit(back, { kind: 'redo' });
    expect(again.lines).toHaveLength(2);
    expect(again.canRedo).toBe(false);
  });

  it('that was closed can be put back as it was', async () => {
    const draft = await shop.draft(await shop.add('Chawal', '3'));
    await shop.client.drafts.close({ draftId: draft.id });
    expect(await shop.client.drafts.list()).toEqual([]);
    const back = await shop.client.drafts.reopen({ draftId: draft.id });
    expect(back.lines).toMatchObject([{ product: 'Chawal', quantity: '3' }]);
    expect(await shop.client.drafts.list()).toHaveLength(1);
  });

  it('that was closed is not wiped by a late retry of its opening', async () => {
    const draft = await shop.draft(await shop.add('Chawal', '3'));
    await shop.client.drafts.close({ draftId: draft.id });
    expect(await refusalOf(shop.client.drafts.open({ id: draft.id }))).toBe('operation_reused');
    expect(await shop.client.drafts.reopen({ draftId: draft.id })).toMatchObject({ totalPaise: 18000 });
  });

  it('cannot be opened under the id of a saved bill', async () => {
    const draft = await shop.draft(await shop.add('Chawal'));
    await shop.confirm(draft);
    expect(await refusalOf(shop.client.drafts.open({ id: draft.id }))).toBe('operation_reused');
    expect(await shop.client.drafts.list()).toEqual([]);
  });

  it('refuses figures that no bill has, and stays as it was', async () => {
    const draft = await shop.draft(await shop.add('Chawal', '100000'));
    const [line] = draft.lines;
    const lineId = line?.id ?? '';
    const dear = { kind: 'setPrice', lineId, unitPricePaise: paise(10_000_000_000) } as const;
    expect(await refusalOf(shop.edit(draft, dear))).toBe('amount_invalid');
    expect(await refusalOf(shop.edit(draft, await shop.add('Chawal', '1')))).toBe('quantity_invalid');
    expect(await refusalOf(shop.edit(draft, { kind: 'setPrice', lineId, unitPricePaise: paise(-1) }))).toBe(
      'amount_invalid',
    );
    expect(await shop.client.drafts.list()).toMatchObject([{ version: draft.version }]);
  });

  it('refuses more lines than a bill can have', async () => {
    const opened = await shop.draft();
    const full = shop.opened.books.write((entry) =>
      Array.from({ length: 200 }, (_, n) => n).reduce(
        (open, n) => editDraft(entry, open, { kind: 'addNew', name: `thing ${n}` }),
        needOpen(entry.tx, opened.id),
      ),
    );
    const draft = { ...opened, version: full.version };
    expect(await refusalOf(shop.edit(draft, { kind: 'addNew', name: 'one too many' }))).toBe('invalid_input');
    expect((await shop.confirm(draft)).lines).toHaveLength(200);
  });
});
