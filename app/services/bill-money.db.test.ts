import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { q } from '../../db/gateway.ts';
import type { Draft } from '../contract/draft.ts';
import { paise } from '../core/units.ts';
import { refusalOf } from '../testing/refused.ts';
import { openTestShop, type TestShop } from '../testing/shop.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(async () => {
  expect(shop.faults()).toEqual([]);
  await shop.close();
});

const firstLine = (draft: Draft): string => draft.lines[0]?.id ?? '';
const off = (rupees: number) => ({ kind: 'amount', paise: paise(rupees * 100) }) as const;
const percent = (text: string) => ({ kind: 'percent', percent: text }) as const;

describe('a discount', () => {
  it('comes off one line, in rupees or percent, and is on the bill', async () => {
    const draft = await shop.basket();
    const ten = await shop.edit(draft, {
      kind: 'setLineDiscount',
      lineId: firstLine(draft),
      discount: off(10),
    });
    expect(ten).toMatchObject({ totalPaise: 16_000, discountPaise: 1000 });
    const half = await shop.edit(ten, {
      kind: 'setLineDiscount',
      lineId: firstLine(draft),
      discount: percent('50'),
    });
    const bill = await shop.confirm(half);
    expect(bill).toMatchObject({ totalPaise: 11_000, discountPaise: 6000 });
    expect(bill.lines[0]).toMatchObject({ discount: percent('50'), discountPaise: 6000, free: false });
  });

  it('on the whole bill is spread over its lines to the paisa, and lowers the tax', async () => {
    const draft = await shop.basket(
      { kind: 'setGst', withGst: true },
      { kind: 'setDiscount', discount: off(17) },
    );
    expect(draft.lines.map(({ discountPaise }) => discountPaise)).toEqual([1200, 500]);
    expect(draft).toMatchObject({ discountPaise: 1700, taxPaise: 226, totalPaise: 15_526 });
    const bill = await shop.confirm(draft);
    expect(bill).toMatchObject({ totalPaise: 15_526, discount: off(17) });
  });

  it('goes again by undo, by null and by nothing', async () => {
    const draft = await shop.basket({ kind: 'setDiscount', discount: percent('10') });
    expect((await shop.edit(draft, { kind: 'setDiscount', discount: percent('0') })).discount).toBeNull();
    const undone = await shop.edit(await shop.basket({ kind: 'setDiscount', discount: off(5) }), {
      kind: 'undo',
    });
    expect(undone).toMatchObject({ totalPaise: 17_000, discount: null });
  });

  it('is refused above 100 % and below nothing', async () => {
    const draft = await shop.basket();
    const asked = (discount: ReturnType<typeof off> | ReturnType<typeof percent>) =>
      refusalOf(shop.edit(draft, { kind: 'setDiscount', discount }));
    expect([await asked(percent('100.01')), await asked(off(-1))]).toEqual([
      'discount_invalid',
      'discount_invalid',
    ]);
  });

  it('of all the price makes an item free: it stands on the bill, leaves the shelf and costs nothing', async () => {
    const draft = await shop.basket();
    const bill = await shop.confirm(
      await shop.edit(draft, { kind: 'setFree', lineId: firstLine(draft), free: true }),
    );
    expect(bill).toMatchObject({ totalPaise: 5000, discountPaise: 12_000 });
    expect(bill.lines[0]).toMatchObject({ free: true, totalPaise: 0 });
    expect(shop.rows(q.selectFrom('products').select('stock').where('name', '=', 'Chawal'))).toEqual([
      { stock: -2000 },
    ]);
  });

  it('keeps more of the same goods on a line of their own', async () => {
    const draft = await shop.basket();
    const ten = await shop.edit(draft, {
      kind: 'setLineDiscount',
      lineId: firstLine(draft),
      discount: percent('10'),
    });
    expect((await shop.edit(ten, await shop.add('Chawal'))).lines).toHaveLength(3);
  });
});

describe('a line', () => {
  it('for so much money costs exactly that', async () => {
    const draft = await shop.basket();
    const line = { lineId: firstLine(draft), amountPaise: paise(2000) };
    const bill = await shop.confirm(await shop.edit(draft, { kind: 'setAmount', ...line }));
    expect(bill.lines[0]).toMatchObject({ quantity: '0.333', totalPaise: 2000 });
    expect(bill.totalPaise).toBe(7000);
  });

  it('above the printed price or without one says so, and can still be sold', async () => {
    const productId = await shop.product('Cheeni');
    await shop.client.products.mrp({
      id: shop.id(),
      productId,
      mrpPaise: paise(5200),
      pricePaise: paise(5000),
      sold: true,
    });
    const draft = await shop.draft({ kind: 'addProduct', productId }, { kind: 'addNew', name: 'Jeera Goli' });
    expect(draft.lines.map(({ warnings }) => warnings)).toEqual([[], ['no_price']]);
    const dear = await shop.edit(draft, {
      kind: 'setPrice',
      lineId: firstLine(draft),
      unitPricePaise: paise(5300),
    });
    expect(dear.lines[0]?.warnings).toEqual(['above_mrp']);
    expect((await shop.confirm(dear)).totalPaise).toBe(5300);
  });
});

describe('money at the counter', () => {
  it('in several ways is taken in several ways; the rest is udhaar', async () => {
    const rahul = await shop.customer('Rahul');
    const bill = await shop.confirm(
      await shop.basket(
        { kind: 'setCustomer', customerId: rahul },
        {
          kind: 'setSplit',
          parts: [
            { mode: 'upi', amountPaise: paise(5000) },
            { mode: 'cheque', amountPaise: paise(2000) },
          ],
        },
      ),
    );
    expect(bill).toMatchObject({
      payment: 'split',
      status: 'partial',
      paidPaise: 7000,
      balanceAfterPaise: 10_000,
    });
    expect(bill.split).toEqual([
      { mode: 'upi', amountPaise: 5000 },
      { mode: 'cheque', amountPaise: 2000 },
    ]);
    expect((await shop.client.customers.get({ id: rahul })).balancePaise).toBe(10_000);
  });

  it('counted is kept with its change', async () => {
    const draft = await shop.basket({ kind: 'setTendered', amountPaise: paise(20_000) });
    expect(draft).toMatchObject({ changePaise: 3000, restPaise: 0 });
    expect(await shop.confirm(draft)).toMatchObject({
      tenderedPaise: 20_000,
      changePaise: 3000,
      paidPaise: 17_000,
      status: 'paid',
    });
  });

  it('short of the bill is refused to a walk-in, who has no khata', async () => {
    const draft = await shop.basket({ kind: 'setTendered', amountPaise: paise(15_000) });
    expect(draft.restPaise).toBe(2000);
    expect(await refusalOf(shop.confirm(draft))).toBe('payment_short');
    const named = await shop.edit(draft, { kind: 'setCustomer', customerId: await shop.customer('Rahul') });
    expect(await shop.confirm(named)).toMatchObject({ paidPaise: 15_000, balanceAfterPaise: 2000 });
  });

  it('above the bill is refused in parts, and so is a part of nothing', async () => {
    const part = (amount: number) => [{ mode: 'upi' as const, amountPaise: paise(amount) }];
    const draft = await shop.basket({ kind: 'setSplit', parts: part(17_001) });
    expect(await refusalOf(shop.confirm(draft))).toBe('payment_over_bill');
    expect(await refusalOf(shop.edit(draft, { kind: 'setSplit', parts: part(0) }))).toBe('amount_invalid');
    const paid = await shop.edit(draft, { kind: 'setPayment', payment: 'bank' });
    expect(await shop.confirm(paid)).toMatchObject({ payment: 'bank', status: 'paid' });
  });
});

describe('a preview', () => {
  it('is what the bill would be, and writes nothing', async () => {
    const productId = await shop.product('Cheeni');
    const chawal = await shop.product('Chawal');
    const before = shop.rows(q.selectFrom('journal').select('id')).length;
    const asked = await shop.client.drafts.preview({
      withGst: true,
      discount: percent('10'),
      lines: [
        { productId: chawal, quantity: '2' },
        { productId, amountPaise: paise(2000) },
      ],
    });
    const draft = await shop.draft(
      await shop.add('Chawal', '2'),
      await shop.add('Cheeni'),
      { kind: 'setGst', withGst: true },
      { kind: 'setDiscount', discount: percent('10') },
    );
    const same = await shop.edit(draft, {
      kind: 'setAmount',
      lineId: draft.lines[1]?.id ?? '',
      amountPaise: paise(2000),
    });
    const { id: _, version: __, canUndo: ___, canRedo: ____, updatedAt: _____, ...figures } = same;
    expect(asked).toEqual({
      ...figures,
      title: 'Invoice-cum-Bill of Supply',
      lines: figures.lines.map(({ id: ______, source: _______, ...line }) => line),
    });
    expect(shop.rows(q.selectFrom('journal').select('id'))).toHaveLength(before);
    expect(await shop.client.drafts.list()).toHaveLength(1);
  });

  it('refuses what could be no bill', async () => {
    const productId = await shop.product('Cheeni');
    const asked = (line: object) =>
      refusalOf(shop.client.drafts.preview({ lines: [{ productId, ...line }] }));
    expect(await asked({ quantity: '0' })).toBe('quantity_invalid');
    expect(await asked({ amountPaise: 0 })).toBe('amount_invalid');
    expect(await asked({ productId: shop.id() })).toBe('not_found');
  });
});

describe('a series', () => {
  it('can begin in the middle, once, and then counts without a gap', async () => {
    const id = shop.id();
    const started = await shop.client.series.start({ id, kind: 'invoice', first: 15_206 });
    expect(started).toEqual({
      kind: 'invoice',
      series: 'INV/26-27',
      last: 15_205,
      next: 'INV/26-27/15206',
    });
    expect(await shop.client.series.start({ id, kind: 'invoice', first: 15_206 })).toEqual(started);
    expect(await refusalOf(shop.client.series.start({ id, kind: 'invoice', first: 3 }))).toBe(
      'operation_reused',
    );
    expect((await shop.confirm(await shop.basket())).number).toBe('INV/26-27/15206');
    expect((await shop.confirm(await shop.basket())).number).toBe('INV/26-27/15207');
    const again = shop.client.series.start({ id: shop.id(), kind: 'invoice', first: 20_000 });
    expect(await refusalOf(again)).toBe('series_used');
  });

  it('begins with 1 on 1 April also when this year’s began in the middle', async () => {
    await shop.client.series.start({ id: shop.id(), kind: 'invoice', first: 500 });
    await shop.confirm(await shop.basket());
    shop.clock.set('2027-04-01T00:00:00+05:30');
    expect((await shop.confirm(await shop.basket())).number).toBe('INV/27-28/00001');
  });

  it('of each counter has its own letters', async () => {
    await shop.client.shop.settings({ counterCode: 'B' });
    const bill = await shop.confirm(await shop.basket());
    const note = await shop.client.invoices.return({
      id: shop.id(),
      invoiceId: bill.id,
      reason: 'kharab',
      back: 'cash',
    });
    expect([bill.number, note.number]).toEqual(['INVB/26-27/00001', 'CNB/26-27/00001']);
    expect((await shop.client.series.list()).map(({ next }) => next)).toEqual(
      expect.arrayContaining(['INVB/26-27/00002', 'BOSB/26-27/00001', 'CNB/26-27/00002', 'ESTB/26-27/00001']),
    );
  });

  it('goes on past 99,999 with a code of two letters, and says when the year has used it up', async () => {
    await shop.client.shop.settings({ counterCode: 'B2' });
    await shop.client.series.start({ id: shop.id(), kind: 'invoice', first: 999_999 });
    expect((await shop.confirm(await shop.basket())).number).toBe('INVB22627/999999');
    const draft = await shop.basket();
    expect(await refusalOf(shop.confirm(draft))).toBe('series_full');
    expect((await shop.client.series.list()).find(({ kind }) => kind === 'invoice')?.next).toBeNull();
    await shop.client.shop.settings({ counterCode: 'B3' });
    expect((await shop.confirm(draft)).number).toBe('INVB3/2627/00001');
  });

  it('of bills of supply stands apart when the owner wants it', async () => {
    await shop.client.shop.settings({ ownBillOfSupplySeries: true });
    const exempt = await shop.draft(await shop.add('Chawal'), { kind: 'setGst', withGst: true });
    expect(await shop.confirm(exempt)).toMatchObject({ title: 'Bill of Supply', number: 'BOS/26-27/00001' });
    expect((await shop.confirm(await shop.basket())).number).toBe('INV/26-27/00001');
  });
});
