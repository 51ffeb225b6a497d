/**
 * How the shop stands in GST law from which day, what each bill is in that law, and the one invoice of a day's small sales.
 * Frozen: this text never changes once a shop has run it.
 */
const APPEND_ONLY = ['invoice_gst', 'day_invoices', 'day_invoice_memos'];

const refusals = APPEND_ONLY.flatMap((table) =>
  ['UPDATE', 'DELETE'].map(
    (verb) => `
CREATE TRIGGER ${table}_no_${verb.toLowerCase()} BEFORE ${verb} ON ${table}
BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;`,
  ),
).join('\n');

const gst = `
ALTER TABLE shop ADD COLUMN upi_id TEXT;
ALTER TABLE shop ADD COLUMN stamp TEXT NOT NULL DEFAULT '';

CREATE TABLE shop_profiles (
  from_day TEXT PRIMARY KEY,
  profile TEXT NOT NULL CHECK (profile IN ('unsaid', 'unregistered', 'composition', 'regular')),
  gstin TEXT,
  hsn_digits INTEGER NOT NULL CHECK (hsn_digits IN (4, 6)),
  ask_every_bill INTEGER NOT NULL CHECK (ask_every_bill IN (0, 1)),
  day_invoice INTEGER NOT NULL CHECK (day_invoice IN (0, 1)),
  stamp TEXT NOT NULL,
  fact_id TEXT NOT NULL REFERENCES journal (id)
) STRICT;

CREATE TABLE invoice_gst (
  invoice_id TEXT PRIMARY KEY REFERENCES invoices (id),
  profile TEXT NOT NULL,
  kind TEXT NOT NULL,
  notice TEXT,
  place_of_supply TEXT NOT NULL,
  shop_gstin TEXT,
  buyer_gstin TEXT,
  memo INTEGER NOT NULL CHECK (memo IN (0, 1))
) STRICT;
CREATE INDEX invoice_gst_memos ON invoice_gst (memo) WHERE memo = 1;

CREATE TABLE invoice_addresses (
  invoice_id TEXT PRIMARY KEY REFERENCES invoices (id),
  address TEXT NOT NULL
) STRICT;

CREATE TABLE day_invoices (
  id TEXT PRIMARY KEY,
  day TEXT NOT NULL,
  number TEXT NOT NULL UNIQUE,
  series TEXT NOT NULL,
  n INTEGER NOT NULL CHECK (n > 0),
  title TEXT NOT NULL,
  supply TEXT NOT NULL CHECK (supply IN ('INTRASTATE', 'INTERSTATE')),
  rates TEXT NOT NULL,
  total INTEGER NOT NULL,
  at TEXT NOT NULL,
  fact_id TEXT NOT NULL REFERENCES journal (id),
  UNIQUE (series, n)
) STRICT;
CREATE INDEX day_invoices_day ON day_invoices (day);

CREATE TABLE day_invoice_memos (
  invoice_id TEXT PRIMARY KEY REFERENCES invoices (id),
  day_invoice_id TEXT NOT NULL REFERENCES day_invoices (id)
) STRICT;
CREATE INDEX day_invoice_memos_of ON day_invoice_memos (day_invoice_id);
`;

export const migration = { number: 50, name: 'gst', sql: `${gst}\n${refusals}` };
