import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { SentenceData } from '../../core/intent/sentence-data.ts';
import { hearingOf } from '../../testing/counter.ts';
import { createSpeechEngine } from './engine.ts';
import { SAMPLE_RATE, type SpeechEngine, type SpeechError, type SpeechStatus } from './types.ts';

const context = hearingOf();

/**
 * A process that plays one behaviour: `body` is run for each message `m`. In it, `ready()`, `partial(m, text)` and
 * `heard(m)` answer; `heard` repeats how many names it knows and how long the sound is.
 */
function worker(body: string): URL {
  const file = join(mkdtempSync(join(tmpdir(), 'execora-worker-')), 'worker.mjs');
  writeFileSync(
    file,
    `
      let names = 0;
      const ms = { mel: 0, encode: 0, decode: 0, read: 0 };
      const say = (kind, more) => process.send({ kind, ...more });
      const ready = () => say('ready', { model: 'fake', loadMs: 1 });
      const partial = ({ id }, text) => say('partial', { id, text });
      const heard = ({ id, samples }) => say('heard', { id,
        heard: { texts: [names + ' names ' + samples.length], readings: [], confidence: 1, ms } });
      process.on('disconnect', () => process.exit());
      process.on('message', async (m) => {
        if (m.kind === 'lexicon') names = m.lexicon.customers.length;
        if (m.kind === 'change') names += m.change.customers.length - m.change.removed.length;
        ${body}
        if (m.kind === 'close') process.disconnect();
      });
    `,
  );
  return pathToFileURL(file);
}

const READY = `if (m.kind === 'lexicon') ready();`;
const ECHO = `${READY} if (m.kind === 'hear') heard(m);`;
const NO_SENTENCES: SentenceData = {
  gist: { words: {}, topics: [], turning: [], values: {}, frames: [] },
  intents: [],
  rules: [],
  lists: {
    numbers: [],
    scales: [],
    fractions: [],
    point: [],
    paav: [],
    units: [],
    fillers: [],
    heavy: [],
    joiners: [],
    rupees: [],
    percent: [],
    corrections: [],
    worth: [],
    pronouns: [],
    datives: [],
    postpositions: [],
    spellings: {},
    when: [],
    email: { at: [], dot: [], underscore: [], dash: [], hosts: {} },
    interjections: [],
    interjectionPairs: [],
    surnames: [],
    verbs: [],
    helpers: [],
  },
};
const loud = (seconds: number) => new Float32Array(seconds * SAMPLE_RATE).fill(0.5);
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'heard',
    (error: SpeechError) => error.code,
  );
const person = (id: string) => ({ id, name: id, forms: [] });

/** The process that is played reads no model; it is started because one is there. */
const modelsDir = mkdtempSync(join(tmpdir(), 'execora-model-'));
writeFileSync(join(modelsDir, 'manifest.json'), '{}');

let engine: SpeechEngine | null = null;
function start(body: string, models = modelsDir, idleMs: () => number | null = () => null): SpeechEngine {
  engine = createSpeechEngine({
    workerUrl: worker(body),
    modelsDir: models,
    sentences: NO_SENTENCES,
    idleMs,
  });
  return engine;
}
const until = (speech: SpeechEngine, state: SpeechStatus['state']) =>
  vi.waitFor(() => expect(speech.status().state).toBe(state), { timeout: 5_000 });
afterEach(async () => {
  await engine?.close();
  engine = null;
});

describe('speech engine', () => {
  it('loads by itself at the first sentence and answers with what was heard', async () => {
    const speech = start(ECHO);
    expect(speech.status().state).toBe('absent');
    const heard = await speech.hear(loud(1), context);
    expect(heard).toMatchObject({ texts: ['0 names 16000'], seconds: 1 });
    expect(heard.level).toBeCloseTo(-6.02, 2);
    expect(speech.status()).toEqual({ state: 'ready', model: 'fake', loadMs: 1 });
  });

  it('answers silence and a click without asking the model', async () => {
    const speech = start('');
    expect((await speech.hear(new Float32Array(SAMPLE_RATE), context)).texts).toEqual([]);
    expect((await speech.hear(loud(0.2), context)).texts).toEqual([]);
    expect((await speech.hear(new Float32Array(SAMPLE_RATE).fill(Number.NaN), context)).level).toBe(-120);
    expect(speech.status().state).toBe('absent');
  });

  it('refuses more than thirty seconds', async () => {
    expect(await codeOf(start(ECHO).hear(loud(31), context))).toBe('speech_too_long');
  });

  it('lets three recordings wait and refuses a fourth', async () => {
    const speech = start(ECHO);
    const codes = await Promise.all([1, 2, 3, 4].map(() => codeOf(speech.hear(loud(1), context))));
    expect(codes).toEqual(['heard', 'heard', 'heard', 'speech_busy']);
  });

  it('hears in the order of speaking', async () => {
    const speech = start(ECHO);
    const order: string[] = [];
    const hear = (seconds: number) =>
      speech.hear(loud(seconds), context).then(({ texts }) => order.push(...texts));
    await Promise.all([hear(3), hear(1), hear(2)]);
    expect(order).toEqual(['0 names 48000', '0 names 16000', '0 names 32000']);
  });

  it('passes partial texts of the sentence being heard', async () => {
    const body = `${READY} if (m.kind === 'hear') { partial(m, 'Rahul ka'); heard(m); }`;
    const partial: string[] = [];
    await start(body).hear(loud(1), context, (text) => partial.push(text));
    expect(partial).toEqual(['Rahul ka']);
  });

  it('starts no process where there is no model, and looks again when asked', async () => {
    const models = mkdtempSync(join(tmpdir(), 'execora-no-model-'));
    const speech = start(ECHO, models);
    for (const attempt of [speech.load(), speech.hear(loud(1), context)])
      await expect(attempt).rejects.toMatchObject({ code: 'speech_model_missing', file: 'manifest.json' });
    expect(speech.status().state).toBe('failed');
    writeFileSync(join(models, 'manifest.json'), '{}');
    await speech.load();
    expect(speech.status().state).toBe('ready');
  });

  it('says which file is missing, and tries again when asked', async () => {
    const failure = JSON.stringify({ code: 'speech_model_missing', message: 'gone', file: 'vocab.json' });
    const speech = start(
      `if (m.kind === 'lexicon') { say('failed', { failure: ${failure} }); process.disconnect(); }`,
    );
    for (const attempt of [speech.load(), speech.load(), speech.hear(loud(1), context)])
      await expect(attempt).rejects.toMatchObject({ code: 'speech_model_missing', file: 'vocab.json' });
    expect(speech.status()).toEqual({ state: 'failed', code: 'speech_model_missing', file: 'vocab.json' });
    await expect(speech.load()).rejects.toMatchObject({ code: 'speech_model_missing' });
  });

  it('asks a new worker again for the sentence during which the worker was killed', async () => {
    const pids = join(mkdtempSync(join(tmpdir(), 'execora-pids-')), 'pids');
    const noted = `(await import('node:fs')).appendFileSync(${JSON.stringify(pids)}, process.pid + ' ')`;
    const first = `if (m.kind === 'hear' && m.id === 1 && !(await import('node:fs')).existsSync(${JSON.stringify(pids)}))`;
    const speech = start(
      `${READY} ${first} { ${noted}; return; } if (m.kind === 'hear') { ${noted}; heard(m); }`,
    );
    speech.setLexicon(() => ({ customers: [person('a'), person('b')], products: [] }));
    const pid = () => Number(readFileSync(pids, 'utf8').split(' ')[0]);
    const [hit, next] = [speech.hear(loud(2), context), speech.hear(loud(1), context)];
    await vi.waitFor(() => expect(pid()).toBeGreaterThan(0), { timeout: 5_000 });
    process.kill(pid(), 'SIGKILL');
    expect((await hit).texts).toEqual(['2 names 32000']);
    expect((await next).texts).toEqual(['2 names 16000']);
  });

  it('refuses a sentence that killed two workers, and hears the next', async () => {
    const speech = start(`if (m.samples?.length === 32000) process.exit(9); ${ECHO}`);
    speech.setLexicon(() => ({ customers: [person('a'), person('b')], products: [] }));
    const dying = codeOf(speech.hear(loud(2), context));
    const next = speech.hear(loud(1), context);
    expect(await dying).toBe('speech_failed');
    expect((await next).texts).toEqual(['2 names 16000']);
  });

  it('puts the model away when nobody speaks, says so, and is back for the next sentence', async () => {
    const speech = start(ECHO, modelsDir, () => 20);
    const seen: string[] = [];
    speech.onStatus(({ state }) => seen.push(state));
    await speech.load();
    await until(speech, 'resting');
    expect((await speech.hear(loud(1), context)).texts).toEqual(['0 names 16000']);
    await until(speech, 'resting');
    expect(seen).toEqual(['loading', 'ready', 'resting', 'loading', 'ready', 'resting']);
  });

  it('does not put the model away while a sentence is heard', async () => {
    const slow = `${READY} if (m.kind === 'hear') setTimeout(() => heard(m), 200);`;
    const speech = start(slow, modelsDir, () => 20);
    await speech.load();
    expect((await speech.hear(loud(1), context)).texts).toEqual(['0 names 16000']);
  });

  it('gives up after three deaths in a row, and starts afresh when asked', async () => {
    const speech = start(`if (m.kind === 'lexicon') process.exit(1);`);
    await expect(speech.load()).rejects.toMatchObject({ code: 'speech_failed' });
    expect(speech.status()).toMatchObject({ state: 'failed', code: 'speech_failed' });
    await expect(speech.load()).rejects.toMatchObject({ code: 'speech_failed' });
  });

  it('tells the worker of names that come and go', async () => {
    const speech = start(ECHO);
    speech.setLexicon(() => ({ customers: [person('a')], products: [] }));
    await speech.load();
    speech.changeLexicon({ customers: [person('b'), person('c')], products: [], removed: ['a'] });
    expect((await speech.hear(loud(1), context)).texts).toEqual(['2 names 16000']);
  });

  it('tells a new worker the names of now, not those of its start', async () => {
    const customers = [person('a')];
    const speech = start(`if (m.samples?.length === 32000) process.exit(9); ${ECHO}`);
    speech.setLexicon(() => ({ customers, products: [] }));
    await speech.load();
    customers.push(person('b'), person('c'));
    expect(await codeOf(speech.hear(loud(2), context))).toBe('speech_failed');
    expect((await speech.hear(loud(1), context)).texts).toEqual(['3 names 16000']);
  });

  it('replaces the names of a worker that runs', async () => {
    const speech = start(ECHO);
    await speech.load();
    speech.setLexicon(() => ({ customers: [person('a')], products: [] }));
    expect((await speech.hear(loud(1), context)).texts).toEqual(['1 names 16000']);
  });

  it('stops a sentence that waits and one that was stopped before it began', async () => {
    const speech = start(READY);
    const stop = new AbortController();
    const first = codeOf(speech.hear(loud(1), context));
    const second = codeOf(speech.hear(loud(1), context, undefined, stop.signal));
    stop.abort();
    expect(await second).toBe('speech_aborted');
    expect(await codeOf(speech.hear(loud(1), context, undefined, stop.signal))).toBe('speech_aborted');
    await speech.close();
    expect(await first).toBe('speech_aborted');
  });

  it('stops a sentence that the worker heard to its end all the same', async () => {
    const speech = start(`${READY} if (m.kind === 'abort') heard({ id: m.id, samples: [] });`);
    await speech.load();
    const stop = new AbortController();
    const hearing = codeOf(speech.hear(loud(1), context, undefined, stop.signal));
    setTimeout(() => stop.abort(), 5);
    expect(await hearing).toBe('speech_aborted');
  });

  it('refuses everything once closed', async () => {
    const speech = start(ECHO);
    await speech.load();
    await speech.close();
    expect(await codeOf(speech.hear(loud(1), context))).toBe('speech_aborted');
    expect(speech.status().state).toBe('absent');
  });

  it('reads texts that were transcribed elsewhere, while a sentence is being heard too', async () => {
    const speech = start(
      `${READY} if (m.kind === 'read') say('read', { id: m.id, readings: [{ text: m.texts[0], distance: 0.1 }] });`,
    );
    const hearing = codeOf(speech.hear(loud(1), context));
    expect(await speech.read(['haan'], context)).toEqual([{ text: 'haan', distance: 0.1 }]);
    await speech.close();
    expect(await hearing).toBe('speech_aborted');
  });

  it('reads nothing where no worker can, or where it dies over it', async () => {
    const nowhere = mkdtempSync(join(tmpdir(), 'execora-no-model-'));
    const absent = start(ECHO, nowhere);
    expect(await absent.read(['haan'], context)).toEqual([]);
    await absent.close();
    const dying = start(`${READY} if (m.kind === 'read') process.exit(1);`);
    expect(await dying.read(['haan'], context)).toEqual([]);
  });

  it('says nothing of a worker that fails on its way out', async () => {
    const failure = JSON.stringify({ code: 'speech_failed', message: 'cut off', file: null });
    const speech = start(`if (m.kind === 'close') say('failed', { failure: ${failure} });`);
    const loading = codeOf(speech.load());
    const seen: SpeechStatus[] = [];
    speech.onStatus((status) => seen.push(status));
    await speech.close();
    expect(await loading).toBe('speech_aborted');
    expect(seen).toEqual([{ state: 'absent' }]);
  });

  it('tells listeners how loading goes until they leave', async () => {
    const speech = start(`if (m.kind === 'lexicon') { say('progress', { share: 0.5 }); ready(); }`);
    const seen: SpeechStatus[] = [];
    const leave = speech.onStatus((status) => seen.push(status));
    await speech.load();
    leave();
    await speech.close();
    expect(seen).toEqual([
      { state: 'loading', progress: 0 },
      { state: 'loading', progress: 0.5 },
      { state: 'ready', model: 'fake', loadMs: 1 },
    ]);
  });
});
