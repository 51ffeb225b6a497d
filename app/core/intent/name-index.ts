import { ACCEPT, MARGIN } from './arcs.ts';
import { type Beginnings, createBeginnings } from './beginnings.ts';
import { createBoundedList } from './bounded-list.ts';
import { withoutHonours } from './honorifics.ts';
import { createLeadingOwners } from './leading-owners.ts';
import { wordsOfName } from './name-words.ts';
import { createNamesByPlace } from './names-by-place.ts';
import { createSoundTable, type SoundTable } from './sound-table.ts';
import { createSpellings } from './spellings.ts';
import type { Known } from './types.ts';

export { HONORIFICS } from './honorifics.ts';

/** A name that fits what was heard; score 0–1, `whole` when the full name (not one word of it) fits. */
export interface NameMatch {
  readonly known: Known;
  readonly score: number;
  readonly whole: boolean;
}

export interface NameIndex {
  /** Adds a name, or replaces the one with the same id; the same name again is no change. */
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
  /** Names with a word that begins with the text as it is typed, shortest first, at most so many. */
  begins(text: string, most: number): readonly Known[];
  /** Builds what the first `match` would else build: a shop does it before the first customer comes. */
  prepare(): void;
  /** The same for `begins`. */
  prepareTyping(): void;
}

/** Under this a likeness is chance: not even offered as "did you mean". */
const OFFER = 0.6;
/** A single word of a longer name ("Rahul" for "Rahul Sharma") is sure, but less than a full name. */
const PART = 0.92;
/** A word of two letters is too near to too many others. */
const SHORTEST_LIKE = 3;
const PLURAL = /^[a-z]{3,}s$/;
/** From here on two spellings differ by habits only: aa for a, ee for i, sh for s. */
const SAME = 0.93;
/** How much less like than a sure name another may be to be told of: twice what makes it a rival. */
const SPREAD = 2 * MARGIN;
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
/** How the things of an index are named: which words of a name are looked up, and which of its forms are names by themselves. */
interface Naming {
  readonly words: (words: readonly string[]) => readonly string[];
  readonly ofForms: (forms: readonly string[]) => readonly string[];
}

type Tell = (raw: string, whole: boolean) => void;

/** Spellings that are all of a name: it and its forms, each run together. */
function wholesOf({ forms }: Known, named: Naming, words: readonly string[]): string[] {
  const wholes = [words.join('')];
  for (const form of forms) {
    const raw = named.words(wordsOfName(form)).join('');
    if (!wholes.includes(raw)) wholes.push(raw);
  }
  return wholes;
}

/** Tells the spellings of a name, each once, and whether each is all of it; the others are words of it that are said for it. */
function eachSpelling(known: Known, named: Naming, tell: Tell): void {
  const words = named.words(wordsOfName(known.name));
  const wholes = wholesOf(known, named, words);
  for (const raw of wholes) if (raw !== '') tell(raw, true);
  const parts = [...(words.length < 2 ? [] : words), ...named.ofForms(known.forms)];
  parts.forEach((word, at) => {
    if (word.length > 2 && parts.indexOf(word) === at && !wholes.includes(word)) tell(word, false);
  });
}

const isSame = (a: Known, b: Known): boolean =>
  a.name === b.name &&
  a.unit === b.unit &&
  isSameList(a.forms, b.forms) &&
  isSameList(a.sounds ?? [], b.sounds ?? []);

const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((text, at) => text === b[at]);

const weigh = (whole: boolean, likeness: number): number => (whole ? likeness : Math.min(likeness, PART));

const byId = (a: Known, b: Known): number => (a.id < b.id ? -1 : Number(a.id > b.id));

/** Best first, older names first among equals; of two ways to the same name all of it before a part. */
const bestFirst = (a: NameMatch, b: NameMatch): number =>
  b.score - a.score || byId(a.known, b.known) || Number(b.whole) - Number(a.whole);

/** One match a name, the best one. */
const createBest = () => createBoundedList<NameMatch>(MOST, bestFirst, (a, b) => a.known.id === b.known.id);

type Best = ReturnType<typeof createBest>;

/** What a name must score beside this one. */
const leastBeside = (best: NameMatch | undefined): number =>
  best && best.score >= ACCEPT ? best.score - SPREAD : OFFER;

/** An owner of a spelling in one number: the place of the name, and whether the spelling is all of it. */
const ownerOf = (place: number, whole: boolean): number => place * 2 + Number(whole);
const placeIn = (owner: number): number => owner >> 1;
const isWhole = (owner: number): boolean => (owner & 1) === 1;

/** An empty index of people's names that takes changes one by one and finds a name by its spelling or its sound. */
export const createNameIndex = (): NameIndex => createIndex({ words: withoutHonours, ofForms: () => [] });

/**
 * The same for goods, whose words all count ("sir ka tel" is said for the head, not out of respect), and the last word of a form as
 * well: "oil" is said for mustard oil.
 */
export const createGoodsIndex = (): NameIndex =>
  createIndex({ words: (words) => words, ofForms: (forms) => forms.flatMap(lastWord) });

function lastWord(form: string): string[] {
  const words = wordsOfName(form);
  return words.length > 1 ? words.slice(-1) : [];
}

function createIndex(named: Naming): NameIndex {
  const names = createNamesByPlace();
  const spellings = createSpellings();
  const leading = createLeadingOwners(spellings.owners, MOST, byIdOfOwner, isWhole);
  const memo = new Map<string, readonly NameMatch[]>();
  /** Built when first asked for: a reader of speech asks for exact names only. */
  let sounds: SoundTable | null = null;
  let beginnings: Beginnings | null = null;
  let version = 0;

  function byIdOfOwner(a: number, b: number): number {
    const one = names.at(placeIn(a));
    const other = names.at(placeIn(b));
    return one && other ? byId(one, other) : 0;
  }

  function changed(): void {
    version += 1;
    if (memo.size > 0) memo.clear();
    leading.forget();
  }

  function remove(id: string): void {
    const known = names.get(id);
    const place = names.placeOf(id);
    if (known === undefined || place === undefined) return;
    eachSpelling(known, named, (raw, whole) => {
      const free = spellings.take(raw, ownerOf(place, whole));
      if (free !== null) sounds?.remove(free);
    });
    beginnings?.remove(place, known);
    names.drop(id);
    changed();
  }

  function add(known: Known): void {
    const before = names.get(known.id);
    if (before && isSame(before, known)) return;
    if (before) remove(known.id);
    const place = names.put(known);
    eachSpelling(known, named, (raw, whole) => {
      const made = spellings.give(raw, ownerOf(place, whole));
      if (made !== null) sounds?.add(made, raw);
    });
    beginnings?.add(place, known);
    changed();
  }

  function bySound(): SoundTable {
    if (sounds === null) {
      sounds = createSoundTable();
      spellings.each(sounds.add);
    }
    return sounds;
  }

  function byBeginning(): Beginnings {
    if (beginnings === null) {
      beginnings = createBeginnings(names);
      names.each(beginnings.add);
    }
    return beginnings;
  }

  /** Everyone to whom the spelling belongs, for what it is like. */
  function offer(best: Best, spelling: number, likeness: number): void {
    for (const owner of leading.of(spelling)) {
      const known = names.at(placeIn(owner));
      const whole = isWhole(owner);
      if (known) best.offer({ known, score: weigh(whole, likeness), whole });
    }
  }

  function spelt(raw: string): Best {
    const best = createBest();
    const id = spellings.idOf(raw);
    if (id !== undefined) offer(best, id, 1);
    return best;
  }

  /**
   * As spelt; then by the habits of writers only, where the spelling is somebody's, and else by likeness. Beside a sure name there
   * are no guesses that are far less like it.
   */
  function byRaw(raw: string): readonly NameMatch[] {
    const best = spelt(raw);
    if (raw.length < SHORTEST_LIKE || EXACT_ONLY.has(raw)) return best.list();
    const least = best.list().length > 0 ? SAME : OFFER;
    const floor = () => Math.max(least, best.last()?.score ?? 0, leastBeside(best.list()[0]));
    bySound().near(raw, floor, (id, likeness) => offer(best, id, likeness));
    const beside = leastBeside(best.list()[0]);
    return best.list().filter(({ score }) => score >= beside);
  }

  function singular(raw: string): readonly NameMatch[] {
    return PLURAL.test(raw) ? byRaw(raw.slice(0, -1)).filter((each) => each.score >= PART) : [];
  }

  /** As spoken, or the singular of an English plural ("onions"). */
  function search(words: readonly string[]): readonly NameMatch[] {
    const raw = named.words(words).join('');
    const near = byRaw(raw);
    const sure = near[0] !== undefined && near[0].score >= ACCEPT;
    const single = sure ? [] : singular(raw);
    return single.length > 0 ? single : near;
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
    all: names.all,
    get size() {
      return names.size;
    },
    get version() {
      return version;
    },
    exact: (words) => spelt(named.words(words).join('')).list(),
    match,
    begins: (text, most) => byBeginning().find(text, most),
    prepare: () => void bySound(),
    prepareTyping: () => void byBeginning(),
  };
}
