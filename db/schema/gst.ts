import type { Paise } from '../../app/core/units.ts';

type Profile = 'unsaid' | 'unregistered' | 'composition' | 'regular';

/** How the shop stands in GST law from a day on; the later stamp decides two of the same day. */
export interface ShopProfilesTable {
  from_day: string;
  profile: Profile;
  gstin: string | null;
  hsn_digits: 4 | 6;
  ask_every_bill: 0 | 1;
  day_invoice: 0 | 1;
  stamp: string;
  fact_id: string;
}

/** What a bill is in GST law. */
export interface InvoiceGstTable {
  invoice_id: string;
  profile: Profile;
  kind: 'invoice' | 'taxInvoice' | 'billOfSupply' | 'invoiceCumBillOfSupply';
  notice: string | null;
  place_of_supply: string;
  shop_gstin: string | null;
  buyer_gstin: string | null;
  memo: 0 | 1;
}

/** Personal: goes when the customer is forgotten. */
export interface InvoiceAddressesTable {
  invoice_id: string;
  address: string;
}

/** One invoice for the small sales of a day. */
export interface DayInvoicesTable {
  id: string;
  day: string;
  number: string;
  series: string;
  n: number;
  title: string;
  supply: 'INTRASTATE' | 'INTERSTATE';
  /** JSON of the figures by rate. */
  rates: string;
  total: Paise;
  at: string;
  fact_id: string;
}

export interface DayInvoiceMemosTable {
  invoice_id: string;
  day_invoice_id: string;
}

export interface GstTables {
  shop_profiles: ShopProfilesTable;
  invoice_gst: InvoiceGstTable;
  invoice_addresses: InvoiceAddressesTable;
  day_invoices: DayInvoicesTable;
  day_invoice_memos: DayInvoiceMemosTable;
}
