import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paise } from '../core/units.ts';
import type { LocalClient } from '../hosts/client.ts';
import { figuresOf } from '../repositories/backup.ts';
import { refusalOf } from '../testing/refused.ts';
import { openTestShop, type TestShop } from '../testing/shop.ts';

let shop: TestShop;
let rahul: string;
let mohan: string;
let chawal: string;
let bills: [string, string];

const billOf = async (customerId: string) =>
  (await shop.confirm(await shop.basket({ kind: 'setCustomer', customerId }))).id;

beforeAll(async () => {
  shop = await openTestShop();
  rahul = await shop.customer('Rahul', 500_000);
  mohan = await shop.customer('Mohan');
  chawal = await shop.product('Chawal');
  bills = [await billOf(rahul), await billOf(rahul)];
  await shop.client.money.pay({ ...about(shop.id()), customerId: mohan, mode: 'cash', advance: true });
});
afterAll(async () => {
  expect(shop.faults()).toEqual([]);
  await shop.close();
});

const about = (id: string) => ({ id, customerId: rahul, amountPaise: paise(100) });
const profile = (id: string) =>
  ({
    id,
    profile: 'unregistered',
    gstin: null,
    above5Crore: false,
    askEveryBill: false,
    dayInvoice: false,
    name: 'Test Kirana',
    address: null,
    phone: null,
    upiId: null,
  }) as const;
const goods = (id: string) => ({ id, productId: chawal });

type Write = (client: LocalClient, id: string) => Promise<unknown>;

const write = (name: string, first: Write, ...others: Write[]) => ({ name, first, others });

/** Every write that names itself: as it is asked first, and with other words under the same id. */
const WRITES = [
  write(
    'customers.create',
    (to, id) => to.customers.create({ id, name: 'Sunita', openingPaise: paise(700) }),
    (to, id) => to.customers.create({ id, name: 'Sunita', openingPaise: paise(900) }),
    (to, id) => to.customers.create({ id, name: 'Sunita', openingPaise: paise(700), phone: '9876543210' }),
    (to, id) => to.customers.create({ id, name: 'Savita', openingPaise: paise(700) }),
  ),
  write(
    'customers.change',
    (to, id) => to.customers.change({ id, customerId: rahul, notes: 'x' }),
    (to, id) => to.customers.change({ id, customerId: rahul, notes: 'y' }),
    (to, id) => to.customers.change({ id, customerId: mohan, notes: 'x' }),
  ),
  write(
    'money.credit',
    (to, id) => to.money.credit(about(id)),
    (to, id) => to.money.credit({ ...about(id), amountPaise: paise(101) }),
    (to, id) => to.money.credit({ ...about(id), customerId: mohan }),
  ),
  write(
    'money.pay',
    (to, id) => to.money.pay({ ...about(id), mode: 'cash', invoiceId: bills[1] }),
    (to, id) => to.money.pay({ ...about(id), mode: 'upi', invoiceId: bills[1] }),
    (to, id) => to.money.pay({ ...about(id), mode: 'cash', invoiceId: bills[0] }),
    (to, id) => to.money.pay({ ...about(id), mode: 'cash', invoiceId: bills[1], amountPaise: paise(99) }),
  ),
  write(
    'money.writeOff',
    (to, id) => to.money.writeOff(about(id)),
    (to, id) => to.money.writeOff({ ...about(id), amountPaise: paise(101) }),
  ),
  write(
    'money.refund',
    (to, id) => to.money.refund({ id, customerId: mohan, amountPaise: paise(10), mode: 'cash' }),
    (to, id) => to.money.refund({ id, customerId: mohan, amountPaise: paise(11), mode: 'cash' }),
    (to, id) => to.money.refund({ id, customerId: mohan, amountPaise: paise(10), mode: 'upi' }),
  ),
  write(
    'products.create',
    (to, id) => to.products.create({ id, name: 'Naya Maal', pricePaise: paise(100), codes: ['abcd1'] }),
    (to, id) => to.products.create({ id, name: 'Naya Maal', pricePaise: paise(200), codes: ['abcd1'] }),
    (to, id) => to.products.create({ id, name: 'Naya Maal', pricePaise: paise(100), codes: ['abcd2'] }),
  ),
  write(
    'products.price',
    (to, id) => to.products.price({ ...goods(id), pricePaise: paise(6100) }),
    (to, id) => to.products.price({ ...goods(id), pricePaise: paise(6200) }),
  ),
  write(
    'products.change',
    (to, id) => to.products.change({ ...goods(id), change: { lowLevel: '5' } }),
    (to, id) => to.products.change({ ...goods(id), change: { lowLevel: '6' } }),
    (to, id) => to.products.change({ ...goods(id), change: {} }),
  ),
  write(
    'sounds.learn',
    (to, id) => to.sounds.learn({ id, kind: 'product', targetId: chawal, sounds: ['camal'] }),
    (to, id) => to.sounds.learn({ id, kind: 'product', targetId: chawal, sounds: ['caval'] }),
    (to, id) => to.sounds.learn({ id, kind: 'customer', targetId: rahul, sounds: ['camal'] }),
  ),
  write(
    'sounds.forget',
    (to, id) => to.sounds.forget({ id, kind: 'product', targetId: chawal, sound: 'camal' }),
    (to, id) => to.sounds.forget({ id, kind: 'product', targetId: chawal, sound: 'caval' }),
  ),
  write(
    'products.rate',
    (to, id) => to.products.rate({ ...goods(id), from: '2027-01-01', gstRate: '5' }),
    (to, id) => to.products.rate({ ...goods(id), from: '2027-01-01', gstRate: '18' }),
  ),
  write(
    'products.mrp',
    (to, id) => to.products.mrp({ ...goods(id), mrpPaise: paise(7000), pricePaise: paise(6000) }),
    (to, id) => to.products.mrp({ ...goods(id), mrpPaise: paise(7000), pricePaise: paise(6500) }),
  ),
  write(
    'products.pack',
    (to, id) => to.products.pack({ ...goods(id), pack: 'bori', size: '25' }),
    (to, id) => to.products.pack({ ...goods(id), pack: 'bori', size: '30' }),
  ),
  write(
    'products.code',
    (to, id) => to.products.code({ ...goods(id), code: '00012' }),
    (to, id) => to.products.code({ ...goods(id), code: '00013' }),
  ),
  write(
    'stock.receive',
    (to, id) => to.stock.receive({ id, lines: [{ productId: chawal, quantity: '2' }] }),
    (to, id) => to.stock.receive({ id, lines: [{ productId: chawal, quantity: '3' }] }),
    (to, id) => to.stock.receive({ id, supplier: 'Gupta', lines: [{ productId: chawal, quantity: '2' }] }),
  ),
  write(
    'stock.open',
    (to, id) => to.stock.open({ ...goods(id), quantity: '2' }),
    (to, id) => to.stock.open({ ...goods(id), quantity: '3' }),
  ),
  write(
    'stock.waste',
    (to, id) => to.stock.waste({ ...goods(id), quantity: '2', reason: 'torn' }),
    (to, id) => to.stock.waste({ ...goods(id), quantity: '2', reason: 'rats' }),
  ),
  write(
    'stock.count',
    (to, id) => to.stock.count({ ...goods(id), quantity: '20' }),
    (to, id) => to.stock.count({ ...goods(id), quantity: '21' }),
  ),
  write(
    'stock.return',
    (to, id) => to.stock.return({ ...goods(id), quantity: '1', to: 'supplier', note: 'old' }),
    (to, id) => to.stock.return({ ...goods(id), quantity: '1', to: 'shop', note: 'old' }),
  ),
  write(
    'invoices.return',
    (to, id) =>
      to.invoices.return({
        id,
        invoiceId: bills[0],
        reason: 'kharab',
        back: 'cash',
        lines: [{ line: 1, quantity: '1' }],
      }),
    (to, id) =>
      to.invoices.return({
        id,
        invoiceId: bills[0],
        reason: 'kharab',
        back: 'upi',
        lines: [{ line: 1, quantity: '1' }],
      }),
    (to, id) =>
      to.invoices.return({
        id,
        invoiceId: bills[1],
        reason: 'kharab',
        back: 'cash',
        lines: [{ line: 1, quantity: '1' }],
      }),
  ),
  write(
    'invoices.cancel',
    (to, id) => to.invoices.cancel({ id, invoiceId: bills[1], reason: 'galat' }),
    (to, id) => to.invoices.cancel({ id, invoiceId: bills[1], reason: 'aur kuch' }),
    (to, id) => to.invoices.cancel({ id, invoiceId: bills[0], reason: 'galat' }),
  ),
  write(
    'series.start',
    (to, id) => to.series.start({ id, kind: 'memo', first: 7 }),
    (to, id) => to.series.start({ id, kind: 'memo', first: 8 }),
    (to, id) => to.series.start({ id, kind: 'estimate', first: 7 }),
  ),
  write(
    'gst.setProfile',
    (to, id) => to.gst.setProfile({ ...profile(id), from: '2026-04-01' }),
    (to, id) => to.gst.setProfile({ ...profile(id), from: '2026-05-01' }),
  ),
  write(
    'talk.say',
    (to, id) => to.talk.say({ id, text: 'Rahul ka balance', conversationId: 'one' }),
    (to, id) => to.talk.say({ id, text: 'Mohan ka balance', conversationId: 'one' }),
    (to, id) => to.talk.say({ id, text: 'Rahul ka balance', conversationId: 'two' }),
  ),
  write(
    'money.undo',
    (to, id) => to.money.undo({ id, customerId: mohan }),
    (to, id) => to.money.undo({ id, customerId: rahul }),
  ),
  write(
    'day.close',
    (to, id) => to.day.close({ id, counts: [{ rupees: 500, count: 1 }] }),
    (to, id) => to.day.close({ id, counts: [{ rupees: 500, count: 2 }] }),
  ),
  write(
    'customers.merge',
    (to, id) => to.customers.merge({ id, mergedId: mohan, survivorId: rahul }),
    (to, id) => to.customers.merge({ id, mergedId: rahul, survivorId: mohan }),
  ),
];

/** Ids that stand for something in the books already. */
const spent: string[] = [];
beforeAll(async () => {
  const customerId = await shop.customer('Kishan');
  const [credit, payment] = [shop.id(), shop.id()];
  await shop.client.money.credit({ id: credit, customerId, amountPaise: paise(900) });
  await shop.client.money.pay({ id: payment, customerId, amountPaise: paise(900), mode: 'cash' });
  spent.push(credit, payment, customerId, await billOf(customerId));
});

const facts = () => figuresOf(shop.opened.books.read).facts;

describe('the id of an operation', () => {
  it.each(WRITES)('$name: counts once, and is refused with other words', async ({ first, others }) => {
    const id = shop.id();
    await first(shop.client, id);
    const before = facts();
    await first(shop.client, id);
    for (const [n, other] of others.entries())
      expect(await refusalOf(other(shop.client, id)), `other ${n}`).toBe('operation_reused');
    expect(facts()).toBe(before);
  });

  it.each(WRITES.filter(({ name }) => name !== 'talk.say'))(
    '$name: is refused for what was something else',
    async ({ first }) => {
      for (const id of spent) {
        const before = facts();
        expect(['answered', 'internal']).not.toContain(await refusalOf(first(shop.client, id)));
        expect(facts()).toBe(before);
      }
    },
  );
});
