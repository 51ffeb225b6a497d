/** Numbers under hashes in flat arrays: 16 to 32 bytes each, where a map of sets takes hundreds. Nothing is ever taken out. */
export interface HashLinks {
  put(hash: number, value: number): void;
  /** Tells every value put under this hash, newest first. */
  each(hash: number, tell: (value: number) => void): void;
}

const FIRST_SIZE = 64;
const GROWTH = 1.5;
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

  function link(at: number): void {
    const head = (hashes[at] ?? 0) & (heads.length - 1);
    nexts[at] = heads[head] ?? END;
    heads[head] = at;
  }

  /** More room for links, and as many heads as links, so that a chain stays short. */
  function grow(): void {
    const length = Math.ceil(count * GROWTH);
    hashes = longer(hashes, length);
    values = longer(values, length);
    nexts = longer(nexts, length);
    if (length <= heads.length) return;
    heads = new Int32Array(heads.length * 2).fill(END);
    for (let at = 0; at < count; at += 1) link(at);
  }

  return {
    put(hash, value) {
      if (count === values.length) grow();
      hashes[count] = hash;
      values[count] = value;
      link(count);
      count += 1;
    },
    each(hash, tell) {
      for (let at = heads[hash & (heads.length - 1)] ?? END; at !== END; at = nexts[at] ?? END)
        if (hashes[at] === hash) tell(values[at] ?? 0);
    },
  };
}
