import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { VoiceOut } from '../adapters/voice-out/config.ts';
import { type Speech, type Voice, VoiceOutError } from '../adapters/voice-out/types.ts';
import { ERROR_CODES } from '../contract/errors.ts';
import { refusalSentence } from '../contract/refusals/index.ts';
import type { SoundPiece, SpeakingSettings } from '../contract/speaking.ts';
import { realReplies } from '../testing/replies.ts';
import { openTestShop, type TestShop } from '../testing/shop.ts';

/** A voice outside: so many bytes, then the end or an error. */
let bytes = 0;
let end: Error | null = null;
let asked: Speech[] = [];
const voice: Voice = {
  async *speak(speech) {
    asked.push(speech);
    yield new Uint8Array(bytes);
    if (end) throw end;
  },
};
const voiceOut: VoiceOut = { provider: null, voices: { openai: voice, elevenlabs: null } };
const PLAIN: SpeakingSettings = {
  on: true,
  speaker: 'openai',
  voice: null,
  cloudVoice: null,
  speed: 100,
  volume: 100,
};

let shop: TestShop;
beforeEach(async () => {
  [bytes, end, asked] = [30_000, null, []];
  shop = await openTestShop({ voiceOut });
  await shop.client.shop.settings({ speaking: PLAIN });
});
afterEach(() => shop.close());

async function sound(text = 'नमस्ते'): Promise<SoundPiece[]> {
  const pieces: SoundPiece[] = [];
  for await (const piece of await shop.client.speaking.sound({ text, voice: 'hi-IN' })) pieces.push(piece);
  return pieces;
}
const lengthOf = (pieces: readonly SoundPiece[]): number =>
  pieces.reduce(
    (sum, one) => sum + (one.kind === 'sound' ? Buffer.from(one.samples, 'base64').length : 0),
    0,
  );
const shelf = () => join(dirname(shop.file), 'speech');

describe('a sentence spoken by a voice outside', () => {
  test('comes in pieces of half a second, with the voice and speed of the settings', async () => {
    await shop.client.shop.settings({ speaking: { ...PLAIN, cloudVoice: 'sage', speed: 120 } });
    const pieces = await sound();
    expect(pieces.map(({ kind }) => kind)).toEqual(['sound', 'sound']);
    expect(lengthOf(pieces)).toBe(30_000);
    expect(asked).toEqual([{ text: 'नमस्ते', language: 'hi-IN', voice: 'sage', speed: 120 }]);
  });

  test('is asked for once: the second time it comes from the disk', async () => {
    await sound();
    expect(lengthOf(await sound())).toBe(30_000);
    expect(asked).toHaveLength(1);
  });

  test('that breaks off ends with why, and is not kept', async () => {
    end = new VoiceOutError('unreachable');
    const pieces = await sound();
    expect(pieces.at(-1)).toEqual({ kind: 'cut', trouble: 'unreachable' });
    expect(lengthOf(pieces)).toBe(30_000);
    await sound();
    expect(asked).toHaveLength(2);
  });

  test.each([['system' as const], ['elevenlabs' as const], [null]])(
    'is none, and nothing leaves the PC, with %s as the speaker',
    async (speaker) => {
      await shop.client.shop.settings({ speaking: { ...PLAIN, speaker } });
      expect(await sound()).toEqual([{ kind: 'cut', trouble: 'off' }]);
      expect(asked).toEqual([]);
    },
  );

  test('leaves the disk when a customer is forgotten', async () => {
    await sound('राहुल का बाकी सत्तर रुपये');
    expect(existsSync(shelf())).toBe(true);
    await shop.client.owner.pin({ pin: '2468' });
    const { id } = await shop.client.customers.forgetAsk({
      id: shop.id(),
      customerId: await shop.customer('Rahul'),
    });
    await shop.client.customers.forget({ id, code: '2468' });
    await expect.poll(() => existsSync(shelf())).toBe(false);
  });
});

describe('who speaks', () => {
  test('is this PC until somebody says otherwise', async () => {
    await shop.client.shop.settings({ speaking: { ...PLAIN, speaker: null } });
    expect(await shop.client.speaking.ways()).toEqual({
      speaker: 'system',
      keys: { openai: true, elevenlabs: false },
    });
  });

  test('is the voice of the environment where the settings leave it open', async () => {
    const other = await openTestShop({ voiceOut: { ...voiceOut, provider: 'openai' } });
    expect((await other.client.speaking.ways()).speaker).toBe('openai');
    await other.client.shop.settings({ speaking: { ...PLAIN, speaker: 'system' } });
    expect((await other.client.speaking.ways()).speaker).toBe('system');
    await other.close();
  });
});

test('a Hindi voice is told how to read every Roman word of a refusal', async () => {
  const { hi, 'hi-Latn': hinglish } = await realReplies();
  const listed = { ...hinglish.sounds, ...hi.sounds };
  const words = ERROR_CODES.flatMap((code) => refusalSentence(code, 'hi-Latn').match(/[A-Za-z]+/g) ?? []);
  const unlisted = words.map((word) => word.toLowerCase()).filter((word) => !Object.hasOwn(listed, word));
  expect([...new Set(unlisted)]).toEqual([]);
});

test('a sentence of a screen is made words in the shop’s language', async () => {
  const words = await shop.client.speaking.words({ text: 'Draft badal gaya. ₹170 phir se likho.' });
  expect(words).toEqual({
    voice: 'hi-IN',
    text: 'ड्राफ़्ट बदल गया. एक सौ सत्तर रुपये फिर से लिखो.',
    roman: 'Draft badal gaya. ek sau sattar rupaye phir se likho.',
  });
});

test('a turn carries its reply for the ear, a refused one too', async () => {
  const turn = await shop.say('Rahul ka bill banao, 2 chawal');
  expect(turn.spoken).toMatchObject({ voice: 'hi-IN' });
  expect(turn.spoken?.text).toMatch(/^राहुल, .*दो किलो चावल/);
  const refused = await shop.say('Rahul ne -5 diya');
  expect(refused.error).not.toBeNull();
  expect(refused.spoken?.text).not.toBe('');
});
