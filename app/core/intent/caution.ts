import type { Scene } from './scene.ts';
import { SKIP, skipCost } from './score.ts';
import type { Part } from './search.ts';

/** An amount with an unread word at its side may be another amount: "teeu sau pachas" is not 150. */
export function amountIsSure(part: Part, scene: Scene): boolean {
  const unread = new Set(part.skipped.filter((at) => skipCost(scene, at) > SKIP.joiner));
  return part.filled.every(
    ({ start, end, arc }) => arc.value?.kind !== 'amount' || !(unread.has(start - 1) || unread.has(end)),
  );
}
