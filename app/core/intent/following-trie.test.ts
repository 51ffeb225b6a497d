import { describe, expect, test } from 'vitest';
import { createFollowingTrie } from './following-trie.ts';
import { createNameIndex } from './name-index.ts';
import { heardSounds } from './sound.ts';
import type { SoundTrie } from './sound-trie.ts';

function hears(trie: SoundTrie, sounds: string): string[] {
  const found: string[] = [];
  trie.at(heardSounds(sounds), 0, ({ text }, end, cost) => {
    if (end === sounds.length && cost === 0) found.push(text);
  });
  return found;
}

describe('the sounds of names', () => {
  const index = createNameIndex();
  const trie = createFollowingTrie(index, ({ name }) => [{ text: name, symbol: '{person}', doubt: 0 }]);

  test('follow names that come, change and go', () => {
    index.add({ id: '1', name: 'rahul', forms: [] });
    expect(hears(trie(), 'rahul')).toEqual(['rahul']);
    index.add({ id: '2', name: 'mohan', forms: [] });
    expect(hears(trie(), 'mohan')).toEqual(['mohan']);
    expect(hears(trie(), 'rahul')).toEqual(['rahul']);
    index.update({ id: '1', name: 'sita', forms: [] });
    expect(hears(trie(), 'rahul')).toEqual([]);
    expect(hears(trie(), 'sita')).toEqual(['sita']);
    index.remove('2');
    expect(hears(trie(), 'mohan')).toEqual([]);
  });

  test('are not built anew for a name more', () => {
    const before = trie();
    index.add({ id: '3', name: 'gita', forms: [] });
    expect(trie()).toBe(before);
    expect(hears(before, 'gita')).toEqual(['gita']);
  });
});
