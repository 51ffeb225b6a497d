import { createHashLinks } from './hash-links.ts';

/** Texts, each under a small whole number, to be found by the text. */
export interface TextTable {
  /** Puts a text that is not there under a free number. */
  put(text: string): number;
  /** Takes it out; its number is free for another. */
  take(text: string): void;
  /** The number of a text, or undefined. */
  find(text: string): number | undefined;
  /** Tells every text with its number. */
  each(tell: (id: number, text: string) => void): void;
}

/** A hash of a text (Fowler, Noll, Vo: FNV-1a), its high bits mixed into the low ones. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}

/**
 * An empty table. A map follows a pointer to a string for every one it passes; here the hashes lie side by side, which counts when
 * a hundred thousand are put at a start.
 */
export function createTextTable(): TextTable {
  const links = createHashLinks();
  const texts: (string | undefined)[] = [];
  const free: number[] = [];

  const find = (text: string): number | undefined => links.find(hashOf(text), (id) => texts[id] === text);

  function put(text: string): number {
    const id = free.pop() ?? texts.length;
    texts[id] = text;
    links.put(hashOf(text), id);
    return id;
  }

  function take(text: string): void {
    const id = find(text);
    if (id === undefined) return;
    links.take(hashOf(text), id);
    texts[id] = undefined;
    free.push(id);
  }

  function each(tell: (id: number, text: string) => void): void {
    texts.forEach((text, id) => {
      if (text !== undefined) tell(id, text);
    });
  }

  return { put, take, find, each };
}
