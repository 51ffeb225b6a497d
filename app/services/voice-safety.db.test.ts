import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SpokenBy } from '../contract/talk.ts';
import { helloOf } from '../hosts/hello.ts';
import { openTestShop, type TestShop } from '../testing/shop.ts';
import { fakeSpeech } from '../testing/speech.ts';
import { piece, speakIn } from '../testing/voices.ts';

const BILL = 'Rahul ka bill banao, 2 chawal 1 cheeni';
let said = '';
/** Whether what was said is near to a sentence of the shop by its sounds. */
let near = true;
let shop: TestShop;

beforeEach(async () => {
  near = true;
  const heard = () => ({
    texts: [said],
    readings: near ? [{ text: said, distance: 0 }] : [],
    confidence: 1,
    seconds: 1,
    level: -12,
    ms: { mel: 0, encode: 0, decode: 0, read: 0, total: 1 },
  });
  shop = await openTestShop({ speech: fakeSpeech(heard) });
  await shop.customer('Rahul', 0);
});
afterEach(() => shop.close());

async function speak(text: string, by: SpokenBy = 'handsFree') {
  said = text;
  const { turn } = await speakIn(shop, by);
  if (turn === null) throw new Error('nothing was heard');
  return turn;
}

describe('a spoken haan', () => {
  test.each(['key', 'handsFree'] as const)('saves within 8 s of the question (%s)', async (by) => {
    await speak(BILL, by);
    shop.clock.advance(8000);
    expect((await speak('haan', by)).invoice?.number).toMatch(/00001$/);
  });

  test.each(['key', 'handsFree'] as const)('is asked again when it comes later (%s)', async (by) => {
    await speak(BILL, by);
    shop.clock.advance(9500);
    const asked = await speak('haan', by);
    expect(asked).toMatchObject({ invoice: null, asks: { what: 'confirm', saves: true } });
    expect((await speak('haan', by)).invoice?.number).toMatch(/00001$/);
  });

  test('has its 8 s from the end of the read-back', async () => {
    await speak(BILL);
    shop.clock.advance(12_000);
    await shop.client.speech.readBack({});
    shop.clock.advance(7000);
    expect((await speak('haan')).invoice).not.toBeNull();
  });

  test('counts from when it was begun, however long the reading takes', async () => {
    await speak(BILL);
    const id = shop.id();
    shop.clock.advance(7000);
    await shop.client.speech.begin({ id, by: 'key' });
    shop.clock.advance(5000);
    for (let n = 0; n < 3; n++) await shop.client.speech.feed({ id, samples: piece(true) });
    said = 'haan';
    expect((await shop.client.speech.finish({ id })).turn?.invoice).not.toBeNull();
  });

  test('saves nothing while nothing was asked', async () => {
    await speak(BILL);
    await speak('Rahul ka balance kitna hai');
    expect((await speak('haan')).invoice).toBeNull();
  });

  test('moves no money when it comes too late', async () => {
    await shop.customer('Mohan', 10_000);
    const asked = await speak('Mohan ne 500 diya', 'key');
    expect(asked.asks?.what).toBe('confirm');
    shop.clock.advance(20_000);
    expect((await speak('haan', 'key')).asks?.what).toBe('confirm');
    const [mohan] = await shop.client.customers.find({ text: 'Mohan' });
    expect(mohan?.balancePaise).toBe(10_000);
  });
});

test('a spoken telephone number is read back figure by figure, and written after a yes', async () => {
  const asked = await speak('Rahul ka number 9876543210 kar do', 'key');
  expect(asked).toMatchObject({
    asks: { what: 'confirm' },
    reply: { text: expect.stringContaining('9 8 7 6 5 4 3 2 1 0') },
  });
  const phone = async () => (await shop.client.customers.find({ text: 'Rahul' }))[0]?.phone;
  expect(await phone()).toBeNull();
  await speak('haan', 'key');
  expect(await phone()).toBe('9876543210');
});

describe('in hands-free', () => {
  test('chatter is no turn, and the question that waits keeps waiting', async () => {
    await speak(BILL);
    said = 'aaj cricket ka match kaun jeeta re';
    expect(await speakIn(shop, 'handsFree')).toMatchObject({ turn: null, heard: { text: said } });
    expect((await speak('haan')).invoice).not.toBeNull();
  });

  test.each([
    ['above ₹2,000', '50 kilo chawal'],
    ['with goods the shop does not know', '2 chawal 1 xylofon'],
  ])('a bill %s is not saved by haan, but by "save karo"', async (_why, goods) => {
    await speak(`Rahul ka bill banao, ${goods}`);
    expect((await speak('haan')).invoice).toBeNull();
    if (goods.includes('xylofon')) return;
    expect((await speak('save karo')).invoice?.number).toMatch(/00001$/);
  });

  test('what is near to no sentence is chatter, also when its letters happen to mean something', async () => {
    near = false;
    said = 'Zubin ka bill banao, 2 chawal 1 cheeni';
    expect((await speakIn(shop, 'handsFree')).turn).toBeNull();
    expect(await shop.client.drafts.list()).toEqual([]);
    expect((await speakIn(shop, 'key')).turn?.draft?.totalPaise).toBe(17_000);
  });

  test('the limit is a setting', async () => {
    const { settings } = helloOf(shop.engine);
    await shop.client.shop.settings({ voice: { ...settings.voice, handsFreeLimitPaise: 16_999 } });
    await speak(BILL);
    expect((await speak('haan')).invoice).toBeNull();
  });

  test('"haan, 5000 diya" saves no large bill either', async () => {
    await speak('Rahul ka bill banao, 50 kilo chawal');
    expect((await speak('haan 5000 diya')).invoice).toBeNull();
  });

  test('a customer who overhears the key may save it with haan', async () => {
    await speak('Rahul ka bill banao, 50 kilo chawal', 'key');
    expect((await speak('haan', 'key')).invoice).not.toBeNull();
  });

  test('nobody is forgotten, no saved bill cancelled and no setting changed', async () => {
    await shop.client.owner.pin({ pin: '2468' });
    await speak(BILL, 'key');
    await speak('haan', 'key');
    for (const order of ['Rahul ka data delete karo', 'pichla bill cancel karo', 'speak english']) {
      const turn = await speak(order);
      expect([order, turn.reply.text]).toEqual([order, 'Yeh kehne ke liye Space dabaye rakho.']);
      expect(turn.asks).toBeNull();
    }
    expect(helloOf(shop.engine).settings.language).toBe('hi-Latn');
    expect((await speak('speak english', 'key')).reply.language).toBe('en');
  });

  test('a saved bill is not cancelled by the answer to a question of the key', async () => {
    await speak(BILL, 'key');
    await speak('haan', 'key');
    expect((await speak('pichla bill cancel karo', 'key')).asks?.what).toBe('confirm');
    const answer = await speak('haan');
    expect(answer.reply.text).toBe('Yeh kehne ke liye Space dabaye rakho.');
  });
});
