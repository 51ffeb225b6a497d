import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { writeWav } from '../../adapters/speech/wav-write.ts';
import { run } from './run.ts';

const seen = vi.hoisted(() => ({ out: [] as string[], notes: [] as string[] }));
vi.mock('./print.ts', () => ({
  out: (line: string) => void seen.out.push(line),
  note: (line: string) => void seen.notes.push(line),
  json: (value: unknown) => void seen.out.push(JSON.stringify(value)),
}));

const folder = mkdtempSync(join(tmpdir(), 'execora-hear-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => {
  seen.out.length = 0;
  seen.notes.length = 0;
});

function file(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}
/** A sound file of so many bytes, as a recorder that was left running makes it. */
function large(name: string, bytes: number): string {
  const path = file(name, writeWav(new Float32Array(16)));
  truncateSync(path, bytes);
  return endless(path);
}
/** Its length was never written. */
function endless(path: string): string {
  const head = writeWav(new Float32Array(0)).fill(0xff, 40, 44);
  writeFileSync(path, head, { flag: 'r+' });
  return path;
}

const tone = Float32Array.from({ length: 16_000 }, (_, n) => 0.3 * Math.sin(n / 5));

const CASES: readonly (readonly [string, () => string, RegExp])[] = [
  ['a file that is not there', () => join(folder, 'gone.wav'), /gone\.wav: ENOENT/],
  ['a folder', () => folder, /EISDIR/],
  ['an empty file', () => file('empty.wav', new Uint8Array()), /does not begin as a WAV file/],
  [
    'music under another name',
    () => file('song.wav', Buffer.from('ID3\u0004rest of an mp3')),
    /does not begin as/,
  ],
  ['a file that ends in its head', () => file('head.wav', writeWav(tone).subarray(0, 30)), /format part/],
  ['50 MB of sound', () => large('hour.wav', 50_000_000), /1562 seconds long; one sentence has 30 at most/],
  ['a sound file beyond 100 MB', () => large('day.wav', 120_000_000), /more than 100 MB/],
];

test.each(CASES)('hear says what is wrong with %s', async (_, made, why) => {
  expect(await run(['hear', made()])).toBe(2);
  expect(seen.notes).toEqual([expect.stringMatching(why)]);
  expect(seen.out).toEqual([]);
});

test('hear --say says what is wrong with a file, and the shop goes on', async () => {
  const shop = ['--say', '--shop', join(folder, 'shop.db')];
  expect(await run(['hear', large('hour.wav', 50_000_000), ...shop])).toBe(2);
  expect(seen.notes.at(-1)).toMatch(/1562 seconds long/);
  expect(await run(['hear', file('silent.wav', writeWav(new Float32Array(16_000))), ...shop])).toBe(0);
  expect(seen.out).toEqual(['silent.wav: nothing was heard']);
});

test('hear says nothing was heard in a silent file', async () => {
  const silent = file('silent.wav', writeWav(new Float32Array(16_000)));
  expect(await run(['hear', silent])).toBe(0);
  expect(seen.out).toEqual([expect.stringContaining('silent.wav: (nothing)')]);
});
