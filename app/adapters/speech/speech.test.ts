import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { likeliestSounds, likelihoodOf } from '../../core/hearing/sound-trace.ts';
import { heardSounds, soundDistance, soundKey } from '../../core/intent/sound.ts';
import { hearingOf } from '../../testing/counter.ts';
import { hiss } from '../../testing/dice.ts';
import { compileAssets } from '../language/load.ts';
import { createSpeechEngine } from './engine.ts';
import { loadModel } from './loading.ts';
import type { SpeechEngine } from './types.ts';
import { readWav } from './wav.ts';

/** The real model in its real process. */
const MODELS = resolve('assets/models');
const SOUNDS = '../shared/speech/commands';
const RECORDINGS = 'e2e/recordings';
const workerUrl = new URL('./worker.ts', import.meta.url);
const sentences = await compileAssets('assets/intents');

/** Transcripts of the first look, and with the further one. */
const LOOKS = [1, 2];
const context = hearingOf(['Rahul', 'Sita'], ['Chawal', 'Cheeni']);
const sound = (file: string) => readWav(readFileSync(file));
const open = (modelsDir: string) => createSpeechEngine({ workerUrl, modelsDir, sentences });

describe('the speech model', () => {
  let engine: SpeechEngine;
  beforeAll(async () => {
    engine = open(MODELS);
    engine.setLexicon(() => ({
      customers: [{ id: 'c1', name: 'Rahul', forms: [] }],
      products: [
        { id: 'p1', name: 'Chawal', forms: ['rice'], unit: 'kg' },
        { id: 'p2', name: 'Cheeni', forms: ['sugar', 'chini'], unit: 'kg' },
      ],
    }));
    await engine.load();
  });
  afterAll(() => engine.close());

  it('hears an English bill and reads it as one', async () => {
    const heard = await engine.hear(sound(join(RECORDINGS, 'en-bill.wav')), context);
    expect(LOOKS).toContain(heard.texts.length);
    expect(heard.readings[0]?.text.toLowerCase()).toMatch(/rahul.*(rice|chawal).*(sugar|cheeni|chini)/);
    expect(heard.readings[0]?.distance).toBeLessThan(0.25);
    expect(heard.confidence).toBeGreaterThan(0.4);
  });

  it('writes while it hears', async () => {
    const partial: string[] = [];
    const heard = await engine.hear(sound(join(RECORDINGS, 'hi-bill.wav')), context, (text) =>
      partial.push(text),
    );
    expect(partial.length).toBeGreaterThan(3);
    expect(heard.texts[0]?.startsWith(partial[0] ?? '?')).toBe(true);
  });

  it('writes Roman letters only, whatever is spoken', async () => {
    for (const name of ['hi-haan.wav', 'hi-payment.wav']) {
      const { texts } = await engine.hear(sound(join(RECORDINGS, name)), context);
      expect(texts.join(' ')).toMatch(/^[\x20-\x7e]+$/);
    }
  });

  it('stops between two words when told to, and hears the next sentence', async () => {
    const stop = new AbortController();
    const clip = sound(join(RECORDINGS, 'hi-bill.wav'));
    const stopped = engine.hear(clip, context, () => stop.abort(), stop.signal);
    await expect(stopped).rejects.toMatchObject({ code: 'speech_aborted' });
    expect(LOOKS).toContain((await engine.hear(clip, context)).texts.length);
  });

  it('hears a hiss as no command', async () => {
    const roll = hiss(1);
    const hissing = Float32Array.from({ length: 32_000 }, () => 0.02 * roll());
    const { readings } = await engine.hear(hissing, context);
    expect(readings[0]?.distance ?? 1).toBeGreaterThan(0.25);
  });

  it('gives the same answer twice', async () => {
    const clip = sound(join(RECORDINGS, 'en-payment.wav'));
    const [first, second] = [await engine.hear(clip, context), await engine.hear(clip, context)];
    expect(second.texts).toEqual(first.texts);
    expect(second.readings).toEqual(first.readings);
  });

  it.skipIf(!existsSync(SOUNDS))(
    'hears recorded commands of every voice (needs ../shared)',
    async () => {
      const clips = readdirSync(SOUNDS).filter((name) => /_(01|11|21)\.wav$/.test(name));
      const times: string[] = [];
      for (const name of clips) {
        const { texts, ms, seconds } = await engine.hear(sound(join(SOUNDS, name)), context);
        expect(texts.join('')).toMatch(/[a-z]{2}/i);
        times.push(`${name} ${seconds.toFixed(1)} s: ${ms.total.toFixed(0)} ms`);
      }
      process.stdout.write(`${times.join('\n')}\n`);
      expect(times.length).toBeGreaterThan(5);
    },
    60_000,
  );
});

describe('scoring by the model', () => {
  it('finds what was said likelier than what was not, in one run of twenty', async () => {
    const report = { progress: () => {}, verified: () => {} };
    const { whisper, close } = await loadModel(MODELS, true, report);
    const clip = sound(join(RECORDINGS, 'en-bill.wav'));
    const { score } = await whisper(clip, context, () => {});
    const others = Array.from({ length: 18 }, (_, n) => `sita paid ${n + 1} hundred rupees`);
    const [said, unsaid] = (await score?.(['Make a bill for Rahul', 'show the low stock', ...others])) ?? [];
    expect(said?.mean).toBeGreaterThan(-1.5);
    expect(said?.mean).toBeGreaterThan((unsaid?.mean ?? 0) + 2);
    await close();
  });
});

describe('the sounds that are named', () => {
  it('are those of the sentence, and of no other', async () => {
    const { whisper, close } = await loadModel(MODELS, true, { progress: () => {}, verified: () => {} });
    const { trace } = await whisper(sound(join(RECORDINGS, 'hi-bill-plain.wav')), context, () => {});
    await close();
    const said = soundKey('rahul ka bill banao do chawal ek cheeni');
    const heard = trace ?? { chances: new Float32Array(0), moments: 0 };
    expect(soundDistance(said, heardSounds(likeliestSounds(heard)))).toBeLessThan(said.length / 5);
    expect(likelihoodOf(heard, said)).toBeGreaterThan(
      likelihoodOf(heard, soundKey('sita ka bill banao do chawal ek cheeni')),
    );
  });
});

describe('a model folder that is not whole', () => {
  let dir = '';
  const FILES = ['manifest.json', 'encoder.nb8.onnx', 'decoder.int8.onnx', 'sounds.onnx', 'vocab.json'];
  const link = (names: readonly string[]) =>
    Promise.all(names.map((name) => symlink(join(MODELS, name), join(dir, name))));
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'models-'));
  });
  afterAll(() => rm(dir, { recursive: true }));

  it('is named with the missing file, then with the damaged one, and works once it is whole', async () => {
    await link(FILES.slice(0, -1));
    const engine = open(dir);
    await expect(engine.load()).rejects.toMatchObject({ code: 'speech_model_missing', file: 'vocab.json' });

    const vocabulary = readFileSync(join(MODELS, 'vocab.json'));
    vocabulary[1000] = (vocabulary[1000] ?? 0) ^ 1;
    await writeFile(join(dir, 'vocab.json'), vocabulary);
    await expect(engine.load()).rejects.toMatchObject({ code: 'speech_model_damaged', file: 'vocab.json' });
    expect(engine.status()).toEqual({ state: 'failed', code: 'speech_model_damaged', file: 'vocab.json' });

    await rm(join(dir, 'vocab.json'));
    await link(['vocab.json']);
    await engine.load();
    expect(engine.status().state).toBe('ready');
    await engine.close();
  });
});
