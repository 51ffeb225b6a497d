/**
 * Reminders: when each is due next, as an instant and as the clock of India shows it. Frozen: this text never changes once a shop has
 * run it.
 */
const reminders = `
CREATE TABLE reminders (
  id TEXT PRIMARY KEY,
  customer_id TEXT REFERENCES customers (id),
  about TEXT NOT NULL,
  amount INTEGER CHECK (amount > 0),
  at TEXT NOT NULL,
  repeat TEXT NOT NULL CHECK (repeat IN ('once', 'daily', 'weekly', 'monthly')),
  date INTEGER CHECK (date BETWEEN 1 AND 31),
  due INTEGER,
  due_at TEXT,
  cancelled INTEGER NOT NULL CHECK (cancelled IN (0, 1)),
  stamp TEXT NOT NULL
) STRICT;
CREATE INDEX reminders_due ON reminders (due) WHERE due IS NOT NULL;
CREATE INDEX reminders_customer ON reminders (customer_id) WHERE customer_id IS NOT NULL;
`;

export const migration = { number: 80, name: 'reminders', sql: reminders };
