import { createHash } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Heard, SpeechEngine, SpeechStatus } from '../adapters/speech/types.ts';
import { SpeechError } from '../adapters/speech/types.ts';
import type { SpeechModel } from '../contract/speech-models.ts';
import { type ModelFiles, serveModels } from '../testing/model-server.ts';
import { refusalOf } from '../testing/refused.ts';
import { openTestShop, type TestShop } from '../testing/shop.ts';

const NAME = 'hindi2hinglish-swift';
const part = (text: string) => ({
  ...{ name: `${text}.bin`, size: text.length },
  sha256: createHash('sha256').update(text).digest('hex'),
});
const MANIFEST = JSON.stringify({
  ...{ name: NAME, title: 'Tuned', dims: { layers: 1, heads: 1, headSize: 64, bands: 80 } },
  files: { encoder: part('encoder'), decoder: part('decoder'), vocabulary: part('vocabulary') },
});
const FILES = new Map([
  [`/${NAME}/manifest.json`, Buffer.from(MANIFEST)],
  ...['encoder', 'decoder', 'vocabulary'].map((text): [string, Buffer] => [
    `/${NAME}/${text}.bin`,
    Buffer.from(text),
  ]),
]);

const HEARD: Heard = {
  ...{ texts: ['haan'], readings: [], confidence: 1, seconds: 3, level: -6 },
  ms: { mel: 10, encode: 100, decode: 200, read: 30, total: 400 },
};

/** Hears with any model, until it is told not to; tells its status as a real one does. */
function pliable() {
  const listeners = new Set<(status: SpeechStatus) => void>();
  let refusal: SpeechError | null = null;
  let status: SpeechStatus = { state: 'absent' };
  const say = (next: SpeechStatus) => {
    status = next;
    for (const listener of listeners) listener(next);
  };
  const engine: SpeechEngine = {
    status: () => status,
    onStatus: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    load: async () => {
      if (refusal !== null) throw refusal;
      say({ state: 'ready', model: 'test', loadMs: 1 });
    },
    hear: async () => HEARD,
    read: async () => [],
    setLexicon: () => undefined,
    changeLexicon: () => undefined,
    close: async () => undefined,
  };
  const refuse = (error: SpeechError | null) => {
    refusal = error;
  };
  return { engine, say, refuse };
}

let shop: TestShop;
let server: ModelFiles;
let ear: ReturnType<typeof pliable>;
const of = (models: readonly SpeechModel[], name = NAME) => models.find((model) => model.name === name);
const fetchIt = () => shop.client.speech.fetchModel({ name: NAME, wait: true });

beforeEach(async () => {
  server = await serveModels(FILES);
  ear = pliable();
  shop = await openTestShop({ speech: ear.engine });
  await shop.client.shop.settings({ speechModel: { address: server.address } });
});
afterEach(async () => {
  await shop.close();
  await server.close();
});

describe('models to hear with', () => {
  it('are the shipped one in use, a small one for weak PCs, and others that can be fetched', async () => {
    const { models, fetch, trouble } = await shop.client.speech.models();
    expect(models.map(({ state }) => state)).toEqual(['inUse', 'here', 'absent', 'absent']);
    expect(models[0]).toMatchObject({ name: 'whisper-base', shipped: true });
    expect([fetch, trouble]).toEqual([null, null]);
  });

  it('are no voices to speak with: those stand beside them, and cannot hear', async () => {
    const { models, voices } = await shop.client.speech.models();
    expect(voices.map(({ name, state }) => [name, state])).toEqual([['voice-rohan', 'absent']]);
    expect(models.map(({ name }) => name)).not.toContain('voice-rohan');
    expect(await refusalOf(shop.client.speech.chooseModel({ name: 'voice-rohan' }))).toBe('model_missing');
  });

  it('come into the folder of the shop, and can be taken away again', async () => {
    const after = await fetchIt();
    expect(after.fetch).toMatchObject({ name: NAME, state: 'done', error: null });
    expect(of(after.models)).toMatchObject({ state: 'here', shipped: false });
    expect(existsSync(join(dirname(shop.file), 'models', NAME, 'manifest.json'))).toBe(true);
    const without = await shop.client.speech.removeModel({ name: NAME });
    expect(of(without.models)).toMatchObject({ state: 'absent' });
  });

  it('tell every door how a fetch goes', async () => {
    const stop = new AbortController();
    const news: string[] = [];
    const listening = (async () => {
      for await (const event of shop.engine.bus.subscribe(stop.signal))
        if (event.kind === 'modelFetch') news.push(event.fetch.state);
    })();
    await fetchIt();
    stop.abort();
    await listening;
    expect(news[0]).toBe('running');
    expect(news.at(-1)).toBe('done');
  });

  it('are refused by name without an address, and when they are not here', async () => {
    await shop.client.shop.settings({ speechModel: { address: null } });
    expect(await refusalOf(fetchIt())).toBe('model_address_missing');
    expect(await refusalOf(shop.client.speech.chooseModel({ name: NAME }))).toBe('model_missing');
  });

  it('say in the language of the shop why a fetch failed', async () => {
    await shop.client.shop.settings({ speechModel: { address: `${server.address}/nowhere` } });
    const { fetch } = await fetchIt();
    expect(fetch).toMatchObject({ state: 'failed', error: { code: 'model_fetch_failed', detail: '404' } });
    expect(fetch?.error?.message).toMatch(/Model poora nahi aaya/);
  });

  it('are changed after a trial, kept over a restart, and changed back in one go', async () => {
    await fetchIt();
    const used = await shop.client.speech.chooseModel({ name: NAME });
    expect(of(used.models)).toMatchObject({ state: 'inUse', trialMs: 310 });
    shop = await shop.restart();
    expect(of((await shop.client.speech.models()).models)).toMatchObject({ state: 'inUse' });
    const kept = await shop.client.speech.removeModel({ name: NAME });
    expect(of(kept.models)).toMatchObject({ state: 'inUse' });
    const back = await shop.client.speech.chooseModel({ name: 'whisper-base' });
    expect(back.models.map(({ state }) => state)).toEqual(['inUse', 'here', 'here', 'absent']);
  });

  it('are not changed when the trial fails, and what is damaged is taken away to be fetched again', async () => {
    await fetchIt();
    ear.refuse(new SpeechError('speech_model_damaged', 'damaged', 'encoder.bin'));
    expect(await refusalOf(shop.client.speech.chooseModel({ name: NAME }))).toBe('model_fetch_damaged');
    const { models } = await shop.client.speech.models();
    expect(models[0]).toMatchObject({ state: 'inUse' });
    expect(of(models)).toMatchObject({ state: 'absent' });
    ear.refuse(null);
    expect((await fetchIt()).fetch).toMatchObject({ state: 'done' });
    ear.refuse(new SpeechError('speech_failed', 'too little memory', 'encoder.bin'));
    expect(await refusalOf(shop.client.speech.chooseModel({ name: NAME }))).toBe('speech_failed');
    expect(of((await shop.client.speech.models()).models)).toMatchObject({ state: 'here' });
  });

  it('give way to the shipped one when they cannot be loaded at a start, and it is said', async () => {
    await fetchIt();
    await shop.client.speech.chooseModel({ name: NAME });
    shop = await shop.restart();
    ear.say({ state: 'failed', code: 'speech_model_damaged', file: 'encoder.bin' });
    const { models, trouble } = await shop.client.speech.models();
    expect(models[0]).toMatchObject({ state: 'inUse' });
    expect(trouble).toMatchObject({
      name: NAME,
      error: { code: 'speech_model_damaged', detail: 'encoder.bin' },
    });
  });

  it('give way to the shipped one when their folder is gone', async () => {
    await fetchIt();
    await shop.client.speech.chooseModel({ name: NAME });
    rmSync(join(dirname(shop.file), 'models'), { recursive: true });
    shop = await shop.restart();
    expect((await shop.client.speech.models()).models[0]).toMatchObject({ state: 'inUse' });
  });
});

describe('the first time a model is ready', () => {
  it('measures this PC once and keeps it', async () => {
    await ear.engine.load();
    await expect.poll(async () => (await shop.client.speech.models()).models[0]?.trialMs).toBe(310);
    shop = await shop.restart();
    expect((await shop.client.speech.models()).models[0]?.trialMs).toBe(310);
  });

  it('changes a slow PC to the small model, unless somebody chose', async () => {
    const slow = { ...HEARD, ms: { ...HEARD.ms, decode: 5_000 } };
    ear.engine.hear = async () => slow;
    await ear.engine.load();
    await expect
      .poll(async () => of((await shop.client.speech.models()).models, 'whisper-base-quick')?.state)
      .toBe('inUse');
    expect((await shop.client.speech.models()).pc.fit).toBe('small');
  });
});
