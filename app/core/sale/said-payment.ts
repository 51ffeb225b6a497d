import { add, subtract } from '../money/arithmetic.ts';
import type { Paise } from '../units.ts';
import type { Draft, PaymentPart } from './draft.ts';

/** A way to pay, as it is said over a counter. */
export type SaidWay = 'cash' | 'upi' | 'card' | 'udhaar';

/** What was said about the money of a bill. */
export interface SaidPayment {
  /** "100 cash, 50 UPI"; an amount of null is the whole bill, or what of it is not paid yet. */
  readonly parts: readonly { readonly way: SaidWay; readonly amountPaise: Paise | null }[];
  /** "Baaki udhaar": the way of what the parts leave. */
  readonly rest: SaidWay | null;
}

/**
 * A draft paid as it was said; `payable` is what the bill comes to, in paise. Cash alone is what was handed over, so that the change
 * can be told; "udhaar" keeps what was already counted when that is less than the bill.
 */
export function paidAs(draft: Draft, payable: Paise, { parts, rest }: SaidPayment): Draft {
  const [first, ...more] = parts;
  if (!first) return draft;
  if (first.amountPaise === null) return wholly(draft, payable, first.way);
  const handed = more.length === 0 && first.way === 'cash' && (rest === null || first.amountPaise >= payable);
  if (handed) return { ...draft, payment: 'cash', split: [], tendered: first.amountPaise };
  const taken = parts.flatMap(({ way, amountPaise }) => partOf(way, amountPaise));
  const left = subtract(payable, add(...taken.map(({ amountPaise }) => amountPaise)));
  const last = rest === null || left <= 0 ? [] : partOf(rest, left);
  return { ...draft, payment: null, split: [...taken, ...last], tendered: null };
}

/** The whole bill in one way. */
function wholly(draft: Draft, payable: Paise, way: SaidWay): Draft {
  const counted = add(
    ...draft.split.map(({ amountPaise }) => amountPaise),
    ...(draft.tendered === null ? [] : [draft.tendered]),
  );
  if (way === 'udhaar' && counted > 0 && counted < payable) return draft;
  return { ...draft, payment: way, split: [], tendered: null };
}

/** Udhaar is no part: it is what the parts leave. */
const partOf = (way: SaidWay, amountPaise: Paise | null): PaymentPart[] =>
  way === 'udhaar' || amountPaise === null || amountPaise <= 0 ? [] : [{ mode: way, amountPaise }];
