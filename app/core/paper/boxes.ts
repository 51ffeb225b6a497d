import { secondHalfName } from '../gst/states.ts';
import { formatRupees } from '../money/format.ts';
import { type Paise, paise } from '../units.ts';
import { amountText, halvesText, rateText, shortRupees, signedText } from './format.ts';
import { khataOf, leftOnBill, qrOf } from './khata.ts';
import type { Labels } from './labels.ts';
import { sumsByRate, sumsOf, type TaxSums } from './sums.ts';
import { clip, printable } from './text.ts';
import type { PaperInvoice } from './types.ts';
import { upiLink } from './upi.ts';

/** A label and its figure. */
export type Pair = readonly [label: string, text: string];

export interface RateTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly total: readonly string[];
}

export interface KhataBox {
  readonly title: string;
  readonly rows: readonly Pair[];
  readonly now: Pair;
  /** False when the customer owes nothing or has paid ahead. */
  readonly owes: boolean;
}

export interface QrBox {
  readonly link: string;
  readonly title: string;
  readonly amount: string;
  readonly id: string;
  readonly note: string;
}

const KHATA_NAME = 22;
const UPI_ID = 34;
const PAYEE = 30;
const SHORT_NUMBER = 6;

/** True when the tax of the bill is IGST: the goods go to another State. */
export function isInterstate(paper: PaperInvoice): boolean {
  const state = paper.placeOfSupply ?? paper.customer?.stateCode ?? paper.shop.stateCode;
  return paper.lines.some((line) => line.igst !== 0) || state !== paper.shop.stateCode;
}

type Tax = readonly [name: string, figure: (sums: TaxSums) => Paise];

/** The taxes that the bill names: CGST and SGST (UTGST in some Union Territories), or IGST, and cess only where there is some. */
function taxesOf(paper: PaperInvoice, say: Labels): Tax[] {
  const cess: Tax[] = paper.lines.some((line) => line.cess !== 0) ? [[say('cess'), (sums) => sums.cess]] : [];
  if (isInterstate(paper)) return [['IGST', (sums) => sums.igst], ...cess];
  const second = secondHalfName(paper.shop.stateCode);
  return [['CGST', (sums) => sums.cgst], [second, (sums) => sums.sgst], ...cess];
}

/** GST by rate, only the rates used; null on a bill without GST. */
export function rateTableOf(paper: PaperInvoice, say: Labels): RateTable | null {
  if (!paper.withGst) return null;
  const taxes = taxesOf(paper, say);
  const halves = !isInterstate(paper);
  const figures = (sums: TaxSums) =>
    [sums.taxable, ...taxes.map(([, figure]) => figure(sums)), sums.tax].map(amountText);
  const rows = sumsByRate(paper.lines).map(({ gstRate, ...sums }) => {
    return [rateText(gstRate) + (halves && gstRate > 0 ? ` (${halvesText(gstRate)})` : ''), ...figures(sums)];
  });
  const titles = [say('taxable'), ...taxes.map(([name]) => name), say('tax')].map((title) => `${title} ₹`);
  return { head: [say('summary'), ...titles], rows, total: [say('total'), ...figures(sumsOf(paper.lines))] };
}

const taxedSums = (paper: PaperInvoice, say: Labels): Pair[] => {
  const sums = sumsOf(paper.lines);
  const taxes = taxesOf(paper, say).map(([name, figure]): Pair => [name, amountText(figure(sums))]);
  return [[say('taxableValue'), amountText(sums.taxable)], ...taxes];
};

const plainSums = (paper: PaperInvoice, say: Labels): Pair[] => {
  const { discount, subtotal } = paper.totals;
  const given: Pair[] = discount === 0 ? [] : [[say('discount'), `−${amountText(discount)}`]];
  return [[say('subtotal'), amountText(subtotal)], ...given];
};

/** The sums above the grand total: with GST the taxable value and each tax, without it subtotal and discount. */
export function sumPairs(paper: PaperInvoice, say: Labels): Pair[] {
  const { roundOff } = paper.totals;
  const rounded: Pair[] = roundOff === 0 ? [] : [[say('roundOff'), signedText(roundOff)]];
  return [...(paper.withGst ? taxedSums(paper, say) : plainSums(paper, say)), ...rounded];
}

/** How the bill was paid: "Cash ₹500, UPI ₹500, Udhaar ₹871"; null on a paper that nobody pays. */
export function paymentText(paper: PaperInvoice, say: Labels): string | null {
  if (paper.payment === null) return null;
  const left = leftOnBill(paper);
  const one = paper.paid > 0 ? [{ mode: paper.payment, amount: paper.paid }] : [];
  const ways = paper.payment === 'split' ? (paper.parts ?? one) : one;
  const paid = ways.map(({ mode, amount }) => `${say(mode)} ${shortRupees(amount)}`);
  const owed = left > 0 ? [`${say('udhaar')} ${shortRupees(left)}`] : [];
  const parts = [...paid, ...owed];
  return parts.length > 0 ? parts.join(', ') : `${say(paper.payment)} ${shortRupees(paper.totals.total)}`;
}

const receivedPair = (paper: PaperInvoice, say: Labels): Pair =>
  paper.paid > 0 && paper.payment !== null
    ? [`${say('received')} · ${say(paper.payment)}`, `−${amountText(paper.paid)}`]
    : [say('received'), amountText(paper.paid)];

/** previous + this bill − received = baaki now; null for a walk-in. */
export function khataBoxOf(paper: PaperInvoice, say: Labels): KhataBox | null {
  const khata = khataOf(paper);
  if (khata === null) return null;
  const name = clip(printable(paper.customer?.name ?? ''), KHATA_NAME);
  return {
    title: `${say('khata')} · ${name}`,
    rows: [
      [say('previous'), amountText(khata.previous)],
      [say('thisBill'), signedText(khata.bill)],
      receivedPair(paper, say),
    ],
    now: [say(khata.now < 0 ? 'advanceNow' : 'baakiNow'), formatRupees(paise(Math.abs(khata.now)))],
    owes: khata.now > 0,
  };
}

/** The UPI QR for what is left to pay; null when the shop has no UPI address or nothing is owed. */
export function qrBoxOf(paper: PaperInvoice, say: Labels): QrBox | null {
  const request = qrOf(paper);
  if (request === null) return null;
  const payee = clip(printable(paper.shop.name), PAYEE);
  return {
    link: upiLink({ id: request.id, payee, amount: request.amount, number: paper.number }),
    title: `${say('scan')} · ${say(request.forBill ? 'thisBill' : 'baaki')}`,
    amount: shortRupees(request.amount),
    id: clip(printable(request.id), UPI_ID),
    note: `${say('anyApp')} · ${printable(paper.number).slice(-SHORT_NUMBER)}`,
  };
}
