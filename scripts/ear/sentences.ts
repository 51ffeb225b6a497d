/**
 * Writes the sentences that are spoken and learned, in Hindi (Devanagari) and English, with the sounds of each:
 *
 *     node scripts/ear/sentences.ts WORK [--count 30000] [--seed 20261126]
 *
 * They are made of assets/intents and assets/catalog: twin sentences that speak of other people, goods and numbers, frequent commands,
 * soups of words, words that nobody knows, and talk that is no command. The same seed gives the same sentences.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Random, seeded } from '../../app/testing/crash/random.ts';
import { negatives } from '../../app/testing/intent.ts';
import { oneOf, shuffled } from './chance.ts';
import { babbled, type Make, shape, soup, twin } from './fill.ts';
import { measuredSounds } from './measured.ts';
import { canBeLearned, plainText, soundsOf } from './spoken-sounds.ts';
import { isDevanagari, isRoman, type Language, tongues } from './tongues.ts';

interface Sentence {
  readonly text: string;
  readonly language: Language;
  /** Its sound key. */
  readonly sounds: string;
}

/** What is made, and how many of a thousand tries are of it. */
const KINDS: readonly (readonly [kind: string, language: Language, make: Make, share: number])[] = [
  ['twin', 'hi', twin, 270],
  ['shape', 'hi', shape, 115],
  ['soup', 'hi', soup, 100],
  ['nonsense', 'hi', babbled, 145],
  ['twin', 'en', twin, 150],
  ['shape', 'en', shape, 110],
  ['soup', 'en', soup, 110],
];
/** One entry for each of the thousand. */
const SHARES = KINDS.flatMap((kind) => Array.from({ length: kind[3] }, () => kind));

/** Of so many tries for each sentence wanted the last ones find nothing new. */
const MOST_TRIES = 40;
const [LEAST_LETTERS, MOST_LETTERS] = [2, 95];

/** Words that Roman Hindi does not have ("the" ends Hindi sentences). */
const ENGLISH = /\b(you|your|my|our|it|please|are|there|what|who|where|yesterday|the(?= ))\b/i;
const isEnglish = (text: string): boolean => isRoman(text) && ENGLISH.test(text);

const isSpeakable = (text: string, language: Language): boolean =>
  text.length >= LEAST_LETTERS &&
  text.length <= MOST_LETTERS &&
  (language === 'hi' ? isDevanagari(text) : isRoman(text));

/** Keeps what can be spoken and learned, once, and counts it by kind. */
function createCollection(measured: ReadonlySet<string>) {
  const sentences = new Map<string, Sentence>();
  const counts: Record<string, number> = {};
  function add(kind: string, language: Language, said: string): void {
    const text = plainText(said);
    const sounds = soundsOf(text);
    if (!isSpeakable(text, language) || !canBeLearned(sounds)) return;
    if (sentences.has(text) || measured.has(sounds)) return;
    sentences.set(text, { text, language, sounds });
    counts[`${language} ${kind}`] = (counts[`${language} ${kind}`] ?? 0) + 1;
  }
  return { add, sentences, counts };
}

/** Talk of assets/intents that is no command, as far as a voice of ours can read it. */
const talk = (): string[] =>
  negatives()
    .map(({ text }) => text)
    .filter((text) => isDevanagari(text) || isEnglish(text));

async function collected(random: Random, count: number): Promise<ReturnType<typeof createCollection>> {
  const languages = await tongues();
  const collection = createCollection(measuredSounds());
  for (const text of talk()) collection.add('talk', isDevanagari(text) ? 'hi' : 'en', text);
  for (let tries = MOST_TRIES * count; tries > 0 && collection.sentences.size < count; tries -= 1) {
    const [kind, language, make] = oneOf(random, SHARES);
    collection.add(kind, language, make(random, languages[language]));
  }
  return collection;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '30000' },
    seed: { type: 'string', default: '20261126' },
  },
});
const [work] = positionals;
if (work === undefined) throw new Error('where to? node scripts/ear/sentences.ts WORK');
const random = seeded(Number(values.seed));
const { sentences, counts } = await collected(random, Number(values.count));
mkdirSync(work, { recursive: true });
writeFileSync(join(work, 'sentences.json'), JSON.stringify(shuffled(random, [...sentences.values()])));
console.log(`${sentences.size} sentences`, counts);
