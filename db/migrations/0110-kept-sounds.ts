/**
 * Spoken notes that the owner allowed to be kept for a while: of this PC, and no facts of the books. Frozen: this text never changes
 * once a shop has run it.
 */
const keptSounds = `
CREATE TABLE kept_sounds (
  id TEXT PRIMARY KEY,
  draft_id TEXT,
  at TEXT NOT NULL,
  day TEXT NOT NULL,
  seconds REAL NOT NULL CHECK (seconds > 0),
  sound BLOB NOT NULL
) STRICT;
CREATE INDEX kept_sounds_draft ON kept_sounds (draft_id) WHERE draft_id IS NOT NULL;
CREATE INDEX kept_sounds_day ON kept_sounds (day);
`;

export const migration = { number: 110, name: 'kept sounds', sql: keptSounds };
