import { type IdList, idsOf, withId, withoutId } from './id-list.ts';

/** Distinct spellings, each with an id and the names it belongs to: three hundred "Ramesh" are one spelling. */
export interface Spellings {
  /** Gives the spelling to an owner; answers with its id when nobody had it before, else null. */
  give(raw: string, owner: number): number | null;
  /** Takes it away again; answers with the id when nobody has it any more and the id is free, else null. */
  take(raw: string, owner: number): number | null;
  idOf(raw: string): number | undefined;
  owners(id: number): readonly number[];
  /** Every spelling with its id. */
  all(): Iterable<readonly [string, number]>;
}

/** No spellings yet. */
export function createSpellings(): Spellings {
  const ids = new Map<string, number>();
  const owners: (IdList | undefined)[] = [];
  const free: number[] = [];

  function give(raw: string, owner: number): number | null {
    const known = ids.get(raw);
    const id = known ?? free.pop() ?? owners.length;
    if (known === undefined) ids.set(raw, id);
    owners[id] = withId(owners[id], owner);
    return known === undefined ? id : null;
  }

  function take(raw: string, owner: number): number | null {
    const id = ids.get(raw);
    if (id === undefined) return null;
    owners[id] = withoutId(owners[id], owner);
    if (owners[id] !== undefined) return null;
    ids.delete(raw);
    free.push(id);
    return id;
  }

  return { give, take, idOf: (raw) => ids.get(raw), owners: (id) => idsOf(owners[id]), all: () => ids };
}
