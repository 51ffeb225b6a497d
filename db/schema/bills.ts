import type { BasisPoints, Paise, Thousandths } from '../../app/core/units.ts';

/** Rows of the documents that stand beside a bill: cancellations, credit notes, estimates. */

export type Supply = 'INTRASTATE' | 'INTERSTATE';
export type MoneyMode = 'cash' | 'upi' | 'card' | 'cheque' | 'bank';

/** A line of any document, with every figure decided. */
export interface LineColumns {
  n: number;
  product_id: string;
  name: string;
  name_hi: string | null;
  hsn: string;
  quantity: Thousandths;
  unit: string;
  price: Paise;
  mode: 'exclusive' | 'inclusive' | 'rsp';
  gst_rate: BasisPoints;
  cess_rate: BasisPoints;
  gross: Paise;
  discount: Paise;
  taxable: Paise;
  cgst: Paise;
  sgst: Paise;
  igst: Paise;
  cess: Paise;
  total: Paise;
}

/** How a line was asked for, so that a copy can start from it. */
export interface AskedColumns {
  /** JSON of a discount, or null. */
  own_discount: string | null;
  /** Sold by money: the line costs exactly this. */
  amount: Paise | null;
  new_product: 0 | 1;
}

/** The head and the sums of any numbered document. */
export interface HeadColumns {
  id: string;
  number: string;
  series: string;
  n: number;
  at: string;
  day: string;
  customer_id: string | null;
  title: string;
  with_gst: 0 | 1;
  supply: Supply;
  subtotal: Paise;
  discount: Paise;
  taxable: Paise;
  cgst: Paise;
  sgst: Paise;
  igst: Paise;
  cess: Paise;
  round_off: Paise;
  total: Paise;
  fact_id: string;
}

export interface CancellationsTable {
  invoice_id: string;
  at: string;
  day: string;
  reason: string;
  /** The draft that took its place, when the bill was corrected. */
  replaced_by: string | null;
  fact_id: string;
}

export interface CreditNotesTable extends HeadColumns {
  invoice_id: string;
  invoice_number: string;
  invoice_day: string;
  reason: string;
  /** Money that went back over the counter; the rest of the total came off the khata. */
  refunded: Paise;
  balance_before: Paise | null;
  balance_after: Paise | null;
}

export interface CreditNoteLinesTable extends LineColumns {
  note_id: string;
  /** Which line of the bill. */
  line: number;
  restock: 0 | 1;
}

export interface EstimatesTable extends HeadColumns {
  own_discount: string | null;
}

export interface EstimateLinesTable extends LineColumns, AskedColumns {
  estimate_id: string;
}
