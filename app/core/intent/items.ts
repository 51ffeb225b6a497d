import type { Arc } from './arcs.ts';
import { pastCorrections, quantityMeant } from './correction.ts';
import { readMoney } from './money.ts';
import { type ProductSpan, productsAt, type SharedName, sharedNameAt, unknownProduct } from './products.ts';
import { heardIn, isPlain, type Scene } from './scene.ts';
import type { ItemEntity } from './types.ts';
import { type QuantitySpan, unitAfterNumber } from './units.ts';
import { requestAt } from './verbs.ts';

/** Costs of the forms of a line: the fuller the form, the surer it is. */
const COST = {
  bare: 0.3,
  behind: 0.05,
  behindNoUnit: 0.15,
  last: 0.1,
  request: 0.3,
  weak: 0.05,
  corrected: 0.05,
  more: 0.1,
  taken: 0.05,
  worth: 0.05,
  unknown: 0.5,
  unknownMore: 0.15,
};
const LONGEST_UNKNOWN = 3;
/** "Do aur sabun", "two more soaps". */
const MORE = new Set(['aur', 'more', 'extra']);
const OF = new Set(['ka', 'ke', 'ki', 'of']);

export interface Goods extends Omit<ProductSpan, 'productId'> {
  readonly productId: string | null;
  readonly rivals?: SharedName['rivals'];
}

function item(
  scene: Scene,
  at: number,
  goods: Goods,
  quantity: Pick<QuantitySpan, 'value' | 'unit'> | null,
): ItemEntity {
  const { product, productId, score, rivals } = goods;
  const heard = heardIn(scene, at, goods.end);
  const line = {
    product,
    productId,
    score,
    heard,
    quantity: quantity?.value ?? 1,
    unit: quantity?.unit ?? null,
    ...(quantity ? {} : { bare: true as const }),
  };
  return rivals ? { ...line, rivals } : line;
}

const arc = (end: number, cost: number, value: ItemEntity): Arc => ({
  symbol: '{item}',
  end,
  cost,
  value: { kind: 'item', item: value },
});

/** "dal" where there are five: the word as it was said, to be asked about. */
export function sharedAt(scene: Scene, at: number): Goods[] {
  const shared = sharedNameAt(scene, at);
  return shared ? [{ ...shared, product: unknownProduct(scene, at, shared.end), productId: null }] : [];
}

/** Goods of the shop at a token: one product, or a word that several share. */
export const knownAt = (scene: Scene, at: number): Goods[] => [
  ...productsAt(scene, at),
  ...sharedAt(scene, at),
];

/** Unknown goods: plain words, one to three of them. */
export function unknownAt(scene: Scene, at: number): Goods[] {
  const found: Goods[] = [];
  for (let end = at + 1; end <= at + LONGEST_UNKNOWN && isPlain(scene, end - 1); end += 1) {
    const cost = COST.unknown + COST.unknownMore * (end - at - 1);
    found.push({ end, product: unknownProduct(scene, at, end), productId: null, score: 0, cost });
  }
  return found;
}

/** "do kilo chawal", "2 chawal", "two kilos of rice", "3 naya-cheez" */
function quantityFirst(scene: Scene, at: number): Arc[] {
  const { tokens } = scene;
  const quantity = quantityMeant(scene, at);
  if (!quantity || quantity.value <= 0) return [];
  const between = tokens[quantity.end]?.text ?? '';
  const more = quantity.unit === null && MORE.has(between);
  const from = quantity.end + Number(more || (quantity.unit !== null && OF.has(between)));
  const known = knownAt(scene, from);
  const goods: Goods[] = quantity.weak ? known : [...known, ...unknownAt(scene, from)];
  const extra =
    (quantity.weak ? COST.weak : 0) + (quantity.corrected ? COST.corrected : 0) + (more ? COST.more : 0);
  return goods.flatMap((each) => {
    const plain = arc(each.end, each.cost + extra, item(scene, from, each, quantity));
    const packed = quantity.unit === null ? packedIn(scene, each.end) : null;
    if (!packed) return [plain];
    const { unit, end } = packed;
    return [plain, arc(end, each.cost + extra, item(scene, from, each, { value: quantity.value, unit }))];
  });
}

/** "Ek namak ka packet": what it comes in is said behind the goods, or null. */
function packedIn({ tokens, sentences }: Scene, at: number): { unit: string; end: number } | null {
  const from = at + Number(OF.has(tokens[at]?.text ?? ''));
  const unit = unitAfterNumber(tokens[from], sentences.units);
  return unit === null ? null : { unit, end: from + 1 };
}

/** "Surf ke 2 packet": the postposition counts for nothing before a quantity with a unit. */
function pastOf(scene: Scene, at: number): number {
  if (!OF.has(scene.tokens[at]?.text ?? '')) return at;
  return quantityMeant(scene, at + 1)?.unit ? at + 1 : at;
}

/** "Do kilo atta daal" puts flour on the bill rather than flour and lentils. */
const bareCost = ({ tokens, sentences }: Scene, at: number): number =>
  COST.bare + (requestAt(tokens, at, sentences.verbs) ? COST.request : 0);

/** "chawal 2 kilo", "chawal 2", "chawal" */
function productFirst(scene: Scene, at: number): Arc[] {
  return knownAt(scene, at).flatMap((goods) => {
    const bare = arc(goods.end, goods.cost + bareCost(scene, at), item(scene, at, goods, null));
    const quantity = quantityMeant(scene, pastOf(scene, goods.end));
    // "chawal do" gives rice, "bread ek" is one bread.
    if (!quantity || (quantity.weak && quantity.value !== 1) || quantity.value <= 0) return [bare];
    const cost = goods.cost + (quantity.unit === null ? COST.behindNoUnit : COST.behind);
    return [bare, arc(quantity.end, cost, item(scene, at, goods, quantity))];
  });
}

/** What puts goods on a bill. */
const PUT: ReadonlySet<string> = new Set(['daal', 'jod', 'likh', 'rakh', 'laga', 'chadha']);

/** "maida bhi daal de ek kilo": how much comes behind the request. */
function quantityLast(scene: Scene, at: number): Arc[] {
  return knownAt(scene, at).flatMap((goods) => {
    const verb = goods.end + Number(scene.tokens[goods.end]?.text === 'bhi');
    const request = requestAt(scene.tokens, verb, scene.sentences.verbs);
    const quantity = request && PUT.has(request.stem) ? quantityMeant(scene, request.end) : null;
    if (!quantity || quantity.weak || quantity.unit === null || quantity.value <= 0) return [];
    return [arc(quantity.end, goods.cost + COST.last, item(scene, at, goods, quantity))];
  });
}

/** "20 rupaye ka dhaniya", "5 wala biscuit": money's worth, not a quantity. */
function moneyFirst(scene: Scene, at: number): Arc[] {
  const money = readMoney(scene, at);
  if (!money || money.weak || money.amount <= 0) return [];
  const worth = scene.sentences.words.worth.has(scene.tokens[money.end]?.text ?? '');
  if (!worth) return [];
  const from = scene.tokens[money.end + 1]?.text === 'of' ? money.end + 2 : money.end + 1;
  return knownAt(scene, from).flatMap((goods) => {
    const cost = goods.cost + (money.named ? 0 : COST.worth);
    const line = { ...item(scene, from, goods, null), amount: money.amount };
    const one = onePiece(scene, goods.end);
    return [arc(goods.end, cost, line), ...(one === null ? [] : [arc(one, cost, line)])];
  });
}

/** "Coriander for 20 rupees"; "sugar for 48 rupees a kilo" is a price. */
function moneyLast(scene: Scene, at: number): Arc[] {
  if (!scene.tokens.some(({ text }) => text === 'for')) return [];
  return knownAt(scene, at).flatMap((goods) => {
    const money = scene.tokens[goods.end]?.text === 'for' ? readMoney(scene, goods.end + 1) : null;
    const behind = scene.tokens[money?.end ?? 0]?.text ?? '';
    if (!money?.named || EACH.has(behind)) return [];
    return [
      arc(money.end, goods.cost + COST.last, { ...item(scene, at, goods, null), amount: money.amount }),
    ];
  });
}
const EACH = new Set(['a', 'per', 'each', 'every', 'ek']);

/** "Dus wala biscuit ek": where the one is said that a thing asked by money is; null without it. */
function onePiece(scene: Scene, at: number): number | null {
  const quantity = quantityMeant(scene, at);
  return quantity?.value === 1 && quantity.unit === null ? quantity.end : null;
}

/** "Cheeni nahi nahi, do kilo chawal": what stands behind is meant. One "nahi" takes goods off the bill, and may mean that. */
function corrected(scene: Scene, first: readonly Arc[]): Arc[] {
  return first.flatMap((wrong) => {
    const from = pastCorrections(scene, wrong.end);
    const isTakenBack = from - wrong.end > 1 || BY_ITSELF.has(scene.tokens[wrong.end]?.text ?? '');
    if (from === wrong.end || !isTakenBack) return [];
    return [...quantityFirst(scene, from), ...productFirst(scene, from)].map((meant) => ({
      ...meant,
      cost: meant.cost + COST.taken,
    }));
  });
}
/** Corrections that are nothing else. */
const BY_ITSELF = new Set(['balki', 'sorry']);

/** Every reading of {item} that starts at a token. */
export function itemArcs(scene: Scene, at: number): Arc[] {
  const [counted, named] = [quantityFirst(scene, at), productFirst(scene, at)];
  return [
    ...corrected(scene, [...counted, ...named]),
    ...counted,
    ...moneyFirst(scene, at),
    ...moneyLast(scene, at),
    ...named,
    ...quantityLast(scene, at),
  ];
}
