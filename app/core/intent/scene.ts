import { asName } from './as-name.ts';
import { isCalled, type Lexicon } from './lexicon.ts';
import { HONORIFICS, type NameIndex, type NameMatch } from './name-index.ts';
import { normalise, type Token } from './normalise.ts';
import { lookUp } from './numbers.ts';
import { toRoman } from './roman.ts';
import type { Sentences } from './sentences.ts';
import type { Context } from './types.ts';
import { createReader, type Reader } from './when/reader.ts';

/** Everything one sentence is understood with. */
export interface Scene {
  /** The sentence as it was given. */
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The same tokens, as times are read in them. */
  readonly times: Reader;
  readonly sentences: Sentences;
  readonly lexicon: Lexicon;
  readonly context: Context;
  /** Words that exist may be slips too: the last resort. */
  readonly guessing?: true;
  /** Words may be left out more easily: the gist of a sentence that nobody understands whole. */
  readonly loose?: true;
  /** The sentence is explained by its words in any order. */
  readonly framed?: true;
}

/** No shorter name has its postposition written to it. */
const SHORTEST_JOINED = 3;

/** Two words for one: the place of the whole serves both halves when a letter count cannot tell them apart. */
function halves(token: Token, head: string, tail: string): Token[] {
  const slipped = token.slip === undefined ? {} : { slip: token.slip };
  const cut = token.raw === token.text ? token.end - tail.length : token.end;
  return [
    { ...slipped, text: head, raw: head, start: token.start, end: cut },
    { text: tail, raw: tail, start: cut === token.end ? token.start : cut, end: token.end },
  ];
}

/** "usne" and "rahulka" as two words. */
export function split(token: Token, sentences: Sentences, lexicon: Lexicon): readonly Token[] {
  for (const pronoun of sentences.words.pronouns) {
    const tail = token.text.slice(pronoun.length);
    if (token.text.startsWith(pronoun) && sentences.words.postpositions.has(tail))
      return halves(token, pronoun, tail);
  }
  if (sentences.vocabulary.knows(token)) return [token];
  return joined(token, sentences, lexicon) ?? hundreds(token, sentences, lexicon) ?? [token];
}

/** "paanchsau", "दोनशे": a number and its scale; null for any other word, and for what the shop calls somebody or something. */
function hundreds(token: Token, { numbers }: Sentences, lexicon: Lexicon): readonly Token[] | null {
  const { raw, text } = token;
  if (lookUp(numbers.small, token) || lookUp(numbers.scales, token)) return null;
  const tail = [...numbers.scales.keys()].find((scale) => {
    const head = raw.slice(0, -scale.length);
    return raw.endsWith(scale) && head.length > 1 && (numbers.small.has(head) || numbers.fractions.has(head));
  });
  if (tail === undefined || isCalled(lexicon, text)) return null;
  const cut = token.end - tail.length;
  const head = raw.slice(0, -tail.length);
  return [
    { text: toRoman(head), raw: head, start: token.start, end: cut },
    { text: toRoman(tail), raw: tail, start: cut, end: token.end },
  ];
}

/** "rahulka": a name that the shop knows, and what stands behind a name; null for any other word. */
function joined(token: Token, { words }: Sentences, lexicon: Lexicon): readonly Token[] | null {
  const cuts = [...words.postpositions].flatMap((tail) => cutOff(token, tail) ?? []);
  if (cuts.length === 0 || lexicon.customers.exact([token.text]).length > 0) return null;
  const isName = (word: string): boolean => lexicon.customers.exact([word]).length > 0;
  const cut = cuts.find(({ head }) => isName(head) || isName(short(head)));
  return cut ? halves(token, cut.head, cut.tail) : null;
}

/** The name and the postposition, in the script in which the postposition is listed; Roman letters of a Devanagari word count too. */
function cutOff({ raw, text }: Token, tail: string): { head: string; tail: string } | null {
  const written = [raw, text].find((word) => word.endsWith(tail));
  const head = written?.slice(0, -tail.length) ?? '';
  return head.length < SHORTEST_JOINED ? null : { head: toRoman(head), tail: toRoman(tail) };
}

/** How many tokens of thinking aloud begin here: "arre", "sun na". */
function interjection(tokens: readonly Token[], at: number, { words }: Sentences): number {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (!token) return 0;
  const paired =
    next &&
    [`${token.text} ${next.text}`, `${token.raw} ${next.raw}`].some((pair) =>
      words.interjectionPairs.has(pair),
    );
  if (paired) return 2;
  return isIn(words.interjections, token) ? 1 : 0;
}

/** Without what is said while thinking; a sentence of nothing else stays as it is. */
export function withoutInterjections(tokens: readonly Token[], sentences: Sentences): readonly Token[] {
  const kept: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const skip = interjection(tokens, at, sentences);
    const token = tokens[at];
    if (skip === 0 && token) kept.push(token);
    at += Math.max(1, skip);
  }
  return kept.length > 0 ? kept : tokens;
}

/** Goods that are meant stand at most so far behind: "matlab teen kilo chawal". */
const MOST_BEHIND = 3;

/** "Cheeni matlab chawal": between two goods it is no pause but a correction. */
function correcting(tokens: readonly Token[], { products }: Lexicon): readonly Token[] {
  const isGoods = (token: Token | undefined): boolean =>
    token !== undefined && products.exact([token.text]).length > 0;
  return tokens.map((token, at) =>
    token.text === 'matlab' &&
    isGoods(tokens[at - 1]) &&
    tokens.slice(at + 1, at + 1 + MOST_BEHIND).some(isGoods)
      ? { ...token, text: 'balki', raw: 'balki' }
      : token,
  );
}

/** "…, dada?": who is spoken to, set off by a comma, is nobody of whom the talk is. */
function spokenTo(tokens: readonly Token[], text: string): readonly Token[] {
  const [last, before] = [tokens.at(-1), tokens.at(-2)];
  const isSetOff = before && last && text.slice(before.end, last.start).includes(',');
  return isSetOff && HONORIFICS.has(last.text) ? tokens.slice(0, -1) : tokens;
}

/** Words of the sentence; "usne" and "rahulka" become a person and a postposition. */
export function sceneOf(text: string, sentences: Sentences, lexicon: Lexicon, context: Context): Scene {
  const written = correcting(spokenTo(normalise(text), text), lexicon);
  const said = withoutInterjections(written, sentences);
  const tokens = said.flatMap((token) => split(token, sentences, lexicon));
  return { text, tokens, times: timesIn(text, tokens, sentences), sentences, lexicon, context };
}

const timesIn = (text: string, tokens: readonly Token[], { when, numbers }: Sentences): Reader =>
  createReader(tokens, text, when, numbers);

/** The scene with other words in the places of its own. */
export const withTokens = (scene: Scene, tokens: readonly Token[]): Scene => ({
  ...scene,
  tokens,
  times: timesIn(scene.text, tokens, scene.sentences),
});

/** The Roman words of tokens [start, end). */
export const wordsIn = (scene: Scene, start: number, end: number): string[] =>
  scene.tokens.slice(start, end).map((token) => token.text);

/** The same as they were written, also where a word was taken for another. */
export const heardIn = (scene: Scene, start: number, end: number): string =>
  scene.tokens
    .slice(start, end)
    .map(({ text, said }) => said ?? text)
    .join(' ');

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

/** A word that no list and no sentence explains: it may be a name. A letter alone names nobody and nothing. */
export function isPlain(scene: Scene, at: number): boolean {
  const token = scene.tokens[at];
  if (!token) return false;
  const found = plain.get(token) ?? isPlainWord(scene, at, token);
  plain.set(token, found);
  return found;
}

/** Asked for every span that a word stands in. A token belongs to one sentence, and so to the words of one shop. */
const plain = new WeakMap<Token, boolean>();

function isPlainWord(scene: Scene, at: number, token: Token): boolean {
  if (token.text.length < 2 || isMeasure(scene, at)) return false;
  const { vocabulary, words, numbers, verbs } = scene.sentences;
  const said = isIn(words.fillers, token) || isIn(words.joiners, token) || isIn(words.heavy, token);
  return !said && !vocabulary.knows(token) && !verbs.of(token.text) && !lookUp(numbers.small, token);
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
  for (let at = start; at < end; at += 1) if (!isPlain(scene, at)) return spelt(index, words);
  return index.match(words);
}

/** Exactly so, or so with short vowels: "daal" is Dal, and what one says to put something in. */
function spelt(index: NameIndex, words: readonly string[]): readonly NameMatch[] {
  const found = index.exact(words);
  const brief = words.map(short);
  if (found.length > 0 || brief.every((word, n) => word === words[n])) return found;
  return index.exact(brief).map((each) => ({ ...each, score: Math.min(OTHER_WORD, each.score) }));
}

/** How sure a name is whose spelling is another word of the sentences. */
const OTHER_WORD = 0.85;

/** Long vowels are written short in names: रामू is Ramu, not Raamoo. */
export const short = (roman: string): string =>
  roman.replace(/aa|ee|oo/g, (long) => SHORT_VOWEL[long] ?? long);

const SHORT_VOWEL: Readonly<Record<string, string>> = { aa: 'a', ee: 'i', oo: 'u' };

/** ज़ is no ज: Zarina. The dot is lost when a word is looked up. */
const DOTTED = /\u091c\u093c|\u095b/u;

/** Roman letters stay as they were typed. */
function shown({ raw, text, start, end }: Token, said: string): string {
  if (raw === text) return text;
  const roman = short(text);
  return DOTTED.test(said.slice(start, end)) ? roman.replace('j', 'z') : roman;
}

/** Tokens [start, end) as a name: "rahul sharma" → "Rahul Sharma"; words of respect are left out. */
export function nameOf(scene: Scene, start: number, end: number): string {
  const words = scene.tokens
    .slice(start, end)
    .filter((token) => !HONORIFICS.has(token.text))
    .map((token) => shown(token, scene.text));
  return asName(words.join(' '));
}

/** What is asked of a place again and again while a sentence is read is found out once. `find` looks at the words, the shop and the moment. */
export function oncePerPlace<Found>(find: (scene: Scene, at: number) => Found) {
  const places = new WeakMap<Scene['tokens'], Map<number, Found>>();
  return (scene: Scene, at: number): Found => {
    const known = places.get(scene.tokens) ?? new Map<number, Found>();
    places.set(scene.tokens, known);
    const before = known.get(at);
    if (before !== undefined) return before;
    const found = find(scene, at);
    known.set(at, found);
    return found;
  };
}
