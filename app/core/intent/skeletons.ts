import { createHashLinks } from './hash-links.ts';
import { type IdList, idsOf, withId, withoutId } from './id-list.ts';

/** Ids of spellings under their consonant skeletons. */
export interface Skeletons {
  add(skeleton: string, id: number): void;
  remove(skeleton: string, id: number): void;
  /** Ids of the spellings with exactly this skeleton. */
  of(skeleton: string): readonly number[];
  /** Tells each skeleton in use that is the same or one sound apart, once, with the ids of its spellings. */
  near(skeleton: string, tell: (skeleton: string, ids: readonly number[]) => void): void;
  /** Tells every skeleton in use. */
  all(skeleton: string, tell: (skeleton: string, ids: readonly number[]) => void): void;
}

/** Under four sounds one difference already costs too much to be accepted, and the buckets would be crowded. */
const SHORTEST_APART = 4;
const NONE_LEFT_OUT = -1;

/** Hash of a skeleton with the sound at `skip` left out. The last steps mix the high bits into the low ones. */
function hashWithout(skeleton: string, skip: number): number {
  let hash = 7;
  for (let at = 0; at < skeleton.length; at += 1)
    if (at !== skip) hash = (Math.imul(hash, 31) + skeleton.charCodeAt(at)) | 0;
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}

/**
 * The skeleton and, when long enough, each skeleton with one sound less, as hashes: two words one sound apart meet at one of
 * them (Symmetric Delete, Garbe 2012).
 */
function keysOf(skeleton: string): readonly number[] {
  const keys = [hashWithout(skeleton, NONE_LEFT_OUT)];
  if (skeleton.length < SHORTEST_APART) return keys;
  for (let skip = 0; skip < skeleton.length; skip += 1) keys.push(hashWithout(skeleton, skip));
  return keys;
}

/**
 * An empty table. Distinct skeletons are far fewer than names and stay when their last spelling goes, so that links need no
 * removal.
 */
export function createSkeletons(): Skeletons {
  const texts: string[] = [];
  const spellings: (IdList | undefined)[] = [];
  const links = createHashLinks();

  function find(skeleton: string): number {
    let found = -1;
    links.each(hashWithout(skeleton, NONE_LEFT_OUT), (at) => {
      if (texts[at] === skeleton) found = at;
    });
    return found;
  }

  function take(skeleton: string): number {
    const known = find(skeleton);
    if (known >= 0) return known;
    const at = texts.push(skeleton) - 1;
    for (const key of keysOf(skeleton)) links.put(key, at);
    return at;
  }

  return {
    add(skeleton, id) {
      const at = take(skeleton);
      spellings[at] = withId(spellings[at], id);
    },
    remove(skeleton, id) {
      const at = find(skeleton);
      if (at >= 0) spellings[at] = withoutId(spellings[at], id);
    },
    of: (skeleton) => idsOf(spellings[find(skeleton)]),
    near(skeleton, tell) {
      const seen = new Set<number>();
      for (const key of keysOf(skeleton)) links.each(key, (at) => seen.add(at));
      for (const at of seen) if (spellings[at] !== undefined) tell(texts[at] ?? '', idsOf(spellings[at]));
    },
    all(_, tell) {
      for (const [at, text] of texts.entries())
        if (spellings[at] !== undefined) tell(text, idsOf(spellings[at]));
    },
  };
}
