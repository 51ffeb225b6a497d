import type { Lexicon } from './lexicon.ts';
import { HONORIFICS, type NameMatch } from './name-index.ts';
import { normalise, type Token } from './normalise.ts';
import { lookUp } from './numbers.ts';
import type { Sentences } from './sentences.ts';
import type { Context } from './types.ts';

/** Everything one sentence is understood with. */
export interface Scene {
  readonly tokens: readonly Token[];
  readonly sentences: Sentences;
  readonly lexicon: Lexicon;
  readonly context: Context;
}

const JOINED = /^(.{3,})(ka|ke|ki|ko|ne|se)$/;

/** Two words for one: the place of the whole serves both halves when a letter count cannot tell them apart. */
function halves(token: Token, head: string, tail: string): Token[] {
  const cut = token.raw === token.text ? token.end - tail.length : token.end;
  return [
    { text: head, raw: head, start: token.start, end: cut },
    { text: tail, raw: tail, start: cut === token.end ? token.start : cut, end: token.end },
  ];
}

function split(token: Token, sentences: Sentences, lexicon: Lexicon): readonly Token[] {
  for (const pronoun of sentences.words.pronouns) {
    const tail = token.text.slice(pronoun.length);
    if (token.text.startsWith(pronoun) && sentences.words.postpositions.has(tail))
      return halves(token, pronoun, tail);
  }
  if (sentences.vocabulary.knows(token)) return [token];
  const [, head, tail] = JOINED.exec(token.text) ?? [];
  if (head === undefined || tail === undefined || lexicon.customers.exact([token.text]).length > 0)
    return [token];
  return lexicon.customers.exact([head]).length > 0 ? halves(token, head, tail) : [token];
}

/** Words of the sentence; "usne" and "rahulka" become a person and a postposition. */
export function sceneOf(text: string, sentences: Sentences, lexicon: Lexicon, context: Context): Scene {
  const tokens = normalise(text).flatMap((token) => split(token, sentences, lexicon));
  return { tokens, sentences, lexicon, context };
}

/** The Roman words of tokens [start, end). */
export const wordsIn = (scene: Scene, start: number, end: number): string[] =>
  scene.tokens.slice(start, end).map((token) => token.text);

/** Whether a list has the word, in either script. */
export const isIn = (list: ReadonlySet<string>, token: Token): boolean =>
  list.has(token.text) || list.has(token.raw);

/** Digits, a number word, a unit or rupaye: never part of a name. */
export function isMeasure(scene: Scene, at: number): boolean {
  const { numbers, units, words } = scene.sentences;
  const token = scene.tokens[at];
  if (!token || /^\d/.test(token.raw)) return true;
  if (words.rupees.has(token.text)) return true;
  const small = lookUp(numbers.small, token);
  return Boolean(
    (small && !small.weak) ||
      lookUp(numbers.scales, token) ||
      lookUp(numbers.fractions, token) ||
      lookUp(units.always, token),
  );
}

/** A word that no list and no sentence explains: it may be a name. */
export function isPlain(scene: Scene, at: number): boolean {
  const token = scene.tokens[at];
  if (!token || isMeasure(scene, at)) return false;
  const { vocabulary, words, numbers } = scene.sentences;
  const said = isIn(words.fillers, token) || isIn(words.joiners, token) || isIn(words.heavy, token);
  return !said && !vocabulary.knows(token) && !lookUp(numbers.small, token);
}

/** The names for a span: words that mean something else already count only when spelt exactly so. */
export function matchSpan(
  scene: Scene,
  start: number,
  end: number,
  kind: keyof Lexicon,
): readonly NameMatch[] {
  const words = wordsIn(scene, start, end);
  const index = scene.lexicon[kind];
  for (let at = start; at < end; at += 1) if (!isPlain(scene, at)) return index.exact(words);
  return index.match(words);
}

/** Long vowels are written short in names: रामू is Ramu, not Raamoo. Roman letters stay as they were typed. */
const shown = (token: Token): string =>
  token.raw === token.text
    ? token.text
    : token.text.replaceAll('aa', 'a').replaceAll('ee', 'i').replaceAll('oo', 'u');

/** Tokens [start, end) as a name: "rahul sharma" → "Rahul Sharma"; words of respect are left out. */
export function nameOf(scene: Scene, start: number, end: number): string {
  const words = scene.tokens
    .slice(start, end)
    .filter((token) => !HONORIFICS.has(token.text))
    .map(shown);
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
}
