import type { Generated } from 'kysely';
import type { Paise, Thousandths } from '../../app/core/units.ts';
import type {
  AskedColumns,
  CancellationsTable,
  CreditNoteLinesTable,
  CreditNotesTable,
  EstimateLinesTable,
  EstimatesTable,
  HeadColumns,
  LineColumns,
  MoneyMode,
} from './bills.ts';
import type { DayTables } from './day.ts';
import type { GoodsTables } from './goods.ts';
import type { GstTables } from './gst.ts';
import type { ImportTables } from './import.ts';
import type { KeptSoundTables } from './kept-sounds.ts';
import type { PeopleTables } from './people.ts';
import type { ReminderTables } from './reminders.ts';
import type { SoundTables } from './sounds.ts';

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
  upi_id: string | null;
  /** The last word on name, address, phone and UPI so far. */
  stamp: string;
}

export interface ProductPricesTable {
  product_id: string;
  fact_id: string;
  at: string;
  price: Paise;
}

export interface InvoicesTable extends HeadColumns {
  gstin_missing: Flag;
  payment: MoneyMode | 'split' | 'udhaar';
  balance_before: Paise | null;
  balance_after: Paise | null;
  /** JSON of the bill's discount as asked, or null. */
  own_discount: string | null;
  /** Cash handed over, and what of it went back. */
  tendered: Paise | null;
  change: Paise;
  estimate_id: string | null;
}

/** Cache of payments and returns: the only thing about a saved bill that moves. */
export interface InvoiceStatusTable {
  invoice_id: string;
  paid: Paise;
  /** What credit notes took back. */
  returned: Paise;
  status: 'paid' | 'partial' | 'pending' | 'cancelled';
}

export interface InvoiceLinesTable extends LineColumns, AskedColumns {
  invoice_id: string;
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
  kind:
    | 'bill'
    | 'payment'
    | 'credit'
    | 'opening'
    | 'cancelled'
    | 'returned'
    | 'writtenOff'
    | 'refund'
    | 'reversed';
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
  mode: MoneyMode;
  /** Below 0: money that went back. */
  amount: Paise;
}

export interface StockMovesTable {
  fact_id: string;
  n: number;
  product_id: string;
  at: string;
  reason: 'sold' | 'cancelled' | 'returned' | 'wasted' | 'received' | 'opening' | 'counted' | 'given back';
  quantity: Thousandths;
}

export interface SeriesTable {
  name: string;
  last: number;
  /** The number it begins with. */
  first: number;
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
  kind: 'pdf' | 'code' | 'forget' | 'backup';
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

export interface Tables
  extends GoodsTables,
    GstTables,
    PeopleTables,
    DayTables,
    ImportTables,
    ReminderTables,
    SoundTables,
    KeptSoundTables {
  journal: JournalTable;
  journal_person: JournalPersonTable;
  shop: ShopTable;
  product_prices: ProductPricesTable;
  invoices: InvoicesTable;
  invoice_status: InvoiceStatusTable;
  invoice_lines: InvoiceLinesTable;
  ledger: LedgerTable;
  payments: PaymentsTable;
  stock_moves: StockMovesTable;
  series: SeriesTable;
  cancellations: CancellationsTable;
  credit_notes: CreditNotesTable;
  credit_note_lines: CreditNoteLinesTable;
  estimates: EstimatesTable;
  estimate_lines: EstimateLinesTable;
  drafts: DraftsTable;
  conversations: ConversationsTable;
  turns: TurnsTable;
  jobs: JobsTable;
  settings: SettingsTable;
}
