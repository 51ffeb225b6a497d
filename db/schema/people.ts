import type { Paise } from '../../app/core/units.ts';

/** Rows about customers. */
export interface CustomersTable {
  id: string;
  name: string;
  /** Ten digits of a mobile, or a landline with its leading 0. */
  phone: string | null;
  created_at: string;
  created_day: string;
  /** Cache of the ledger: what they owe. 0 once merged into another. */
  balance: Paise;
  email: string | null;
  address: string | null;
  state_code: string | null;
  gstin: string | null;
  notes: string;
  credit_limit: Paise | null;
  by_whatsapp: 0 | 1;
  by_email: 0 | 1;
  by_sms: 0 | 1;
  opted_out: 0 | 1;
  forgotten: 0 | 1;
  /** Whom this row stands for now; never a row that is merged itself. */
  merged_into: string | null;
}

export interface CustomerAliasesTable {
  customer_id: string;
  form: string;
  learned: 0 | 1;
  used: 0 | 1;
  stamp: string;
}

/** The last word on each field of a customer so far. */
export interface CustomerStampsTable {
  customer_id: string;
  field: string;
  stamp: string;
}

export interface CustomerMergesTable {
  merged_id: string;
  survivor_id: string;
  at: string;
  fact_id: string;
}

/** Entries of the khata that were taken back, and by which fact. */
export interface ReversalsTable {
  entry_id: string;
  fact_id: string;
}

/** Somebody wants a customer forgotten and has to show who they are. Of the code only its salted hash is kept. */
export interface ForgetRequestsTable {
  id: string;
  customer_id: string;
  way: 'mail' | 'pin';
  day: string;
  made_ms: number;
  expires_ms: number;
  salt: string | null;
  hash: string | null;
  tries: number;
  done: 0 | 1;
}

/** Wrong guesses at the owner's PIN, by day. */
export interface PinMissesTable {
  day: string;
  misses: number;
}

export interface PeopleTables {
  customers: CustomersTable;
  customer_aliases: CustomerAliasesTable;
  customer_stamps: CustomerStampsTable;
  customer_merges: CustomerMergesTable;
  reversals: ReversalsTable;
  forget_requests: ForgetRequestsTable;
  pin_misses: PinMissesTable;
}
