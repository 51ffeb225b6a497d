import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PRAGMAS, readBack } from './open.ts';

let db: Database.Database;
beforeEach(() => {
  db = new Database(join(mkdtempSync(join(tmpdir(), 'execora-pragma-')), 'shop.db'));
  for (const [name, set] of PRAGMAS) db.pragma(`${name} = ${set}`);
});
afterEach(() => {
  db.close();
});

describe('a connection', () => {
  it('with every setting in place is billed on', () => expect(() => readBack(db)).not.toThrow());

  it.each([
    'journal_mode = DELETE',
    'journal_mode = TRUNCATE',
    'journal_mode = MEMORY',
    'synchronous = OFF',
    'synchronous = NORMAL',
    'foreign_keys = OFF',
    'trusted_schema = ON',
    'cell_size_check = OFF',
    'busy_timeout = 0',
    'checkpoint_fullfsync = OFF',
  ])('is never billed on with %s', (setting) => {
    db.pragma(setting);
    expect(() => readBack(db)).toThrow(setting.split(' ')[0]);
  });

  it.each([
    ['3.42.0', true],
    ['3.51.2', true],
    ['3.51.3', false],
    ['3.53.4', false],
    ['3.54.1', false],
  ])('of SQLite %s is refused: %s', (version, refused) => {
    const check = () => readBack(db, version);
    if (refused) expect(check).toThrow(`SQLite ${version}`);
    else expect(check).not.toThrow();
  });
});
