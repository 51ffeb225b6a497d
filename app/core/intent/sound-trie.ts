import { gap, swap, wordKey } from './sound.ts';
import { hashOf } from './sound-walk.ts';

/** Something that may be heard: `text` as it is written, `symbol` what it stands for in the sentences. */
export interface Heard {
  readonly text: string;
  readonly symbol: string;
  readonly hash: number;
}

/** A heard thing found in a key: sounds [start, end) at a cost. */
export interface Found {
  readonly heard: Heard;
  readonly end: number;
  readonly cost: number;
}

interface Node {
  readonly next: Map<number, Node>;
  readonly heard: Heard[];
}

/** What a word may cost: a share of its length and something for being a word at all ("boh" was "do"). */
const SHARE = 0.3;
const BASE = 0.9;
/** Sounds of the transcript looked at beyond twice the word. */
const REACH = 4;
/** A word this cheap to leave out may be missing from the transcript altogether. */
const MISSING = 0.75;

const node = (): Node => ({ next: new Map(), heard: [] });

/** Words and names by their sounds. Built once for each state of the list; asked at every place of a transcript. */
export interface SoundTrie {
  /** Everything that may begin at a place of the key. */
  at(key: string, start: number): Found[];
}

function insert(root: Node, key: string, heard: Heard): void {
  let at = root;
  for (let index = 0; index < key.length; index += 1) {
    const code = key.charCodeAt(index);
    const next = at.next.get(code) ?? node();
    at.next.set(code, next);
    at = next;
  }
  if (!at.heard.some((each) => each.symbol === heard.symbol)) at.heard.push(heard);
}

const keyOf = (text: string): string => text.split(' ').map(wordKey).join('');

/** A trie of the given words; of two with the same sounds and symbol the first is kept. */
export function createSoundTrie(words: Iterable<Omit<Heard, 'hash'>>): SoundTrie {
  const root = node();
  let longest = 0;
  for (const word of words) {
    const heard = { ...word, hash: hashOf(word.text) };
    const key = keyOf(heard.text);
    longest = Math.max(longest, key.length);
    if (key !== '') insert(root, key, heard);
  }
  const rows = Array.from({ length: longest + 2 }, () => new Float64Array(2 * longest + REACH + 1));

  function at(key: string, start: number): Found[] {
    const width = Math.min(key.length - start, 2 * longest + REACH);
    const found: Found[] = [];
    const first = rows[0];
    if (!first) return found;
    first[0] = 0;
    for (let index = 1; index <= width; index += 1)
      first[index] = (first[index - 1] ?? 0) + gap(key.charCodeAt(start + index - 1));
    for (const [code, next] of root.next) walk(next, code, 1);
    return found;

    function walk(here: Node, code: number, depth: number): void {
      const limit = SHARE * depth + BASE;
      if (fill(depth, code) > limit) return;
      if (here.heard.length > 0) emit(here, depth, limit);
      for (const [more, next] of here.next) walk(next, more, depth + 1);
    }

    /** One more sound of the word against the whole window; answers the least cost in it. */
    function fill(depth: number, code: number): number {
      const above = rows[depth - 1] ?? first;
      const row = rows[depth];
      if (!row || !above) return Number.POSITIVE_INFINITY;
      const drop = gap(code);
      let least = (row[0] = (above[0] ?? 0) + drop);
      for (let index = 1; index <= width; index += 1) {
        const heardCode = key.charCodeAt(start + index - 1);
        const swapped = (above[index - 1] ?? 0) + swap(heardCode, code);
        const cost = Math.min(swapped, (above[index] ?? 0) + drop, (row[index - 1] ?? 0) + gap(heardCode));
        row[index] = cost;
        if (cost < least) least = cost;
      }
      return least;
    }

    /** Ends that are no stray sound: one of those is left to what follows. */
    function emit(here: Node, depth: number, limit: number): void {
      const row = rows[depth];
      if (!row) return;
      for (let index = 0; index <= width; index += 1) {
        const cost = row[index] ?? 0;
        if (cost > (index === 0 ? MISSING : limit)) continue;
        const stray =
          index > 0 && cost >= (row[index - 1] ?? 0) + gap(key.charCodeAt(start + index - 1)) - 1e-9;
        if (!stray) for (const heard of here.heard) found.push({ heard, end: start + index, cost });
      }
    }
  }

  return { at };
}
