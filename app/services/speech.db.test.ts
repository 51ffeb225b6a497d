import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { HearContext, Heard, SpeechEngine } from '../adapters/speech/types.ts';
import { helloOf } from '../hosts/hello.ts';
import { openTestShop, type TestShop } from '../testing/shop.ts';
import { fakeSpeech } from '../testing/speech.ts';
import { piece, speakIn } from '../testing/voices.ts';

const RATE = 16_000;
let shop: TestShop;
let lengths: number[];
let readMs: number;
let hear: SpeechEngine['hear'];

const heardOf = (samples: Float32Array, text: string): Heard => ({
  texts: [text],
  readings: [{ text, distance: 0 }],
  confidence: 1,
  seconds: samples.length / RATE,
  level: -12,
  ms: { mel: 0, encode: 0, decode: 0, read: 0, total: readMs },
});

beforeEach(async () => {
  lengths = [];
  readMs = 300;
  hear = async (samples) => {
    lengths.push(samples.length / RATE);
    return heardOf(samples, 'aaj ka hisaab');
  };
  const speech: SpeechEngine = {
    ...fakeSpeech(() => heardOf(new Float32Array(0), '')),
    hear: (samples: Float32Array, context: HearContext, onPartial, signal) =>
      hear(samples, context, onPartial, signal),
  };
  shop = await openTestShop({ speech });
});
afterEach(() => shop.close());

type By = 'key' | 'handsFree' | 'file';

async function play(by: By, pattern: string): Promise<string> {
  const id = shop.id();
  await shop.client.speech.begin({ id, by });
  for (const each of pattern) await shop.client.speech.feed({ id, samples: piece(each === 'v') });
  return id;
}

/** Collects events of one kind until the end of the test. */
function collect(kind: 'voice' | 'partial'): string[] {
  const seen: string[] = [];
  const end = new AbortController();
  const events = shop.engine.bus.subscribe(end.signal);
  void (async () => {
    for await (const event of events)
      if (event.kind === kind) seen.push('state' in event ? String(event.state) : event.text);
  })();
  return seen;
}

describe('a recording', () => {
  test.each(['key', 'handsFree', 'file'] as const)('without a word is not read (%s)', async (by) => {
    const id = await play(by, '......');
    const { heard, turn } = await shop.client.speech.finish({ id });
    expect([heard.text, turn, lengths]).toEqual(['', null, []]);
  });

  test('is read without its long pauses', async () => {
    const id = await play('file', '......vvv..........vvv.....');
    await shop.client.speech.finish({ id });
    const [read = 0] = lengths;
    expect(read).toBeGreaterThan(3.8);
    expect(read).toBeLessThan(4.3);
  });

  test('of a microphone tells when somebody begins and ends, once each', async () => {
    const seen = collect('voice');
    const id = await play('key', '...vvvv.v.....');
    await vi.waitFor(() => expect(seen).toEqual(['started', 'ended']));
    await shop.client.speech.finish({ id });
  });

  test('goes on through a pause that the shop set longer', async () => {
    const { settings } = helloOf(shop.engine);
    await shop.client.shop.settings({ voice: { ...settings.voice, pauseMs: 1500 } });
    const seen = collect('voice');
    const id = await play('key', 'vvv.....vv');
    await shop.client.speech.finish({ id });
    expect(seen).toEqual(['started']);
  });

  test('in hands-free waits through minutes of quiet and keeps a second of them', async () => {
    const id = await play('handsFree', `${'.'.repeat(600)}vvv`);
    const { heard } = await shop.client.speech.finish({ id });
    expect(heard.text).toBe('aaj ka hisaab');
    expect(lengths[0]).toBeLessThan(1.9);
    expect(lengths[0]).toBeGreaterThanOrEqual(0.6);
  });

  test('longer than 16 s is refused', async () => {
    await expect(play('key', 'v'.repeat(85))).rejects.toMatchObject({ data: { code: 'speech_too_long' } });
  });

  test('that its window left does not keep the next ones out', async () => {
    const clock = vi.spyOn(performance, 'now').mockReturnValue(0);
    for (let n = 0; n < 8; n++) await play('handsFree', '.');
    await expect(play('key', 'v')).rejects.toMatchObject({ data: { code: 'speech_busy' } });
    clock.mockReturnValue(11_000);
    await expect(play('key', 'v')).resolves.toBeTypeOf('string');
    clock.mockRestore();
  });

  test('tries a microphone without doing what was said', async () => {
    hear = async (samples) => heardOf(samples, 'Rahul ka bill banao 2 chawal');
    const id = await play('key', '.vvv');
    const { heard, turn } = await shop.client.speech.finish({ id, act: false });
    expect([heard.text, turn]).toEqual(['Rahul ka bill banao 2 chawal', null]);
    expect(await shop.client.drafts.list()).toEqual([]);
  });

  test('of two windows at once is heard in each', async () => {
    const [one, two] = await Promise.all([
      speakIn(shop, 'key'),
      speakIn(shop, 'key', { conversationId: 'two' }),
    ]);
    expect([one.heard.text, two.heard.text]).toEqual(['aaj ka hisaab', 'aaj ka hisaab']);
  });
});

describe('words while somebody talks', () => {
  test('are read again and again, and shown', async () => {
    const seen = collect('partial');
    const id = await play('key', 'vvv');
    await vi.waitFor(() => expect(seen).toHaveLength(1));
    for (let n = 0; n < 3; n++) await shop.client.speech.feed({ id, samples: piece(true) });
    await vi.waitFor(() => expect(seen).toHaveLength(2));
    await shop.client.speech.abort({ id });
  });

  test('are those of a sentence of the shop that is near, else as they were transcribed', async () => {
    const seen = collect('partial');
    for (const distance of [0.1, 0.9]) {
      hear = async (samples) => ({
        ...heardOf(samples, 'Raful Kabil'),
        readings: [{ text: 'rahul ka bill', distance }],
      });
      const id = await play('key', 'vvv');
      await vi.waitFor(() => expect(seen).toHaveLength(distance < 0.5 ? 1 : 2));
      await shop.client.speech.abort({ id });
    }
    expect(seen).toEqual(['rahul ka bill', 'Raful Kabil']);
  });

  test('are given up when the key is let go', async () => {
    const aborted = vi.fn();
    const { promise, resolve } = Promise.withResolvers<void>();
    hear = async (samples, _context, _partial, signal) => {
      if (signal === undefined) return heardOf(samples, 'haan');
      resolve();
      await new Promise<void>((stop) => signal.addEventListener('abort', () => stop()));
      aborted();
      throw new Error('stopped');
    };
    const id = await play('key', 'vvvv');
    await promise;
    const { heard } = await shop.client.speech.finish({ id });
    expect(heard.text).toBe('haan');
    expect(aborted).toHaveBeenCalledTimes(1);
  });

  test('are not read where this PC was too slow, or the shop wants none', async () => {
    readMs = 900;
    await speakIn(shop);
    expect(await shop.client.speech.pace()).toMatchObject({ last: { ms: 900 }, keepsUp: false });
    lengths = [];
    await play('key', 'vvvvvv');
    readMs = 100;
    await speakIn(shop);
    expect(lengths).toHaveLength(1);
    const { settings } = helloOf(shop.engine);
    await shop.client.shop.settings({ voice: { ...settings.voice, partial: false } });
    await play('key', 'vvvvvv');
    expect(lengths).toHaveLength(1);
  });

  test('are never acted on', async () => {
    hear = async (samples, _context, _partial, signal) =>
      heardOf(samples, signal === undefined ? 'aaj ka hisaab' : 'Rahul ka bill banao 2 chawal');
    const seen = collect('partial');
    const id = await play('key', 'vvv');
    await vi.waitFor(() => expect(seen).toHaveLength(1));
    expect(await shop.client.drafts.list()).toEqual([]);
    await shop.client.speech.abort({ id });
  });
});

describe('a sentence that seems to be over', () => {
  const quietly = async () => {
    const { settings } = helloOf(shop.engine);
    await shop.client.shop.settings({ voice: { ...settings.voice, partial: false } });
  };
  const feed = async (id: string, pattern: string) => {
    for (const each of pattern) await shop.client.speech.feed({ id, samples: piece(each === 'v') });
  };
  beforeEach(quietly);

  test.each(['key', 'handsFree'] as const)('is heard ahead, and once (%s)', async (by) => {
    const id = await play(by, '.vvv..');
    await vi.waitFor(() => expect(lengths).toHaveLength(1));
    await feed(id, '..');
    const { heard, turn } = await shop.client.speech.finish({ id });
    expect([heard.text, turn?.intent, lengths.length]).toEqual(['aaj ka hisaab', 'DAILY_SUMMARY', 1]);
  });

  test('of a file is heard when it is over', async () => {
    const id = await play('file', '.vvv......');
    await shop.client.speech.finish({ id });
    expect(lengths[0]).toBeCloseTo(2, 1);
  });

  test('is given up when somebody goes on, and heard whole', async () => {
    const given = vi.fn();
    const whole = hear;
    hear = (samples, context, onPartial, signal) => {
      signal?.addEventListener('abort', given);
      return whole(samples, context, onPartial, signal);
    };
    const id = await play('key', '.vvv..');
    await vi.waitFor(() => expect(lengths).toHaveLength(1));
    await feed(id, 'vvv');
    await shop.client.speech.finish({ id });
    expect(given).toHaveBeenCalledTimes(1);
    expect(lengths).toHaveLength(2);
    expect(lengths[1]).toBeCloseTo(1.8, 1);
  });

  test('is heard ahead once only where this PC is slow', async () => {
    readMs = 900;
    await speakIn(shop);
    lengths = [];
    const id = await play('key', '.vvv..');
    await vi.waitFor(() => expect(lengths).toHaveLength(1));
    await feed(id, 'vvv...vvv...');
    await shop.client.speech.finish({ id });
    expect(lengths).toHaveLength(2);
  });

  test('is heard anew when the bill became another in between', async () => {
    const id = await play('key', '.vvv..');
    await vi.waitFor(() => expect(lengths).toHaveLength(1));
    await shop.say('Rahul ka bill banao 2 chawal');
    await shop.client.speech.finish({ id });
    expect(lengths).toHaveLength(2);
  });

  test('is heard ahead at one door at a time', async () => {
    const whole = hear;
    const { promise: go, resolve } = Promise.withResolvers<void>();
    hear = async (...asked) => {
      const heard = await whole(...asked);
      await go;
      return heard;
    };
    const first = await play('key', '.vvv..');
    await vi.waitFor(() => expect(lengths).toHaveLength(1));
    const second = await play('key', '.vvv..');
    resolve();
    await Promise.all([first, second].map((id) => shop.client.speech.finish({ id })));
    expect(lengths).toHaveLength(2);
  });

  test('is heard again when hearing it ahead failed', async () => {
    const whole = hear;
    hear = async (samples, context, onPartial, signal) => {
      if (signal !== undefined) throw new Error('died');
      return whole(samples, context, onPartial, signal);
    };
    const id = await play('key', '.vvv..');
    const { heard } = await shop.client.speech.finish({ id });
    expect(heard.text).toBe('aaj ka hisaab');
  });

  test('is let go with its recording', async () => {
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    const { promise: stopped, resolve: stop } = Promise.withResolvers<void>();
    hear = (_samples, _context, _partial, signal) => {
      begin();
      return new Promise((_, reject) => {
        signal?.addEventListener('abort', () => {
          stop();
          reject(new Error('stopped'));
        });
      });
    };
    const id = await play('key', '.vvv..');
    await begun;
    expect(await shop.client.speech.abort({ id })).toEqual({ aborted: true });
    await stopped;
  });
});
