import { ACCEPT, doubt, MARGIN } from './arcs.ts';
import type { NameMatch } from './name-index.ts';
import { wordsOf } from './normalise.ts';
import { matchSpan, nameOf, oncePerPlace, type Scene, short, wordsIn } from './scene.ts';
import { similarity, sounded } from './similarity.ts';

/** A known product at tokens [at, end). */
export interface ProductSpan {
  readonly end: number;
  readonly product: string;
  readonly productId: string;
  readonly score: number;
  readonly cost: number;
}

const LONGEST = 4;
/** A shorter word is like too many others. */
const SHORTEST_LIKE = 3;
const LIKE_ON_DRAFT = 0.72;
/** How sure one word of a longer name is. */
const PART = 0.92;

/** The one product meant, or null when two fit as well: a guess would put the wrong goods on a bill. */
export function sureProduct(matches: readonly NameMatch[]): NameMatch | null {
  const [best, next] = matches;
  if (!best || best.score < ACCEPT) return null;
  const near = best.score < 1 ? MARGIN : 0;
  return next && best.score - next.score <= near ? null : best;
}

/** Known products that start at a token, longest first. */
export const productsAt = oncePerPlace((scene: Scene, at: number): readonly ProductSpan[] => {
  const found: ProductSpan[] = [];
  for (let end = Math.min(at + LONGEST, scene.tokens.length); end > at; end -= 1) {
    const match = sureProduct(matchSpan(scene, at, end, 'products'));
    if (!match) continue;
    const { id, name } = match.known;
    found.push({ end, product: name, productId: id, score: match.score, cost: doubt(match.score) });
  }
  return found;
});

/** What several products answer to equally well: the word as heard, and the products. */
export interface SharedName {
  readonly end: number;
  readonly score: number;
  readonly cost: number;
  readonly rivals: readonly { readonly id: string; readonly name: string; readonly score: number }[];
}

/** A word at a token that names several products and no one of them, or null. */
export const sharedNameAt = oncePerPlace((scene: Scene, at: number): SharedName | null => {
  const matches = scene.tokens[at] ? matchSpan(scene, at, at + 1, 'products') : [];
  const score = matches[0]?.score ?? 0;
  if (score < ACCEPT || sureProduct(matches)) return null;
  const rivals = matches
    .filter((each) => score - each.score < MARGIN)
    .map((each) => ({ id: each.known.id, name: each.known.name, score: each.score }));
  return { end: at + 1, score, cost: doubt(score), rivals };
});

/** Products of the draft at a token: on a bill of five lines a weaker likeness is enough, and so is a word of one name alone. */
export function draftProductsAt(scene: Scene, at: number): ProductSpan[] {
  if (scene.context.draftProducts.length === 0 || !scene.tokens[at]) return [];
  const ends = [at + 2, at + 1].filter((end) => end <= scene.tokens.length);
  return ends.flatMap((end) => likeOnDraft(scene, at, end) ?? []).concat(namedOnDraft(scene, at) ?? []);
}

function likeOnDraft(scene: Scene, at: number, end: number): ProductSpan | null {
  const heard = sounded(wordsIn(scene, at, end).join(''));
  if (heard.raw.length < SHORTEST_LIKE) return null;
  const scored = scene.context.draftProducts.map((each) => ({
    each,
    score: similarity(heard, sounded(each.name.toLowerCase().replace(/\s/g, ''))),
  }));
  const [best] = scored.sort((a, b) => b.score - a.score);
  return best && best.score >= LIKE_ON_DRAFT
    ? spanOf(best.each, end, best.score, doubt(best.score) / 2)
    : null;
}

/** "Dal" is the Toor Dal of the bill, whatever other dal the shop has; of two on the bill it is neither. */
function namedOnDraft({ tokens, context }: Scene, at: number): ProductSpan | null {
  const word = short(tokens[at]?.text ?? '');
  const named = context.draftProducts.filter(({ name }) => wordsOf(name).map(short).includes(word));
  const [only, other] = named;
  return only && !other && word.length >= SHORTEST_LIKE ? spanOf(only, at + 1, PART, 0) : null;
}

const spanOf = (
  { id, name }: { readonly id: string; readonly name: string },
  end: number,
  score: number,
  cost: number,
): ProductSpan => ({ end, product: name, productId: id, score, cost });

/** Heard words as the name of a product that the shop does not know yet. */
export const unknownProduct = (scene: Scene, start: number, end: number): string => nameOf(scene, start, end);
