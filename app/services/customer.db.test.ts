import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { refusalOf } from '../testing/refused.ts';
import { openTestShop, type TestShop } from '../testing/shop.ts';

let shop: TestShop;
const freshShop = () => {
  beforeEach(async () => {
    shop = await openTestShop();
  });
  afterEach(() => shop.close());
};

const change = (customerId: string, fields: object) =>
  shop.client.customers.change({ id: shop.id(), customerId, ...fields });
const create = (name: string, phone: string | null = null, more: object = {}) =>
  shop.client.customers.create({ id: shop.id(), name, phone, ...more });
const resolve = async (text: string) => {
  const { answer, customers } = await shop.client.customers.resolve({ text });
  return [answer, customers.map((one) => one.name)];
};

describe('a customer', () => {
  freshShop();

  it('keeps each field that is changed and leaves the others', async () => {
    const { id } = await create('Rahul', '+91 98765 43210');
    await change(id, { email: 'Rahul@Example.COM', creditLimitPaise: 50_000, notes: ' pays on Sunday ' });
    const card = await change(id, {
      gstin: '24aaqca8719h1zc',
      address: '12, Station Road',
      preferences: { sms: false },
      addAliases: ['Chhotu'],
    });
    expect(card).toMatchObject({
      name: 'Rahul',
      phone: '9876543210',
      email: 'Rahul@example.com',
      gstin: '24AAQCA8719H1ZC',
      stateCode: '24',
      notes: 'pays on Sunday',
      creditLimitPaise: 50_000,
      preferences: { whatsapp: true, email: true, sms: false, optedOut: false },
      aliases: [{ form: 'Chhotu', learned: false }],
    });
    expect(await change(id, { phone: '', email: null })).toMatchObject({ phone: null, email: null });
    expect(shop.faults()).toEqual([]);
  });

  it.each([
    [{ phone: '12345' }, 'phone_invalid'],
    [{ email: 'rahul at example' }, 'email_invalid'],
    [{ gstin: '01AABCE2207R1Z5' }, 'gstin_invalid'],
    [{ gstin: '24AANFA2641L1ZK' }, 'gstin_invalid'],
    [{ stateCode: '55' }, 'state_unknown'],
    [{ creditLimitPaise: -1 }, 'amount_invalid'],
  ])('is not changed by %o', async (fields, code) => {
    const { id } = await create('Rahul', '9876543210');
    const before = await shop.client.customers.card({ id });
    expect(await refusalOf(change(id, fields))).toBe(code);
    expect(await shop.client.customers.card({ id })).toEqual(before);
  });

  it('changed again under the same id is changed once, and refused with other words', async () => {
    const { id: customerId } = await create('Rahul');
    const id = shop.id();
    const first = await shop.client.customers.change({ id, customerId, name: 'Rahul Sharma' });
    await change(customerId, { name: 'Rahul Verma' });
    const again = await shop.client.customers.change({ id, customerId, name: 'Rahul Sharma' });
    expect([first.name, again.name]).toEqual(['Rahul Sharma', 'Rahul Verma']);
    expect(await refusalOf(shop.client.customers.change({ id, customerId, name: 'Mohan' }))).toBe(
      'operation_reused',
    );
  });

  it('owing more than the limit is pointed out and still served', async () => {
    const { id } = await create('Rahul');
    await change(id, { creditLimitPaise: 10_000 });
    await shop.client.money.credit({ id: shop.id(), customerId: id, amountPaise: 12_500 });
    expect(await shop.client.customers.card({ id })).toMatchObject({ overLimitPaise: 2500 });
  });

  it('is found by a new name at once and by the old one no more', async () => {
    const { id } = await create('Zulfiqar');
    await change(id, { name: 'Harbhajan', addAliases: ['Bhajji'] });
    expect(await resolve('harbhajan')).toEqual(['one', ['Harbhajan']]);
    expect(await resolve('bhajji')).toEqual(['one', ['Harbhajan']]);
    expect(await resolve('zulfiqar')).toEqual(['none', []]);
    await change(id, { removeAliases: ['Bhajji'] });
    expect(await resolve('bhajji')).toEqual(['none', []]);
  });
});

describe('a likely duplicate', () => {
  freshShop();

  it('is shown by phone and by name, and made only on purpose', async () => {
    await create('Rahul Sharma', '9876543210');
    const twins = await shop.client.customers.twins({ name: 'Rahool Sharmaa', phone: '098765 43210' });
    expect(twins.map(({ name, why }) => [name, why])).toEqual([['Rahul Sharma', 'phone']]);
    expect(await refusalOf(create('Rahool Sharmaa'))).toBe('customer_exists');
    expect(await refusalOf(create('Mohan', '+919876543210'))).toBe('customer_exists');
    expect(await create('Rahool Sharmaa', null, { evenIfAlike: true })).toMatchObject({
      name: 'Rahool Sharmaa',
    });
  });

  it('is not seen in a shared surname or a shared first name', async () => {
    await create('Rahul Sharma');
    for (const name of ['Mohan Sharma', 'Rahul Verma', 'Rahul']) {
      expect(await shop.client.customers.twins({ name })).toEqual([]);
      expect(await create(name)).toMatchObject({ name });
    }
  });

  it('with a phone nobody can have is refused', async () => {
    expect(await refusalOf(create('Rahul', '12345'))).toBe('phone_invalid');
  });
});

describe('who is meant', () => {
  beforeAll(async () => {
    shop = await openTestShop();
    await create('Rahul Sharma', '9876543210');
    await create('Rahul Verma', '9876500001');
    await create('Sunita Devi', '0522-2234567');
    const { id } = await create('Mohan Lal', '9123456789');
    await change(id, { addAliases: ['Munna'] });
  });
  afterAll(() => shop.close());

  it.each([
    ['Rahul Sharma', ['one', ['Rahul Sharma']]],
    ['rahul sharma ji', ['one', ['Rahul Sharma']]],
    ['Raahool Sharmaa', ['one', ['Rahul Sharma']]],
    ['सुनीता देवी', ['one', ['Sunita Devi']]],
    ['suneeta didi', ['one', ['Sunita Devi']]],
    ['munna bhaiya', ['one', ['Mohan Lal']]],
    ['rahul s', ['one', ['Rahul Sharma']]],
    ['9876543210', ['one', ['Rahul Sharma']]],
    ['+91 98765 43210', ['one', ['Rahul Sharma']]],
    ['0522 2234567', ['one', ['Sunita Devi']]],
    ['6789', ['several', ['Mohan Lal']]],
    ['rahul', ['several', ['Rahul Sharma', 'Rahul Verma']]],
    ['98765', ['several', ['Rahul Sharma', 'Rahul Verma']]],
    ['Zulfiqar', ['none', []]],
    ['7777', ['none', []]],
    ['', ['none', []]],
  ])('%s: %o', async (text, answer) => expect(await resolve(text)).toEqual(answer));
});

describe('the list while a name is typed', () => {
  freshShop();

  it('holds who begins so, who sounds so, and whose number ends so, however it is written', async () => {
    await create('Rahul Sharma', '9876543210');
    await create('Sunita Devi', '0522-2234567');
    const listed = async (text: string) =>
      (await shop.client.customers.find({ text })).map((one) => one.name);
    expect(await listed('rah')).toEqual(['Rahul Sharma']);
    expect(await listed('Sharma Raahool')).toEqual(['Rahul Sharma']);
    expect(await listed('+91 98765')).toEqual(['Rahul Sharma']);
    expect(await listed('+91 98765 43210')).toEqual(['Rahul Sharma']);
    expect(await listed('4567')).toEqual(['Sunita Devi']);
    expect(await listed('0522 2234567')).toEqual(['Sunita Devi']);
  });
});

describe('two customers who are one', () => {
  freshShop();

  const bill = async (customerId: string) => {
    const draft = await shop.draft(
      { kind: 'addProduct', productId: await shop.product('Chawal'), quantity: '1' },
      { kind: 'setCustomer', customerId },
    );
    return shop.client.invoices.confirm({ draftId: draft.id, version: draft.version });
  };

  it('have one khata, one balance and all names; the old id still stands for them', async () => {
    const { id: gone } = await create('Rahul', '9876543210', { openingPaise: 5000 });
    const { id: stays } = await create('Rahul Sharma', null, { openingPaise: 2000 });
    await change(gone, { addAliases: ['Raja'] });
    const first = await bill(gone);
    expect(await shop.client.customers.merge({ id: shop.id(), mergedId: gone, survivorId: stays })).toEqual({
      id: stays,
      name: 'Rahul Sharma',
      phone: '9876543210',
      balancePaise: 13_000,
    });
    expect(await shop.client.customers.get({ id: gone })).toMatchObject({ id: stays });
    expect(await resolve('raja')).toEqual(['one', ['Rahul Sharma']]);
    const page = await shop.client.khata.page({ customerId: gone });
    expect(page.entries.map((entry) => [entry.kind, entry.balancePaise])).toEqual([
      ['opening', 5000],
      ['opening', 7000],
      ['bill', 13_000],
      ['merged', 13_000],
    ]);
    await shop.client.money.pay({ id: shop.id(), customerId: gone, amountPaise: 6000, mode: 'cash' });
    expect(await shop.client.invoices.get({ id: first.id })).toMatchObject({ status: 'paid' });
    expect(await shop.client.khata.check({ customerId: stays })).toEqual({
      cachedPaise: 7000,
      ledgerPaise: 7000,
      differencePaise: 0,
    });
    expect(shop.faults()).toEqual([]);
  });

  it('merged twice over end at the last one', async () => {
    const [a, b, c] = [
      await shop.customer('Amar', 100),
      await shop.customer('Bhola', 200),
      await shop.customer('Chandan', 300),
    ];
    await shop.client.customers.merge({ id: shop.id(), mergedId: a, survivorId: b });
    await shop.client.customers.merge({ id: shop.id(), mergedId: b, survivorId: c });
    expect(await shop.client.customers.get({ id: a })).toMatchObject({ id: c, balancePaise: 600 });
    expect((await shop.client.customers.card({ id: c })).mergedIds.toSorted()).toEqual([a, b].toSorted());
    expect(shop.faults()).toEqual([]);
  });

  it('merged by an id that was merged before answer a retry as the first time', async () => {
    const [a, b, c] = [
      await shop.customer('Amar'),
      await shop.customer('Bhola'),
      await shop.customer('Chandan'),
    ];
    await shop.client.customers.merge({ id: shop.id(), mergedId: a, survivorId: b });
    const asked = { id: shop.id(), mergedId: a, survivorId: c };
    for (let n = 0; n < 2; n++) expect(await shop.client.customers.merge(asked)).toMatchObject({ id: c });
    const other = { ...asked, mergedId: c, survivorId: a };
    expect(await refusalOf(shop.client.customers.merge(other))).toBe('operation_reused');
  });

  it('are merged once, and never with themselves', async () => {
    const [a, b] = [await shop.customer('Amar', 100), await shop.customer('Bhola', 200)];
    const asked = { id: shop.id(), mergedId: a, survivorId: b };
    for (let n = 0; n < 3; n++)
      expect(await shop.client.customers.merge(asked)).toMatchObject({ balancePaise: 300 });
    expect(await refusalOf(shop.client.customers.merge({ ...asked, id: shop.id() }))).toBe('same_customer');
    expect(await refusalOf(shop.client.customers.merge({ ...asked, mergedId: b }))).toBe('operation_reused');
  });
});
