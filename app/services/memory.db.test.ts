import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { q } from '../../db/gateway.ts';
import { refusalOf } from '../testing/refused.ts';
import { openTestShop, type TestShop } from '../testing/shop.ts';

const HOUR_MS = 3_600_000;
const BILL = 'Rahul ka bill banao, do chawal ek cheeni';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const memory = (conversationId = 'counter') => shop.client.talk.memory({ conversationId });

describe('the memory of a conversation', () => {
  it('holds messages, customers and turns, each conversation its own, through a restart', async () => {
    const [rahul, mohan] = [await shop.customer('Rahul', 5000), await shop.customer('Mohan', 100)];
    for (const text of ['Rahul ka balance', 'Mohan ka balance']) await shop.say(text);
    await shop.say('Rahul ka balance', { conversationId: 'phone' });
    shop = await shop.restart();
    expect(await memory()).toMatchObject({
      turns: 2,
      messages: [{ from: 'shopkeeper', text: 'Rahul ka balance' }, {}, {}, { from: 'counter' }],
      activeCustomer: { id: mohan, name: 'Mohan' },
      customers: [{ id: rahul }, { id: mohan }],
      recentCustomers: { rahul: { id: rahul, name: 'Rahul' }, mohan: { id: mohan } },
      until: '2026-11-25T14:30:00+05:30',
    });
    expect(await memory('phone')).toMatchObject({ turns: 1, customers: [{ id: rahul }] });
    expect(await memory('nobody')).toMatchObject({ turns: 0, messages: [], until: null });
  });

  it('is gone four hours after the last turn, from the file too when somebody speaks again', async () => {
    await shop.say(BILL);
    shop.clock.advance(4 * HOUR_MS);
    expect((await memory()).turns).toBe(1);
    shop.clock.advance(1000);
    expect(await memory()).toMatchObject({ turns: 0, draftId: null, until: null });
    await shop.say('aaj ka summary', { conversationId: 'phone' });
    expect(shop.rows(q.selectFrom('conversations').select('id'))).toEqual([{ id: 'phone' }]);
  });

  it('lives as long as the shop says (CONV_TTL_HOURS), and so does "haan" to a draft on the screen', async () => {
    await shop.close();
    shop = await openTestShop({ conversationMs: HOUR_MS });
    const { draft } = await shop.say(BILL);
    shop.clock.advance(HOUR_MS + 1000);
    expect(await memory()).toMatchObject({ turns: 0 });
    expect((await shop.say('haan', { draftId: draft?.id ?? '' })).invoice).toBeNull();
  });
});

describe('a note of a door', () => {
  type Note = Parameters<TestShop['client']['talk']['note']>[0]['value'];
  const note = (key: string, value: Note) => shop.client.talk.note({ conversationId: 'counter', key, value });

  it('is found again after a restart, and taken away by nothing', async () => {
    await shop.say(BILL);
    await note('screen', { tab: 'bill', open: [1, 2] });
    shop = await shop.restart();
    expect((await memory()).context).toEqual({ screen: { tab: 'bill', open: [1, 2] } });
    expect((await note('screen', null)).context).toEqual({});
  });

  it('is no turn: it neither counts nor lengthens the life of the talk', async () => {
    await shop.say(BILL);
    const before = await memory();
    shop.clock.advance(3 * HOUR_MS);
    expect(await note('screen', 'bill')).toEqual({ ...before, context: { screen: 'bill' } });
  });

  it('that is too long, one too many, or of no name is refused', async () => {
    expect(await refusalOf(note('a', 'x'.repeat(3000)))).toBe('invalid_input');
    expect(await refusalOf(note('__proto__', 'x'))).toBe('invalid_input');
    for (let n = 0; n < 20; n++) await note(`key${n}`, n);
    expect(await refusalOf(note('one.more', 1))).toBe('invalid_input');
  });
});

describe('a draft that was spoken of', () => {
  const drafted = async () => {
    const { draft } = await shop.say(BILL);
    if (!draft) throw new RangeError('no draft');
    expect((await memory()).draftId).toBe(draft.id);
    return draft;
  };

  it('leaves the conversation with its own saving, also by hand', async () => {
    const draft = await drafted();
    await shop.confirm(draft);
    expect((await memory()).draftId).toBeNull();
    expect(await shop.client.drafts.list()).toEqual([]);
  });

  it('leaves it when it is closed or becomes an estimate', async () => {
    const closed = await drafted();
    await shop.client.drafts.close({ draftId: closed.id });
    expect((await memory()).draftId).toBeNull();
    const kept = await drafted();
    await shop.client.estimates.make({ draftId: kept.id, version: kept.version });
    expect((await memory()).draftId).toBeNull();
  });
});
