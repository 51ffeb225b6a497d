import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readWav } from '../adapters/speech/wav.ts';
import { refusalOf } from '../testing/refused.ts';
import { openTestShop, type TestShop } from '../testing/shop.ts';

const RATE = 16_000;

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(async () => {
  expect(shop.faults()).toEqual([]);
  await shop.close();
});

const allow = () => shop.client.shop.settings({ keepSound: true });
/** A second of a rising tone, as base64. */
const second = Buffer.from(Int16Array.from({ length: RATE }, (_, n) => n % 1000).buffer).toString('base64');

async function note(seconds: number, draftId: string | null = null) {
  const id = shop.id();
  await shop.client.recordings.begin({ id, draftId });
  for (let n = 0; n < seconds; n += 1)
    for (let at = 0; at < 2; at += 1)
      await shop.client.recordings.feed({ id, samples: second.slice(0, (second.length >> 3) << 2) });
  return shop.client.recordings.finish({ id });
}

describe('a spoken note', () => {
  it('is kept only where the owner allowed it', async () => {
    expect(await refusalOf(shop.client.recordings.begin({ id: shop.id() }))).toBe('recording_off');
    await allow();
    expect(await shop.client.recordings.begin({ id: shop.id() })).toEqual({ maxSeconds: 60 });
  });

  it('is found with its bill, also once the bill is saved, and can be heard again', async () => {
    await allow();
    const basket = await shop.basket();
    const kept = await note(2, basket.id);
    const bill = await shop.confirm(basket);
    expect(await shop.client.recordings.list({ draftId: bill.id })).toEqual([kept]);
    expect(await shop.client.recordings.list({})).toEqual([kept]);
    const { wav } = await shop.client.recordings.sound({ id: kept.id });
    expect(readWav(Buffer.from(wav, 'base64')).length / RATE).toBeCloseTo(kept.seconds, 3);
  });

  it('is kept once however often it is ended, and not at all when nothing was spoken', async () => {
    await allow();
    const kept = await note(1);
    expect(await shop.client.recordings.finish({ id: kept.id })).toEqual(kept);
    expect(await shop.client.recordings.list({})).toHaveLength(1);
    const empty = shop.id();
    await shop.client.recordings.begin({ id: empty });
    expect(await refusalOf(shop.client.recordings.finish({ id: empty }))).toBe('invalid_input');
  });

  it('ends after a minute by itself', async () => {
    await allow();
    const id = shop.id();
    await shop.client.recordings.begin({ id });
    const half = Buffer.alloc(RATE).toString('base64');
    let last = { seconds: 0, full: false };
    for (let n = 0; n < 130; n += 1) last = await shop.client.recordings.feed({ id, samples: half });
    expect(last).toEqual({ seconds: 60, full: true });
    expect(await shop.client.recordings.finish({ id })).toMatchObject({ seconds: 60 });
  });

  it('is gone after thirty days, and before when it is thrown away', async () => {
    await allow();
    const [first, other] = [await note(1), await note(1)];
    expect(await shop.client.recordings.remove({ id: first.id })).toEqual({ removed: true });
    expect(await shop.client.recordings.remove({ id: first.id })).toEqual({ removed: false });
    expect(await refusalOf(shop.client.recordings.sound({ id: first.id }))).toBe('not_found');
    shop.clock.advance(31 * 24 * 3600 * 1000);
    await note(1);
    expect(await refusalOf(shop.client.recordings.sound({ id: other.id }))).toBe('not_found');
  });

  it('goes with the customer who asks to be forgotten', async () => {
    await allow();
    const rahul = await shop.customer('Rahul');
    const basket = await shop.basket({ kind: 'setCustomer', customerId: rahul });
    const kept = await note(1, basket.id);
    await shop.confirm(basket);
    await shop.client.owner.pin({ pin: '2468' });
    const request = await shop.client.customers.forgetAsk({ id: shop.id(), customerId: rahul });
    await shop.client.customers.forget({ id: request.id, code: '2468' });
    expect(await refusalOf(shop.client.recordings.sound({ id: kept.id }))).toBe('not_found');
  });
});

describe('asked for by voice', () => {
  const say = (text: string, recorder = true) =>
    shop.client.talk.say({ id: shop.id(), text, conversationId: 'counter', recorder });

  it('begins and ends where there is a microphone and the owner allowed it', async () => {
    expect((await say('recording shuru karo', false)).recorder).toBeNull();
    expect(await say('recording shuru karo')).toMatchObject({
      recorder: null,
      reply: { text: expect.stringContaining('Settings') },
    });
    await allow();
    expect((await say('recording band karo')).recorder).toBeNull();
    expect((await say('recording shuru karo')).recorder).toBe('start');
    await shop.client.recordings.begin({ id: shop.id() });
    expect((await say('recording band karo')).recorder).toBe('stop');
  });
});
