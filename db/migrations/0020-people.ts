/**
 * Customers with all that the shop knows of them, their other names, and what was asked before one is forgotten. Frozen: this
 * text never changes once a shop has run it.
 */
const people = `
ALTER TABLE customers DROP COLUMN forms;
ALTER TABLE customers ADD COLUMN email TEXT;
ALTER TABLE customers ADD COLUMN address TEXT;
ALTER TABLE customers ADD COLUMN state_code TEXT;
ALTER TABLE customers ADD COLUMN gstin TEXT;
ALTER TABLE customers ADD COLUMN notes TEXT NOT NULL DEFAULT '';
ALTER TABLE customers ADD COLUMN credit_limit INTEGER;
ALTER TABLE customers ADD COLUMN by_whatsapp INTEGER NOT NULL DEFAULT 1 CHECK (by_whatsapp IN (0, 1));
ALTER TABLE customers ADD COLUMN by_email INTEGER NOT NULL DEFAULT 1 CHECK (by_email IN (0, 1));
ALTER TABLE customers ADD COLUMN by_sms INTEGER NOT NULL DEFAULT 1 CHECK (by_sms IN (0, 1));
ALTER TABLE customers ADD COLUMN opted_out INTEGER NOT NULL DEFAULT 0 CHECK (opted_out IN (0, 1));
ALTER TABLE customers ADD COLUMN forgotten INTEGER NOT NULL DEFAULT 0 CHECK (forgotten IN (0, 1));
ALTER TABLE customers ADD COLUMN merged_into TEXT REFERENCES customers (id);
CREATE INDEX customers_merged ON customers (merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE customer_aliases (
  customer_id TEXT NOT NULL REFERENCES customers (id),
  form TEXT NOT NULL,
  learned INTEGER NOT NULL CHECK (learned IN (0, 1)),
  used INTEGER NOT NULL CHECK (used IN (0, 1)),
  stamp TEXT NOT NULL,
  PRIMARY KEY (customer_id, form)
) STRICT, WITHOUT ROWID;

CREATE TABLE customer_stamps (
  customer_id TEXT NOT NULL REFERENCES customers (id),
  field TEXT NOT NULL,
  stamp TEXT NOT NULL,
  PRIMARY KEY (customer_id, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE customer_merges (
  merged_id TEXT PRIMARY KEY REFERENCES customers (id),
  survivor_id TEXT NOT NULL REFERENCES customers (id),
  at TEXT NOT NULL,
  fact_id TEXT NOT NULL REFERENCES journal (id)
) STRICT;

CREATE TABLE reversals (
  entry_id TEXT PRIMARY KEY REFERENCES journal (id),
  fact_id TEXT NOT NULL REFERENCES journal (id)
) STRICT;

CREATE TABLE forget_requests (
  id TEXT PRIMARY KEY,
  customer_id TEXT NOT NULL REFERENCES customers (id),
  way TEXT NOT NULL CHECK (way IN ('mail', 'pin')),
  day TEXT NOT NULL,
  made_ms INTEGER NOT NULL,
  expires_ms INTEGER NOT NULL,
  salt TEXT,
  hash TEXT,
  tries INTEGER NOT NULL DEFAULT 0,
  done INTEGER NOT NULL DEFAULT 0 CHECK (done IN (0, 1))
) STRICT;
CREATE INDEX forget_requests_day ON forget_requests (day);

CREATE TABLE pin_misses (
  day TEXT PRIMARY KEY,
  misses INTEGER NOT NULL
) STRICT;

CREATE TRIGGER reversals_no_update BEFORE UPDATE ON reversals
BEGIN SELECT RAISE(ABORT, 'reversals is append-only'); END;
CREATE TRIGGER reversals_no_delete BEFORE DELETE ON reversals
BEGIN SELECT RAISE(ABORT, 'reversals is append-only'); END;
`;

export const migration = { number: 20, name: 'people', sql: people };
