/**
 * The day: sums that grow with every fact, so that a summary reads a few rows however many bills there are, and the count of
 * the drawer at its end. Frozen: this text never changes once a shop has run it.
 */
const day = `
CREATE TABLE days (
  day TEXT PRIMARY KEY,
  bills INTEGER NOT NULL,
  sales INTEGER NOT NULL,
  tax INTEGER NOT NULL,
  cancelled INTEGER NOT NULL,
  cancelled_total INTEGER NOT NULL,
  returns INTEGER NOT NULL,
  returned INTEGER NOT NULL,
  credit_given INTEGER NOT NULL,
  recovered INTEGER NOT NULL,
  new_customers INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE day_money (
  mode TEXT NOT NULL CHECK (mode IN ('cash', 'upi', 'card', 'cheque', 'bank')),
  day TEXT NOT NULL,
  bills INTEGER NOT NULL,
  khata INTEGER NOT NULL,
  back INTEGER NOT NULL,
  PRIMARY KEY (mode, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE day_hours (
  day TEXT NOT NULL,
  hour INTEGER NOT NULL CHECK (hour BETWEEN 0 AND 23),
  bills INTEGER NOT NULL,
  sales INTEGER NOT NULL,
  PRIMARY KEY (day, hour)
) STRICT, WITHOUT ROWID;

CREATE TABLE day_products (
  day TEXT NOT NULL,
  product_id TEXT NOT NULL REFERENCES products (id),
  unit TEXT NOT NULL,
  quantity INTEGER NOT NULL,
  total INTEGER NOT NULL,
  PRIMARY KEY (day, product_id, unit)
) STRICT, WITHOUT ROWID;

CREATE TABLE day_closings (
  fact_id TEXT PRIMARY KEY REFERENCES journal (id),
  day TEXT NOT NULL,
  at TEXT NOT NULL,
  opening INTEGER NOT NULL,
  cash INTEGER NOT NULL,
  expected INTEGER NOT NULL,
  counted INTEGER NOT NULL,
  difference INTEGER NOT NULL,
  taken INTEGER NOT NULL,
  left_over INTEGER NOT NULL,
  cash_ever INTEGER NOT NULL,
  counts TEXT NOT NULL,
  note TEXT NOT NULL,
  bills INTEGER NOT NULL,
  sales INTEGER NOT NULL,
  received INTEGER NOT NULL
) STRICT;
CREATE INDEX day_closings_day ON day_closings (day);
CREATE TRIGGER day_closings_no_update BEFORE UPDATE ON day_closings
BEGIN SELECT RAISE(ABORT, 'day_closings is append-only'); END;
CREATE TRIGGER day_closings_no_delete BEFORE DELETE ON day_closings
BEGIN SELECT RAISE(ABORT, 'day_closings is append-only'); END;

-- All that is owed to the shop, so that nobody has to add up every khata to say it.
CREATE TABLE owed (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  total INTEGER NOT NULL,
  customers INTEGER NOT NULL
) STRICT;
INSERT INTO owed (only, total, customers)
  SELECT 1, coalesce(sum(balance), 0), count(*) FROM customers WHERE balance > 0;
CREATE TRIGGER owed_with_new AFTER INSERT ON customers WHEN new.balance > 0
BEGIN UPDATE owed SET total = total + new.balance, customers = customers + 1; END;
CREATE TRIGGER owed_with_change AFTER UPDATE OF balance ON customers WHEN old.balance > 0 OR new.balance > 0
BEGIN UPDATE owed SET
  total = total + max(0, new.balance) - max(0, old.balance),
  customers = customers + (new.balance > 0) - (old.balance > 0); END;

-- Bills of a day by their time: an hour of a day is read without the rest of it.
DROP INDEX invoices_day;
CREATE INDEX invoices_day ON invoices (day, at);

CREATE TABLE imports (
  id TEXT PRIMARY KEY,
  what TEXT NOT NULL CHECK (what IN ('customers', 'products')),
  made_at TEXT NOT NULL,
  report TEXT
) STRICT;

CREATE TABLE import_rows (
  import_id TEXT NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
  n INTEGER NOT NULL,
  fate TEXT NOT NULL,
  reason TEXT,
  label TEXT NOT NULL,
  body TEXT,
  match TEXT NOT NULL,
  PRIMARY KEY (import_id, n)
) STRICT, WITHOUT ROWID;
`;

export const migration = { number: 60, name: 'day', sql: day };
