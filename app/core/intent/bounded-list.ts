/** The best few of many: sorted, at most `most` long, each thing once. */
export interface BoundedList<Item> {
  /** Takes the item if it belongs among the best; of two of the same thing the better stays. */
  offer(item: Item): void;
  /** The worst of a full list, which a new one has to beat. */
  last(): Item | undefined;
  list(): readonly Item[];
}

/** An empty list. `order` < 0: the first is better; `same`: two items are of one thing. */
export function createBoundedList<Item>(
  most: number,
  order: (a: Item, b: Item) => number,
  same: (a: Item, b: Item) => boolean,
): BoundedList<Item> {
  const items: Item[] = [];

  const last = (): Item | undefined => (items.length < most ? undefined : items[most - 1]);

  function offer(item: Item): void {
    const worst = last();
    if (most < 1 || (worst !== undefined && order(item, worst) >= 0)) return;
    const before = items.findIndex((each) => same(each, item));
    const held = items[before];
    if (held !== undefined) {
      if (order(item, held) >= 0) return;
      items.splice(before, 1);
    }
    const place = items.findIndex((each) => order(item, each) < 0);
    items.splice(place < 0 ? items.length : place, 0, item);
    if (items.length > most) items.pop();
  }

  return { offer, last, list: () => items };
}
