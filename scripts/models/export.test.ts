import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadModel } from '../../app/adapters/speech/loading.ts';
import { readManifest, verifyFiles } from '../../app/adapters/speech/model-files.ts';
import { readWav } from '../../app/adapters/speech/wav.ts';
import { hearingOf } from '../../app/testing/counter.ts';
import { writeTinyWhisper } from '../../app/testing/tiny-whisper.ts';

/** The exporter needs numpy and onnx, which a PC that only sells has not (README of this folder). */
const PYTHON = process.env.EXECORA_PYTHON ?? 'python3';
const ready = spawnSync(PYTHON, ['-c', 'import numpy, onnx']).status === 0;
const SKIPPED = ready ? '' : ` (not tried: ${PYTHON} has no onnx; name one in EXECORA_PYTHON)`;

const root = mkdtempSync(join(tmpdir(), 'exporter-'));
afterAll(() => rmSync(root, { recursive: true }));

const words: string[] = JSON.parse(readFileSync('assets/models/vocab.json', 'utf8'));
const sound = readWav(readFileSync('e2e/recordings/hi-haan.wav'));

function python(script: string, ...args: string[]) {
  const { status, stderr } = spawnSync(PYTHON, ['-B', `scripts/models/${script}`, ...args], {
    encoding: 'utf8',
  });
  return { status, stderr };
}

const run = (source: string, out: string, ...more: string[]) =>
  python('export.py', source, out, '--name', 'tiny', '--title', 'Tiny', ...more);

const KINDS = [
  ['int8', ['--enc-kind', 'nb8', '--reduce-range']],
  ['nb4', ['--kind', 'nb4']],
] as const;
const SHAPES = [
  { layers: 1, heads: 1, bands: 80 },
  { layers: 2, heads: 2, bands: 128 },
];

describe(`the exporter${SKIPPED}`, () => {
  it.runIf(ready).each(SHAPES)(
    'makes the same graphs of both forms, of any size: %j',
    { timeout: 60_000 },
    (shape) => {
      const folder = mkdtempSync(join(root, 'forms-'));
      writeTinyWhisper(folder, shape, words);
      for (const form of ['hub', 'ct2'])
        expect(run(join(folder, form), join(folder, `${form}-out`))).toEqual({ status: 0, stderr: '' });
      const [hub, ct2] = [join(folder, 'hub-out'), join(folder, 'ct2-out')];
      expect(readdirSync(hub)).toEqual([
        'decoder.int8.onnx',
        'encoder.int8.onnx',
        'manifest.json',
        'vocab.json',
      ]);
      for (const file of readdirSync(hub))
        expect(readFileSync(join(hub, file)).equals(readFileSync(join(ct2, file)))).toBe(true);
    },
  );

  it.runIf(ready).each(KINDS)(
    'makes graphs that are loaded and hear: %s',
    { timeout: 60_000 },
    async (_, kind) => {
      const folder = mkdtempSync(join(root, 'hear-'));
      writeTinyWhisper(folder, SHAPES[1] ?? { layers: 1, heads: 1, bands: 80 }, words);
      const out = join(folder, 'out');
      expect(run(join(folder, 'hub'), out, ...kind, '--spoken', 'en').status).toBe(0);
      const manifest = await readManifest(out);
      expect(manifest).toMatchObject({
        name: 'tiny',
        spoken: 'en',
        dims: { layers: 2, heads: 2, headSize: 64, bands: 128 },
      });
      await verifyFiles(out, manifest, () => {});
      const { whisper, close } = await loadModel(out, true, { progress: () => {}, verified: () => {} });
      const { passes } = await whisper(sound, context, () => {});
      await close();
      expect(passes).toHaveLength(2);
      expect(passes.every(({ probability }) => probability > 0 && probability <= 1)).toBe(true);
    },
  );

  it.runIf(ready)('says what is wrong with a folder that holds no Whisper', () => {
    const folder = mkdtempSync(join(root, 'wrong-'));
    expect(run(folder, join(folder, 'out'))).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/no model/),
    });
  });
});

/** "ggml" as a number, then vocabulary; places, width, heads, layers of both sides; bands; f16. */
const NUMBERS = [0x67676d6c, words.length, 1500, 128, 2, 2, 448, 128, 2, 2, 128, 1];

describe(`the writer for whisper.cpp${SKIPPED}`, () => {
  it.runIf(ready)(
    'writes the same file of the tensors and of the graphs that hold them in f16, nearly the same of 8 bits',
    { timeout: 60_000 },
    () => {
      const folder = mkdtempSync(join(root, 'ggml-'));
      writeTinyWhisper(folder, SHAPES[1] ?? { layers: 1, heads: 1, bands: 80 }, words);
      const [hub, f32, int8] = ['hub', 'f32', 'int8'].map((name) => join(folder, name));
      if (!hub || !f32 || !int8) throw new RangeError('three folders');
      expect(run(hub, f32, '--kind', 'f32').status).toBe(0);
      expect(run(hub, int8, '--kind', 'int8', '--enc-kind', 'nb8').status).toBe(0);
      const written = [hub, f32, int8].map((source) => {
        expect(python('ggml.py', source, `${source}.bin`)).toEqual({ status: 0, stderr: '' });
        return readFileSync(`${source}.bin`);
      });
      const [tensors, same, near] = written;
      expect(NUMBERS.map((_, n) => tensors?.readInt32LE(4 * n))).toEqual(NUMBERS);
      expect(same?.equals(tensors ?? Buffer.alloc(0))).toBe(true);
      expect(near?.length).toBe(tensors?.length);
    },
  );

  it.runIf(ready)('says that matrices of 4 bits are not read', { timeout: 60_000 }, () => {
    const folder = mkdtempSync(join(root, 'blocks-'));
    writeTinyWhisper(folder, SHAPES[1] ?? { layers: 1, heads: 1, bands: 80 }, words);
    const out = join(folder, 'out');
    expect(run(join(folder, 'hub'), out, '--kind', 'nb4').status).toBe(0);
    expect(python('ggml.py', out, join(folder, 'x.bin'))).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/4 bits are not read/),
    });
  });
});

const context = hearingOf();
