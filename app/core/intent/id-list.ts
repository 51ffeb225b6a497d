/** A list of small whole numbers; one alone is kept bare, because most spellings belong to one name only. */
export type IdList = number | number[];

/** Up to here a list is copied to its exact size; a longer one grows in place. */
const EXACT = 16;

/** The list with one number more; a long list is changed in place. */
export function withId(list: IdList | undefined, id: number): IdList {
  if (list === undefined) return id;
  if (typeof list === 'number') return [list, id];
  if (list.length < EXACT) return [...list, id];
  list.push(id);
  return list;
}

/** The list without this number, undefined when it was the last; a long list is changed in place and its order with it. */
export function withoutId(list: IdList | undefined, id: number): IdList | undefined {
  if (list === undefined || list === id) return undefined;
  if (typeof list === 'number') return list;
  const at = list.indexOf(id);
  if (at < 0) return list;
  const last = list.pop();
  if (last !== undefined && at < list.length) list[at] = last;
  return list.length === 1 ? list[0] : list;
}

const NONE: readonly number[] = [];

/** The numbers of a list, to be walked. */
export function idsOf(list: IdList | undefined): readonly number[] {
  if (list === undefined) return NONE;
  return typeof list === 'number' ? [list] : list;
}
