import { type Paise, paise } from '../units.ts';
import type { PaperInvoice } from './types.ts';

/** previous + bill − received = now, in paise; `now` below zero is an advance. */
export interface KhataFigures {
  readonly previous: Paise;
  readonly bill: Paise;
  readonly received: Paise;
  readonly now: Paise;
}

/** The khata box of a named customer; null for a walk-in, who has no khata. */
export function khataOf(paper: PaperInvoice): KhataFigures | null {
  const { customer, balanceBefore: previous, balanceAfter: now } = paper;
  if (customer === null || previous === null || now === null) return null;
  return { previous, bill: paper.totals.total, received: paper.paid, now };
}

/** What is left to pay on this bill, never below zero. */
export const leftOnBill = (paper: PaperInvoice): Paise => paise(Math.max(0, paper.totals.total - paper.paid));

export interface QrRequest {
  readonly id: string;
  readonly amount: Paise;
  readonly forBill: boolean;
}

/** The QR asks for what is left on this bill; nothing left: for the baaki; no baaki or no UPI address: no QR. */
export function qrOf(paper: PaperInvoice): QrRequest | null {
  const id = paper.upi?.id;
  if (id === undefined) return null;
  const left = leftOnBill(paper);
  const owed = paper.customer === null ? 0 : (paper.balanceAfter ?? 0);
  if (left === 0 && owed <= 0) return null;
  return left > 0 ? { id, amount: left, forBill: true } : { id, amount: paise(owed), forBill: false };
}
