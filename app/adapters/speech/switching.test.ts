import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hearingOf } from '../../testing/counter.ts';
import { writeTinyHub } from '../../testing/tiny-hub.ts';
import { compileAssets } from '../language/load.ts';
import { createSpeechEngine } from './engine.ts';
import { createSwitchingSpeech, type SwitchingSpeech } from './switching.ts';
import type { SpeechStatus } from './types.ts';
import { readWav } from './wav.ts';

const MODELS = resolve('assets/models');
const sentences = await compileAssets('assets/intents');
const trial = readWav(readFileSync(join(MODELS, 'trial.wav')));
const context = hearingOf(['Rahul']);

const workerUrl = new URL('./worker.ts', import.meta.url);
const make = (modelsDir: string) => createSpeechEngine({ workerUrl, modelsDir, sentences });

let root = '';
let speech: SwitchingSpeech;
const statuses: SpeechStatus[] = [];

/** A fetched folder with the files of the shipped model, but for what `change` does to it. */
function fetched(name: string, change: (folder: string) => void): string {
  const folder = mkdtempSync(join(root, name));
  for (const file of readdirSync(MODELS)) symlinkSync(join(MODELS, file), join(folder, file));
  change(folder);
  return folder;
}

const instead = (file: string, content: string) => (folder: string) => {
  rmSync(join(folder, file));
  writeFileSync(join(folder, file), content);
};

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'switching-'));
  speech = createSwitchingSpeech(make, MODELS);
  speech.setLexicon(() => ({ customers: [{ id: 'c1', name: 'Rahul', forms: [] }], products: [] }));
  speech.onStatus((status) => statuses.push(status));
  await speech.load();
});
afterAll(async () => {
  await speech.close();
  rmSync(root, { recursive: true });
});

describe('changing the model', () => {
  it('hears a sentence with another model when its own cannot be loaded and the other takes its place', async () => {
    const damaged = fetched('sentence', instead('encoder.nb8.onnx', 'cut'));
    const ear = createSwitchingSpeech(make, damaged);
    ear.onStatus(({ state }) => {
      if (state === 'failed') ear.point(MODELS);
    });
    expect([1, 2]).toContain((await ear.hear(trial, context)).texts.length);
    expect(ear.folder()).toBe(MODELS);
    await ear.close();
  });

  it.each([
    [
      'missing',
      'decoder.int8.onnx',
      'speech_model_missing',
      (folder: string) => rmSync(join(folder, 'decoder.int8.onnx')),
    ],
    ['cut', 'encoder.nb8.onnx', 'speech_model_damaged', instead('encoder.nb8.onnx', 'cut')],
    ['of another shape', 'manifest.json', 'speech_model_damaged', instead('manifest.json', '{}')],
  ] as const)('leaves the one of now when a file of the new one is %s', async (name, file, code, change) => {
    await expect(speech.switchTo(fetched(name, change), trial, context)).rejects.toMatchObject({
      code,
      file,
    });
    expect(speech.folder()).toBe(MODELS);
    expect(speech.status().state).toBe('ready');
  });

  it('leaves the one of now when one byte of the new one is another', async () => {
    const words = readFileSync(join(MODELS, 'vocab.json'), 'utf8');
    const folder = fetched('byte', instead('vocab.json', words.replace('"the"', '"thf"')));
    await expect(speech.switchTo(folder, trial, context)).rejects.toMatchObject({
      code: 'speech_model_damaged',
      file: 'vocab.json',
    });
  });

  it('says the trial sentence first, then hears with the new one, and every sentence to its end', async () => {
    const hub = mkdtempSync(join(root, 'hub'));
    writeTinyHub(hub);
    const before = speech.hear(trial, context);
    await speech.switchTo(hub, trial, context);
    expect(speech.folder()).toBe(hub);
    expect(speech.status()).toMatchObject({ state: 'ready', model: 'Tiny, of random weights' });
    expect(statuses.at(-1)).toEqual(speech.status());
    expect((await before).readings[0]?.text).toMatch(/rahul/i);
    expect((await speech.hear(trial, context)).texts).toHaveLength(1);
    const back = await speech.switchTo(MODELS, trial, context);
    expect(back.readings[0]?.text).toMatch(/rahul/i);
  });
});
