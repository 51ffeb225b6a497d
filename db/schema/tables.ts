import type { Generated } from 'kysely';
import type { BasisPoints, Paise, Thousandths } from '../../app/core/units.ts';

/** Yes or no in the file: 1 or 0. */
export type Flag = 0 | 1;

/** One fact: what happened, never changed. `position` is the order in which this file learnt it. */
export interface JournalTable {
  position: Generated<number>;
  origin: string;
  seq: number;
  id: string;
  kind: string;
  version: number;
  at: string;
  hlc: string;
  who: string;
  body: string;
  /** Salted hash of the personal part, or null when there is none. */
  person: string | null;
  prev: string;
  hash: string;
}

/** The personal part of a fact: the chain holds only its salted hash, so this row may be forgotten. */
export interface JournalPersonTable {
  fact_id: string;
  salt: string;
  body: string;
}

export interface ShopTable {
  only: Generated<number>;
  name: string;
  state_code: string;
  profile: 'unsaid' | 'unregistered' | 'composition' | 'regular';
  gstin: string | null;
  address: string | null;
  phone: string | null;
  counter: string | null;
}

export interface CustomersTable {
  id: string;
  name: string;
  phone: string | null;
  /** JSON array of other spellings. */
  forms: string;
  created_at: string;
  created_day: string;
  /** Cache of the ledger: what they owe. */
  balance: Paise;
}

export interface ProductsTable {
  id: string;
  /** Stable name of a catalog product; null for the shop's own. */
  catalog_key: string | null;
  name: string;
  name_hi: string | null;
  forms: string;
  category: string;
  unit: string;
  mode: 'exclusive' | 'inclusive' | 'rsp';
  hsn: string;
  price: Paise;
  auto_created: Flag;
  active: Flag;
  /** Cache of the stock moves. */
  stock: Thousandths;
  /** How often it stood on a bill: the quick row sorts by it. */
  sold_times: number;
}

export interface ProductPricesTable {
  product_id: string;
  fact_id: string;
  at: string;
  price: Paise;
}

export interface ProductRatesTable {
  product_id: string;
  from_day: string;
  gst: BasisPoints;
  cess: BasisPoints;
  fact_id: string;
}

export interface InvoicesTable {
  id: string;
  number: string;
  series: string;
  n: number;
  at: string;
  day: string;
  customer_id: string | null;
  title: string;
  with_gst: Flag;
  gstin_missing: Flag;
  supply: 'INTRASTATE' | 'INTERSTATE';
  payment: 'cash' | 'upi' | 'card' | 'udhaar';
  subtotal: Paise;
  discount: Paise;
  taxable: Paise;
  cgst: Paise;
  sgst: Paise;
  igst: Paise;
  cess: Paise;
  round_off: Paise;
  total: Paise;
  balance_before: Paise | null;
  balance_after: Paise | null;
  fact_id: string;
}

/** Cache of the payments: the only thing about a saved bill that moves. */
export interface InvoiceStatusTable {
  invoice_id: string;
  paid: Paise;
  status: 'paid' | 'partial' | 'pending' | 'cancelled';
}

export interface InvoiceLinesTable {
  invoice_id: string;
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
  new_product: Flag;
}

/** One side of a balanced posting: debit above zero, credit below. */
export interface LedgerTable {
  fact_id: string;
  n: number;
  day: string;
  account: string;
  customer_id: string | null;
  amount: Paise;
  /** For the khata page: what kind of entry this is, and the bill's number. */
  kind: 'bill' | 'payment' | 'credit' | 'opening';
  reference: string | null;
  at: string;
}

export interface PaymentsTable {
  id: string;
  fact_id: string;
  invoice_id: string | null;
  customer_id: string | null;
  at: string;
  day: string;
  mode: 'cash' | 'upi' | 'card';
  amount: Paise;
}

export interface StockMovesTable {
  fact_id: string;
  n: number;
  product_id: string;
  at: string;
  reason: 'sold';
  quantity: Thousandths;
}

export interface SeriesTable {
  name: string;
  last: number;
}

/** Plain tables of this PC: they are not facts. */
export interface DraftsTable {
  /** Also the id of the bill it will become: made before the first try to save. */
  id: string;
  version: number;
  state: string;
  past: string;
  future: string;
  status: 'open' | 'closed';
  opened_at: string;
  updated_at: string;
}

export interface ConversationsTable {
  id: string;
  state: string;
  updated_at: string;
}

/** Answers already given: the same turn said again gets the same answer. */
export interface TurnsTable {
  id: string;
  conversation_id: string;
  text: string;
  answer: string;
  at: string;
}

export interface JobsTable {
  id: string;
  kind: 'pdf';
  subject: string;
  state: 'waiting' | 'running' | 'done' | 'failed';
  tries: number;
  /** Epoch milliseconds. */
  due: number;
  lease_until: number | null;
  error: string | null;
  made_at: string;
}

export interface SettingsTable {
  key: string;
  value: string;
}

export interface Tables {
  journal: JournalTable;
  journal_person: JournalPersonTable;
  shop: ShopTable;
  customers: CustomersTable;
  products: ProductsTable;
  product_prices: ProductPricesTable;
  product_rates: ProductRatesTable;
  invoices: InvoicesTable;
  invoice_status: InvoiceStatusTable;
  invoice_lines: InvoiceLinesTable;
  ledger: LedgerTable;
  payments: PaymentsTable;
  stock_moves: StockMovesTable;
  series: SeriesTable;
  drafts: DraftsTable;
  conversations: ConversationsTable;
  turns: TurnsTable;
  jobs: JobsTable;
  settings: SettingsTable;
}
