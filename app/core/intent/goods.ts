import { ACCEPT, type Arc } from './arcs.ts';
import { type Goods, knownAt, unknownAt } from './items.ts';
import { matchSpan, type Scene } from './scene.ts';

/** Goods of the shop's list; words that are a customer's name are nobody's goods. */
const unknownGoods = (scene: Scene, at: number): Goods[] => {
  const [person] = scene.tokens[at] ? matchSpan(scene, at, at + 1, 'customers') : [];
  return (person?.score ?? 0) >= ACCEPT ? [] : unknownAt(scene, at);
};

/**
 * {goods} at a token: one product, a word that several share ("dal"), or words for something the shop does not have. {product} has
 * none of the last.
 */
export const goodsArcs = (scene: Scene, at: number): Arc[] =>
  [...knownAt(scene, at), ...unknownGoods(scene, at)].map((goods) => productArc('{goods}', goods));

/** Goods in a slot of a sentence. */
export const productArc = (symbol: string, { end, cost, product, productId, score, rivals }: Goods): Arc => ({
  symbol,
  end,
  cost,
  value: { kind: 'product', product, productId, score, ...(rivals && { rivals }) },
});
