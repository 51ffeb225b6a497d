import type { Known } from './types.ts';

/** Names by id, each with a small whole number as its place, by which tables refer to it. */
export interface NamesByPlace {
  /** Puts a new name; its id must not be there. */
  put(known: Known): number;
  /** Takes a name out; its place is free for another. */
  drop(id: string): void;
  placeOf(id: string): number | undefined;
  get(id: string): Known | undefined;
  at(place: number): Known | undefined;
  all(): Iterable<Known>;
  /** Tells every name with its place. */
  each(tell: (place: number, known: Known) => void): void;
  readonly size: number;
}

/** No names yet. */
export function createNamesByPlace(): NamesByPlace {
  const places = new Map<string, number>();
  const names: (Known | undefined)[] = [];
  const free: number[] = [];

  const get = (id: string): Known | undefined => {
    const place = places.get(id);
    return place === undefined ? undefined : names[place];
  };

  function* all(): Generator<Known> {
    for (const place of places.values()) {
      const known = names[place];
      if (known) yield known;
    }
  }

  return {
    put(known) {
      const place = free.pop() ?? names.length;
      names[place] = known;
      places.set(known.id, place);
      return place;
    },
    drop(id) {
      const place = places.get(id);
      if (place === undefined) return;
      places.delete(id);
      names[place] = undefined;
      free.push(place);
    },
    placeOf: (id) => places.get(id),
    get,
    at: (place) => names[place],
    all,
    each(tell) {
      names.forEach((known, place) => {
        if (known) tell(place, known);
      });
    },
    get size() {
      return places.size;
    },
  };
}
