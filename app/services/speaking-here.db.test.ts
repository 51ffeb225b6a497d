import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SoundPiece, SpeakingSettings } from '../contract/speaking.ts';
import { type ModelFiles, serveModels } from '../testing/model-server.ts';
import { openTestShop, type TestShop } from '../testing/shop.ts';
import { tinyVoiceAtHub } from '../testing/tiny-voice.ts';

const NAME = 'voice-rohan';
const GRAPH = 'hi_IN-rohan-medium.onnx';
const SPEAKING: SpeakingSettings = {
  ...{ on: true, speaker: 'here', voice: null, cloudVoice: null },
  ...{ speed: 100, volume: 100 },
};

let server: ModelFiles;
let shop: TestShop;
beforeEach(async () => {
  server = await serveModels(
    tinyVoiceAtHub('rhasspy/piper-voices', 'hi/hi_IN/rohan/medium', 'hi_IN-rohan-medium'),
  );
  shop = await openTestShop({ hub: server.address });
  await shop.client.shop.settings({ speaking: SPEAKING });
});
afterEach(async () => {
  await shop.close();
  await server.close();
});

async function sound(text = 'टोटल सत्तर रुपये', voice: 'hi-IN' | 'en-IN' = 'hi-IN'): Promise<SoundPiece[]> {
  const pieces: SoundPiece[] = [];
  for await (const piece of await shop.client.speaking.sound({ text, voice })) pieces.push(piece);
  return pieces;
}
const bytesOf = (pieces: readonly SoundPiece[]): Buffer =>
  Buffer.concat(pieces.map((one) => Buffer.from(one.kind === 'sound' ? one.samples : '', 'base64')));
const fetched = () => shop.client.speech.fetchModel({ name: NAME, wait: true });
const state = async () => (await shop.client.speech.models()).voices.find(({ name }) => name === NAME)?.state;
const place = (...path: readonly string[]) => join(dirname(shop.file), ...path);

describe('a voice that is fetched to this PC', () => {
  test('speaks when it is here: until then the system’s voice is told to', async () => {
    expect(await sound()).toEqual([{ kind: 'cut', trouble: 'not_here' }]);
    expect((await fetched()).fetch).toMatchObject({ state: 'done', error: null });
    expect(await state()).toBe('here');
    const pieces = await sound();
    expect(new Set(pieces.map(({ kind }) => kind))).toEqual(new Set(['sound']));
    // Half a second at 24 kHz, 16 bit, is less than three words.
    expect(bytesOf(pieces).length).toBeGreaterThan(24_000);
    await server.close();
    expect(bytesOf(await sound('नमक')).length).toBeGreaterThan(4_000);
  });

  test('is the speaker, and says so', async () => {
    expect((await shop.client.speaking.ways()).speaker).toBe('here');
  });

  test('leaves English to the system’s voice', async () => {
    await fetched();
    expect(await sound('seventy rupees', 'en-IN')).toEqual([{ kind: 'cut', trouble: 'other_language' }]);
  });

  test('is taken away when its file is damaged, said, and can be fetched again', async () => {
    await fetched();
    const graph = place('models', NAME, GRAPH);
    const bytes = readFileSync(graph);
    bytes[200] = (bytes[200] ?? 0) ^ 1;
    writeFileSync(graph, bytes);
    expect(await sound()).toEqual([{ kind: 'cut', trouble: 'damaged' }]);
    await expect.poll(state).toBe('absent');
    await fetched();
    expect(bytesOf(await sound()).length).toBeGreaterThan(0);
  });

  test('speaks a sentence once and keeps the sound, until a customer is forgotten', async () => {
    await fetched();
    const first = bytesOf(await sound('राहुल का बाकी सत्तर रुपये'));
    expect(bytesOf(await sound('राहुल का बाकी सत्तर रुपये'))).toEqual(first);
    expect(existsSync(place('speech'))).toBe(true);
    await shop.client.owner.pin({ pin: '2468' });
    const customerId = await shop.customer('Rahul');
    const { id } = await shop.client.customers.forgetAsk({ id: shop.id(), customerId });
    await shop.client.customers.forget({ id, code: '2468' });
    await expect.poll(() => existsSync(place('speech'))).toBe(false);
  });

  test('is gone with all it said when it is removed', async () => {
    await fetched();
    await sound();
    await shop.client.speech.removeModel({ name: NAME });
    expect(await state()).toBe('absent');
    expect(existsSync(place('speech'))).toBe(false);
    expect(await sound()).toEqual([{ kind: 'cut', trouble: 'not_here' }]);
  });
});
