import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { hearingOf } from '../../testing/counter.ts';
import { writeTinyHub } from '../../testing/tiny-hub.ts';
import { compileAssets } from '../language/load.ts';
import { createSpeechEngine } from './engine.ts';
import { readWav } from './wav.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function tinyHub(): string {
  const dir = mkdtempSync(join(tmpdir(), 'tiny-hub-'));
  folders.push(dir);
  writeTinyHub(dir);
  return dir;
}

const sentences = await compileAssets('assets/intents');
const open = (modelsDir: string) =>
  createSpeechEngine({ workerUrl: new URL('./worker.ts', import.meta.url), modelsDir, sentences });
const sound = readWav(readFileSync('e2e/recordings/hi-haan.wav'));
const context = hearingOf();

describe('a model in the form of the hub', () => {
  it('hears by the library of the hub behind the same interface, the same sound the same way', async () => {
    const engine = open(tinyHub());
    const first = await engine.hear(sound, context);
    const second = await engine.hear(sound, context);
    await engine.close();
    expect(first.texts).toHaveLength(1);
    expect(first.texts[0]).not.toBe('');
    expect(second.texts).toEqual(first.texts);
    expect(first.ms.decode).toBeGreaterThan(0);
  });

  it('stops when it is told to', async () => {
    const engine = open(tinyHub());
    await engine.load();
    const stop = new AbortController();
    const heard = engine.hear(sound, context, () => {}, stop.signal);
    setTimeout(() => stop.abort(), 5);
    await expect(heard).rejects.toMatchObject({ code: 'speech_aborted' });
    await engine.close();
  });

  it('names the file that is damaged', async () => {
    const dir = tinyHub();
    writeFileSync(join(dir, 'onnx', 'encoder_model.onnx'), 'cut');
    const engine = open(dir);
    await expect(engine.load()).rejects.toMatchObject({
      code: 'speech_model_damaged',
      file: 'onnx/encoder_model.onnx',
    });
    await engine.close();
  });
});
