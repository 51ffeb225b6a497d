import type { Random } from '../../app/testing/crash/random.ts';

const STEPS = 2 ** 32;

/** A number from 0 up to, not including, 1. */
const fraction = (random: Random): number => random.below(STEPS) / STEPS;

/** True so many times out of one. */
export const happens = (random: Random, share: number): boolean => fraction(random) < share;

/** A number between two. */
export const between = (random: Random, least: number, most: number): number =>
  least + (most - least) * fraction(random);

/** One of a list. Throws RangeError when there is none. */
export function oneOf<Each>(random: Random, list: readonly Each[]): Each {
  const each = list[random.below(list.length)];
  if (each === undefined) throw new RangeError('an empty list');
  return each;
}

/** As many as are made, one after the other. */
export const several = <Each>(count: number, make: () => Each): Each[] => Array.from({ length: count }, make);

/** The list in another order. */
export function shuffled<Each>(random: Random, list: readonly Each[]): Each[] {
  const left = [...list];
  return list.flatMap(() => left.splice(random.below(left.length), 1));
}
