/**
 * Goods: packs, printed prices and codes of a product, who said a field last, stock with its cost, batch and expiry.
 * Frozen: this text never changes once a shop has run it.
 */
const goods = `
ALTER TABLE products ADD COLUMN exempt INTEGER NOT NULL DEFAULT 0 CHECK (exempt IN (0, 1));
ALTER TABLE products ADD COLUMN cost INTEGER CHECK (cost >= 0);
ALTER TABLE products ADD COLUMN low_level INTEGER CHECK (low_level >= 0);
CREATE INDEX products_name ON products (name COLLATE NOCASE, id);
CREATE INDEX products_low ON products (name COLLATE NOCASE, id) WHERE low_level IS NOT NULL AND stock <= low_level;
CREATE INDEX products_below ON products (name COLLATE NOCASE, id) WHERE stock < 0;
CREATE INDEX products_no_rate ON products (name COLLATE NOCASE, id) WHERE price = 0;
CREATE INDEX products_new ON products (name COLLATE NOCASE, id) WHERE auto_created = 1;

ALTER TABLE product_rates ADD COLUMN stamp TEXT NOT NULL DEFAULT '';
UPDATE product_rates SET stamp = (SELECT hlc || '/' || id FROM journal WHERE id = fact_id);

CREATE TABLE product_stamps (
  product_id TEXT NOT NULL REFERENCES products (id),
  field TEXT NOT NULL,
  stamp TEXT NOT NULL,
  PRIMARY KEY (product_id, field)
) STRICT, WITHOUT ROWID;
INSERT INTO product_stamps (product_id, field, stamp)
  SELECT json_extract(body, '$.productId'), 'price', max(hlc || '/' || id)
  FROM journal WHERE kind = 'product.priced' GROUP BY 1;

CREATE TABLE product_mrps (
  product_id TEXT NOT NULL REFERENCES products (id),
  mrp INTEGER NOT NULL CHECK (mrp > 0),
  price INTEGER NOT NULL CHECK (price >= 0),
  sold INTEGER NOT NULL CHECK (sold IN (0, 1)),
  stamp TEXT NOT NULL,
  PRIMARY KEY (product_id, mrp)
) STRICT, WITHOUT ROWID;

CREATE TABLE product_packs (
  product_id TEXT NOT NULL REFERENCES products (id),
  pack TEXT NOT NULL,
  size INTEGER NOT NULL CHECK (size > 0),
  price INTEGER CHECK (price >= 0),
  sold INTEGER NOT NULL CHECK (sold IN (0, 1)),
  stamp TEXT NOT NULL,
  PRIMARY KEY (product_id, pack)
) STRICT, WITHOUT ROWID;

CREATE TABLE product_codes (
  code TEXT PRIMARY KEY,
  product_id TEXT NOT NULL REFERENCES products (id),
  pack TEXT,
  used INTEGER NOT NULL CHECK (used IN (0, 1)),
  stamp TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX product_codes_product ON product_codes (product_id) WHERE used = 1;

CREATE INDEX stock_moves_product ON stock_moves (product_id, at);

CREATE TABLE stock_details (
  fact_id TEXT NOT NULL REFERENCES journal (id),
  n INTEGER NOT NULL,
  product_id TEXT NOT NULL REFERENCES products (id),
  cost INTEGER CHECK (cost >= 0),
  batch TEXT,
  expiry TEXT,
  -- supplier of what came; why, for what went
  note TEXT,
  PRIMARY KEY (fact_id, n)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER stock_details_no_update BEFORE UPDATE ON stock_details
BEGIN SELECT RAISE(ABORT, 'stock_details is append-only'); END;
CREATE TRIGGER stock_details_no_delete BEFORE DELETE ON stock_details
BEGIN SELECT RAISE(ABORT, 'stock_details is append-only'); END;

CREATE TABLE product_batches (
  product_id TEXT NOT NULL REFERENCES products (id),
  batch TEXT NOT NULL,
  expiry TEXT NOT NULL,
  quantity INTEGER NOT NULL,
  PRIMARY KEY (product_id, batch, expiry)
) STRICT, WITHOUT ROWID;
CREATE INDEX product_batches_expiry ON product_batches (expiry) WHERE expiry <> '';
`;

export const migration = { number: 30, name: 'goods', sql: goods };
