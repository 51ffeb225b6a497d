import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { q } from '../../db/gateway.ts';
import { refusalOf } from '../testing/refused.ts';
import { openTestShop, type TestShop } from '../testing/shop.ts';

const TOMORROW = '2026-11-26T18:00:00+05:30';
let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const remind = (more: object = {}) => shop.client.reminders.create({ id: shop.id(), at: TOMORROW, ...more });
const list = (by: object = {}) => shop.client.reminders.list(by);

describe('a reminder', () => {
  it('is kept with whom, how much and when, by the clock of India and as an instant', async () => {
    const customerId = await shop.customer('Rahul', 50_000);
    const made = await remind({
      customerId,
      amountPaise: 50_000,
      about: 'udhaar',
      at: '2026-11-26T12:30:00Z',
    });
    expect(made).toMatchObject({
      customer: { id: customerId, name: 'Rahul' },
      amountPaise: 50_000,
      about: 'udhaar',
      at: TOMORROW,
      dueAt: TOMORROW,
      repeat: 'once',
      state: 'waiting',
    });
    const [row] = shop.rows(q.selectFrom('reminders').select(['due', 'due_at']));
    expect(row).toEqual({ due: Date.parse(TOMORROW), due_at: TOMORROW });
    expect(shop.faults()).toEqual([]);
  });

  it('made twice under one id is one', async () => {
    const id = shop.id();
    const first = await remind({ id });
    expect(await remind({ id })).toEqual(first);
    expect(await list()).toHaveLength(1);
    expect(await refusalOf(remind({ id, at: '2026-11-27T18:00:00+05:30' }))).toBe('operation_reused');
  });

  it.each([
    ['a moment that has passed', { at: '2026-11-25T10:29:00+05:30' }, 'reminder_past'],
    ['this very moment', { at: '2026-11-25T10:30:00+05:30' }, 'reminder_past'],
    [
      'somebody the shop does not know',
      { customerId: '00000000-0000-7000-8000-00000000dead' },
      'customer_missing',
    ],
    ['nothing as an amount', { amountPaise: 0 }, 'amount_invalid'],
    ['a day without a time', { at: '2026-11-26' }, 'invalid_input'],
  ])('is refused for %s', async (_, asked, code) => {
    expect(await refusalOf(remind(asked))).toBe(code);
    expect(await list()).toEqual([]);
  });

  it('changes what is named and keeps the rest', async () => {
    const customerId = await shop.customer('Rahul');
    const { id: reminderId } = await remind({ customerId, about: 'paise' });
    const at = '2026-11-27T18:00:00+05:30';
    const id = shop.id();
    const changed = await shop.client.reminders.change({ id, reminderId, at });
    expect(changed).toMatchObject({ at, dueAt: at, about: 'paise', customer: { id: customerId } });
    expect(await shop.client.reminders.change({ id, reminderId, at })).toEqual(changed);
    expect(await refusalOf(shop.client.reminders.change({ id, reminderId, at: TOMORROW }))).toBe(
      'operation_reused',
    );
    const more = await shop.client.reminders.change({
      id: shop.id(),
      reminderId,
      about: 'udhaar',
      repeat: 'weekly',
    });
    expect(more).toMatchObject({ at, about: 'udhaar', repeat: 'weekly' });
    expect(shop.faults()).toEqual([]);
  });

  it('is not moved into the past, and one that was taken away not at all', async () => {
    const { id: reminderId } = await remind();
    const change = (at: string) => shop.client.reminders.change({ id: shop.id(), reminderId, at });
    expect(await refusalOf(change('2026-11-25T09:00:00+05:30'))).toBe('reminder_past');
    await shop.client.reminders.cancel({ id: shop.id(), reminderId });
    expect(await refusalOf(change('2026-11-28T09:00:00+05:30'))).toBe('reminder_missing');
  });

  it('that is taken away is in no list, and nothing of it is left but that', async () => {
    const { id: reminderId } = await remind({ about: 'paise' });
    const id = shop.id();
    const gone = await shop.client.reminders.cancel({ id, reminderId });
    expect(gone).toMatchObject({ state: 'cancelled', dueAt: null, about: '' });
    expect(await shop.client.reminders.cancel({ id, reminderId })).toEqual(gone);
    expect(await list()).toEqual([]);
    expect(shop.faults()).toEqual([]);
  });
});

describe('the list of reminders', () => {
  it('has the earliest first, and those of one customer or of some days', async () => {
    const rahul = await shop.customer('Rahul');
    await remind({ at: '2026-11-28T09:00:00+05:30', about: 'late' });
    await remind({ customerId: rahul, about: 'his' });
    const abouts = async (by: object) => (await list(by)).map(({ about }) => about);
    expect(await abouts({})).toEqual(['his', 'late']);
    expect(await abouts({ customerId: rahul })).toEqual(['his']);
    expect(await abouts({ from: '2026-11-27', to: '2026-11-28' })).toEqual(['late']);
  });

  it('tells of one that comes again when it comes next, and of one that has passed that it has', async () => {
    await remind({ repeat: 'monthly', date: 31, at: '2026-11-30T09:00:00+05:30', about: 'rent' });
    await remind({ about: 'once' });
    shop.clock.set('2027-02-01T10:00:00+05:30');
    expect((await list()).map(({ about, dueAt }) => [about, dueAt])).toEqual([
      ['once', TOMORROW],
      ['rent', '2027-02-28T09:00:00+05:30'],
    ]);
  });

  it('goes over to the customer who is left when two were one', async () => {
    const [rahul, rahool] = [await shop.customer('Rahul Sharma'), await shop.customer('Rahool')];
    await remind({ customerId: rahool });
    await shop.client.customers.merge({ id: shop.id(), mergedId: rahool, survivorId: rahul });
    expect(await list({ customerId: rahul })).toMatchObject([
      { customer: { id: rahul, name: 'Rahul Sharma' } },
    ]);
    expect(shop.faults()).toEqual([]);
  });
});

describe('somebody who was forgotten', () => {
  const forget = async (customerId: string) => {
    await shop.client.owner.pin({ pin: '2468' });
    const { id } = await shop.client.customers.forgetAsk({ id: shop.id(), customerId });
    await shop.client.customers.forget({ id, code: '2468' });
  };

  it('is reminded of nothing, and no reminder of the shopkeeper names them', async () => {
    const zubin = await shop.customer('Zubin Canaryvala');
    await remind({ customerId: zubin, about: 'canary money' });
    await remind({ about: 'call Zubin' });
    await remind({ about: 'order milk' });
    await forget(zubin);
    expect((await list()).map(({ about, customer }) => [about, customer])).toEqual([
      ['', null],
      ['order milk', null],
    ]);
    const kept = shop.rows(q.selectFrom('journal_person').select('body')).map(({ body }) => body);
    expect(kept.join()).not.toMatch(/zubin|canary/i);
    expect(shop.faults()).toEqual([]);
  });
});
