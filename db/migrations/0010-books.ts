/**
 * The first shape of a shop's file. Frozen: this text never changes once a shop has run it.
 * Money tables refuse UPDATE and DELETE by trigger; caches (balance, stock, status) stand apart from them.
 */
const MONEY_TABLES = [
  'journal',
  'invoices',
  'invoice_lines',
  'ledger',
  'payments',
  'stock_moves',
  'product_prices',
];

const refusals = MONEY_TABLES.flatMap((table) =>
  ['UPDATE', 'DELETE'].map(
    (verb) => `
CREATE TRIGGER ${table}_no_${verb.toLowerCase()} BEFORE ${verb} ON ${table}
BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;`,
  ),
).join('\n');

const books = `
CREATE TABLE journal (
  position INTEGER PRIMARY KEY,
  origin TEXT NOT NULL,
  seq INTEGER NOT NULL CHECK (seq > 0),
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  version INTEGER NOT NULL,
  at TEXT NOT NULL,
  hlc TEXT NOT NULL,
  who TEXT NOT NULL,
  body TEXT NOT NULL,
  person TEXT,
  prev TEXT NOT NULL,
  hash TEXT NOT NULL,
  UNIQUE (origin, seq)
) STRICT;

CREATE TABLE journal_person (
  fact_id TEXT PRIMARY KEY REFERENCES journal (id),
  salt TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE TABLE shop (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  name TEXT NOT NULL,
  state_code TEXT NOT NULL,
  profile TEXT NOT NULL CHECK (profile IN ('unsaid', 'unregistered', 'composition', 'regular')),
  gstin TEXT,
  address TEXT,
  phone TEXT,
  counter TEXT
) STRICT;

CREATE TABLE customers (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  phone TEXT,
  forms TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_day TEXT NOT NULL,
  balance INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX customers_phone ON customers (phone);
CREATE INDEX customers_created ON customers (created_day);
CREATE INDEX customers_owing ON customers (balance DESC);

CREATE TABLE products (
  id TEXT PRIMARY KEY,
  catalog_key TEXT UNIQUE,
  name TEXT NOT NULL,
  name_hi TEXT,
  forms TEXT NOT NULL,
  category TEXT NOT NULL,
  unit TEXT NOT NULL,
  mode TEXT NOT NULL CHECK (mode IN ('exclusive', 'inclusive', 'rsp')),
  hsn TEXT NOT NULL,
  price INTEGER NOT NULL CHECK (price >= 0),
  auto_created INTEGER NOT NULL CHECK (auto_created IN (0, 1)),
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  stock INTEGER NOT NULL DEFAULT 0,
  sold_times INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX products_selling ON products (sold_times DESC, name);

CREATE TABLE product_prices (
  product_id TEXT NOT NULL REFERENCES products (id),
  fact_id TEXT NOT NULL REFERENCES journal (id),
  at TEXT NOT NULL,
  price INTEGER NOT NULL CHECK (price >= 0),
  PRIMARY KEY (product_id, fact_id)
) STRICT;

CREATE TABLE product_rates (
  product_id TEXT NOT NULL REFERENCES products (id),
  from_day TEXT NOT NULL,
  gst INTEGER NOT NULL CHECK (gst >= 0),
  cess INTEGER NOT NULL CHECK (cess >= 0),
  fact_id TEXT NOT NULL REFERENCES journal (id),
  PRIMARY KEY (product_id, from_day)
) STRICT;

CREATE TABLE invoices (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  series TEXT NOT NULL,
  n INTEGER NOT NULL CHECK (n > 0),
  at TEXT NOT NULL,
  day TEXT NOT NULL,
  customer_id TEXT REFERENCES customers (id),
  title TEXT NOT NULL,
  with_gst INTEGER NOT NULL CHECK (with_gst IN (0, 1)),
  gstin_missing INTEGER NOT NULL CHECK (gstin_missing IN (0, 1)),
  supply TEXT NOT NULL CHECK (supply IN ('INTRASTATE', 'INTERSTATE')),
  payment TEXT NOT NULL CHECK (payment IN ('cash', 'upi', 'card', 'cheque', 'bank', 'split', 'udhaar')),
  subtotal INTEGER NOT NULL,
  discount INTEGER NOT NULL,
  taxable INTEGER NOT NULL,
  cgst INTEGER NOT NULL,
  sgst INTEGER NOT NULL,
  igst INTEGER NOT NULL,
  cess INTEGER NOT NULL,
  round_off INTEGER NOT NULL,
  total INTEGER NOT NULL,
  balance_before INTEGER,
  balance_after INTEGER,
  fact_id TEXT NOT NULL REFERENCES journal (id),
  UNIQUE (series, n)
) STRICT;
CREATE INDEX invoices_day ON invoices (day);
CREATE INDEX invoices_customer ON invoices (customer_id, at);

CREATE TABLE invoice_status (
  invoice_id TEXT PRIMARY KEY REFERENCES invoices (id),
  paid INTEGER NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('paid', 'partial', 'pending', 'cancelled'))
) STRICT;

CREATE TABLE invoice_lines (
  invoice_id TEXT NOT NULL REFERENCES invoices (id),
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
  total INTEGER NOT NULL,
  new_product INTEGER NOT NULL CHECK (new_product IN (0, 1)),
  PRIMARY KEY (invoice_id, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE ledger (
  fact_id TEXT NOT NULL REFERENCES journal (id),
  n INTEGER NOT NULL,
  day TEXT NOT NULL,
  account TEXT NOT NULL,
  customer_id TEXT REFERENCES customers (id),
  amount INTEGER NOT NULL,
  kind TEXT NOT NULL,
  reference TEXT,
  at TEXT NOT NULL,
  PRIMARY KEY (fact_id, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX ledger_customer ON ledger (customer_id, at) WHERE customer_id IS NOT NULL;

CREATE TABLE payments (
  id TEXT PRIMARY KEY,
  fact_id TEXT NOT NULL REFERENCES journal (id),
  invoice_id TEXT REFERENCES invoices (id),
  customer_id TEXT REFERENCES customers (id),
  at TEXT NOT NULL,
  day TEXT NOT NULL,
  mode TEXT NOT NULL CHECK (mode IN ('cash', 'upi', 'card', 'cheque', 'bank')),
  amount INTEGER NOT NULL CHECK (amount <> 0)
) STRICT;
CREATE INDEX payments_day ON payments (day);

CREATE TABLE stock_moves (
  fact_id TEXT NOT NULL REFERENCES journal (id),
  n INTEGER NOT NULL,
  product_id TEXT NOT NULL REFERENCES products (id),
  at TEXT NOT NULL,
  reason TEXT NOT NULL,
  quantity INTEGER NOT NULL,
  PRIMARY KEY (fact_id, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE series (
  name TEXT PRIMARY KEY,
  last INTEGER NOT NULL CHECK (last >= 0)
) STRICT;

CREATE TABLE drafts (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  state TEXT NOT NULL,
  past TEXT NOT NULL,
  future TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('open', 'closed')),
  opened_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE conversations (
  id TEXT PRIMARY KEY,
  state TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE turns (
  id TEXT PRIMARY KEY,
  conversation_id TEXT NOT NULL,
  text TEXT NOT NULL,
  answer TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX turns_conversation ON turns (conversation_id, at);

CREATE TABLE jobs (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed')),
  tries INTEGER NOT NULL DEFAULT 0,
  due INTEGER NOT NULL,
  lease_until INTEGER,
  error TEXT,
  made_at TEXT NOT NULL
) STRICT;
CREATE INDEX jobs_due ON jobs (state, due);
CREATE INDEX jobs_subject ON jobs (subject);

CREATE TABLE settings (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;
`;

export const migration = { number: 10, name: 'books', sql: `${books}\n${refusals}` };
