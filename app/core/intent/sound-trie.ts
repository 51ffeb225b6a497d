import { extraAt, type HeardSounds, missing, swapAt, wordKey } from './sound.ts';
import { createSoundTree, NONE, ROOT } from './sound-tree.ts';
import { hashOf } from './sound-walk.ts';

/** Something that may be heard: `text` as it is written, `symbol` what it stands for in the sentences. */
export interface Heard {
  readonly text: string;
  readonly symbol: string;
  /** What it costs beyond its sounds: rare things must be heard well. */
  readonly doubt: number;
  readonly hash: number;
  /** How it sounds where that is not how it is written: learned from what was heard. */
  readonly sound?: string;
}

/** Sounds of the longest sentence that is looked at. */
export const MOST_SOUNDS = 200;

/** What a word may cost: a share of its length and something for being a word at all ("boh" was "do"). */
const SHARE = 0.27;
const BASE = 0.75;
/** A cell may cost what a word this many sounds longer may cost: it can still be saved. */
const AHEAD = 1;
/** A word this cheap to leave out may be missing from the transcript altogether. */
const MISSING = 0.75;

/** Words and names by their sounds; asked at every place of a transcript. */
export interface SoundTrie {
  /** Takes one more word; of two with the same sounds and symbol the first is kept, and beside it what was learned to sound so. */
  add(word: Omit<Heard, 'hash'>): void;
  /** Tells everything that may begin at a place of what was heard (at most MOST_SOUNDS): [start, end) at a cost. */
  at(sounds: HeardSounds, start: number, found: (heard: Heard, end: number, cost: number) => void): void;
}

const keyOf = ({ text, sound }: Omit<Heard, 'hash'>): string =>
  sound ?? text.split(' ').map(wordKey).join('');

/** One row of the edit distance of a word against the sounds of a place: only cells [low, high] are alive. */
interface Row {
  readonly cells: Float64Array;
  low: number;
  high: number;
}

const newRow = (): Row => ({ cells: new Float64Array(MOST_SOUNDS + 1), low: 0, high: 0 });

const limitAt = (depth: number): number => SHARE * depth + BASE;

/** One sound more of the word. Cells that no allowed word can come back from are not visited; answers the least cost. */
function fill(row: Row, above: Row, code: number, sounds: HeardSounds, start: number, depth: number): number {
  const width = sounds.rows.length - start;
  const most = limitAt(depth + AHEAD);
  const drop = missing(code);
  let least = Number.POSITIVE_INFINITY;
  let left = Number.POSITIVE_INFINITY;
  row.low = above.low;
  row.high = above.low - 1;
  for (let index = above.low; index <= width; index += 1) {
    const inside = index <= above.high;
    if (!inside && index > above.high + 1 && left > most) break;
    const heard = start + index - 1;
    const swapped =
      index > above.low && index <= above.high + 1
        ? (above.cells[index - 1] ?? 0) + swapAt(sounds, heard, code)
        : Number.POSITIVE_INFINITY;
    const dropped = inside ? (above.cells[index] ?? 0) + drop : Number.POSITIVE_INFINITY;
    const cost = Math.min(swapped, dropped, index === 0 ? left : left + extraAt(sounds, heard));
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
function firstRow(row: Row, sounds: HeardSounds, start: number): void {
  row.low = 0;
  row.high = 0;
  row.cells[0] = 0;
  for (let at = start; at < sounds.rows.length; at += 1) {
    const cost = (row.cells[row.high] ?? 0) + extraAt(sounds, at);
    if (cost > limitAt(AHEAD)) return;
    row.high += 1;
    row.cells[row.high] = cost;
  }
}

/** Spelt another way it is the same word; what has sounds of its own is another, however it is called. */
const isSame = (held: Heard, word: Heard): boolean =>
  held.symbol === word.symbol && (word.sound === undefined || held.text === word.text);

/** A trie of the given words. */
export function createSoundTrie(words: Iterable<Omit<Heard, 'hash'>>): SoundTrie {
  const tree = createSoundTree<Heard>(isSame);
  const rows: Row[] = [newRow()];

  function add(word: Omit<Heard, 'hash'>): void {
    const key = keyOf(word);
    while (rows.length <= key.length) rows.push(newRow());
    if (key !== '') tree.put(key, { ...word, hash: hashOf(word.text) });
  }

  function at(
    sounds: HeardSounds,
    start: number,
    found: (heard: Heard, end: number, cost: number) => void,
  ): void {
    /** Ends that are no stray sound: one of those is left to what follows. */
    function emit(here: number, row: Row, limit: number): void {
      for (let index = row.low; index <= row.high; index += 1) {
        const cost = row.cells[index] ?? 0;
        if (cost > (index === 0 ? MISSING : limit)) continue;
        const before =
          index > row.low
            ? (row.cells[index - 1] ?? 0) + extraAt(sounds, start + index - 1)
            : Number.POSITIVE_INFINITY;
        if (cost < before - 1e-9) tree.each(here, (heard) => found(heard, start + index, cost));
      }
    }

    function visit(here: number, depth: number): void {
      const row = rows[depth];
      const above = rows[depth - 1];
      if (!row || !above) return;
      const limit = limitAt(depth);
      if (fill(row, above, tree.code(here), sounds, start, depth) > limit) return;
      if (tree.holds(here)) emit(here, row, limit);
      for (let next = tree.child(here); next !== NONE; next = tree.sibling(next)) visit(next, depth + 1);
    }

    const first = rows[0];
    if (!first) return;
    firstRow(first, sounds, start);
    for (let next = tree.child(ROOT); next !== NONE; next = tree.sibling(next)) visit(next, 1);
  }

  for (const word of words) add(word);
  return { add, at };
}
