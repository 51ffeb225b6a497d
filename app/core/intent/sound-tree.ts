/** No node. */
export const NONE = -1;
/** The node before the first sound. */
export const ROOT = 0;

/** A tree of keys in flat arrays: 13 bytes a sound, where a node with a map of its own takes hundreds. Nodes are numbers. */
export interface SoundTree<Item> {
  /** Puts an item at the end of a key (codes under 256), unless the same one is there. */
  put(key: string, item: Item): void;
  /** The first node after this one, or NONE; the others are its siblings, in the order in which they came. */
  child(node: number): number;
  sibling(node: number): number;
  /** The sound that leads to the node. */
  code(node: number): number;
  holds(node: number): boolean;
  /** Tells the items of a node in the order in which they came. */
  each(node: number, tell: (item: Item) => void): void;
}

const FIRST_SIZE = 64;
const GROWTH = 1.5;

interface Nodes {
  readonly codes: Uint8Array;
  readonly children: Int32Array;
  readonly siblings: Int32Array;
  /** Place of the node's first item. */
  readonly items: Int32Array;
}

const room = (size: number): Nodes => ({
  codes: new Uint8Array(size),
  children: new Int32Array(size).fill(NONE),
  siblings: new Int32Array(size).fill(NONE),
  items: new Int32Array(size).fill(NONE),
});

function moreRoom(old: Nodes): Nodes {
  const next = room(Math.ceil(old.codes.length * GROWTH));
  next.codes.set(old.codes);
  next.children.set(old.children);
  next.siblings.set(old.siblings);
  next.items.set(old.items);
  return next;
}

/** An empty tree; `same` tells that one of two items at the same key is enough. */
export function createSoundTree<Item>(same: (a: Item, b: Item) => boolean): SoundTree<Item> {
  let nodes = room(FIRST_SIZE);
  let count = 1;
  const items: Item[] = [];
  /** Place of the next item of the same node, for the few nodes that have several. */
  const others = new Map<number, number>();

  const childOf = (node: number): number => nodes.children[node] ?? NONE;
  const siblingOf = (node: number): number => nodes.siblings[node] ?? NONE;

  function newNode(code: number): number {
    if (count === nodes.codes.length) nodes = moreRoom(nodes);
    nodes.codes[count] = code;
    count += 1;
    return count - 1;
  }

  /** The child with this sound; it is made, as the last of its siblings, when there is none. */
  function childFor(parent: number, code: number): number {
    let last = NONE;
    for (let at = childOf(parent); at !== NONE; at = siblingOf(at)) {
      if (nodes.codes[at] === code) return at;
      last = at;
    }
    const made = newNode(code);
    if (last === NONE) nodes.children[parent] = made;
    else nodes.siblings[last] = made;
    return made;
  }

  const firstOf = (node: number): number => nodes.items[node] ?? NONE;
  const nextOf = (place: number): number => others.get(place) ?? NONE;

  function keep(node: number, item: Item): void {
    let last = NONE;
    for (let place = firstOf(node); place !== NONE; place = nextOf(place)) {
      const held = items[place];
      if (held !== undefined && same(held, item)) return;
      last = place;
    }
    const place = items.push(item) - 1;
    if (last === NONE) nodes.items[node] = place;
    else others.set(last, place);
  }

  return {
    put(key, item) {
      let node = ROOT;
      for (let at = 0; at < key.length; at += 1) node = childFor(node, key.charCodeAt(at));
      keep(node, item);
    },
    child: childOf,
    sibling: siblingOf,
    code: (node) => nodes.codes[node] ?? 0,
    holds: (node) => nodes.items[node] !== NONE,
    each(node, tell) {
      for (let place = firstOf(node); place !== NONE; place = nextOf(place)) {
        const item = items[place];
        if (item !== undefined) tell(item);
      }
    },
  };
}
