import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { messageOf } from '../../core/conversation/replies/speaker.ts';
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

  test.each(['hi', 'hi-Latn'] as const)(
    'say how a Hindi voice reads every Roman word of an answer in %s',
    async (language) => {
      const data = await compileReplies(folder);
      const listed = { ...data['hi-Latn'].sounds, ...data.hi.sounds };
      const { messages, units, help } = data[language];
      const texts = [
        ...Object.values(messages).flatMap(literals),
        ...Object.values(units),
        ...Object.values(help).flat(),
      ];
      const words = texts.flatMap((text) => text.match(/[A-Za-z]+/g) ?? []).map((word) => word.toLowerCase());
      expect([...new Set(words)].filter((word) => !Object.hasOwn(listed, word))).toEqual([]);
    },
  );
});

/** The words of an ICU message itself: no values, no names of cases. */
const literals = (message: string): string[] =>
  [
    ...JSON.stringify(messageOf(message, 'hi-Latn').getAst()).matchAll(
      /"type":0,"value":"((?:[^"\\]|\\.)*)"/g,
    ),
  ].map(([, text = '']) => text);
