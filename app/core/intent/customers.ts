import { ACCEPT, type Arc, doubt, MARGIN } from './arcs.ts';
import { HONORIFICS, type NameMatch } from './name-index.ts';
import { heardIn, isPlain, matchSpan, nameOf, type Scene, wordsIn } from './scene.ts';
import type { CustomerEntity } from './types.ts';

const LONGEST = 4;
const LONGEST_UNKNOWN = 3;
const UNKNOWN_COST = 0.4;
const UNKNOWN_MORE = 0.1;
const GOODS_COST = 0.5;
const CALLED_COST = 0.7;
const MANY_RIVALS = 3;

const rivalsOf = (others: readonly NameMatch[], best: number): CustomerEntity['rivals'] =>
  others
    .filter((each) => best - each.score < MARGIN)
    .slice(0, MANY_RIVALS)
    .map((each) => ({ id: each.known.id, name: each.known.name, score: each.score }));

/** The one customer whom the matches mean, with those that fit nearly as well; null when nobody fits. */
export function knownCustomer(matches: readonly NameMatch[], heard: string): CustomerEntity | null {
  const [best, ...others] = matches;
  if (!best || best.score < ACCEPT) return null;
  const rivals =
    best.score === 1 && best.whole
      ? rivalsOf(
          others.filter((each) => each.score === 1),
          1,
        )
      : rivalsOf(others, best.score);
  return { id: best.known.id, name: best.known.name, heard, score: best.score, rivals };
}

const arc = (symbol: string, end: number, cost: number, customer: CustomerEntity | null): Arc => ({
  symbol,
  end,
  cost,
  value: { kind: 'customer', customer },
});

/** Names of the shop at a token, longest first; an honorific before or behind belongs to the name. */
function knownArcs(scene: Scene, at: number): Arc[] {
  const found: Arc[] = [];
  for (let end = Math.min(at + LONGEST, scene.tokens.length); end > at; end -= 1) {
    const words = wordsIn(scene, at, end);
    const bare = words.filter((word) => !HONORIFICS.has(word));
    const matches =
      bare.length < words.length
        ? scene.lexicon.customers.match(bare)
        : matchSpan(scene, at, end, 'customers');
    const customer = bare.length === 0 ? null : knownCustomer(matches, heardIn(scene, at, end));
    if (!customer) continue;
    const cost = doubt(customer.score);
    found.push(arc('{customer}', end, cost, customer), arc('{known}', end, cost, customer));
  }
  return found;
}

/** A name nobody has yet: plain words. Names that sound near come along, for "did you mean". */
function unknownArcs(scene: Scene, at: number): Arc[] {
  const found: Arc[] = [];
  for (let end = at + 1; end <= at + LONGEST_UNKNOWN && isName(scene, at, end - 1); end += 1) {
    const words = wordsIn(scene, at, end);
    const name = nameOf(scene, at, end);
    const near = scene.lexicon.customers.match(words).filter((each) => each.score < ACCEPT);
    const rivals = near
      .slice(0, MANY_RIVALS)
      .map((each) => ({ id: each.known.id, name: each.known.name, score: each.score }));
    const cost = UNKNOWN_COST + UNKNOWN_MORE * (end - at - 1) + doubtOfNew(scene, at, words);
    found.push(arc('{customer}', end, cost, { id: null, name, heard: words.join(' '), score: 0, rivals }));
  }
  return found;
}

/** What speaks against a new name: it is that of goods, or it holds one of the shop ("puttar Meena", "Neeraj Tiwari bahar"). */
function doubtOfNew(scene: Scene, at: number, words: readonly string[]): number {
  if (isGoods(scene, words)) return GOODS_COST;
  const isKnown = (part: readonly string[]) => scene.lexicon.customers.exact(part).some(({ whole }) => whole);
  const behind = words.slice(1);
  const called = at === 0 && behind.length > 0 && isKnown(behind);
  return called || (words.length > 2 && isKnown(words.slice(0, -1))) ? CALLED_COST : 0;
}

/** Nobody new is called Bread where bread is sold, unless nothing else makes sense. */
const isGoods = ({ lexicon }: Scene, words: readonly string[]): boolean =>
  lexicon.products.exact(words).some(({ whole }) => whole);

const isName = (scene: Scene, start: number, at: number): boolean =>
  isPlain(scene, at) || (at > start && HONORIFICS.has(scene.tokens[at]?.text ?? ''));

/** "usne", "uska", "he", "use": whoever the shop is speaking of; nobody when nobody is. */
function pronounArcs(scene: Scene, at: number): Arc[] {
  const heard = scene.tokens[at]?.text ?? '';
  const symbols = slotsOf(heard, scene);
  if (symbols.length === 0) return [];
  const active = scene.context.activeCustomer;
  const who = { heard, score: 1, rivals: [], byPronoun: true } as const;
  const customer = active && { id: active.id, name: active.name, ...who };
  return symbols.map((symbol) => arc(symbol, at + 1, active ? 0 : 0.2, customer));
}

/** The slots a pronoun fills: "use" is a customer and the "ko" behind them. */
function slotsOf(heard: string, { sentences: { words } }: Scene): string[] {
  if (words.datives.has(heard)) return ['{dative}'];
  return words.pronouns.has(heard) ? ['{customer}', '{known}'] : [];
}

/** Every reading of {customer} and {known} (no unknown names) that starts at a token. */
export const customerArcs = (scene: Scene, at: number): Arc[] => [
  ...knownArcs(scene, at),
  ...unknownArcs(scene, at),
  ...pronounArcs(scene, at),
];
