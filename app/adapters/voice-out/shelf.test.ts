import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createShelf, type Shelf } from './shelf.ts';
import type { Speech } from './types.ts';

const MOST = 1000;
let root = '';
let folder = '';
let shelf: Shelf;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'execora-speech-'));
  folder = join(root, 'speech');
  shelf = createShelf(folder, MOST);
});
afterEach(() => rm(root, { recursive: true }));

const saying = (text: string): Speech => ({ text, language: 'hi-IN', voice: null, speed: 100 });
const sound = (length: number) => new Uint8Array(length).fill(7);

/** Makes every sentence kept so far look unused for an hour. */
async function anHourPasses(): Promise<void> {
  const before = new Date(Date.now() - 3_600_000);
  for (const name of await readdir(folder)) await utimes(join(folder, name), before, before);
}

describe('the shelf of spoken sentences', () => {
  test('gives a sentence back, and no other one', async () => {
    await shelf.keep('openai', saying('a'), sound(10));
    expect((await shelf.find('openai', saying('a')))?.length).toBe(10);
    expect(await shelf.find('openai', saying('b'))).toBeNull();
    expect(await shelf.find('elevenlabs', saying('a'))).toBeNull();
    expect(await shelf.find('openai', { ...saying('a'), speed: 120 })).toBeNull();
    expect(await shelf.find('openai', { ...saying('a'), voice: 'sage' })).toBeNull();
  });

  test('never holds more than it may: what was unused for longest goes', async () => {
    await shelf.keep('openai', saying('old'), sound(400));
    await shelf.keep('openai', saying('used'), sound(400));
    await anHourPasses();
    await shelf.find('openai', saying('used'));
    await shelf.keep('openai', saying('new'), sound(400));
    expect(await shelf.find('openai', saying('old'))).toBeNull();
    expect((await shelf.find('openai', saying('used')))?.length).toBe(400);
    expect((await shelf.find('openai', saying('new')))?.length).toBe(400);
  });

  test('does not begin to keep what is larger than all of it', async () => {
    await shelf.keep('openai', saying('long'), sound(MOST + 1));
    expect(await shelf.find('openai', saying('long'))).toBeNull();
  });

  test('is empty after it was cleared', async () => {
    await shelf.keep('openai', saying('a'), sound(10));
    await shelf.clear();
    expect(await shelf.find('openai', saying('a'))).toBeNull();
  });

  test('on a disk that cannot be written is an empty one', async () => {
    await writeFile(folder, 'a file where the folder should be');
    await shelf.keep('openai', saying('a'), sound(10));
    expect(await shelf.find('openai', saying('a'))).toBeNull();
  });
});
