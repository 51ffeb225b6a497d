import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { q } from '../../db/gateway.ts';
import { refusalOf } from '../testing/refused.ts';
import { openTestShop, type TestShop } from '../testing/shop.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const BILL = 'Rahul ka bill banao, do chawal ek cheeni';
const billsSaved = () => shop.rows(q.selectFrom('invoices').select('number'));

describe('the main job by words', () => {
  it('drafts the bill, saves it on haan, takes a payment and answers the balance', async () => {
    const drafted = await shop.say(BILL);
    expect(drafted).toMatchObject({ intent: 'CREATE_INVOICE', asks: { what: 'confirm' } });
    expect(drafted.draft).toMatchObject({ customer: { name: 'Rahul' }, totalPaise: 17_000 });
    const saved = await shop.say('haan');
    expect(saved.invoice).toMatchObject({ number: 'INV/26-27/00001', totalPaise: 17_000 });
    expect((await shop.say('Rahul ne 100 diya')).figures).toEqual([
      { label: 'balance', paise: 7000, count: null },
    ]);
    expect((await shop.say('Rahul ka balance')).figures).toEqual([
      { label: 'balance', paise: 7000, count: null },
    ]);
    const [bills, sales, received, owed] = (await shop.say('aaj ka summary')).figures;
    expect([bills?.count, sales?.paise, received?.paise, owed?.paise]).toEqual([1, 17_000, 10_000, 7000]);
  });

  it('reads a draft back first that lay on the screen for longer than a conversation lives', async () => {
    const drafted = await shop.say(BILL);
    const draftId = drafted.draft?.id ?? '';
    shop.clock.advance(4 * 3600 * 1000 + 60_000);
    const asked = await shop.say('haan', { draftId });
    expect(asked).toMatchObject({ invoice: null, asks: { what: 'confirm' }, draft: { id: draftId } });
    expect(billsSaved()).toEqual([]);
    expect((await shop.say('haan', { draftId })).invoice).toMatchObject({ totalPaise: 17_000 });
  });

  it('reads an old draft back first also when there was other talk in between', async () => {
    const drafted = await shop.say(BILL);
    const draftId = drafted.draft?.id ?? '';
    for (const text of ['Rahul ka balance', 'aaj ka summary']) {
      shop.clock.advance(2.5 * 3600 * 1000);
      await shop.say(text, { draftId });
    }
    const asked = await shop.say('haan', { draftId });
    expect(asked).toMatchObject({ invoice: null, asks: { what: 'confirm' }, draft: { id: draftId } });
    expect(billsSaved()).toEqual([]);
    shop.clock.advance(60_000);
    expect((await shop.say('haan', { draftId })).invoice).toMatchObject({ totalPaise: 17_000 });
  });

  it('takes haan for the draft that was said, of several that are open', async () => {
    const first = await shop.say(BILL);
    const second = await shop.say('Sunita ka bill banao, 1 cheeni');
    expect(second.draft?.id).not.toBe(first.draft?.id);
    expect((await shop.say('haan')).invoice).toMatchObject({ id: second.draft?.id, totalPaise: 5000 });
    expect((await shop.say('haan')).invoice).toBeNull();
    expect((await shop.say('haan')).invoice).toMatchObject({ id: first.draft?.id, totalPaise: 17_000 });
  });

  it('begins a bill from goods named alone', async () => {
    const drafted = await shop.say('2 chawal 1 cheeni');
    expect(drafted.draft).toMatchObject({ customer: null, totalPaise: 17_000, payment: 'cash' });
  });

  it('says that there is no bill instead of "not understood" when haan comes without one', async () => {
    const turn = await shop.say('haan');
    expect([turn.intent, turn.invoice]).toEqual(['UNKNOWN', null]);
    expect(turn.reply.text).toContain('koi bill nahi');
  });

  it('offers what typed words that mean nothing sound like, and does it only when it is picked', async () => {
    await shop.customer('Rahul', 50_000);
    const lost = await shop.say('राहुल मे १०० दिया');
    expect(lost).toMatchObject({ intent: 'UNKNOWN', suggestions: ['rahul ne 100 diya'] });
    const [balance] = await shop.client.customers.find({ text: 'rahul' });
    expect(balance).toMatchObject({ balancePaise: 50_000 });
    expect(await shop.say(lost.suggestions[0] ?? '')).toMatchObject({ intent: 'RECORD_PAYMENT' });
  });

  it('sells exactly twenty rupees of salt', async () => {
    const drafted = await shop.say('20 rupaye ka namak');
    expect(drafted.draft).toMatchObject({ totalPaise: 2000, lines: [{ quantity: '0.714' }] });
  });

  it('does not take a word it does not know for an answer about money', async () => {
    await shop.customer('Rahul', 5000);
    await shop.say('Rahul ne 80 diya');
    expect((await shop.say('sdkfj sdkfj')).intent).toBe('UNKNOWN');
    expect(await shop.client.customers.find({ text: 'rahul' })).toMatchObject([{ balancePaise: 5000 }]);
  });

  it('nahi takes the draft away and saves nothing', async () => {
    await shop.say(BILL);
    const no = await shop.say('nahi');
    expect([no.draft, no.invoice]).toEqual([null, null]);
    expect(billsSaved()).toEqual([]);
    expect(await shop.client.drafts.list()).toEqual([]);
  });

  it('asks before it takes more than is owed, and haan makes it an advance', async () => {
    await shop.customer('Rahul', 5000);
    const asked = await shop.say('Rahul ne 80 diya');
    expect(asked.asks).toMatchObject({ what: 'confirm' });
    expect(await shop.client.customers.find({ text: 'rahul' })).toMatchObject([{ balancePaise: 5000 }]);
    await shop.say('haan');
    expect(await shop.client.customers.find({ text: 'rahul' })).toMatchObject([{ balancePaise: -3000 }]);
  });

  it('asks which Rahul, and the answer goes on with the bill', async () => {
    await shop.customer('Rahul Sharma');
    await shop.customer('Rahul Verma');
    const asked = await shop.say(BILL);
    expect(asked.asks?.what).toBe('customer');
    const labels = asked.asks?.choices.map((choice) => choice.label) ?? [];
    expect(labels.slice(0, 2).sort()).toEqual(['Rahul Sharma', 'Rahul Verma']);
    expect(asked).toMatchObject({ draft: null, waits: { customer: null, totalPaise: 17_000 } });
    expect(asked.spans.flatMap(({ line }) => line ?? [])).toEqual([1, 2]);
    expect(await shop.client.drafts.list()).toEqual([]);
    const chosen = await shop.say('Rahul Verma');
    expect(chosen.waits).toBeNull();
    expect(chosen.draft?.customer?.name).toBe('Rahul Verma');
    expect(chosen.draft?.totalPaise).toBe(17_000);
  });
});

describe('reminders by talk', () => {
  const due = async () =>
    (await shop.client.reminders.list({})).map(({ customer, dueAt }) => [
      customer?.name,
      dueAt?.slice(0, 16),
    ]);

  it('are set, moved, listed and taken away', async () => {
    await shop.customer('Rahul', 50_000);
    const set = await shop.say('Rahul ko kal shaam 6 baje yaad dilao');
    expect(set).toMatchObject({
      intent: 'CREATE_REMINDER',
      entities: { datetime: '2026-11-26T18:00:00+05:30' },
      reply: { text: 'Rahul ko kal shaam 6 baje yaad dilaunga.' },
    });
    expect(await due()).toEqual([['Rahul', '2026-11-26T18:00']]);
    const moved = await shop.say('usko parso karo');
    expect(moved).toMatchObject({ intent: 'MODIFY_REMINDER' });
    expect(moved.reply.text).toBe('Badal diya. Rahul ka reminder ab 27 Nov 2026 shaam 6 baje.');
    expect(await due()).toEqual([['Rahul', '2026-11-27T18:00']]);
    expect((await shop.say('aaj ke reminder')).reply.text).toBe('Koi reminder nahi hai.');
    expect((await shop.say('reminder dikhao')).reply.text).toBe(
      '1 reminder: 27 Nov 2026 shaam 6 baje Rahul.',
    );
    expect((await shop.say('reminder cancel karo')).reply.text).toBe('Rahul ka reminder hata diya.');
    expect(await due()).toEqual([]);
    expect(shop.faults()).toEqual([]);
  });

  it.each([
    ['Rahul ko yaad dilao', 'Kab? Din aur samay bolo.', 'kal subah 9 baje', '2026-11-26T09:00'],
    ['Rahul ko aaj subah 8 baje yaad dilao', 'Yeh samay nikal gaya. Phir kab?', 'parso', '2026-11-27T08:00'],
    ['Rahul ko aaj yaad dilao', 'Kitne baje?', 'shaam 6 baje', '2026-11-25T18:00'],
    ['Rahul ko diwali pe yaad dilao', 'Kis tarikh ko?', '29 october', '2027-10-29T09:00'],
    ['Rahul ko har mahine yaad dilao', 'Kis din?', '5 tarikh ko', '2026-12-05T09:00'],
  ])('%s: asked for what is missing', async (text, question, answer, wanted) => {
    await shop.customer('Rahul');
    const asked = await shop.say(text);
    expect(asked).toMatchObject({ asks: { what: 'when' }, reply: { text: question } });
    expect(await due()).toEqual([]);
    await shop.say(answer);
    expect(await due()).toEqual([['Rahul', wanted]]);
  });

  it('are moved and taken away by "it", even when the talk was about somebody else', async () => {
    await shop.customer('Meena', 5000);
    await shop.say('mujhe kal subah 9 baje bijli ka bill bharne ki yaad dilana');
    await shop.say('Meena ka balance');
    expect((await shop.say('ise parso kar do')).reply.text).toBe(
      'Badal diya. Reminder ab 27 Nov 2026 subah 9 baje.',
    );
    expect((await shop.say('ise shaam 5 baje kar do')).intent).toBe('MODIFY_REMINDER');
    expect(await due()).toEqual([[undefined, '2026-11-27T17:00']]);
  });

  it('are left when the answer is no, with the draft beside it untouched', async () => {
    await shop.say(BILL);
    await shop.say('mujhe baad mein yaad dilao');
    const no = await shop.say('rehne do');
    expect([no.asks, no.reply.text]).toEqual([null, 'Theek hai, chhod diya.']);
    expect(await due()).toEqual([]);
    expect(await shop.client.drafts.list()).toHaveLength(1);
  });

  it('ask which of two Rahuls, and then go on', async () => {
    await shop.customer('Rahul Sharma');
    await shop.customer('Rahul Verma');
    const asked = await shop.say('Rahul ko kal shaam 6 baje yaad dilao');
    expect(asked.asks?.choices.map(({ label }) => label).sort()).toEqual(['Rahul Sharma', 'Rahul Verma']);
    await shop.say('Rahul Verma');
    expect(await due()).toEqual([['Rahul Verma', '2026-11-26T18:00']]);
  });

  it('are for nobody the shop does not know', async () => {
    expect((await shop.say('Zubin ko kal yaad dilao')).reply.text).toBe('Zubin naam ka grahak nahi mila.');
    expect(await due()).toEqual([]);
  });

  it('of several are told apart by their day, never guessed', async () => {
    await shop.customer('Rahul');
    await shop.customer('Meena');
    await shop.say('Rahul ko kal subah 9 baje yaad dilao');
    await shop.say('Meena ko parso subah 9 baje yaad dilao');
    const which = await shop.say('kal ka reminder hata do');
    expect(which.reply.text).toBe('Rahul ka reminder hata diya.');
    await shop.say('Rahul ko somvar ko yaad dilao');
    await shop.say('Meena ko somvar ko yaad dilao');
    const asked = await shop.say('Meena ka reminder 8 baje karo');
    expect(asked.intent).toBe('MODIFY_REMINDER');
    expect(await due()).toContainEqual(['Meena', '2026-11-30T20:00']);
  });

  it('of the shopkeeper say what they are about', async () => {
    const set = await shop.say('doodh wale ko phone karna hai shaam 5 baje yaad dilana');
    expect(set.reply.text).toBe('Aapko aaj shaam 5 baje yaad dilaunga: doodh wale ko phone karna.');
    expect(await shop.client.reminders.list({})).toMatchObject([
      { customer: null, about: 'doodh wale ko phone karna' },
    ]);
  });
});

describe('the summary of other days', () => {
  it('takes any day and any range, and says which', async () => {
    await shop.say(BILL);
    await shop.say('haan');
    shop.clock.set('2026-12-02T10:30:00+05:30');
    const replies = [];
    for (const text of [
      'pichhle hafte ki bikri',
      'pichhle budhvar ki bikri',
      'aaj ki bikri',
      '25 se 30 november ka hisaab',
    ])
      replies.push((await shop.say(text)).reply.text.split(',')[0]);
    expect(replies).toEqual([
      '23 Nov 2026 se 29 Nov 2026 tak: 1 bill',
      '25 Nov 2026: 1 bill',
      'Aaj: 0 bill',
      '25 Nov 2026 se 30 Nov 2026 tak: 1 bill',
    ]);
  });
});

describe('a turn', () => {
  it('sent again with the same id gives the same answer and acts once', async () => {
    await shop.say(BILL);
    const id = shop.id();
    const first = await shop.say('haan', { id });
    expect(await shop.say('haan', { id })).toEqual(first);
    expect(billsSaved()).toHaveLength(1);
  });

  it('with a used id and other words is refused', async () => {
    const id = shop.id();
    await shop.say(BILL, { id });
    expect(await refusalOf(shop.say('haan', { id }))).toBe('operation_reused');
    expect(billsSaved()).toEqual([]);
  });

  it.each([
    ['nothing', ''],
    ['blanks', ' \n\t '],
    ['10,000 letters', 'haan '.repeat(2000)],
    ['signs', '%_*"\'; DROP TABLE invoices; --'],
    ['half a character', '\ud83d \udc00'],
  ])('of %s gets a kind answer and changes nothing', async (_, text) => {
    await shop.say(BILL);
    const turn = await shop.say(text);
    expect(turn.reply.text).not.toBe('');
    expect([turn.error, turn.invoice]).toEqual([null, null]);
    expect(billsSaved()).toEqual([]);
  });
});

describe('a conversation', () => {
  it('goes on after the engine was cut off: the draft is there and haan saves it', async () => {
    await shop.say(BILL);
    shop = await shop.crash();
    const hello = await shop.client.hello({ protocol: 1 });
    expect(hello.recovered).toEqual({ drafts: 1 });
    expect((await shop.say('haan')).invoice).toMatchObject({ totalPaise: 17_000 });
  });

  it('goes on after a proper end, and a question still waits for its answer', async () => {
    await shop.customer('Rahul', 5000);
    await shop.say('Rahul ne 80 diya');
    shop = await shop.restart();
    expect((await shop.client.hello({ protocol: 1 })).recovered).toBeNull();
    await shop.say('haan');
    expect(await shop.client.customers.find({ text: 'rahul' })).toMatchObject([{ balancePaise: -3000 }]);
  });

  it('of another day is forgotten: haan answers no old question', async () => {
    await shop.customer('Rahul', 5000);
    await shop.say('Rahul ne 80 diya');
    shop.clock.advance(5 * 3600 * 1000);
    await shop.say('haan');
    expect(await shop.client.customers.find({ text: 'rahul' })).toMatchObject([{ balancePaise: 5000 }]);
  });
});

describe('a door of another version', () => {
  it('is refused at hello', async () => {
    expect(await refusalOf(shop.client.hello({ protocol: 99 }))).toBe('version_mismatch');
  });
});
