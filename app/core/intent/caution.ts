import type { Scene } from './scene.ts';
import { SKIP, skipCost } from './score.ts';
import type { Part } from './search.ts';
import type { ItemEntity } from './types.ts';

/** Whether nothing in a meaning is likely something else. */
export const isSure = (part: Part, scene: Scene): boolean =>
  amountIsSure(part, scene) && deliveryIsSure(part);

/** "Do mehmaan aaye" is no delivery: goods that nobody knows come in kilos or packets. */
const deliveryIsSure = ({ ending, filled }: Part): boolean =>
  ending.intent !== 'RECEIVE_STOCK' ||
  filled.every(({ arc: { value } }) => value?.kind !== 'item' || isGoods(value.item));

const isGoods = ({ productId, rivals, unit }: ItemEntity): boolean =>
  productId !== null || rivals !== undefined || unit !== null;

/** An amount with an unread word at its side may be another amount: "teeu sau pachas" is not 150. */
function amountIsSure(part: Part, scene: Scene): boolean {
  const unread = new Set(part.skipped.filter((at) => skipCost(scene, at) > SKIP.joiner));
  return part.filled.every(
    ({ start, end, arc }) => arc.value?.kind !== 'amount' || !(unread.has(start - 1) || unread.has(end)),
  );
}
