/**
 * How this shop's names are heard: every time that a sound was put right, and since when one counts no more. Frozen: this text never
 * changes once a shop has run it.
 */
const sounds = `
CREATE TABLE sounds_learned (
  fact_id TEXT NOT NULL,
  target_id TEXT NOT NULL,
  sound TEXT NOT NULL,
  at TEXT NOT NULL,
  stamp TEXT NOT NULL,
  PRIMARY KEY (target_id, sound, fact_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE sounds_forgotten (
  target_id TEXT NOT NULL,
  sound TEXT NOT NULL,
  stamp TEXT NOT NULL,
  PRIMARY KEY (target_id, sound)
) STRICT, WITHOUT ROWID;
`;

export const migration = { number: 100, name: 'sounds', sql: sounds };
