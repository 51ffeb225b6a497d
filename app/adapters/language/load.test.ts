import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compile } from '../../core/intent/sentences.ts';
import { TemplateError } from '../../core/intent/template.ts';
import { INTENTS, LANGUAGES } from '../../core/intent/types.ts';
import { INTENT_ASSETS } from '../../testing/intent.ts';
import { compileAssets, readSentences } from './load.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'intents-'));
  await cp(INTENT_ASSETS, folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

/** Those of UNKNOWN are said beside a command. */
const isCommand = (intent: string): boolean => intent !== 'UNKNOWN';

describe('sentence files', () => {
  test('say every intent in every language', async () => {
    const { intents } = await compileAssets(folder);
    const wanted = INTENTS.filter(isCommand);
    for (const language of LANGUAGES) {
      const said = intents
        .filter((each) => each.language === language)
        .map((each) => each.intent)
        .filter(isCommand);
      expect(said.toSorted()).toEqual(wanted.toSorted());
    }
  });

  test('are the same when a build has parsed them', async () => {
    const parsed = await compileAssets(folder);
    const file = join(folder, 'sentences.json');
    await writeFile(file, JSON.stringify(parsed));
    expect(readSentences(file)).toEqual(parsed);
  });

  test('name the file that cannot be read', async () => {
    await writeFile(join(folder, 'en/ADD_ITEM.yaml'), 'groups: [');
    await expect(compileAssets(folder)).rejects.toThrow('ADD_ITEM.yaml');
  });

  test('refuse a field nobody knows', async () => {
    await writeFile(join(folder, 'en/ADD_ITEM.yaml'), 'groups: [{ sentences: [add], colour: red }]');
    await expect(compileAssets(folder)).rejects.toThrow('colour');
  });

  test('name the template that cannot be compiled', async () => {
    await writeFile(join(folder, 'en/ADD_ITEM.yaml'), 'groups: [{ sentences: ["add (one|two"] }]');
    const data = await compileAssets(folder);
    expect(() => compile(data)).toThrow(TemplateError);
    expect(() => compile(data)).toThrow('add (one|two');
  });

  test('of a new language need its folder, and no line of code', async () => {
    await mkdir(join(folder, 'xx'));
    await writeFile(join(folder, 'xx/rules.yaml'), 'rules: {}\nchoices: {}');
    await writeFile(join(folder, 'xx/lists.yaml'), 'numbers: [{ value: 2, words: [deux] }]');
    await writeFile(join(folder, 'xx/HELP.yaml'), 'groups: [{ sentences: [au secours] }]');
    const { intents, lists } = await compileAssets(folder);
    expect(intents).toContainEqual({
      intent: 'HELP',
      language: 'xx',
      groups: [{ sentences: ['au secours'] }],
    });
    expect(lists.numbers.find(({ value }) => value === 2)?.roman).toContain('deux');
  });

  test.each([
    ['numbers', 'numbers: [{ value: 5, words: [do] }]'],
    ['fractions', 'fractions: [{ words: [dedh], times: 2 }]'],
    ['units', 'units: [{ unit: litre, words: [kilo] }]'],
  ])('name a word of a new language that says something else already: %s', async (_, own) => {
    await writeFile(join(folder, 'mr/lists.yaml'), own);
    await expect(compileAssets(folder)).rejects.toThrow('already');
  });

  test('refuse a build that is damaged', async () => {
    const file = join(folder, 'sentences.json');
    await writeFile(file, '{"intents": 1}');
    expect(() => readSentences(file)).toThrow();
  });
});
