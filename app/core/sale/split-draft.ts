import { allocate } from '../money/allocate.ts';
import { type Paise, paise } from '../units.ts';
import type { Draft, DraftLine } from './draft.ts';
import type { Discount } from './price-types.ts';

/** A draft in two: what stays, and what goes on a draft of its own. */
export interface SplitDraft {
  readonly stays: Draft;
  readonly goes: Draft;
}

/**
 * Takes the lines that `leaves` names onto a draft of their own, for a buyer who needs two papers. A discount in rupees on the
 * whole bill is divided by what the lines cost (`costs`, paise by line); a percentage stands on both. How the two are paid
 * is asked anew. Null when one of them would have no lines.
 */
export function splitDraft(
  draft: Draft,
  leaves: (line: DraftLine) => boolean,
  costs: readonly Paise[],
): SplitDraft | null {
  const stay = draft.lines.filter((line) => !leaves(line));
  const go = draft.lines.filter(leaves);
  if (stay.length === 0 || go.length === 0) return null;
  const cost = (lines: readonly DraftLine[]) =>
    lines.reduce((sum, line) => sum + Math.max(0, costs[draft.lines.indexOf(line)] ?? 0), 0);
  const [staying, going] = divided(draft.discount, cost(stay), cost(go));
  const common = { ...draft, split: [], tendered: null };
  return {
    stays: { ...common, lines: stay, discount: staying },
    goes: { ...common, lines: go, discount: going, estimateId: null },
  };
}

function divided(discount: Discount | null, stays: number, goes: number): [Discount | null, Discount | null] {
  if (discount === null || discount.kind === 'percent') return [discount, discount];
  if (stays + goes === 0) return [discount, null];
  const [first = paise(0), second = paise(0)] = allocate(discount.value, [stays, goes]);
  return [
    { kind: 'amount', value: first },
    { kind: 'amount', value: second },
  ];
}
