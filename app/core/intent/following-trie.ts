import type { NameIndex } from './name-index.ts';
import { createSoundTrie, type Heard, type SoundTrie } from './sound-trie.ts';
import type { Known } from './types.ts';

/**
 * The sounds of all names of an index, as it is at each call. Names that came since are added to the trie; only when one went
 * or changed is it built anew, since a new customer at the counter must not make the next sentence wait for thousands.
 */
export function createFollowingTrie(
  index: NameIndex,
  soundsOf: (known: Known) => readonly Omit<Heard, 'hash'>[],
): () => SoundTrie {
  let trie = createSoundTrie([]);
  let taken = new Set<Known>();
  let version = -1;

  const isNewOnly = (): boolean => {
    let left = taken.size;
    for (const known of index.all()) if (taken.has(known)) left -= 1;
    return left === 0;
  };

  function take(known: Known): void {
    if (taken.has(known)) return;
    taken.add(known);
    for (const sound of soundsOf(known)) trie.add(sound);
  }

  return () => {
    if (version === index.version) return trie;
    version = index.version;
    if (!isNewOnly()) {
      trie = createSoundTrie([]);
      taken = new Set();
    }
    for (const known of index.all()) take(known);
    return trie;
  };
}
