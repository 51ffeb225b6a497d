import type { Arc } from './arcs.ts';
import { corrected } from './correction.ts';
import { readNumber } from './numbers.ts';
import type { Scene } from './scene.ts';

/** Rupees that start at a token: "500", "paanch sau rupaye", "rs 250", "two fifty" (250). */
export interface MoneySpan {
  readonly end: number;
  readonly amount: number;
  /** True when rupaye was said: then no other reading of the number is possible. */
  readonly named: boolean;
  readonly weak: boolean;
}

const isRupees = (scene: Scene, at: number): boolean =>
  scene.sentences.words.rupees.has(scene.tokens[at]?.text ?? '');

/** "two fifty": a digit and a round ten are hundreds, as they are said at a counter. */
function readHalves(scene: Scene, at: number): { end: number; value: number } | null {
  const { tokens, sentences } = scene;
  const first = readNumber(tokens, at, sentences.numbers);
  if (
    !first ||
    first.weak ||
    first.end !== at + 1 ||
    first.value < 1 ||
    first.value > 9 ||
    /\d/.test(tokens[at]?.raw ?? '')
  )
    return null;
  const second = readNumber(tokens, first.end, sentences.numbers);
  if (
    !second ||
    second.end !== first.end + 1 ||
    second.value < 10 ||
    second.value > 90 ||
    second.value % 10 !== 0
  )
    return null;
  return { end: second.end, value: first.value * 100 + second.value };
}

/** Money at a token, or null. */
export function readMoney(scene: Scene, at: number): MoneySpan | null {
  const from = isRupees(scene, at) ? at + 1 : at;
  const halves = readHalves(scene, from);
  const number = halves
    ? { ...halves, weak: false }
    : readNumber(scene.tokens, from, scene.sentences.numbers);
  if (!number) return null;
  const after = isRupees(scene, number.end);
  const named = after || from > at;
  return {
    end: after ? number.end + 1 : number.end,
    amount: number.value,
    named,
    weak: number.weak && !named,
  };
}

/** "Aadha" is half of something: so little money is named rupaye. */
const isFraction = ({ amount, named }: MoneySpan): boolean => amount < 1 && !named;

/** {amount} at a token; a word such as "do" is an amount only when rupaye is said. "500, nahi 400" is both 500 and 400. */
export function amountArcs(scene: Scene, at: number): Arc[] {
  const money = readMoney(scene, at);
  if (!money || money.weak || isFraction(money)) return [];
  const read = (from: number) => readMoney(scene, from);
  const meant = corrected(scene, money, read, (_, next) => next);
  const arcs = [money, ...(meant ? [meant] : [])].filter(({ amount }) => amount > 0);
  return arcs.map(({ end, amount }) => ({
    symbol: '{amount}',
    end,
    cost: 0,
    value: { kind: 'amount', amount },
  }));
}
