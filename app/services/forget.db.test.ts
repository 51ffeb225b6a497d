import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { q } from '../../db/gateway.ts';
import { pdfName } from '../jobs/pdf.ts';
import { checkBooks } from '../repositories/check.ts';
import { deadPort, OWNER, openPostOffice, type PostOffice } from '../testing/mail.ts';
import { refusalOf } from '../testing/refused.ts';
import { openTestShop, type TestShop } from '../testing/shop.ts';

const NAME = 'Zulfiqar Canaryvala';
const GSTIN = '24AAQCA8719H1ZC';
const CANARIES = [
  'zulfiqar',
  'canaryvala',
  '9812345670',
  'canary@mail.test',
  'kabutarganj',
  GSTIN.toLowerCase(),
];
const MINUTE_MS = 60_000;

let office: PostOffice;
let shop: TestShop;
const names = { make: async (paper: object) => new TextEncoder().encode(JSON.stringify(paper)) };

beforeEach(async () => {
  office = await openPostOffice();
  shop = await openTestShop({ mail: office.config, papers: names });
});
afterEach(async () => {
  await shop.close();
  await office.close();
});

/** A customer with everything a shop can know: fields, alias, bill, paper, talk, open drafts, an old name. */
async function knownCustomer(): Promise<string> {
  const { id } = await shop.client.customers.create({
    id: shop.id(),
    name: 'Zulfiqar Junior',
    phone: '9812345670',
    openingPaise: 5000,
  });
  await shop.client.customers.change({
    id: shop.id(),
    customerId: id,
    name: NAME,
    email: 'canary@mail.test',
    address: '4 Kabutarganj',
    notes: 'canaryvala pays late',
    addAliases: ['Zulfi Canaryvala'],
  });
  for (const text of [
    'Zulfiqar Canaryvala ka bill banao, 2 chawal',
    'haan',
    'Zulfiqar Canaryvala ka balance',
  ])
    await shop.say(text);
  await shop.say('Zulfiqar Canaryvala ka bill banao, 1 cheeni');
  const cheeni = await shop.product('Cheeni');
  await shop.draft(
    { kind: 'addProduct', productId: cheeni },
    { kind: 'setCustomer', customerId: id },
    { kind: 'setCustomer', customerId: null },
  );
  await shop.client.customers.change({ id: shop.id(), customerId: id, gstin: GSTIN });
  await readIn(`Name,Mobile\n${NAME},98123 45670\nRahul,\n`);
  await shop.opened.queue.idle();
  return id;
}

/** A list of customers that waits to be taken over. */
async function readIn(file: string): Promise<void> {
  const id = shop.id();
  await shop.client.imports.begin({ id, what: 'customers' });
  await shop.client.imports.feed({ id, bytes: Buffer.from(file).toString('base64') });
  await shop.client.imports.check({ id });
}

/** Canaries that can still be read anywhere in the shop's folder, in small letters or large. */
function hits(): string[] {
  const folder = dirname(shop.file);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .flatMap((file) => {
      const bytes = readFileSync(join(file.parentPath, file.name)).toString('latin1').toLowerCase();
      return CANARIES.filter((canary) => bytes.includes(canary)).map((canary) => `${file.name}: ${canary}`);
    });
}

const ask = (customerId: string, id = shop.id()) => shop.client.customers.forgetAsk({ id, customerId });
const forget = (id: string, code: string) => shop.client.customers.forget({ id, code });
const codeIn = (n = -1) => /\b\d{6}\b/.exec(office.taken.at(n)?.text ?? '')?.[0] ?? 'no code';
const wrong = (code: string) => (code === '000000' ? '000001' : '000000');
const request = async (customerId: string) => {
  const asked = await ask(customerId);
  await shop.opened.queue.idle();
  return asked;
};

describe('forgetting a customer', () => {
  it('leaves nothing of them in the file, its log, its free pages or the papers; amounts stay', async () => {
    const id = await knownCustomer();
    const [bill] = await shop.client.invoices.list({});
    expect(hits().length).toBeGreaterThan(5);
    const { way, balancePaise, bills, id: requestId } = await request(id);
    expect({ way, balancePaise, bills }).toEqual({ way: 'mail', balancePaise: 17_000, bills: 1 });
    expect(office.taken.map((mail) => mail.to)).toMatchObject([{ text: OWNER }]);
    expect(await forget(requestId, codeIn())).toEqual({
      forgotten: true,
      writtenOffPaise: 17_000,
      wiped: true,
    });
    expect(hits()).toEqual([]);
    expect(await shop.client.invoices.get({ id: bill?.id ?? '' })).toMatchObject({
      totalPaise: 12_000,
      customer: { name: 'Removed customer' },
    });
    const paper = join(shop.opened.pdfDir, pdfName(bill?.id ?? ''));
    expect(existsSync(paper) && readFileSync(paper, 'utf8')).toContain('Removed customer');
    for (const one of checkBooks(shop.opened.gateway)) expect(one).toMatchObject({ faults: [] });
    await shop.end();
    expect(hits()).toEqual([]);
    shop = await openTestShop({ file: shop.file, unopened: true });
    expect(await shop.client.customers.resolve({ text: NAME })).toMatchObject({ answer: 'none' });
  });

  it('leaves the GSTIN on a tax invoice, which the law wants kept, and the address on none', async () => {
    const customerId = await knownCustomer();
    const draft = await shop.draft(
      { kind: 'addProduct', productId: await shop.product('Cheeni'), quantity: '2' },
      { kind: 'setCustomer', customerId },
      { kind: 'setGst', withGst: true },
    );
    await shop.client.invoices.confirm({ draftId: draft.id, version: draft.version });
    const { id } = await request(customerId);
    await forget(id, codeIn());
    expect([...new Set(hits().map((hit) => hit.split(': ')[1]))]).toEqual([GSTIN.toLowerCase()]);
    for (const one of checkBooks(shop.opened.gateway)) expect(one).toMatchObject({ faults: [] });
  });

  it('takes those along who were merged into them, and gives an advance up', async () => {
    const id = await knownCustomer();
    const survivor = await shop.customer('Canaryvala Store');
    await shop.client.customers.merge({ id: shop.id(), mergedId: id, survivorId: survivor });
    await shop.client.money.pay({
      id: shop.id(),
      customerId: survivor,
      amountPaise: 20_000,
      mode: 'upi',
      advance: true,
    });
    const { id: requestId } = await request(survivor);
    expect(await forget(requestId, codeIn())).toMatchObject({ writtenOffPaise: -3000, wiped: true });
    expect(hits()).toEqual([]);
    for (const one of checkBooks(shop.opened.gateway)) expect(one).toMatchObject({ faults: [] });
  });

  it('is finished by the next start when the power went before the file was rewritten', async () => {
    const { id } = await request(await knownCustomer());
    await shop.opened.queue.drain();
    expect(await forget(id, codeIn())).toMatchObject({ forgotten: true, wiped: false });
    shop = await shop.crash();
    await shop.opened.queue.idle();
    expect(hits()).toEqual([]);
  });

  it('leaves others alone: their drafts, their talk, their names', async () => {
    const other = await shop.customer('Rahul');
    await shop.say('Rahul ka bill banao, 2 chawal', { conversationId: 'second' });
    const { id } = await request(await knownCustomer());
    await forget(id, codeIn());
    expect(await shop.client.customers.resolve({ text: 'Rahul' })).toMatchObject({
      answer: 'one',
      customers: [{ id: other }],
    });
    const drafts = await shop.client.drafts.list();
    expect(drafts.map((draft) => [draft.customer?.name ?? null, draft.canUndo])).toContainEqual([
      'Rahul',
      expect.anything(),
    ]);
    expect(shop.rows(q.selectFrom('conversations').select('id'))).toEqual([{ id: 'second' }]);
  });

  it('cannot be asked for twice, and nothing can be written on them afterwards', async () => {
    const customerId = await knownCustomer();
    const { id } = await request(customerId);
    const code = codeIn();
    await forget(id, code);
    expect(await forget(id, code)).toMatchObject({ forgotten: true, writtenOffPaise: 0 });
    expect(await refusalOf(ask(customerId))).toBe('customer_missing');
    const pay = { id: shop.id(), customerId, amountPaise: 100, mode: 'cash' as const };
    expect(await refusalOf(shop.client.money.pay({ ...pay, advance: true }))).toBe('customer_missing');
    expect(await refusalOf(shop.client.customers.create({ id: customerId, name: 'Rahul' }))).toBe(
      'operation_reused',
    );
  });
});

describe('the code', () => {
  it('stands nowhere in the file', async () => {
    await request(await knownCustomer());
    const columns = shop.rows(q.selectFrom('forget_requests').selectAll());
    const jobs = shop.rows(q.selectFrom('jobs').selectAll());
    expect(codeIn()).toMatch(/^\d{6}$/);
    expect(JSON.stringify([columns, jobs])).not.toContain(`"${codeIn()}"`);
  });

  it('may be wrong five times, counted across a restart; nothing is forgotten', async () => {
    const customerId = await knownCustomer();
    const { id } = await request(customerId);
    const code = codeIn();
    for (let n = 0; n < 3; n++) expect(await refusalOf(forget(id, wrong(code)))).toBe('code_wrong');
    shop = await shop.crash();
    for (let n = 0; n < 2; n++) expect(await refusalOf(forget(id, wrong(code)))).toBe('code_wrong');
    expect(await refusalOf(forget(id, code))).toBe('code_over');
    expect(await shop.client.customers.get({ id: customerId })).toMatchObject({ name: NAME });
  });

  it('counts for ten minutes', async () => {
    const { id } = await request(await knownCustomer());
    shop.clock.advance(10 * MINUTE_MS + 1);
    expect(await refusalOf(forget(id, codeIn()))).toBe('code_over');
  });

  it('of another request does not count', async () => {
    const [first, second] = [await shop.customer('Amar'), await shop.customer('Bhola')];
    await request(first);
    const { id } = await request(second);
    const [one, two] = [codeIn(0), codeIn(1)];
    if (one !== two) expect(await refusalOf(forget(id, one))).toBe('code_wrong');
    expect(await forget(id, two)).toMatchObject({ forgotten: true });
    expect(await shop.client.customers.get({ id: first })).toMatchObject({ name: 'Amar' });
  });

  it('is sent ten times a day, counted across a restart, and again on the next', async () => {
    const customerId = await shop.customer('Amar');
    for (let n = 0; n < 10; n++) await ask(customerId);
    expect(await refusalOf(ask(customerId))).toBe('code_limit');
    shop = await shop.restart();
    expect(await refusalOf(ask(customerId))).toBe('code_limit');
    shop.clock.advance(24 * 60 * MINUTE_MS);
    expect(await ask(customerId)).toMatchObject({ way: 'mail' });
  });

  it('asked for again under the same id is sent once', async () => {
    const customerId = await shop.customer('Amar');
    const { id } = await request(customerId);
    await ask(customerId, id);
    await shop.opened.queue.idle();
    expect(office.taken).toHaveLength(1);
    expect(await refusalOf(ask(await shop.customer('Bhola'), id))).toBe('operation_reused');
  });

  it('that cannot be sent waits in the queue', async () => {
    await shop.end();
    shop = await openTestShop({ mail: { ...office.config, port: await deadPort() } });
    const { id } = await request(await shop.customer('Amar'));
    expect(await shop.client.jobs.list()).toMatchObject([{ kind: 'code', state: 'waiting', tries: 1 }]);
    expect(await refusalOf(forget(id, '000000'))).toBe('code_wrong');
  });
});

describe('the PIN of the owner', () => {
  beforeEach(async () => {
    await shop.end();
    shop = await openTestShop();
  });
  const setPin = (pin: string, current?: string) =>
    shop.client.owner.pin(current === undefined ? { pin } : { pin, current });

  it('stands in for the code where no mail is set up', async () => {
    const customerId = await shop.customer('Amar');
    expect(await refusalOf(ask(customerId))).toBe('pin_missing');
    await setPin('2468');
    const { id, way } = await ask(customerId);
    expect(way).toBe('pin');
    expect(await refusalOf(forget(id, '1357'))).toBe('code_wrong');
    expect(await forget(id, '2468')).toMatchObject({ forgotten: true });
  });

  it('is changed only with the one of now, and guessed at ten times a day at most', async () => {
    await setPin('2468');
    expect(await refusalOf(setPin('1111'))).toBe('code_wrong');
    await setPin('1357', '2468');
    for (let n = 0; n < 9; n++) expect(await refusalOf(setPin('1111', '2468'))).toBe('code_wrong');
    expect(await refusalOf(setPin('1111', '1357'))).toBe('code_limit');
    shop.clock.advance(24 * 60 * MINUTE_MS);
    expect(await setPin('1111', '1357')).toEqual({ set: true });
  });
});
