import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readWav } from '../../adapters/speech/wav.ts';
import { writeWav } from '../../adapters/speech/wav-write.ts';

const DOOR = fileURLToPath(new URL('./index.ts', import.meta.url));
const TONE = Float32Array.from({ length: 16_000 }, (_, n) => 0.3 * Math.sin(n / 5));

let folder = '';
let set = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'execora-set-'));
  set = join(folder, 'set');
  writeFileSync(join(folder, 'two.txt'), '# ours\nRahul ka bill banao\n\nHaan\n');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Puts a program named `arecord` where it is looked for: `body` is run with the file's name in `file`. */
function recorder(body: string): string {
  const bin = join(folder, 'bin');
  mkdirSync(bin, { recursive: true });
  const script = `#!${process.execPath}\nconst { copyFileSync } = require('node:fs');\nconst file = process.argv.at(-1);\n${body}\n`;
  writeFileSync(join(bin, 'arecord'), script);
  chmodSync(join(bin, 'arecord'), 0o755);
  return bin;
}
/** Records until it is interrupted, as `arecord` does: then it ends with 1. */
function recording(samples: Float32Array): string {
  const clip = join(folder, 'played.wav');
  writeFileSync(clip, writeWav(samples));
  return `setInterval(() => {}, 1000);
    process.on('SIGINT', () => { copyFileSync(${JSON.stringify(clip)}, file); process.exit(1); });
    process.stderr.write('ready');`;
}

/** Runs the command on a PC that has only these programs; `keys` are pressed half a second apart. */
async function recordSet(bin: string, keys: readonly string[], ...words: string[]) {
  const list = ['--sentences', join(folder, 'two.txt')];
  const child = spawn(process.execPath, [DOOR, 'record-set', set, ...list, ...words], {
    env: { ...process.env, PATH: bin },
  });
  let said = '';
  child.stdout.on('data', (piece: Buffer) => (said += piece.toString()));
  child.stderr.on('data', (piece: Buffer) => (said += piece.toString()));
  const code = new Promise<number | null>((ended) => child.on('close', ended));
  if (keys.length > 0) await expect.poll(() => said, { timeout: 15_000 }).toContain('1. Rahul');
  for (const key of keys) {
    child.stdin.write(`${key}\n`);
    await new Promise((soon) => setTimeout(soon, 500));
  }
  child.stdin.end();
  return { code: await code, said };
}
const files = () => readdirSync(set).sort();

describe.runIf(process.platform === 'linux')('record-set', () => {
  test('records each sentence and keeps clip and text', async () => {
    const { code, said } = await recordSet(recorder(recording(TONE)), ['', '', '', '']);
    expect(said).toContain('2 of 2 sentences are in');
    expect(code).toBe(0);
    expect(files()).toEqual(['001.txt', '001.wav', '002.txt', '002.wav']);
    expect(readFileSync(join(set, '001.txt'), 'utf8')).toBe('Rahul ka bill banao\n');
    expect(readWav(readFileSync(join(set, '002.wav')))).toHaveLength(16_000);
  }, 30_000);

  test('asks again when nothing was heard, and ends when it is told to', async () => {
    const { code, said } = await recordSet(recorder(recording(new Float32Array(16_000))), ['', '', 'q']);
    expect(said).toContain('nothing was heard');
    expect(said).toContain('0 of 2');
    expect(code).toBe(0);
  }, 30_000);

  test('goes on where it was left: what is there is not asked again', async () => {
    mkdirSync(set);
    writeFileSync(join(set, '002.wav'), writeWav(TONE));
    const { said } = await recordSet(recorder(recording(TONE)), ['s']);
    expect(said).not.toContain('2. Haan');
    expect(said).toContain('1 of 2');
  }, 30_000);

  test('says what the recorder says when it cannot record', async () => {
    const busy = `console.error('audio open error: Device or resource busy'); process.exit(1);`;
    const { code, said } = await recordSet(recorder(busy), ['']);
    expect(said).toContain('arecord could not record: audio open error: Device or resource busy');
    expect(code).toBe(2);
  }, 30_000);

  test('says which programs could record when none is there', async () => {
    const { code, said } = await recordSet(join(folder, 'nothing'), []);
    expect(said).toMatch(/no program to record with \(arecord, rec, ffmpeg\).*--from/);
    expect(code).toBe(2);
  }, 30_000);
});

describe('record-set --from', () => {
  const from = (...clips: readonly (readonly [string, Uint8Array])[]): string => {
    const dir = join(folder, 'phone');
    mkdirSync(dir, { recursive: true });
    for (const [name, bytes] of clips) writeFileSync(join(dir, name), bytes);
    return dir;
  };
  const take = (dir: string) => recordSet(dirname(process.execPath), [], '--from', dir);

  test('pairs clips with sentences in the order of their names', async () => {
    const dir = from(['clip 10.wav', writeWav(TONE)], ['clip 2.WAV', writeWav(TONE.subarray(0, 8000))]);
    const { code, said } = await take(dir);
    expect(said).toContain('clip 2.WAV → 1. Rahul ka bill banao');
    expect(said).toContain('clip 10.wav → 2. Haan');
    expect(code).toBe(0);
    expect(readWav(readFileSync(join(set, '001.wav')))).toHaveLength(8000);
  }, 30_000);

  test.each<[string, readonly (readonly [string, Uint8Array])[], RegExp]>([
    ['no clips', [['notes.txt', new Uint8Array()]], /no WAV file/],
    [
      'more clips than sentences',
      [1, 2, 3].map((n) => [`${n}.wav`, writeWav(TONE)] as const),
      /3 clips for the 2 sentences/,
    ],
    [
      'a clip that is broken',
      [
        ['1.wav', writeWav(TONE)],
        ['2.wav', Buffer.from('RIFF')],
      ],
      /2\.wav/,
    ],
    ['a silent clip', [['1.wav', writeWav(new Float32Array(16_000))]], /nothing is to be heard in .*1\.wav/],
  ])(
    'keeps nothing of %s',
    async (_, clips, why) => {
      const { code, said } = await take(from(...clips));
      expect(said).toMatch(why);
      expect(code).toBe(2);
      expect(() => files()).toThrow(/ENOENT/);
    },
    30_000,
  );
});
