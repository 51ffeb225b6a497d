import type { Arc } from './arcs.ts';
import { isIn, type Scene } from './scene.ts';

/** Names and goods that are surer than this are not passed over quietly. */
export const NAMED = 0.35;
/** Slots that somebody or something of the shop fills. */
export const NAMES: ReadonlySet<string> = new Set(['{product}', '{named}']);

/** Taken back in the same breath: "Sunil ka, nahi nahi, Manish ka". */
export const UNSAID = { symbol: '{unsaid}', cost: 0.15 };

/** What is said otherwise behind a "nahi": the first is passed over. */
export function unsaid(
  { tokens, sentences: { words } }: Scene,
  here: readonly Arc[],
  all: readonly Arc[][],
): Arc[] {
  const isBetween = (at: number, list: ReadonlySet<string>): boolean => {
    const token = tokens[at];
    return token !== undefined && isIn(list, token);
  };
  const isPause = (at: number): boolean =>
    isBetween(at, words.corrections) || isBetween(at, words.fillers) || PAUSES.has(tokens[at]?.text ?? '');
  const isSame = (symbol: string) => (arc: Arc) => arc.symbol === symbol && arc.cost <= NAMED;
  return here
    .filter(({ symbol, cost }) => TAKEN_BACK.has(symbol) && cost <= NAMED)
    .flatMap(({ symbol, end }) => {
      const from = end + Number(isBetween(end, words.postpositions));
      let to = from;
      while (isPause(to)) to += 1;
      const isTakenBack = isBetween(from, words.corrections) && all[to]?.some(isSame(symbol));
      if (isTakenBack) return [{ ...UNSAID, end: to }];
      const isInstead = INSTEAD.has(tokens[from]?.text ?? '') || isBetween(from, words.corrections);
      const isElsewhere = all.some((arcs) => arcs !== here && arcs.some(isSame(symbol)));
      return isInstead && isElsewhere ? [{ ...UNSAID, end: from + 1 }] : [];
    });
}

/** "Teen ki jagah paanch": what it stands in place of. */
const INSTEAD = new Set(['jagah', 'badle', 'bajaye']);
/** Said between the wrong word and the right one. */
const PAUSES = new Set(['ruko', 'ruk', 'wait', 're', 'hold', 'on', 'mean']);
const TAKEN_BACK: ReadonlySet<string> = new Set([
  ...NAMES,
  '{amount}',
  '{quantity}',
  '{item}',
  '{mode}',
  '{language}',
]);
