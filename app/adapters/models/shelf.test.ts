import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Manners, type ModelFiles, serveModels } from '../../testing/model-server.ts';
import { readManifest, verifyFiles } from '../speech/model-files.ts';
import { createModelShelf, type ShelfOptions } from './shelf.ts';
import type { ModelFetch, ModelShelf } from './types.ts';

const SIZE = 100_000;
const bytes = (seed: number) => Uint8Array.from({ length: SIZE }, (_, n) => (n * seed) % 251);
const sha256 = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');
const CONTENT = { encoder: bytes(3), decoder: bytes(7), vocabulary: Buffer.from('["a"]') };
const FILES = Object.entries(CONTENT);
const manifest = (names: (part: string) => string = (part) => `${part}.bin`) => ({
  ...{ name: 'big', title: 'Big', dims: { layers: 1, heads: 1, headSize: 64, bands: 80 } },
  files: Object.fromEntries(
    FILES.map(([part, content]) => [
      part,
      { name: names(part), size: content.length, sha256: sha256(content) },
    ]),
  ),
});

const entry = (name: string, from: object) => ({
  ...{ name, kind: 'large', title: 'T', licence: 'MIT', source: 'here', megabytes: 1, from },
});
const atHub = { kind: 'hub', repo: 'some/body', dtype: 'fp32', spoken: null };
const CATALOG = {
  models: [
    entry('base', { kind: 'shipped' }),
    entry('big', { kind: 'address', manifest: null }),
    entry('hubbed', { ...atHub, files: ['config.json', 'onnx/model.onnx'] }),
    {
      ...entry('spoken', {
        ...{ kind: 'hubVoice', repo: 'many/voices', below: 'hi/hi_IN/tiny/medium' },
        files: ['v.onnx', 'v.onnx.json'],
      }),
      kind: 'voice',
    },
  ],
};

let folder = '';
let server: ModelFiles;
let shelf: ModelShelf;
let told: ModelFetch[] = [];
const dataDir = () => join(folder, 'data');

const served = (more: Record<string, Uint8Array> = {}) =>
  new Map<string, Uint8Array>([
    ['/big/manifest.json', Buffer.from(JSON.stringify(manifest()))],
    ...FILES.map(([part, content]): [string, Uint8Array] => [`/big/${part}.bin`, content]),
    ...Object.entries(more),
  ]);

function openShelf(options: Partial<ShelfOptions> = {}): ModelShelf {
  const opened = createModelShelf({
    ...{ shippedDir: join(folder, 'shipped'), dataDir: dataDir(), hub: server.address },
    patience: { stallMs: 300, retryMs: 1 },
    ...options,
  });
  opened.onFetch((fetch) => told.push(fetch));
  return opened;
}

async function serve(manners: Manners = {}, files = served()): Promise<void> {
  await server?.close();
  server = await serveModels(files, manners);
  shelf = openShelf();
}

/** Fetches and waits for the end, whatever it is. */
async function fetched(name = 'big', on = shelf): Promise<ModelFetch> {
  on.fetch(name, server.address);
  for (;;) {
    const now = on.fetching();
    if (now !== null && now.state !== 'running') {
      await on.stop(true);
      return now;
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

async function proveWhole(name = 'big'): Promise<void> {
  const dir = join(dataDir(), name);
  await verifyFiles(dir, await readManifest(dir), () => {});
  expect(shelf.list().find((model) => model.name === name)?.folder).toBe(dir);
  expect(readdirSync(dataDir())).toEqual([name]);
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'models-'));
  mkdirSync(join(folder, 'shipped'));
  writeFileSync(join(folder, 'shipped', 'catalog.json'), JSON.stringify(CATALOG));
  told = [];
  await serve();
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

describe('fetching a model', () => {
  it('brings all files, proves them, and tells how far it is', async () => {
    expect(shelf.list().find(({ name }) => name === 'big')?.folder).toBeNull();
    expect(await fetched()).toMatchObject({ state: 'done', doneBytes: 2 * SIZE + 5, error: null });
    await proveWhole();
    expect(told[0]).toMatchObject({ name: 'big', state: 'running', doneBytes: 0 });
    expect(told.at(-1)).toMatchObject({ state: 'done', totalBytes: 2 * SIZE + 5 });
  });

  it('goes on where a line was cut, wherever and however often', async () => {
    const cuts = fc.array(fc.integer({ min: 1, max: SIZE - 1 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(cuts, async (places) => {
        rmSync(dataDir(), { recursive: true, force: true });
        await serve({ cuts: places });
        expect(await fetched()).toMatchObject({ state: 'done' });
        await proveWhole();
        expect(server.asked.some((asked) => asked.includes('bytes='))).toBe(true);
      }),
      { numRuns: 10 },
    );
  });

  it('starts a file again where the server knows no parts, or not this one', async () => {
    for (const manners of [{ whole: true }, { refuseParts: true }]) {
      rmSync(dataDir(), { recursive: true, force: true });
      await serve({ ...manners, cuts: [30_000] });
      expect(await fetched()).toMatchObject({ state: 'done' });
      await proveWhole();
    }
  });

  it('follows to another place', async () => {
    await serve({ redirectTo: '/store', cuts: [30_000] });
    expect(await fetched()).toMatchObject({ state: 'done' });
    await proveWhole();
  });

  it('does not take a file that is longer than it was said to be', async () => {
    await serve({ more: 5_000 });
    expect(await fetched()).toMatchObject({
      state: 'failed',
      error: { code: 'model_fetch_damaged', detail: 'encoder.bin' },
    });
    expect(readdirSync(join(dataDir(), 'big.part'))).toEqual([]);
  });

  it('names the file whose bytes are not as they should be, and gets it again the next time', async () => {
    await serve({}, served({ '/big/decoder.bin': bytes(5) }));
    expect(await fetched()).toMatchObject({
      state: 'failed',
      error: { code: 'model_fetch_damaged', detail: 'decoder.bin' },
    });
    expect(existsSync(join(dataDir(), 'big'))).toBe(false);
    await serve();
    expect(await fetched()).toMatchObject({ state: 'done' });
    await proveWhole();
  });

  it('writes nothing outside its folder, whatever files are called', async () => {
    const outside = ['../evil', '/tmp/evil', '..', '.', 'a/b', 'a\\b', '.hidden', ''];
    for (const evil of outside) {
      const hostile = manifest((part) => (part === 'encoder' ? evil : `${part}.bin`));
      await serve({}, served({ '/big/manifest.json': Buffer.from(JSON.stringify(hostile)) }));
      expect(await fetched()).toMatchObject({ state: 'failed', error: { code: 'model_fetch_failed' } });
      expect(existsSync(dataDir())).toBe(false);
    }
  });

  it('fails by name when the server is silent, gone, or has no such model', async () => {
    await serve({ silent: true });
    expect(await fetched()).toMatchObject({
      error: { code: 'model_fetch_failed', detail: 'encoder.bin' },
    });
    const gone = server.address;
    await serve({}, new Map());
    expect(await fetched()).toMatchObject({ error: { code: 'model_fetch_failed', detail: '404' } });
    shelf.fetch('big', gone);
    await expect.poll(() => shelf.fetching()?.error?.code).toBe('model_fetch_failed');
  });

  it('gives a line up that brings nothing, and keeps what is here', async () => {
    await serve({ cuts: [30_000, 0, 0, 0] });
    expect(await fetched()).toMatchObject({ state: 'failed', error: { code: 'model_fetch_failed' } });
    expect(readFileSync(join(dataDir(), 'big.part', 'encoder.bin.part'))).toHaveLength(30_000);
    await serve();
    expect(await fetched()).toMatchObject({ state: 'done' });
    expect(server.asked).toContain('/big/encoder.bin bytes=30000-');
  });

  it('pauses and goes on, or is cancelled and leaves nothing', async () => {
    await serve({ slowMs: 5 });
    shelf.fetch('big', server.address);
    await expect.poll(() => shelf.fetching()?.doneBytes ?? 0).toBeGreaterThan(8_000);
    await shelf.stop(true);
    expect(shelf.fetching()).toMatchObject({ state: 'paused', error: null });
    expect(existsSync(join(dataDir(), 'big.part'))).toBe(true);
    expect(await fetched()).toMatchObject({ state: 'done' });
    expect(server.asked.some((asked) => /encoder\.bin bytes=\d/.test(asked))).toBe(true);
    await proveWhole();

    expect(await shelf.remove('big')).toBe(true);
    shelf.fetch('big', server.address);
    await expect.poll(() => shelf.fetching()?.doneBytes ?? 0).toBeGreaterThan(8_000);
    await shelf.stop(false);
    expect(shelf.fetching()).toMatchObject({ state: 'cancelled' });
    expect(readdirSync(dataDir())).toEqual([]);
  });

  it('does not begin without room for the model and the shop', async () => {
    shelf = openShelf({ freeBytes: async () => 2 * SIZE + 6 });
    expect(await fetched()).toMatchObject({ state: 'failed', error: { code: 'model_no_space' } });
    expect(readdirSync(dataDir())).toEqual([]);
  });

  it.skipIf(!existsSync('/dev/full'))('takes its part away when the disk fills up meanwhile', async () => {
    const growing = join(dataDir(), 'big.part');
    mkdirSync(growing, { recursive: true });
    symlinkSync('/dev/full', join(growing, 'encoder.bin.part'));
    expect(await fetched()).toMatchObject({ state: 'failed', error: { code: 'model_no_space' } });
    expect(readdirSync(dataDir())).toEqual([]);
  });

  it('fetches one model at a time, and only what is known and has an address', async () => {
    await serve({ slowMs: 5 });
    expect(() => shelf.fetch('big', null)).toThrow(/model_address_missing/);
    expect(() => shelf.fetch('../big', server.address)).toThrow(/model_address_missing/);
    expect(() => shelf.fetch('base', server.address)).toThrow(/model_address_missing/);
    shelf.fetch('big', server.address);
    expect(() => shelf.fetch('hubbed', server.address)).toThrow(/model_fetch_busy/);
    await shelf.close();
  });
});

describe('a model of the hub', () => {
  const config = Buffer.from('{"model_type":"whisper"}');
  const git = createHash('sha1').update(`blob ${config.length}\0`).update(config).digest('hex');
  const tree = (oid: string) => [
    { type: 'file', path: 'config.json', size: config.length, oid },
    {
      ...{ type: 'file', path: 'onnx/model.onnx', size: 130, oid: 'pointer' },
      lfs: { oid: sha256(CONTENT.encoder), size: SIZE },
    },
    { type: 'directory', path: 'onnx', size: 0, oid: 'x' },
  ];
  const hub = (oid: string) =>
    served({
      '/api/models/some/body/tree/main?recursive=true': Buffer.from(JSON.stringify(tree(oid))),
      '/some/body/resolve/main/config.json': config,
      '/some/body/resolve/main/onnx/model.onnx': CONTENT.encoder,
    });

  it('is proven by the sums of the repository, and keeps its folders', async () => {
    await serve({}, hub(git));
    expect(await fetched('hubbed')).toMatchObject({ state: 'done', totalBytes: config.length + SIZE });
    await proveWhole('hubbed');
    expect(await readManifest(join(dataDir(), 'hubbed'))).toMatchObject({ engine: 'hub', dtype: 'fp32' });
  });

  it('is refused when a file is not the one of the list, or is not in it', async () => {
    await serve({}, hub('0'.repeat(40)));
    expect(await fetched('hubbed')).toMatchObject({
      error: { code: 'model_fetch_damaged', detail: 'config.json' },
    });
    await serve({}, served({ '/api/models/some/body/tree/main?recursive=true': Buffer.from('[]') }));
    expect(await fetched('hubbed')).toMatchObject({
      error: { code: 'model_fetch_failed', detail: 'config.json' },
    });
  });
});

describe('a voice of the hub', () => {
  const below = 'hi/hi_IN/tiny/medium';
  const listed = (path: string, content: Uint8Array) => ({
    ...{ type: 'file', path: `${below}/${path}`, size: 130, oid: 'pointer' },
    lfs: { oid: sha256(content), size: content.length },
  });
  const voices = (of = 'v') =>
    new Map<string, Uint8Array>([
      [
        `/api/models/many/voices/tree/main/${below}?recursive=true`,
        Buffer.from(
          JSON.stringify([
            listed(`${of}.onnx`, CONTENT.encoder),
            listed(`${of}.onnx.json`, CONTENT.vocabulary),
          ]),
        ),
      ],
      [`/many/voices/resolve/main/${below}/v.onnx`, CONTENT.encoder],
      [`/many/voices/resolve/main/${below}/v.onnx.json`, CONTENT.vocabulary],
    ]);

  it('comes out of its folder of a large repository, and lies here file beside file', async () => {
    await serve({}, voices());
    expect(await fetched('spoken')).toMatchObject({ state: 'done' });
    const dir = join(dataDir(), 'spoken');
    expect(readdirSync(dir).toSorted()).toEqual(['manifest.json', 'v.onnx', 'v.onnx.json']);
    expect(JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8'))).toMatchObject({
      ...{ engine: 'voice', name: 'spoken' },
      files: [{ name: 'v.onnx', size: SIZE, sha256: sha256(CONTENT.encoder) }, { name: 'v.onnx.json' }],
    });
    expect(shelf.list().find(({ kind }) => kind === 'voice')).toMatchObject({ folder: dir, fetched: true });
    await expect(readManifest(dir)).rejects.toMatchObject({ code: 'speech_model_damaged' });
  });

  it('is refused by the name of its file when the folder has none', async () => {
    await serve({}, voices('w'));
    expect(await fetched('spoken')).toMatchObject({
      error: { code: 'model_fetch_failed', detail: 'v.onnx' },
    });
  });
});

it('the shipped catalogue names the shipped model and nothing twice', () => {
  const real = createModelShelf({ shippedDir: 'assets/models', dataDir: dataDir(), hub: server.address });
  const names = real.list().map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(real.list()[0]).toMatchObject({ kind: 'base', folder: 'assets/models' });
  expect(real.list().map(({ kind }) => kind)).toEqual(['base', 'small', 'hinglish', 'large', 'voice']);
});
