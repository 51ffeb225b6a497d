import type { BasisPoints, Paise, Thousandths } from '../units.ts';

/** Within one State (CGST + SGST) or between two (IGST). */
export type Supply = 'INTRASTATE' | 'INTERSTATE';

/**
 * How the price stands to the tax. exclusive: tax comes on top. inclusive: the tax is inside (MRP, CGST Rule 35).
 * rsp: the tax is inside the printed price whatever is paid (tobacco and pan masala, CGST Rule 31D).
 */
export type PriceMode = 'exclusive' | 'inclusive' | 'rsp';

/** A discount in paise or basis points; 0 or more. It takes at most all of what it stands on. */
export type Discount =
  | { readonly kind: 'amount'; readonly value: Paise }
  | { readonly kind: 'percent'; readonly value: BasisPoints };

/** A line as asked. A negative quantity is a return; its discount then mirrors the one of the sale. */
export interface LineInput {
  readonly name: string;
  readonly unitPrice: Paise;
  readonly quantity: Thousandths;
  /** Sold by money ("20 rupaye ka dhaniya"): the line costs exactly this, whatever the gram-rounded quantity comes to. */
  readonly amount?: Paise;
  readonly discount?: Discount;
  readonly gstRate: BasisPoints;
  readonly cessRate: BasisPoints;
  readonly mode: PriceMode;
  /** The price on the pack when it is sold for another one; only `rsp` asks. */
  readonly printedPrice?: Paise;
}

export interface BillInput {
  readonly supply: Supply;
  readonly withGst: boolean;
  readonly roundToRupee: boolean;
  /** On the whole bill: spread over the lines in proportion to what they cost. */
  readonly discount?: Discount;
  readonly lines: readonly LineInput[];
}

/** The taxes of a line or a bill, in paise. */
export interface Taxes {
  readonly cgstPaise: Paise;
  readonly sgstPaise: Paise;
  readonly igstPaise: Paise;
  readonly cessPaise: Paise;
}

export interface PricedLine extends Taxes {
  readonly name: string;
  /** Price × quantity rounded to the paisa, or the amount it was sold by. */
  readonly grossPaise: Paise;
  /** The line's own discount and its part of the bill's. */
  readonly discountPaise: Paise;
  readonly taxablePaise: Paise;
  /** Taxable value and its taxes. */
  readonly totalPaise: Paise;
  /** What the customer pays for it: the total, less a discount that lowers no tax (`rsp`). */
  readonly payablePaise: Paise;
}

/** Sums of the lines. subtotal − discount + tax + round-off = payable, always. */
export interface BillTotals extends Taxes {
  readonly taxablePaise: Paise;
  /** Value of the goods without tax, before discount. */
  readonly subtotalPaise: Paise;
  readonly discountPaise: Paise;
  readonly taxPaise: Paise;
  readonly totalPaise: Paise;
  /** Part of the discount that lowers what is paid and not the taxed value (`rsp` lines). */
  readonly afterTaxDiscountPaise: Paise;
  readonly roundOffPaise: Paise;
  readonly payablePaise: Paise;
}

export interface PricedBill {
  readonly lines: readonly PricedLine[];
  readonly totals: BillTotals;
}
