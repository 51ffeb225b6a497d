import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { REPLY_ASSETS } from '../../testing/replies.ts';
import { compileReplies, readReplies } from './replies.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'replies-'));
  await cp(REPLY_ASSETS, folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

describe('reply files', () => {
  test('are the same when a build has read them', async () => {
    const read = await compileReplies(folder);
    const file = join(folder, 'replies.json');
    await writeFile(file, JSON.stringify(read));
    expect(readReplies(file)).toEqual(read);
  });

  test('are refused by name when a sentence is missing', async () => {
    const text = await readFile(join(folder, 'hi.yaml'), 'utf8');
    await writeFile(join(folder, 'hi.yaml'), text.replace(/^ {2}saved: .*$/m, ''));
    await expect(compileReplies(folder)).rejects.toThrow(/hi\.yaml.*saved/s);
  });

  test('are refused by name when a sentence has a name nobody says', async () => {
    const text = await readFile(join(folder, 'en.yaml'), 'utf8');
    await writeFile(join(folder, 'en.yaml'), `${text}  goodbye: Bye\n`);
    await expect(compileReplies(folder)).rejects.toThrow(/en\.yaml.*goodbye/s);
  });
});
