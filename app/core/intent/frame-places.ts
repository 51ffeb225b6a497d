import type { Arc } from './arcs.ts';
import type { Frames } from './frames.ts';
import { isSlot } from './graph.ts';
import { steadyAt } from './lattice.ts';
import { TURNING } from './phrases.ts';
import { isIn, isMeasure, type Scene } from './scene.ts';
import { NAMED, NAMES, unsaid } from './unsaid.ts';

/** What a word costs that a frame leaves unexplained. */
const SKIP = { word: 0.05, said: 0.12, filler: 0, topic: 0.35, named: 0.45, number: 2, turning: 1 };
/** What it costs that nobody is named. */
const PRONOUN = 0.15;

/** What frames find at a word. */
export interface Place {
  readonly arcs: readonly Arc[];
  readonly skip: number;
}

/** The arcs of a place: phrases of gist.yaml, and the slots that frames ask for. */
function arcsAt(scene: Scene, at: number, { phrases }: Frames): Arc[] {
  const said = phrases(scene.tokens, at).map(({ symbol, end, value }): Arc => {
    const arc = { symbol, end, cost: 0 };
    if (value === undefined) return arc;
    return { ...arc, value: { kind: 'chosen', slot: symbol.slice(1, -1), chosen: value } };
  });
  const slots = steadyAt(scene, at).filter(({ symbol }) => isSlot(symbol));
  const measures = slots.filter(isMeasured).map(({ end }) => end);
  const isWeak = ({ symbol, cost }: Arc): boolean => FIGURES.has(symbol) && cost >= WEAK;
  const isFigure = ({ symbol, end }: Arc): boolean =>
    symbol === '{amount}' && measures.some((to) => to >= end);
  return [...said, ...slots.filter((arc) => !isFigure(arc) && !isWeak(arc)).flatMap(named)];
}

/** "For" is four, and "do" two, only where a sentence is understood to the word. */
const WEAK = 0.1;
const FIGURES: ReadonlySet<string> = new Set(['{number}', '{count}', '{quantity}', '{amount}']);

/** Kilos and phone numbers: no amount, where a sentence is not understood to the word. */
const isMeasured = ({ symbol, value }: Arc): boolean =>
  symbol === '{phone}' || (symbol === '{quantity}' && value?.kind === 'quantity' && value.unit !== null);

/** Who is named is meant rather than whoever was spoken of before; {named} takes nobody else. */
function named(arc: Arc): Arc[] {
  const { symbol, value } = arc;
  if (symbol !== '{known}' || value?.kind !== 'customer') return [arc];
  return value.customer?.byPronoun
    ? [{ ...arc, cost: arc.cost + PRONOUN }]
    : [arc, { ...arc, symbol: '{named}' }];
}

/** What it costs to leave the word of a place unexplained. */
function skipAt(scene: Scene, at: number, arcs: readonly Arc[], { topics }: Frames): number {
  const token = scene.tokens[at];
  const { words } = scene.sentences;
  const is = (symbol: string): boolean => arcs.some((arc) => arc.symbol === symbol && arc.end === at + 1);
  if (!token || is(TURNING)) return SKIP.turning;
  if (arcs.some(isNumber) || (isMeasure(scene, at) && /\d/.test(token.raw))) return SKIP.number;
  if (arcs.some(({ symbol, value }) => topics.has(symbol) || value?.kind === 'chosen')) return SKIP.topic;
  if (isIn(words.fillers, token) || isIn(words.joiners, token)) return SKIP.filler;
  const isNamed = arcs.some(({ symbol, cost }) => NAMES.has(symbol) && cost < NAMED);
  if (isNamed) return SKIP.named;
  return arcs.some(({ symbol }) => !isSlot(symbol)) ? SKIP.said : SKIP.word;
}

/** "Do kilo", "sau": not the "do" of "kar do". */
const isNumber = ({ symbol, cost, value }: Arc): boolean =>
  cost === 0 && (symbol === '{amount}' || (value?.kind === 'quantity' && value.unit !== null));

/** What stands at each word of the sentence. */
export function placesOf(scene: Scene, frames: Frames): Place[] {
  const arcs = scene.tokens.map((_, at) => arcsAt(scene, at, frames));
  return arcs.map((here, at) => ({
    arcs: [...here, ...unsaid(scene, here, arcs)],
    skip: skipAt(scene, at, here, frames),
  }));
}

/**
 * Whether a clause beside a command says nothing that could be meant: no number, nobody and nothing of the shop, and no "nahi" at its
 * beginning. What it is about does not matter: "usne khud bola hai ki mera record mat rakho" is a reason.
 */
export function isAsideClause(scene: Scene): boolean {
  const { frames } = scene.sentences;
  const places = placesOf(scene, frames);
  const isFree = ({ skip }: Place): boolean => skip < SKIP.named || skip === SKIP.turning;
  return places.every(isFree) && places[0]?.skip !== SKIP.turning;
}
