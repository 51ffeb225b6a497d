import type { Language } from '../intent/types.ts';
import type { BasisPoints, Paise, Thousandths } from '../units.ts';

/** The shop as the paper shows it. */
export interface PaperShop {
  readonly name: string;
  /** The name in Devanagari, when the shop has one. */
  readonly nameHi?: string | null;
  readonly address: string | null;
  readonly phone: string | null;
  readonly gstin: string | null;
  /** Two digits of the GST State code ("09"). */
  readonly stateCode: string;
}

export interface PaperCustomer {
  readonly name: string;
  readonly phone: string | null;
  readonly gstin?: string | null;
  /** On a GST bill, where the law wants it. */
  readonly address?: string | null;
  /** Where the goods go, when it is not the State of the shop. */
  readonly stateCode?: string | null;
}

/** One line with every figure already decided; the paper adds and formats, it computes no tax. */
export interface PaperLine {
  readonly name: string;
  readonly nameHi: string | null;
  readonly hsn: string;
  readonly quantity: Thousandths;
  /** Unit of the catalog: kg, g, litre, ml, packet, piece, dozen. */
  readonly unit: string;
  readonly unitPrice: Paise;
  /** True when the tax stands inside the price (printed MRP). */
  readonly taxInside: boolean;
  readonly taxable: Paise;
  readonly gstRate: BasisPoints;
  readonly cgst: Paise;
  readonly sgst: Paise;
  readonly igst: Paise;
  readonly cess: Paise;
  readonly total: Paise;
}

export interface PaperTotals {
  readonly subtotal: Paise;
  readonly discount: Paise;
  readonly tax: Paise;
  readonly roundOff: Paise;
  readonly total: Paise;
}

export type PaperPayment = 'cash' | 'upi' | 'card' | 'cheque' | 'bank' | 'split' | 'udhaar';

/** A saved bill, with all that its paper needs. */
export interface PaperInvoice {
  readonly shop: PaperShop;
  /** The English name of the document, as the engine decided it ("Tax Invoice"). */
  readonly title: string;
  readonly number: string;
  /** ISO instant with an offset; printed in Indian time. */
  readonly at: string;
  /** Null for a walk-in. */
  readonly customer: PaperCustomer | null;
  readonly withGst: boolean;
  /** A paper of GST law, with tax on it or not (a bill of supply): it names the GSTINs. Absent: as `withGst`. */
  readonly underGst?: boolean;
  /** A GST bill of a shop that has not written its GSTIN yet. */
  readonly gstinMissing: boolean;
  readonly lines: readonly PaperLine[];
  readonly totals: PaperTotals;
  /** Null where nothing is paid: an estimate, a credit note. */
  readonly payment: PaperPayment | null;
  readonly paid: Paise;
  /** The parts of a payment in several ways. */
  readonly parts?: readonly { readonly mode: PaperPayment; readonly amount: Paise }[];
  /** The bill that a credit note takes back from (CGST Rules, rule 53(1A)); `day` is yyyy-mm-dd. */
  readonly against?: { readonly number: string; readonly day: string } | null;
  /** The memos that a day's one invoice stands for: first and last number, and their day (yyyy-mm-dd). */
  readonly memos?: { readonly numbers: readonly [string, string]; readonly day: string } | null;
  /** Stamped across every page. */
  readonly cancelled?: boolean;
  /** What the customer owed before and after; below zero is an advance. Null for a walk-in. */
  readonly balanceBefore: Paise | null;
  readonly balanceAfter: Paise | null;
  readonly language: Language;
  /** True on a reprint. */
  readonly copy: boolean;
  /** State code of the place of supply; absent: the customer's State, else the shop's. */
  readonly placeOfSupply?: string | null;
  /** A sentence the law wants at the top (composition), already in the language of the document. */
  readonly declaration?: string | null;
  /** The shop's UPI address; without one the paper has no QR. */
  readonly upi?: { readonly id: string } | null;
}
