import { ORPCError } from '@orpc/client';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ErrorShape, errorShape } from '../contract/errors.ts';
import { figuresOf } from '../repositories/backup.ts';
import { openTestShop, type TestShop } from '../testing/shop.ts';

let shop: TestShop;
let rahul: string;
let chawal: string;
let facts = 0;
const factsNow = () => figuresOf(shop.opened.books.read).facts;
beforeAll(async () => {
  shop = await openTestShop();
  rahul = await shop.customer('Rahul', 10_000);
  chawal = await shop.product('Chawal');
  facts = factsNow();
});
afterEach(() => expect(factsNow()).toBe(facts));
afterAll(async () => {
  expect(shop.faults()).toEqual([]);
  await shop.close();
});

async function refusal(call: Promise<unknown>): Promise<ErrorShape> {
  try {
    await call;
  } catch (error) {
    if (error instanceof ORPCError && error.defined) return errorShape.parse(error.data);
    throw error;
  }
  throw new RangeError('it was answered');
}

/** What arrives when a door sends the JSON as it stands, whatever the types of the contract say. */
const sent = (json: string) => JSON.parse(json);

describe('an amount that cannot be right', () => {
  it.each([
    ['three decimals', '12.345'],
    ['half a paisa', '0.5'],
    ['above ₹10 crore', '10000000001'],
    ['nothing', '0'],
    ['−0', '-0'],
    ['below nothing', '-500'],
    ['no number', 'null'],
    ['a text', '"1e5"'],
    ['too large for any number', '1e999'],
  ])('%s is refused as an amount', async (_, amountPaise) => {
    const asked = (more: string) => sent(`{"id":"${shop.id()}","customerId":"${rahul}",${more}}`);
    const money = `"amountPaise":${amountPaise}`;
    for (const call of [
      shop.client.money.credit(asked(money)),
      shop.client.money.pay(asked(`${money},"mode":"cash"`)),
      shop.client.money.writeOff(asked(money)),
    ])
      expect(await refusal(call)).toMatchObject({ code: 'amount_invalid' });
  });

  it.each(['-5', '−₹500', '12.345', '200000000', '-५'])(
    '%s that is said is refused as an amount',
    async (said) => {
      const turn = await shop.say(`Rahul ko ${said} rupaye udhaar`);
      expect(turn.error?.code).toBe('amount_invalid');
    },
  );

  it.each(['1e5', 'NaN', '0x10'])('%s that is said writes nothing', async (said) => {
    const turn = await shop.say(`Rahul ko ${said} rupaye udhaar`);
    expect(turn.intent === 'UNKNOWN' || turn.asks !== null || turn.error !== null).toBe(true);
  });
});

describe('a quantity that cannot be right', () => {
  it.each(['0', '-1', '1e5', '100000.001', '1.2345', '', 'do', '१'])(
    '"%s" is refused as a quantity',
    async (quantity) => {
      const edit = { kind: 'addProduct', productId: chawal, quantity } as const;
      expect(await refusal(shop.draft(edit))).toMatchObject({ code: 'quantity_invalid' });
      const stock = { id: shop.id(), productId: chawal, quantity, reason: 'x' };
      expect(await refusal(shop.client.stock.waste(stock))).toMatchObject({ code: 'quantity_invalid' });
      const asked = { lines: [{ productId: chawal, quantity }] };
      expect(await refusal(shop.client.drafts.preview(asked))).toMatchObject({ code: 'quantity_invalid' });
    },
  );
});

describe('a quantity that is said and cannot be right', () => {
  it.each(['-2 chawal', '200000 chawal', '1 cheeni, -3 chawal'])(
    '%s is refused as a quantity',
    async (said) => {
      const turn = await shop.say(`Rahul ka bill banao, ${said}`, { conversationId: shop.id() });
      expect(turn.error?.code).toBe('quantity_invalid');
    },
  );

  it('is no list with dashes, and no range', async () => {
    for (const said of ['- 2 chawal - 1 cheeni', '2-3 kilo chawal']) {
      const turn = await shop.say(`bill banao ${said}`, { conversationId: shop.id() });
      expect(turn.error).toBeNull();
    }
  });
});

describe('a State or GSTIN that is none', () => {
  it.each(['00', '98', 'UP', '9', 'UTTAR'])('State %j is refused as a State', async (stateCode) => {
    const change = { id: shop.id(), customerId: rahul, stateCode };
    expect(await refusal(shop.client.customers.change(change))).toMatchObject({ code: 'state_unknown' });
    const draft = await shop.draft();
    const deliver = { draftId: draft.id, version: draft.version, stateCode };
    expect(await refusal(shop.client.gst.deliver(deliver))).toMatchObject({ code: 'state_unknown' });
  });

  it.each(['09AAACG2115R1ZX', '09AAACG2115R1Z', 'x'.repeat(30)])(
    'GSTIN %s is refused as a GSTIN',
    async (gstin) => {
      const change = { id: shop.id(), customerId: rahul, gstin };
      expect(await refusal(shop.client.customers.change(change))).toMatchObject({ code: 'gstin_invalid' });
    },
  );

  it('a shop is not opened in a State that is none', async () => {
    const fresh = await openTestShop({ unopened: true });
    const opening = { id: fresh.id(), name: 'X', stateCode: '28', language: 'hi', sample: false } as const;
    expect(await refusal(fresh.client.shop.open(opening))).toMatchObject({ code: 'state_unknown' });
    await fresh.close();
  });
});

describe('any other slip', () => {
  it('names the field', async () => {
    const asked = sent(`{"id":"${shop.id()}","name":"","phone":null}`);
    expect(await refusal(shop.client.customers.create(asked))).toMatchObject({
      code: 'name_invalid',
      detail: 'name',
    });
    const day = { productId: chawal, id: shop.id(), from: '2026-02-30', gstRate: '5' } as const;
    expect(await refusal(shop.client.products.rate(day))).toMatchObject({
      code: 'invalid_input',
      detail: 'from',
    });
    const line = { lines: [{ productId: 'x', quantity: '1' }] };
    expect(await refusal(shop.client.drafts.preview(line))).toMatchObject({
      code: 'invalid_input',
      detail: 'lines.0.productId',
    });
  });

  it('is told in the language of the shop', async () => {
    const asked = { id: shop.id(), customerId: rahul, amountPaise: sent('-1') };
    const told = async () => (await refusal(shop.client.money.credit(asked))).message;
    const sentences = [];
    for (const language of ['hi', 'en', 'hi-Latn'] as const) {
      await shop.client.shop.settings({ language });
      sentences.push(await told());
    }
    expect(sentences.map((text) => text.slice(0, 12))).toEqual([
      'यह रकम सही न',
      'That amount ',
      'Yeh rakam sa',
    ]);
  });

  it('leaves a bill without lines unsaved', async () => {
    const draft = await shop.draft();
    const empty = { draftId: draft.id, version: draft.version };
    expect(await refusal(shop.client.invoices.confirm(empty))).toMatchObject({ code: 'draft_empty' });
    expect(await refusal(shop.client.estimates.make(empty))).toMatchObject({ code: 'draft_empty' });
  });
});
