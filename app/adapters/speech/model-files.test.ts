import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { graphsManifest, readManifest, readVocabulary, verifyFiles } from './model-files.ts';

let dir = '';
const NAMES = { encoder: 'encoder.onnx', decoder: 'decoder.onnx', vocabulary: 'vocab.json' };
const CONTENT = { encoder: 'sound in', decoder: 'text out', vocabulary: '["a","b"]' };
const DIMS = { layers: 1, heads: 1, headSize: 64, bands: 80 };
type Part = keyof typeof NAMES;
const PARTS: readonly Part[] = ['encoder', 'decoder', 'vocabulary'];

const entry = (part: Part) => ({
  name: NAMES[part],
  size: CONTENT[part].length,
  sha256: createHash('sha256').update(CONTENT[part]).digest('hex'),
});

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'model-'));
  for (const part of PARTS) await writeFile(join(dir, NAMES[part]), CONTENT[part]);
  const files = Object.fromEntries(PARTS.map((part) => [part, entry(part)]));
  await writeFile(
    join(dir, 'manifest.json'),
    JSON.stringify({ name: 'tiny', title: 'Tiny', dims: DIMS, files }),
  );
});
afterEach(() => rm(dir, { recursive: true }));

const verify = async () => verifyFiles(dir, await readManifest(dir), () => {});

describe('model files', () => {
  it('proves files that are as the manifest says, and says how far it is', async () => {
    const shares: number[] = [];
    await verifyFiles(dir, await readManifest(dir), (share) => shares.push(share));
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(await readVocabulary(dir, graphsManifest.parse(await readManifest(dir)))).toEqual(['a', 'b']);
  });

  it('finds what a model shares with another in the folder above', async () => {
    const small = join(dir, 'small');
    await mkdir(small);
    await rename(join(dir, NAMES.encoder), join(small, NAMES.encoder));
    const above = (part: Part) => ({ ...entry(part), above: true });
    const files = { encoder: entry('encoder'), decoder: above('decoder'), vocabulary: above('vocabulary') };
    await writeFile(
      join(small, 'manifest.json'),
      JSON.stringify({ name: 'small', title: 'S', dims: DIMS, files }),
    );
    await verifyFiles(small, await readManifest(small), () => {});
    expect(await readVocabulary(small, graphsManifest.parse(await readManifest(small)))).toEqual(['a', 'b']);
    await rm(join(dir, NAMES.decoder));
    await expect(verifyFiles(small, await readManifest(small), () => {})).rejects.toMatchObject({
      code: 'speech_model_missing',
      file: NAMES.decoder,
    });
  });

  it('names the file that is missing', async () => {
    await rm(join(dir, NAMES.decoder));
    await expect(verify()).rejects.toMatchObject({ code: 'speech_model_missing', file: 'decoder.onnx' });
  });

  it('names the file that was cut short', async () => {
    await writeFile(join(dir, NAMES.encoder), 'sound');
    await expect(verify()).rejects.toMatchObject({ code: 'speech_model_damaged', file: 'encoder.onnx' });
  });

  it('names the file in which one byte changed', async () => {
    await writeFile(join(dir, NAMES.decoder), 'text oat');
    await expect(verify()).rejects.toMatchObject({ code: 'speech_model_damaged', file: 'decoder.onnx' });
  });

  it('names the manifest when it is missing, no JSON or of another shape', async () => {
    for (const text of ['{', '{}', '{"name":"x","title":"x","files":{"encoder":{"name":"../secret"}}}']) {
      await writeFile(join(dir, 'manifest.json'), text);
      await expect(readManifest(dir)).rejects.toMatchObject({
        code: 'speech_model_damaged',
        file: 'manifest.json',
      });
    }
    await rm(join(dir, 'manifest.json'));
    await expect(readManifest(dir)).rejects.toMatchObject({
      code: 'speech_model_missing',
      file: 'manifest.json',
    });
  });

  it('takes a model of the hub by its own list of files, and none that lies elsewhere', async () => {
    const hub = (name: string) =>
      JSON.stringify({
        ...{ engine: 'hub', name: 'hubbed', title: 'Hubbed', dtype: 'q8' },
        files: [{ ...entry('encoder'), name }],
      });
    await writeFile(join(dir, 'manifest.json'), hub('encoder.onnx'));
    expect(await readManifest(dir)).toMatchObject({ engine: 'hub', spoken: null });
    await verify();
    for (const name of ['../encoder.onnx', 'onnx/../../x', '/etc/passwd', 'a/b/c', '.hidden', 'a\\b']) {
      await writeFile(join(dir, 'manifest.json'), hub(name));
      await expect(readManifest(dir)).rejects.toMatchObject({ code: 'speech_model_damaged' });
    }
  });
});
