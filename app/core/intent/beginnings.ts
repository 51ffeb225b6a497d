import { createBoundedList } from './bounded-list.ts';
import { type IdList, idsOf, withId, withoutId } from './id-list.ts';
import type { NamesByPlace } from './names-by-place.ts';
import type { Known } from './types.ts';

/** Names by the first letters of their words, as they are written. */
export interface Beginnings {
  add(place: number, known: Known): void;
  remove(place: number, known: Known): void;
  /** Names of which a word, or several from one on, begin with the text: shortest first, then oldest. */
  find(text: string, most: number): readonly Known[];
}

const formsOf = ({ name, forms }: Known): string[] => [name, ...forms].map((form) => form.toLowerCase());

/** The words of a name and its forms, each once. */
function wordsIn({ name, forms }: Known): string[] {
  const text = forms.length === 0 ? name : [name, ...forms].join(' ');
  const all = text.toLowerCase().split(' ');
  return all.filter((word, at) => word !== '' && all.indexOf(word) === at);
}

const shortestFirst = (a: Known, b: Known): number =>
  a.name.length - b.name.length || (a.id < b.id ? -1 : Number(a.id > b.id));

const goesOn = (known: Known, text: string): boolean =>
  formsOf(known).some((form) => ` ${form}`.includes(` ${text}`));

/** The first place in a sorted list whose word is not before this one. */
function placeIn(sorted: readonly string[], word: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** An empty list over the names; words are sorted when they are first asked for, and kept sorted from then on. */
export function createBeginnings(names: NamesByPlace): Beginnings {
  const places = new Map<string, IdList>();
  /** Lengths of the names by place: a letter begins thousands of names, and few of them are short enough to be looked at. */
  const lengths: number[] = [];
  let sorted: string[] | null = null;

  function add(place: number, known: Known): void {
    lengths[place] = known.name.length;
    for (const word of wordsIn(known)) {
      const before = places.get(word);
      const after = withId(before, place);
      if (after !== before) places.set(word, after);
      if (before === undefined) sorted?.splice(placeIn(sorted, word), 0, word);
    }
  }

  function remove(place: number, known: Known): void {
    for (const word of wordsIn(known)) {
      const left = withoutId(places.get(word), place);
      if (left !== undefined) places.set(word, left);
      else if (places.delete(word)) sorted?.splice(placeIn(sorted, word), 1);
    }
  }

  function* wordsFrom(start: string): Generator<string> {
    sorted ??= [...places.keys()].sort();
    for (let at = placeIn(sorted, start); sorted[at]?.startsWith(start); at += 1) yield sorted[at] ?? '';
  }

  function find(text: string, most: number): readonly Known[] {
    const letters = text.toLowerCase();
    const [first = '', ...more] = letters.split(' ');
    const best = createBoundedList<Known>(most, shortestFirst, (a, b) => a.id === b.id);
    for (const word of more.length > 0 ? [first] : wordsFrom(first))
      for (const place of idsOf(places.get(word))) {
        if ((lengths[place] ?? 0) > (best.last()?.name.length ?? Number.POSITIVE_INFINITY)) continue;
        const known = names.at(place);
        if (known && (more.length === 0 || goesOn(known, letters))) best.offer(known);
      }
    return best.list();
  }

  return { add, remove, find };
}
