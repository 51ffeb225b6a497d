import type { GoodsCommand, NamedGoods } from './commands.ts';
import { act, excuse, whichGoods } from './decisions.ts';
import type { Decision } from './state.ts';
import { orders, type Step } from './step.ts';

/** What is said about the goods of the shop and their prices, apart from any bill. */

export const checkStock = (step: Step): Decision => onGoods(step, (goods) => ({ do: 'stockOf', goods }));
export const checkPrice = (step: Step): Decision => onGoods(step, (goods) => ({ do: 'priceOf', goods }));

export function setPrice(step: Step): Decision {
  const { amount, unit = null } = step.said;
  if (amount === undefined) return excuse({ because: 'needsAmount' });
  return onGoods(step, (goods) => ({ do: 'setShopPrice', goods, rupees: amount, unit }));
}

/** A delivery. Nothing of it is written while the quantity of one thing, or the thing itself, is not clear. */
export function receiveStock({ said }: Step): Decision {
  const { items = [], amount, each = false } = said;
  if (items.length === 0) return excuse({ because: 'needsItem' });
  const bare = items.find((item) => item.bare);
  if (bare) return excuse({ because: 'needsQuantity', product: bare.product });
  const unknown = items.find((item) => item.productId === null && !item.rivals);
  if (unknown) return excuse({ because: 'unknownGoods', product: unknown.product });
  return act({ do: 'receive', items: orders(said), rupees: amount ?? null, each });
}

/** Goes on with the one thing that is meant, or asks which. */
function onGoods({ said }: Step, command: (goods: NamedGoods) => GoodsCommand): Decision {
  const { product, productId = null, productRivals } = said;
  if (product === undefined) return excuse({ because: 'needsItem' });
  const next = command({ productId, product });
  if (productRivals) return { kind: 'ask', question: whichGoods(product, productRivals, next) };
  return productId === null ? excuse({ because: 'unknownGoods', product }) : act(next);
}
