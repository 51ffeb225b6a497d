/**
 * Bills that are cancelled and returned, estimates, discounts and change at the counter. Frozen: this text never
 * changes once a shop has run it.
 */
const APPEND_ONLY = ['cancellations', 'credit_notes', 'credit_note_lines', 'estimates', 'estimate_lines'];

const refusals = APPEND_ONLY.flatMap((table) =>
  ['UPDATE', 'DELETE'].map(
    (verb) => `
CREATE TRIGGER ${table}_no_${verb.toLowerCase()} BEFORE ${verb} ON ${table}
BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;`,
  ),
).join('\n');

const LINE = `
  n INTEGER NOT NULL,
  product_id TEXT NOT NULL REFERENCES products (id),
  name TEXT NOT NULL,
  name_hi TEXT,
  hsn TEXT NOT NULL,
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  unit TEXT NOT NULL,
  price INTEGER NOT NULL CHECK (price >= 0),
  mode TEXT NOT NULL,
  gst_rate INTEGER NOT NULL,
  cess_rate INTEGER NOT NULL,
  gross INTEGER NOT NULL,
  discount INTEGER NOT NULL,
  taxable INTEGER NOT NULL,
  cgst INTEGER NOT NULL,
  sgst INTEGER NOT NULL,
  igst INTEGER NOT NULL,
  cess INTEGER NOT NULL,
  total INTEGER NOT NULL`;

const HEAD = `
  number TEXT NOT NULL UNIQUE,
  series TEXT NOT NULL,
  n INTEGER NOT NULL CHECK (n > 0),
  at TEXT NOT NULL,
  day TEXT NOT NULL,
  customer_id TEXT REFERENCES customers (id),
  title TEXT NOT NULL,
  with_gst INTEGER NOT NULL CHECK (with_gst IN (0, 1)),
  supply TEXT NOT NULL CHECK (supply IN ('INTRASTATE', 'INTERSTATE')),
  subtotal INTEGER NOT NULL,
  discount INTEGER NOT NULL,
  taxable INTEGER NOT NULL,
  cgst INTEGER NOT NULL,
  sgst INTEGER NOT NULL,
  igst INTEGER NOT NULL,
  cess INTEGER NOT NULL,
  round_off INTEGER NOT NULL,
  total INTEGER NOT NULL,
  fact_id TEXT NOT NULL REFERENCES journal (id)`;

const bills = `
ALTER TABLE series ADD COLUMN first INTEGER NOT NULL DEFAULT 1 CHECK (first > 0);
ALTER TABLE invoice_status ADD COLUMN returned INTEGER NOT NULL DEFAULT 0;
ALTER TABLE invoices ADD COLUMN own_discount TEXT;
ALTER TABLE invoices ADD COLUMN tendered INTEGER;
ALTER TABLE invoices ADD COLUMN change INTEGER NOT NULL DEFAULT 0;
ALTER TABLE invoices ADD COLUMN estimate_id TEXT;
ALTER TABLE invoice_lines ADD COLUMN own_discount TEXT;
ALTER TABLE invoice_lines ADD COLUMN amount INTEGER;
CREATE INDEX invoices_estimate ON invoices (estimate_id) WHERE estimate_id IS NOT NULL;
CREATE INDEX payments_invoice ON payments (invoice_id) WHERE invoice_id IS NOT NULL;

CREATE TABLE cancellations (
  invoice_id TEXT PRIMARY KEY REFERENCES invoices (id),
  at TEXT NOT NULL,
  day TEXT NOT NULL,
  reason TEXT NOT NULL,
  replaced_by TEXT,
  fact_id TEXT NOT NULL REFERENCES journal (id)
) STRICT;
CREATE INDEX cancellations_day ON cancellations (day);

CREATE TABLE credit_notes (
  id TEXT PRIMARY KEY,${HEAD},
  invoice_id TEXT NOT NULL REFERENCES invoices (id),
  invoice_number TEXT NOT NULL,
  invoice_day TEXT NOT NULL,
  reason TEXT NOT NULL,
  refunded INTEGER NOT NULL CHECK (refunded >= 0),
  balance_before INTEGER,
  balance_after INTEGER,
  UNIQUE (series, n)
) STRICT;
CREATE INDEX credit_notes_invoice ON credit_notes (invoice_id);
CREATE INDEX credit_notes_day ON credit_notes (day);

CREATE TABLE credit_note_lines (
  note_id TEXT NOT NULL REFERENCES credit_notes (id),${LINE},
  line INTEGER NOT NULL,
  restock INTEGER NOT NULL CHECK (restock IN (0, 1)),
  PRIMARY KEY (note_id, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE estimates (
  id TEXT PRIMARY KEY,${HEAD},
  own_discount TEXT,
  UNIQUE (series, n)
) STRICT;
CREATE INDEX estimates_day ON estimates (day);

CREATE TABLE estimate_lines (
  estimate_id TEXT NOT NULL REFERENCES estimates (id),${LINE},
  new_product INTEGER NOT NULL CHECK (new_product IN (0, 1)),
  own_discount TEXT,
  amount INTEGER,
  PRIMARY KEY (estimate_id, n)
) STRICT, WITHOUT ROWID;
`;

export const migration = { number: 40, name: 'bills', sql: `${bills}\n${refusals}` };
