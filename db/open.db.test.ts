import { chmodSync, copyFileSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { DbError } from './errors.ts';
import { createGateway, q } from './gateway.ts';
import { migrate } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { openMemory, openShopFile } from './open.ts';
import { markOf, quickCheck } from './quick-check.ts';

const freshFile = () => join(mkdtempSync(join(tmpdir(), 'execora-db-')), 'shop.db');
const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return error instanceof DbError ? error.code : String(error);
  }
  return 'no error';
};
/** How much of the file was mapped, as SQLite was told. */
function mappings(file: string): string[] {
  const told: string[] = [];
  const db = new Database(file);
  const checked = quickCheck(
    Object.assign(Object.create(db), {
      pragma: (text: string, options?: Database.PragmaOptions) => {
        if (text.startsWith('mmap_size')) told.push(text);
        return db.pragma(text, options);
      },
    }),
    file,
  );
  db.close();
  expect(checked).toBe(null);
  return told;
}
const setting = (key: string) => q.insertInto('settings').values({ key, value: '1' });

describe('opening a shop file', () => {
  it('bills only with WAL, full sync and foreign keys', () => {
    const gateway = openShopFile(freshFile());
    expect(gateway.pragma('journal_mode')).toEqual([{ journal_mode: 'wal' }]);
    expect(gateway.pragma('synchronous')).toEqual([{ synchronous: 2 }]);
    expect(gateway.pragma('foreign_keys')).toEqual([{ foreign_keys: 1 }]);
    gateway.close();
  });

  it('keeps what was written for the next start', () => {
    const file = freshFile();
    const first = openShopFile(file);
    first.write((tx) => tx.run(setting('kept')));
    first.close();
    const second = openShopFile(file, { mustExist: true });
    expect(second.read.all(q.selectFrom('settings').select('key'))).toEqual([{ key: 'kept' }]);
    second.close();
  });

  it('says who has the file when a second program opens it', () => {
    const file = freshFile();
    const first = openShopFile(file);
    expect(() => openShopFile(file)).toThrow(`process ${process.pid}`);
    expect(codeOf(() => openShopFile(file))).toBe('shop_busy');
    first.close();
    openShopFile(file).close();
  });

  it('refuses a file of a newer program and leaves every byte of it', () => {
    const file = freshFile();
    openShopFile(file).close();
    const raw = new Database(file);
    raw.pragma('user_version = 9990');
    raw.close();
    const before = readFileSync(file);
    expect(codeOf(() => openShopFile(file))).toBe('shop_newer');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('refuses a file that is not a shop and leaves every byte of it', () => {
    const file = freshFile();
    writeFileSync(file, 'these are not the books you are looking for'.repeat(100));
    const before = readFileSync(file);
    expect(codeOf(() => openShopFile(file))).toBe('shop_damaged');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('refuses the SQLite file of another program', () => {
    const file = freshFile();
    const raw = new Database(file);
    raw.exec('CREATE TABLE notes (text TEXT)');
    raw.close();
    expect(codeOf(() => openShopFile(file))).toBe('shop_damaged');
  });

  it('names a damaged page instead of selling on it', () => {
    const file = freshFile();
    const gateway = openShopFile(file);
    gateway.write((tx) => {
      for (let n = 0; n < 500; n++) tx.run(setting(`key ${n}`));
    });
    gateway.close();
    const bytes = readFileSync(file);
    bytes.fill(0xa5, 4096 * 3, 4096 * 40);
    writeFileSync(file, bytes);
    expect(codeOf(() => openShopFile(file))).toBe('shop_damaged');
  });

  it.each([true, false])(
    'checks every page and leaves no mark of it, an unfinished check before: %s',
    (cutOff) => {
      const file = freshFile();
      openShopFile(file).close();
      if (cutOff) writeFileSync(markOf(file), '');
      openShopFile(file).close();
      expect(existsSync(markOf(file))).toBe(false);
      if (cutOff) writeFileSync(markOf(file), '');
      const bytes = readFileSync(file);
      bytes.fill(0xa5, bytes.length - 4096);
      writeFileSync(file, bytes);
      expect(codeOf(() => openShopFile(file))).toBe('shop_damaged');
    },
  );

  it('maps the file for the check, reads it after an unfinished one, and never sells on a mapped one', () => {
    const file = freshFile();
    openShopFile(file).close();
    expect(mappings(file)).toEqual(['mmap_size = 2147418112', 'mmap_size = 0']);
    writeFileSync(markOf(file), '');
    expect(mappings(file)).toEqual(['mmap_size = 0']);
  });

  it('keeps the mark of a check that ended in an error, so that the next one is careful', () => {
    const file = freshFile();
    writeFileSync(file, 'no database'.repeat(1000));
    expect(codeOf(() => openShopFile(file))).toBe('shop_damaged');
    expect(existsSync(markOf(file))).toBe(true);
  });

  it('names an old file whose rows contradict each other, and leaves it in its old shape', () => {
    const file = freshFile();
    const old = new Database(file);
    migrate(old, file, MIGRATIONS.slice(0, 1));
    old.exec(`INSERT INTO journal (origin, seq, id, kind, version, at, hlc, who, body, prev, hash)
      VALUES ('o', 1, 'f', 'product.priced', 1, '', '', '', '{"productId":"of-no-product"}', '', '')`);
    old.close();
    expect(codeOf(() => openShopFile(file))).toBe('shop_damaged');
    const left = new Database(file);
    expect(left.pragma('user_version', { simple: true })).toBeLessThan(30);
    left.close();
  });

  it('says shop_missing when a file must exist, and makes none', () => {
    const file = freshFile();
    expect(codeOf(() => openShopFile(file, { mustExist: true }))).toBe('shop_missing');
    expect(existsSync(file)).toBe(false);
  });

  it.runIf(process.getuid?.() !== 0)('names a folder that cannot be written', () => {
    const folder = mkdtempSync(join(tmpdir(), 'execora-ro-'));
    chmodSync(folder, 0o500);
    expect(codeOf(() => openShopFile(join(folder, 'shop.db')))).toBe('shop_read_only');
  });

  it('names a place where no folder can be made', () => {
    expect(codeOf(() => openShopFile('/dev/null/shop.db'))).toBe('shop_read_only');
  });
});

describe('the gateway', () => {
  it('writes all of a transaction or nothing', () => {
    const gateway = openMemory();
    const broken = () =>
      gateway.write((tx) => {
        tx.run(setting('half'));
        throw new Error('power');
      });
    expect(broken).toThrow('power');
    expect(gateway.read.all(q.selectFrom('settings').selectAll())).toEqual([]);
  });

  it('takes a transaction inside another into the first', () => {
    const gateway = openMemory();
    const nested = () =>
      gateway.write((tx) => {
        tx.run(setting('outer'));
        gateway.write((inner) => inner.run(setting('inner')));
      });
    expect(nested).not.toThrow();
  });

  it('says disk_full and loses nothing when the disk is full', () => {
    const file = freshFile();
    const gateway = openShopFile(file);
    gateway.pragma('max_page_count = 1');
    const fill = () =>
      gateway.write((tx) => {
        for (let n = 0; n < 5000; n++) tx.run(setting(`key ${n} ${'x'.repeat(200)}`));
      });
    expect(codeOf(fill)).toBe('disk_full');
    gateway.reopen();
    expect(gateway.read.all(q.selectFrom('settings').selectAll())).toEqual([]);
    gateway.write((tx) => tx.run(setting('after')));
    gateway.close();
  });

  it('that could not open its file anew opens it at the next call', () => {
    const file = freshFile();
    let lost = false;
    const gateway = createGateway(() => {
      if (lost) throw new DbError('disk_failed', 'gone');
      const db = new Database(file);
      db.exec('CREATE TABLE IF NOT EXISTS settings (key TEXT, value TEXT)');
      return db;
    });
    gateway.write((tx) => tx.run(setting('kept')));
    lost = true;
    expect(() => gateway.reopen()).toThrow('gone');
    expect(codeOf(() => gateway.read.all(q.selectFrom('settings').selectAll()))).toBe('disk_failed');
    lost = false;
    expect(gateway.read.all(q.selectFrom('settings').select('key'))).toEqual([{ key: 'kept' }]);
    gateway.close();
  });

  it('says by name that it is shut, whatever is asked of it', () => {
    const gateway = openMemory();
    gateway.read.all(q.selectFrom('settings').selectAll());
    gateway.close();
    expect(codeOf(() => gateway.read.all(q.selectFrom('settings').selectAll()))).toBe('engine_stopped');
    expect(codeOf(() => gateway.write((tx) => tx.run(setting('late'))))).toBe('engine_stopped');
  });

  it('copies the shop into a whole file of its own', () => {
    const file = freshFile();
    const gateway = openShopFile(file);
    gateway.write((tx) => tx.run(setting('copied')));
    gateway.copyTo(`${file}.copy`);
    gateway.close();
    copyFileSync(`${file}.copy`, `${file}.again`);
    const copy = openShopFile(`${file}.again`);
    expect(copy.read.all(q.selectFrom('settings').select('key'))).toEqual([{ key: 'copied' }]);
    copy.close();
  });
});
