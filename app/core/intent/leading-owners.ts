import { createBoundedList } from './bounded-list.ts';

/** Up to here every owner is looked at. */
const FEW = 16;

/** Of the owners of a spelling those who can be among the best. */
export interface LeadingOwners {
  /** The best few of those to whom it is the whole name, and the best few of the others. */
  of(spelling: number): readonly number[];
  /** Owners have changed. */
  forget(): void;
}

/**
 * Fifteen thousand people of a large shop are called Kumar, and each time the word is heard the same five are told: they are looked
 * for once. `order` < 0: the first owner is better.
 */
export function createLeadingOwners(
  ownersOf: (spelling: number) => readonly number[],
  most: number,
  order: (a: number, b: number) => number,
  isWhole: (owner: number) => boolean,
): LeadingOwners {
  const leading = new Map<number, readonly number[]>();
  const bestOf = () => createBoundedList<number>(most, order, (a, b) => a === b);

  function look(owners: readonly number[]): readonly number[] {
    const whole = bestOf();
    const part = bestOf();
    for (const owner of owners) (isWhole(owner) ? whole : part).offer(owner);
    return [...whole.list(), ...part.list()];
  }

  function of(spelling: number): readonly number[] {
    const owners = ownersOf(spelling);
    if (owners.length <= FEW) return owners;
    const before = leading.get(spelling);
    if (before) return before;
    const found = look(owners);
    leading.set(spelling, found);
    return found;
  }

  /** Asked for each name that is read at a start, when nothing was looked for yet. */
  function forget(): void {
    if (leading.size > 0) leading.clear();
  }

  return { of, forget };
}
