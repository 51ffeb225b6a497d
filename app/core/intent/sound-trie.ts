import { gap, swap, wordKey } from './sound.ts';
import { hashOf } from './sound-walk.ts';

/** Something that may be heard: `text` as it is written, `symbol` what it stands for in the sentences. */
export interface Heard {
  readonly text: string;
  readonly symbol: string;
  /** What it costs beyond its sounds: rare things must be heard well. */
  readonly doubt: number;
  readonly hash: number;
}

/** Sounds of the longest sentence that is looked at. */
export const MOST_SOUNDS = 200;

interface Node {
  readonly next: Map<number, Node>;
  readonly heard: Heard[];
}

/** What a word may cost: a share of its length and something for being a word at all ("boh" was "do"). */
const SHARE = 0.27;
const BASE = 0.75;
/** A cell may cost what a word this many sounds longer may cost: it can still be saved. */
const AHEAD = 1;
/** A word this cheap to leave out may be missing from the transcript altogether. */
const MISSING = 0.75;

const node = (): Node => ({ next: new Map(), heard: [] });

/** Words and names by their sounds. Built once for each state of the list; asked at every place of a transcript. */
export interface SoundTrie {
  /** Tells everything that may begin at a place of the key (its character codes, at most MOST_SOUNDS): [start, end) at a cost. */
  at(sounds: Uint8Array, start: number, found: (heard: Heard, end: number, cost: number) => void): void;
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

/** One row of the edit distance of a word against the sounds of a place: only cells [low, high] are alive. */
interface Row {
  readonly cells: Float64Array;
  low: number;
  high: number;
}

const limitAt = (depth: number): number => SHARE * depth + BASE;

/** One sound more of the word. Cells that no allowed word can come back from are not visited; answers the least cost. */
function fill(row: Row, above: Row, code: number, sounds: Uint8Array, start: number, depth: number): number {
  const width = sounds.length - start;
  const most = limitAt(depth + AHEAD);
  const drop = gap(code);
  let least = Number.POSITIVE_INFINITY;
  let left = Number.POSITIVE_INFINITY;
  row.low = above.low;
  row.high = above.low - 1;
  for (let index = above.low; index <= width; index += 1) {
    const inside = index <= above.high;
    if (!inside && index > above.high + 1 && left > most) break;
    const heard = index === 0 ? 0 : (sounds[start + index - 1] ?? 0);
    const swapped =
      index > above.low && index <= above.high + 1
        ? (above.cells[index - 1] ?? 0) + swap(heard, code)
        : Number.POSITIVE_INFINITY;
    const dropped = inside ? (above.cells[index] ?? 0) + drop : Number.POSITIVE_INFINITY;
    const cost = Math.min(swapped, dropped, left + gap(heard));
    row.cells[index] = cost;
    row.high = index;
    left = cost;
    if (cost < least) least = cost;
  }
  while (row.low < row.high && (row.cells[row.low] ?? 0) > most) row.low += 1;
  while (row.high > row.low && (row.cells[row.high] ?? 0) > most) row.high -= 1;
  return least;
}

/** The row before the first sound: stray sounds ahead of the word. */
function firstRow(row: Row, sounds: Uint8Array, start: number): void {
  row.low = 0;
  row.high = 0;
  row.cells[0] = 0;
  for (let at = start; at < sounds.length; at += 1) {
    const cost = (row.cells[row.high] ?? 0) + gap(sounds[at] ?? 0);
    if (cost > limitAt(AHEAD)) return;
    row.high += 1;
    row.cells[row.high] = cost;
  }
}

/** A trie of the given words; of two with the same sounds and symbol the first is kept. */
export function createSoundTrie(words: Iterable<Omit<Heard, 'hash'>>): SoundTrie {
  const root = node();
  let longest = 0;
  for (const word of words) {
    const key = keyOf(word.text);
    longest = Math.max(longest, key.length);
    if (key !== '') insert(root, key, { ...word, hash: hashOf(word.text) });
  }
  const rows: Row[] = Array.from({ length: longest + 1 }, () => ({
    cells: new Float64Array(MOST_SOUNDS + 1),
    low: 0,
    high: 0,
  }));

  function at(
    sounds: Uint8Array,
    start: number,
    found: (heard: Heard, end: number, cost: number) => void,
  ): void {
    /** Ends that are no stray sound: one of those is left to what follows. */
    function emit(here: Node, row: Row, limit: number): void {
      for (let index = row.low; index <= row.high; index += 1) {
        const cost = row.cells[index] ?? 0;
        if (cost > (index === 0 ? MISSING : limit)) continue;
        const before =
          index > row.low
            ? (row.cells[index - 1] ?? 0) + gap(sounds[start + index - 1] ?? 0)
            : Number.POSITIVE_INFINITY;
        if (cost < before - 1e-9) for (const heard of here.heard) found(heard, start + index, cost);
      }
    }

    function visit(here: Node, code: number, depth: number): void {
      const row = rows[depth];
      const above = rows[depth - 1];
      if (!row || !above) return;
      const limit = limitAt(depth);
      if (fill(row, above, code, sounds, start, depth) > limit) return;
      if (here.heard.length > 0) emit(here, row, limit);
      for (const [more, next] of here.next) visit(next, more, depth + 1);
    }

    const first = rows[0];
    if (!first) return;
    firstRow(first, sounds, start);
    for (const [code, next] of root.next) visit(next, code, 1);
  }

  return { at };
}
