import { type IdList, idsOf, withId, withoutId } from './id-list.ts';
import { createTextTable } from './text-table.ts';

/** Distinct spellings, each with an id and the names it belongs to: three hundred "Ramesh" are one spelling. */
export interface Spellings {
  /** Gives the spelling to an owner; answers with its id when nobody had it before, else null. */
  give(raw: string, owner: number): number | null;
  /** Takes it away again; answers with the id when nobody has it any more and the id is free, else null. */
  take(raw: string, owner: number): number | null;
  idOf(raw: string): number | undefined;
  owners(id: number): readonly number[];
  /** Tells every spelling with its id. */
  each(tell: (id: number, raw: string) => void): void;
}

/** No spellings yet. */
export function createSpellings(): Spellings {
  const texts = createTextTable();
  const owners: (IdList | undefined)[] = [];

  function give(raw: string, owner: number): number | null {
    const known = texts.find(raw);
    const id = known ?? texts.put(raw);
    owners[id] = withId(owners[id], owner);
    return known === undefined ? id : null;
  }

  function take(raw: string, owner: number): number | null {
    const id = texts.find(raw);
    if (id === undefined) return null;
    owners[id] = withoutId(owners[id], owner);
    if (owners[id] !== undefined) return null;
    texts.take(raw);
    return id;
  }

  return { give, take, idOf: texts.find, owners: (id) => idsOf(owners[id]), each: texts.each };
}
