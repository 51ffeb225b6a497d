/** Numbers under hashes in flat arrays: 16 to 32 bytes each, where a map of sets takes hundreds. */
export interface HashLinks {
  put(hash: number, value: number): void;
  /** Takes a value out that was put under this hash; nothing happens when it was not. */
  take(hash: number, value: number): void;
  /** The newest value under this hash that is the one looked for. */
  find(hash: number, is: (value: number) => boolean): number | undefined;
  /** Tells every value put under this hash, newest first. */
  each(hash: number, tell: (value: number) => void): void;
}

const FIRST_SIZE = 64;
const GROWTH = 2;
const END = -1;

type Numbers = Int32Array<ArrayBuffer>;

function longer(old: Numbers, length: number): Numbers {
  const next = new Int32Array(length);
  next.set(old);
  return next;
}

/** An empty table; a hash is any 32 bit number, well mixed in its low bits. */
export function createHashLinks(): HashLinks {
  let heads = new Int32Array(FIRST_SIZE).fill(END);
  let hashes = new Int32Array(FIRST_SIZE);
  let values = new Int32Array(FIRST_SIZE);
  let nexts = new Int32Array(FIRST_SIZE);
  let count = 0;
  /** Places that were taken out, linked by `nexts`. */
  let free = END;

  function link(at: number): void {
    const head = (hashes[at] ?? 0) & (heads.length - 1);
    nexts[at] = heads[head] ?? END;
    heads[head] = at;
  }

  /** More room for links, and as many heads as links, so that a chain stays short. */
  function grow(): void {
    const length = count * GROWTH;
    hashes = longer(hashes, length);
    values = longer(values, length);
    nexts = longer(nexts, length);
    heads = new Int32Array(length).fill(END);
    for (let at = 0; at < count; at += 1) link(at);
  }

  /** A place for one more; the table grows only while none is free, so that growing links no place that was taken out. */
  function place(): number {
    if (free !== END) {
      const at = free;
      free = nexts[at] ?? END;
      return at;
    }
    if (count === values.length) grow();
    count += 1;
    return count - 1;
  }

  /** Takes the link behind `before` (none: the first of its chain) out and keeps its place for another. */
  function unlink(at: number, before: number): void {
    const after = nexts[at] ?? END;
    if (before === END) heads[(hashes[at] ?? 0) & (heads.length - 1)] = after;
    else nexts[before] = after;
    nexts[at] = free;
    free = at;
  }

  return {
    put(hash, value) {
      const at = place();
      hashes[at] = hash;
      values[at] = value;
      link(at);
    },
    take(hash, value) {
      let before = END;
      for (let at = heads[hash & (heads.length - 1)] ?? END; at !== END; at = nexts[at] ?? END) {
        if (hashes[at] === hash && values[at] === value) return unlink(at, before);
        before = at;
      }
    },
    find(hash, is) {
      for (let at = heads[hash & (heads.length - 1)] ?? END; at !== END; at = nexts[at] ?? END) {
        const value = values[at];
        if (hashes[at] === hash && value !== undefined && is(value)) return value;
      }
      return undefined;
    },
    each(hash, tell) {
      for (let at = heads[hash & (heads.length - 1)] ?? END; at !== END; at = nexts[at] ?? END)
        if (hashes[at] === hash) tell(values[at] ?? 0);
    },
  };
}
