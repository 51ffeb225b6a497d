import {
  alike,
  lettersOf,
  mostAlike,
  type Outline,
  type Sounded,
  similarity,
  sounded,
} from './similarity.ts';
import { createSkeletons, type Skeletons } from './skeletons.ts';

type Tell = (id: number, likeness: number) => void;

/** Spellings, each with its id, to be found by their sound. */
export interface SoundTable {
  add(id: number, raw: string): void;
  remove(id: number): void;
  /** Ids of the spellings that fold to the same. */
  same(heard: Sounded): readonly number[];
  /**
   * Tells spellings whose skeleton is the same or one sound apart, with their likeness, those of the likest skeletons first.
   * `floor` is asked again and again; what cannot reach it is not compared.
   */
  near(heard: Sounded, floor: () => number, tell: Tell): void;
  /** As `near`, of all spellings whatever their skeletons: for a small shop in which nothing is near. */
  anywhere(heard: Sounded, floor: () => number, tell: Tell): void;
}

interface Bucket {
  readonly skeleton: string;
  readonly ids: readonly number[];
  readonly likeness: number;
}

/** Sums of fractions differ in their last bits with the order of summing. */
const SLACK = 1e-9;
const FIRST_SIZE = 64;

/** An empty table. Beside the folded spelling it keeps six bytes a spelling: most are refused without a look at the text. */
export function createSoundTable(): SoundTable {
  const raws: string[] = [];
  const folds: string[] = [];
  let letters = new Int32Array(FIRST_SIZE);
  let lengths = new Uint16Array(FIRST_SIZE);
  const skeletons = createSkeletons();

  function makeRoom(id: number): void {
    if (id < letters.length) return;
    const size = Math.ceil((id + 1) * 1.5);
    const more = { letters: new Int32Array(size), lengths: new Uint16Array(size) };
    more.letters.set(letters);
    more.lengths.set(lengths);
    ({ letters, lengths } = more);
  }

  function add(id: number, raw: string): void {
    const { folded, skeleton } = sounded(raw);
    makeRoom(id);
    raws[id] = raw;
    folds[id] = folded;
    letters[id] = lettersOf(folded);
    lengths[id] = folded.length;
    skeletons.add(skeleton, id);
  }

  function remove(id: number): void {
    skeletons.remove(sounded(raws[id] ?? '').skeleton, id);
    raws[id] = '';
    folds[id] = '';
  }

  /** Buckets of near skeletons, the likest first: what is found there spares most comparisons in the others. */
  function bucketsOf(heard: Sounded, list: Skeletons['near']): Bucket[] {
    const found: Bucket[] = [];
    list(heard.skeleton, (skeleton, ids) =>
      found.push({ skeleton, ids, likeness: alike(heard.skeleton, skeleton) }),
    );
    return found.sort((a, b) => b.likeness - a.likeness);
  }

  /** Compares with one spelling, unless its outline alone says that it cannot reach the floor. */
  function likenessOf(heard: Sounded, outline: Outline, id: number, bucket: Bucket, floor: number): number {
    const most = mostAlike(outline, lengths[id] ?? 0, letters[id] ?? 0, bucket.likeness);
    if (most < floor) return 0;
    const { skeleton } = bucket;
    return similarity(heard, { raw: raws[id] ?? '', folded: folds[id] ?? '', skeleton }, floor);
  }

  function compare(heard: Sounded, buckets: Iterable<Bucket>, floor: () => number, tell: Tell): void {
    const outline = { length: heard.folded.length, letters: lettersOf(heard.folded) };
    for (const bucket of buckets)
      for (const id of bucket.ids) {
        const least = floor() - SLACK;
        const likeness = likenessOf(heard, outline, id, bucket, least);
        if (likeness >= least) tell(id, likeness);
      }
  }

  return {
    add,
    remove,
    same: ({ folded, skeleton }) => skeletons.of(skeleton).filter((id) => folds[id] === folded),
    near: (heard, floor, tell) => compare(heard, bucketsOf(heard, skeletons.near), floor, tell),
    anywhere: (heard, floor, tell) => compare(heard, bucketsOf(heard, skeletons.all), floor, tell),
  };
}
