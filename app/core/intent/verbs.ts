import type { Arc } from './arcs.ts';
import type { Token } from './normalise.ts';
import type { VerbLists } from './sentence-data.ts';
import { spellingKey } from './spelling-key.ts';

/** What a word is among requests: all of one (kardo), or a stem to which a helper may be said (kr). */
export interface Request {
  readonly stem: string;
  readonly bare: boolean;
}

/** The ways to ask for something to be done. */
export interface VerbForms {
  /** The request that a word is, or null. */
  of(word: string): Request | null;
  /** Words that make a stem a request, by the first of them. */
  readonly helpers: ReadonlyMap<string, readonly (readonly string[])[]>;
}

const MOST_KEPT = 5000;

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

/** Tables of the forms. */
export function verbForms({ verbs, helpers }: VerbLists): VerbForms {
  const requests = new Map<string, Request>();
  for (const { stem, also, forms = [] } of verbs) {
    for (const each of [stem, ...also]) {
      requests.set(spellingKey(each), { stem, bare: true });
      for (const ending of ENDINGS) requests.set(spellingKey(each + ending), { stem, bare: false });
    }
    for (const form of forms) requests.set(spellingKey(form), { stem, bare: false });
  }
  const kept = new Map<string, Request | null>();
  const of = (word: string): Request | null => {
    const known = kept.get(word);
    if (known !== undefined) return known;
    if (kept.size > MOST_KEPT) kept.clear();
    const found = requests.get(spellingKey(word)) ?? null;
    kept.set(word, found);
    return found;
  };
  const phrases = helpers.map((phrase) => phrase.split(' ').map(spellingKey));
  return { of, helpers: Map.groupBy(phrases, ([first = '']) => first) };
}

/** Where the helper behind a stem ends, or `at` without one; the longest. */
function helperEnd(tokens: readonly Token[], at: number, { helpers }: VerbForms): number {
  const phrases = helpers.get(spellingKey(tokens[at]?.text ?? '')) ?? [];
  const fitting = phrases.filter((phrase) =>
    phrase.every((word, n) => spellingKey(tokens[at + n]?.text ?? '') === word),
  );
  return at + Math.max(0, ...fitting.map((phrase) => phrase.length));
}

interface RequestHere {
  readonly stem: string;
  readonly end: number;
  /** Nothing but the bare stem was said, no helper behind it. */
  readonly alone: boolean;
}

/** Which request a token begins, and where it ends; null for any other word. */
export function requestAt(tokens: readonly Token[], at: number, verbs: VerbForms): RequestHere | null {
  const said = verbs.of(tokens[at]?.text ?? '');
  if (!said) return null;
  const end = said.bare ? helperEnd(tokens, at + 1, verbs) : at + 1;
  return { stem: said.stem, end, alone: said.bare && end === at + 1 };
}

/** A request at a token: "karo" and "kar do", for whatever form of it was said. */
export function verbArcs(tokens: readonly Token[], at: number, verbs: VerbForms): Arc[] {
  const request = requestAt(tokens, at, verbs);
  return request ? requests(request.stem, request.end, request.alone ? BARE : OTHER) : [];
}

const requests = (stem: string, end: number, cost: number): Arc[] => [
  { symbol: imperative(stem), end, cost },
  { symbol: stem, helper: 'do', end, cost },
];

/** kar → karo; badal → badlo. */
const imperative = (stem: string): string => (stem === 'badal' ? 'badlo' : `${stem}o`);
