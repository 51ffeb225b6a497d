import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { q } from '../../db/gateway.ts';
import { openPostOffice, type PostOffice } from '../testing/mail.ts';
import { openTestShop, type TestShop } from '../testing/shop.ts';
import { talkTo } from '../testing/talk.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const { reply, speak, facts } = talkTo(() => shop);

/** The figures of a code stand in an id by chance. */
const ANY_ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const traces = (query: Parameters<TestShop['rows']>[0]) =>
  JSON.stringify(shop.rows(query)).replaceAll(ANY_ID, '');

describe('forgetting a customer by talk', () => {
  let office: PostOffice;
  beforeEach(async () => {
    await shop.close();
    office = await openPostOffice();
    shop = await openTestShop({ mail: office.config });
  });
  afterEach(() => office.close());

  const code = () => /\b\d{6}\b/.exec(office.taken.at(-1)?.text ?? '')?.[0] ?? 'no code';
  const wrong = () => (code() === '111111' ? '222222' : '111111');
  const asked = async (text = 'Zulfiqar ka data delete karo') => {
    const turn = await shop.say(text);
    await shop.opened.queue.idle();
    return turn;
  };

  it.each([
    [
      'hi-Latn',
      'Zulfiqar ka data delete karo',
      /₹500 baaki chhod diya jaayega.*code bheja hai/,
      'otp CODE hai',
      /^Hata diya.*₹500/,
    ],
    [
      'hi',
      'ज़ुल्फ़िकार का डेटा डिलीट करो',
      /₹500 बाकी छोड़ दिया जाएगा.*कोड भेजा है/,
      'ओटीपी CODE है',
      /^हटा दिया.*₹500/,
    ],
    [
      'en',
      "delete Zulfiqar's data",
      /₹500 owed will be written off.*code went/,
      'the otp is CODE',
      /^Removed.*₹500/,
    ],
  ] as const)(
    'names what is open and does it after the code (%s)',
    async (language, text, open, answer, gone) => {
      const id = await shop.customer('Zulfiqar', 50_000);
      await shop.client.customers.change({ id: shop.id(), customerId: id, addAliases: ['ज़ुल्फ़िकार'] });
      await speak(language);
      const turn = await asked(text);
      expect(turn).toMatchObject({ intent: 'DELETE_CUSTOMER_DATA', asks: { what: 'otp' } });
      expect(turn.reply.text).toMatch(open);
      expect(await reply(answer.replace('CODE', code()))).toMatch(gone);
      expect(await shop.client.customers.resolve({ text: 'Zulfiqar' })).toMatchObject({ answer: 'none' });
      expect(shop.faults()).toEqual([]);
    },
  );

  it('needs the code: neither haan nor anything else that is said does it', async () => {
    await shop.customer('Zulfiqar');
    await asked();
    for (const text of ['haan', 'kar do', 'haan delete karo', 'pakka'])
      expect((await shop.say(text)).asks ?? { what: 'otp' }).toMatchObject({ what: 'otp' });
    expect(await shop.client.customers.resolve({ text: 'Zulfiqar' })).toMatchObject({ answer: 'one' });
    await shop.say('nahi');
    expect(await reply('haan')).toContain('koi bill nahi');
  });

  it('leaves neither name nor code in turns and conversations', async () => {
    await shop.customer('Zulfiqar');
    await asked();
    const said = [wrong(), code()];
    for (const otp of said)
      expect(await shop.say(`otp ${otp} hai`)).toMatchObject({ text: '••••••', spans: [] });
    const kept =
      traces(q.selectFrom('turns').select(['text', 'answer'])) +
      traces(q.selectFrom('conversations').select('state'));
    for (const trace of [...said, 'ulfiqar']) expect(kept).not.toContain(trace);
  });

  it('counts wrong codes, and after five the right one is over', async () => {
    await shop.customer('Zulfiqar');
    await asked();
    const replies = [];
    for (let n = 0; n < 5; n += 1) replies.push(await reply(wrong()));
    expect(replies[0]).toContain('4 baar');
    expect(replies[4]).toContain('ab nahi chalega');
    expect(await reply(code())).toContain('Abhi koi code nahi maanga gaya');
    expect(await shop.client.customers.resolve({ text: 'Zulfiqar' })).toMatchObject({ answer: 'one' });
  });

  it('a turn sent again counts its code once', async () => {
    await shop.customer('Zulfiqar');
    await asked();
    const id = shop.id();
    const first = await shop.say(wrong(), { id });
    expect(await shop.say(wrong(), { id })).toEqual(first);
    expect(await reply(wrong())).toContain('3 baar');
  });

  it('a code that is ten minutes old is over', async () => {
    await shop.customer('Zulfiqar');
    await asked();
    shop.clock.advance(10 * 60_000 + 1);
    expect(await reply(code())).toContain('ab nahi chalega');
  });

  it('still takes the code after another customer was served in between', async () => {
    await shop.customer('Zulfiqar');
    await asked();
    await shop.say('2 chawal');
    await shop.say('haan');
    expect(await reply(code())).toContain('Hata diya');
  });

  it('a code that nobody asked for does nothing', async () => {
    const before = facts();
    expect(await reply('482913')).toContain('Abhi koi code nahi maanga gaya');
    expect(facts()).toBe(before);
  });
});

describe('forgetting a customer where no mail is set up', () => {
  it('asks for the PIN of the owner, said or typed, and keeps no trace of it', async () => {
    await shop.customer('Amar');
    expect((await shop.say('Amar ka data delete karo')).error?.code).toBe('pin_missing');
    await shop.client.owner.pin({ pin: '2468' });
    expect(await reply('Amar ka data delete karo')).toContain('PIN bolo');
    expect(await reply('1357')).toContain('4 baar');
    await shop.say('mera pin shayad 97531 tha kya');
    const turns = traces(q.selectFrom('turns').select(['text', 'answer']));
    for (const trace of ['1357', '97531']) expect(turns).not.toContain(trace);
    expect(await reply('do char chhe aath')).toContain('Hata diya');
  });
});
