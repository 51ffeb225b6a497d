import type { PriceMode, Supply } from '../sale/price-types.ts';
import type { BasisPoints, Paise, Thousandths } from '../units.ts';
import type { BillKind } from './bill.ts';
import type { Profile } from './document.ts';

/** The taxes of a line or a sum, in paise. */
export interface TaxFigures {
  readonly taxable: Paise;
  readonly cgst: Paise;
  readonly sgst: Paise;
  readonly igst: Paise;
  readonly cess: Paise;
}

/** A saved line, as the return and the doctor read it. */
export interface GstLine extends TaxFigures {
  readonly productId: string;
  readonly name: string;
  readonly hsn: string;
  readonly unit: string;
  readonly quantity: Thousandths;
  readonly mode: PriceMode;
  readonly gstRate: BasisPoints;
  readonly cessRate: BasisPoints;
  readonly gross: Paise;
  readonly discount: Paise;
  readonly total: Paise;
}

/** A saved bill or credit note of a period. */
export interface GstDocument extends TaxFigures {
  readonly id: string;
  readonly type: 'bill' | 'creditNote';
  readonly number: string;
  readonly series: string;
  readonly n: number;
  /** YYYY-MM-DD in India. */
  readonly day: string;
  readonly kind: BillKind;
  /** How the shop stood on the day, by what is known now. */
  readonly profile: Profile;
  readonly withGst: boolean;
  readonly supply: Supply;
  /** State code. */
  readonly placeOfSupply: string;
  readonly shopGstin: string | null;
  readonly buyerName: string | null;
  readonly buyerGstin: string | null;
  readonly hasAddress: boolean;
  /** Below 200 rupees, carried by the day's one invoice. */
  readonly memo: boolean;
  readonly cancelled: boolean;
  readonly roundOff: Paise;
  readonly total: Paise;
  /** For a credit note: the bill that it takes back from. */
  readonly against: { readonly day: string; readonly total: Paise } | null;
  readonly lines: readonly GstLine[];
}

/** A number that was given in the period, whatever the paper was. */
export interface IssuedNumber {
  readonly type: 'bill' | 'creditNote';
  readonly series: string;
  readonly n: number;
  readonly number: string;
  readonly cancelled: boolean;
}

/** What a month's return is made of. */
export interface ReturnInput {
  readonly gstin: string;
  /** YYYY-MM. */
  readonly month: string;
  readonly hsnDigits: 4 | 6;
  readonly documents: readonly GstDocument[];
  readonly issued: readonly IssuedNumber[];
}
