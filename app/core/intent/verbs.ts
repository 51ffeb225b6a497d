import type { Arc } from './arcs.ts';
import type { Token } from './normalise.ts';
import type { VerbLists } from './sentence-data.ts';

/** The ways to ask for something to be done. */
export interface VerbForms {
  /** The stem of a form in one word: kardo, karna, kijiye → kar. */
  readonly whole: ReadonlyMap<string, string>;
  /** The stem that a helper may follow: kr, karwa → kar. */
  readonly stems: ReadonlyMap<string, string>;
  /** Words that make a stem a request, by the first of them. */
  readonly helpers: ReadonlyMap<string, readonly (readonly string[])[]>;
}

/** Written on to a stem. "Karke", "karne", "kiya" are no requests. */
const ENDINGS = [
  'o',
  'na',
  'ni',
  'ie',
  'iega',
  'ien',
  'en',
  'do',
  'de',
  'dena',
  'dijie',
  'lo',
  'lena',
] as const;
/** The stem alone ("bill bana"), as one speaks to a boy of the shop. */
const BARE = 0.08;
/** Another form than the sentence has: a little less than the form itself, so that names of the shop are not talked over. */
const OTHER = 0.02;

/** One key for the spellings of an ending: banaiye, banaie, बनाइए; long vowels are short. */
export const verbKey = (word: string): string =>
  word
    .replace(/aa+/g, 'a')
    .replace(/ee+|ii+/g, 'i')
    .replace(/oo+/g, 'u')
    .replace(/i?y(?=e)/g, 'i')
    .replace(/ein$|en$/, 'en');

/** Tables of the forms. */
export function verbForms({ verbs, helpers }: VerbLists): VerbForms {
  const whole = new Map<string, string>();
  const stems = new Map<string, string>();
  for (const { stem, also, forms = [] } of verbs) {
    for (const each of [stem, ...also]) {
      stems.set(verbKey(each), stem);
      for (const ending of ENDINGS) whole.set(verbKey(each + ending), stem);
    }
    for (const form of forms) whole.set(verbKey(form), stem);
  }
  const phrases = helpers.map((phrase) => phrase.split(' ').map(verbKey));
  return { whole, stems, helpers: Map.groupBy(phrases, ([first = '']) => first) };
}

/** Where the helper behind a stem ends, or `at` without one; the longest. */
function helperEnd(tokens: readonly Token[], at: number, { helpers }: VerbForms): number {
  const phrases = helpers.get(verbKey(tokens[at]?.text ?? '')) ?? [];
  const fitting = phrases.filter((phrase) =>
    phrase.every((word, n) => verbKey(tokens[at + n]?.text ?? '') === word),
  );
  return at + Math.max(0, ...fitting.map((phrase) => phrase.length));
}

/** A request at a token: "karo" and "kar do", for whatever form of it was said. */
export function verbArcs(tokens: readonly Token[], at: number, verbs: VerbForms): Arc[] {
  const key = verbKey(tokens[at]?.text ?? '');
  const whole = verbs.whole.get(key);
  if (whole !== undefined) return requests(whole, at + 1, OTHER);
  const stem = verbs.stems.get(key);
  if (stem === undefined) return [];
  const end = helperEnd(tokens, at + 1, verbs);
  return end > at + 1 ? requests(stem, end, OTHER) : requests(stem, end, BARE);
}

const requests = (stem: string, end: number, cost: number): Arc[] => [
  { symbol: imperative(stem), end, cost },
  { symbol: stem, helper: 'do', end, cost },
];

/** kar → karo; badal → badlo. */
const imperative = (stem: string): string => (stem === 'badal' ? 'badlo' : `${stem}o`);

/** Whether a word is a request or the stem of one. */
export const isVerb = (word: string, { whole, stems }: VerbForms): boolean => {
  const key = verbKey(word);
  return whole.has(key) || stems.has(key);
};
