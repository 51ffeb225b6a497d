import { add, subtract } from '../money/arithmetic.ts';
import { type Paise, paise } from '../units.ts';
import { type Draft, type PaymentMode, type PaymentPart, paymentOf } from './draft.ts';

/** What happens with the money when a bill is saved. Paise. */
export interface CounterMoney {
  /** What it is called on the bill. */
  readonly payment: PaymentMode;
  /** What the shop takes, by the way it comes; together at most the bill. */
  readonly receipts: readonly PaymentPart[];
  /** Cash handed over, when it was counted and any was taken. */
  readonly tendered: Paise | null;
  /** Cash that goes back. */
  readonly change: Paise;
  /** What goes on the khata. */
  readonly rest: Paise;
}

/** `over`: the parts are more than the bill. `short`: a walk-in would leave a rest, and has no khata. */
export type CounterProblem = 'over' | 'short';

/**
 * Splits what is to pay (paise) into what is taken now, what goes back as change and what stays as udhaar. Cash short of
 * its part is taken as it is and the rest is udhaar.
 */
export function counterMoney(draft: Draft, payable: Paise): CounterMoney | CounterProblem {
  const asked = askedParts(draft, payable);
  if (totalOf(asked) > payable) return 'over';
  const cash = asked.find(({ mode }) => mode === 'cash')?.amountPaise ?? null;
  const tendered = cash === null ? null : draft.tendered;
  const receipts = tendered === null ? asked : asked.flatMap((part) => afterCounting(part, tendered));
  const rest = subtract(payable, totalOf(receipts));
  if (rest > 0 && draft.customer === null) return 'short';
  const change = paise(cash === null || tendered === null ? 0 : Math.max(0, tendered - cash));
  return { payment: nameOf(draft, receipts), receipts, tendered, change, rest };
}

const totalOf = (parts: readonly PaymentPart[]): Paise => add(...parts.map(({ amountPaise }) => amountPaise));

/** The ways that were chosen, each once. */
function askedParts(draft: Draft, payable: Paise): PaymentPart[] {
  const mode = paymentOf(draft);
  if (mode === 'udhaar' || payable <= 0) return [];
  if (mode !== 'split') return [{ mode, amountPaise: payable }];
  const modes = [...new Set(draft.split.map((part) => part.mode))];
  return modes
    .map((one) => ({ mode: one, amountPaise: totalOf(draft.split.filter((part) => part.mode === one)) }))
    .filter(({ amountPaise }) => amountPaise > 0);
}

function afterCounting(part: PaymentPart, tendered: Paise): PaymentPart[] {
  if (part.mode !== 'cash') return [part];
  const amountPaise = paise(Math.min(part.amountPaise, tendered));
  return amountPaise > 0 ? [{ ...part, amountPaise }] : [];
}

function nameOf(draft: Draft, receipts: readonly PaymentPart[]): PaymentMode {
  const [first, second] = receipts;
  if (second) return 'split';
  if (first) return first.mode;
  const asked = paymentOf(draft);
  return asked === 'split' || draft.customer !== null ? 'udhaar' : asked;
}
