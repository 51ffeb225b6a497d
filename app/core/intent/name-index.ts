import { wordsOf } from './normalise.ts';
import { type Sounded, similarity, sounded } from './similarity.ts';
import type { Known } from './types.ts';

/** A name that fits what was heard; score 0–1, `whole` when the full name (not one word of it) fits. */
export interface NameMatch {
  readonly known: Known;
  readonly score: number;
  readonly whole: boolean;
}

export interface NameIndex {
  /** Adds a name, or replaces the one with the same id. */
  add(known: Known): void;
  /** Same as `add`: a changed name or alias replaces the old one at once. */
  update(known: Known): void;
  /** Forgets a name; unknown ids are fine. */
  remove(id: string): void;
  get(id: string): Known | undefined;
  all(): Iterable<Known>;
  readonly size: number;
  /** Grows with every change, so that what was derived from the index can tell it is old. */
  readonly version: number;
  /** Names whose exact spelling, alias or single word this is. Cheap. */
  exact(words: readonly string[]): readonly NameMatch[];
  /** Up to five names that sound like the words, best first, none under 0.6. */
  match(words: readonly string[]): readonly NameMatch[];
}

/** Under this a likeness is chance: not even offered as "did you mean". */
const OFFER = 0.6;
/** A single word of a longer name ("Rahul" for "Rahul Sharma") is sure, but less than a full name. */
const PART = 0.92;
/** A word of three letters is too near to too many others. */
const SHORTEST_LIKE = 4;
const PLURAL = /^[a-z]{4,}s$/;
/** Same folded key, other spelling. */
const FOLDED = 0.97;
const MOST = 5;
/** These fold onto tel, dal and Shyam and are common words: they count only when spelt so in the shop. */
const EXACT_ONLY = new Set([
  'tail',
  'tale',
  'tell',
  'dull',
  'doll',
  'sham',
  'shaam',
  'saam',
  'aur',
  'or',
  'hai',
  'hi',
  'he',
]);
/** Said for respect, never part of the name that is looked up. */
export const HONORIFICS: ReadonlySet<string> = new Set([
  'ji',
  'jee',
  'bhai',
  'bhaiya',
  'bhaiyya',
  'sahab',
  'saab',
  'sahib',
  'saheb',
  'madam',
  'didi',
  'aunty',
  'auntie',
  'uncle',
  'seth',
  'shri',
  'shree',
  'smt',
  'shrimati',
  'mr',
  'mrs',
  'ms',
  'sir',
  'chacha',
  'bhaai',
  'saahab',
  'maidam',
  'deedi',
  'chaacha',
  'dada',
  'bhabhi',
]);

interface Entry extends Sounded {
  readonly known: Known;
  readonly whole: boolean;
}

const withoutHonours = (words: readonly string[]): readonly string[] => {
  const kept = words.filter((word) => !HONORIFICS.has(word));
  return kept.length > 0 ? kept : words;
};

function entriesOf(known: Known): Entry[] {
  const found = new Map<string, Entry>();
  const put = (raw: string, whole: boolean) => {
    const before = found.get(raw);
    if (raw !== '' && (!before || (whole && !before.whole)))
      found.set(raw, { ...sounded(raw), known, whole });
  };
  for (const form of [known.name, ...known.forms]) {
    const words = withoutHonours(wordsOf(form));
    put(words.join(''), true);
    if (words.length > 1 && form === known.name)
      for (const word of words) if (word.length > 2) put(word, false);
  }
  return [...found.values()];
}

/**
 * The skeleton and, when long enough, each skeleton with one sound less: two words one sound apart meet in a bucket.
 * Under four sounds one difference already costs too much to be accepted, and the buckets would be crowded.
 */
function buckets(skeleton: string): string[] {
  if (skeleton.length < 4) return [skeleton];
  const shorter = [...skeleton].map((_, at) => skeleton.slice(0, at) + skeleton.slice(at + 1));
  return [skeleton, ...new Set(shorter)];
}

/** Entries under keys, with removal: the three ways into the index share it. */
function createTable() {
  const table = new Map<string, Set<Entry>>();
  return {
    put(key: string, entry: Entry) {
      const set = table.get(key) ?? new Set();
      table.set(key, set.add(entry));
    },
    drop(key: string, entry: Entry) {
      const set = table.get(key);
      set?.delete(entry);
      if (set?.size === 0) table.delete(key);
    },
    get: (key: string): Iterable<Entry> => table.get(key) ?? [],
  };
}

const weigh = (entry: Entry, likeness: number): number => (entry.whole ? likeness : Math.min(likeness, PART));

/** One match a name, the best one; best first, older names first among equals. */
function ranked(scored: Iterable<readonly [Entry, number]>): NameMatch[] {
  const best = new Map<string, NameMatch>();
  for (const [entry, score] of scored) {
    const before = best.get(entry.known.id);
    if (!before || before.score < score)
      best.set(entry.known.id, { known: entry.known, score, whole: entry.whole });
  }
  const order = (a: NameMatch, b: NameMatch) => b.score - a.score || (a.known.id < b.known.id ? -1 : 1);
  return [...best.values()].sort(order).slice(0, MOST);
}

/** An empty index of names that takes changes one by one and finds a name by its spelling or its sound. */
export function createNameIndex(): NameIndex {
  const entries = new Map<string, readonly Entry[]>();
  const names = new Map<string, Known>();
  const spelt = createTable();
  const folded = createTable();
  const near = createTable();
  const memo = new Map<string, readonly NameMatch[]>();
  let version = 0;

  function remove(id: string): void {
    for (const entry of entries.get(id) ?? []) {
      spelt.drop(entry.raw, entry);
      folded.drop(entry.folded, entry);
      for (const key of buckets(entry.skeleton)) near.drop(key, entry);
    }
    entries.delete(id);
    names.delete(id);
    changed();
  }

  function add(known: Known): void {
    if (names.has(known.id)) remove(known.id);
    const list = entriesOf(known);
    entries.set(known.id, list);
    names.set(known.id, known);
    for (const entry of list) {
      spelt.put(entry.raw, entry);
      folded.put(entry.folded, entry);
      for (const key of buckets(entry.skeleton)) near.put(key, entry);
    }
    changed();
  }

  function changed(): void {
    version += 1;
    memo.clear();
  }

  const exact = (words: readonly string[]): NameMatch[] => {
    const raw = withoutHonours(words).join('');
    return ranked([...spelt.get(raw)].map((entry) => [entry, weigh(entry, 1)] as const));
  };

  /** Names one spelling habit or one sound away. */
  function* byLikeness(heard: Sounded): Generator<readonly [Entry, number]> {
    if (heard.raw.length < SHORTEST_LIKE) return;
    const seen = new Set<Entry>();
    for (const key of buckets(heard.skeleton)) {
      for (const entry of near.get(key)) {
        if (seen.has(entry)) continue;
        seen.add(entry);
        const score = weigh(entry, similarity(heard, entry, OFFER));
        if (score >= OFFER) yield [entry, Math.min(score, FOLDED)];
      }
    }
  }

  /** Spelling first, then folded spelling, then likeness: a sure name needs no guesses beside it. */
  function byRaw(raw: string): readonly NameMatch[] {
    const sure = [...spelt.get(raw)].map((entry) => [entry, weigh(entry, 1)] as const);
    if (raw.length < 3 || EXACT_ONLY.has(raw)) return ranked(sure);
    const heard = sounded(raw);
    const same = [...folded.get(heard.folded)].map((entry) => [entry, weigh(entry, FOLDED)] as const);
    const found = [...sure, ...same];
    return ranked(found.length > 0 ? found : byLikeness(heard));
  }

  /** As spoken, or the singular of an English plural ("onions"). */
  function search(words: readonly string[]): readonly NameMatch[] {
    const raw = withoutHonours(words).join('');
    const found = byRaw(raw);
    if (found.length > 0 || !PLURAL.test(raw)) return found;
    return byRaw(raw.slice(0, -1)).filter((each) => each.score >= PART);
  }

  function match(words: readonly string[]): readonly NameMatch[] {
    const key = words.join(' ');
    const known = memo.get(key);
    if (known) return known;
    if (memo.size > 5000) memo.clear();
    const found = search(words);
    memo.set(key, found);
    return found;
  }

  return {
    add,
    update: add,
    remove,
    get: (id) => names.get(id),
    all: () => names.values(),
    get size() {
      return names.size;
    },
    get version() {
      return version;
    },
    exact,
    match,
  };
}
