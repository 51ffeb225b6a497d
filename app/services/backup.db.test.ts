import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { v7 } from 'uuid';
import { afterEach, describe, expect, it } from 'vitest';
import { openCopy } from '../../db/backup.ts';
import { writeDurably } from '../../db/durable.ts';
import { DbError } from '../../db/errors.ts';
import { q } from '../../db/gateway.ts';
import { openShopFile } from '../../db/open.ts';
import { figuresOf } from '../repositories/backup.ts';
import { checkBooks } from '../repositories/check.ts';
import { faultsIn } from '../testing/faults.ts';
import { refusalOf } from '../testing/refused.ts';
import { openTestShop, type TestShop } from '../testing/shop.ts';
import { Refusal } from './refusal.ts';
import { restoreShop } from './restore.ts';

const ids = { next: () => v7() };
let shop: TestShop;
afterEach(() => shop.close());

async function sell(to: TestShop = shop) {
  const productId = await to.product('Chawal');
  const draft = await to.draft(
    { kind: 'addProduct', productId, quantity: '1' },
    { kind: 'setPayment', payment: 'cash' },
  );
  return to.client.invoices.confirm({ draftId: draft.id, version: draft.version });
}

const fileOf = async (name: string) => join((await shop.client.backups.list()).folder, name);

describe('a backup', () => {
  it('holds the whole shop, passes every check and is listed newest first', async () => {
    shop = await openTestShop();
    await shop.customer('Rahul', 5000);
    await sell();
    const made = await shop.client.backups.make();
    shop.clock.advance(60_000);
    const second = await shop.client.backups.make();
    const { files } = await shop.client.backups.list();
    expect(files.map(({ name }) => name)).toEqual([second.backup.name, made.backup.name]);
    const copy = openCopy(await fileOf(made.backup.name));
    expect(figuresOf(copy.read)).toEqual(figuresOf(shop.opened.books.read));
    expect(faultsIn(copy)).toEqual([]);
    copy.close();
  });

  it('leaves nothing half done in its folder, and throws away what a crash left there', async () => {
    shop = await openTestShop();
    const first = await shop.client.backups.make();
    const { folder } = await shop.client.backups.list();
    writeFileSync(join(folder, `${basename(shop.file)}-20261125-090000.db.partial`), 'half');
    await shop.client.backups.make();
    expect(readdirSync(folder).filter((name) => name.endsWith('.partial'))).toEqual([]);
    expect(readdirSync(folder)).toContain(first.backup.name);
  });

  it('is not listed when the chain of the books is broken', async () => {
    shop = await openTestShop();
    const { gateway } = shop.opened;
    gateway.write((tx) => {
      tx.run(q.updateTable('journal_person').set({ salt: 'x' }));
    });
    await shop.customer('Rahul');
    gateway.write((tx) => {
      tx.run(q.updateTable('journal_person').set({ salt: 'other' }));
    });
    expect(await refusalOf(shop.client.backups.make())).toBe('backup_damaged');
    expect((await shop.client.backups.list()).files).toEqual([]);
  });

  it('goes to a second folder too, and says when that is not there', async () => {
    shop = await openTestShop();
    const stick = mkdtempSync(join(tmpdir(), 'execora-stick-'));
    expect(await refusalOf(shop.client.backups.setFolder({ folder: join(stick, 'no') }))).toBe(
      'folder_missing',
    );
    await shop.client.backups.setFolder({ folder: stick });
    const made = await shop.client.backups.make();
    expect(made.second).toBe('written');
    expect(readFileSync(join(stick, made.backup.name))).toEqual(readFileSync(await fileOf(made.backup.name)));
    rmSync(stick, { recursive: true });
    expect((await shop.client.backups.make()).second).toBe('missing');
  });

  it('is kept though the second folder cannot take it', async () => {
    shop = await openTestShop();
    const stick = mkdtempSync(join(tmpdir(), 'execora-stick-'));
    await shop.client.backups.setFolder({ folder: stick });
    writeFileSync(join(stick, 'x'), '');
    const name = `${basename(shop.file)}-20261125-103000.db.partial`;
    mkdirSync(join(stick, name, 'in the way'), { recursive: true });
    expect((await shop.client.backups.make()).second).toBe('failed');
    expect((await shop.client.backups.list()).files).toHaveLength(1);
  });

  it('opens the shop though what lies beside it is garbage, and puts that right', async () => {
    shop = await openTestShop();
    await sell();
    await shop.end();
    writeFileSync(`${shop.file}.remembered`, '{"forgotten": [');
    shop = await openTestShop({ file: shop.file, unopened: true, ids });
    await sell();
    expect((await shop.client.backups.make()).facts).toBeGreaterThan(0);
  });

  it('is made by itself after the day was closed', async () => {
    shop = await openTestShop();
    await shop.client.day.close({ id: shop.id(), counts: [] });
    await shop.opened.queue.idle();
    expect((await shop.client.backups.list()).files).toHaveLength(1);
  });

  it('keeps three of a day', async () => {
    shop = await openTestShop();
    for (let n = 0; n < 5; n += 1) {
      await shop.client.backups.make();
      shop.clock.advance(1000);
    }
    expect((await shop.client.backups.list()).files).toHaveLength(3);
  });

  it('never shows a half one while the counter sells at full speed', { timeout: 60_000 }, async () => {
    shop = await openTestShop();
    for (let round = 0; round < 10; round += 1) {
      const [made] = await Promise.all([shop.client.backups.make(), sell(), sell(), sell()]);
      const copy = openCopy(await fileOf(made.backup.name));
      const faults = [...checkBooks(copy)].flatMap((each) => each.faults);
      expect(faults).toEqual([]);
      copy.close();
      shop.clock.advance(1000);
    }
    expect((await shop.client.day.summary({})).bills).toBe(30);
  });
});

describe('a drill', () => {
  it('and a backup keep nobody waiting: the counter sells meanwhile', async () => {
    shop = await openTestShop();
    const order: string[] = [];
    for (const work of ['make', 'drill'] as const) {
      const busy = shop.client.backups[work]().then(() => order.push(work));
      await sell();
      order.push('sold');
      await busy;
    }
    expect(order).toEqual(['sold', 'make', 'sold', 'drill']);
  });

  it('finds a fresh backup equal to the shop, and an older one a beginning of it', async () => {
    shop = await openTestShop();
    expect(await refusalOf(shop.client.backups.drill())).toBe('backup_missing');
    await shop.customer('Rahul', 5000);
    const bill = await sell();
    await shop.client.backups.make();
    const fresh = await shop.client.backups.drill();
    expect(fresh).toMatchObject({ ok: true, behind: 0, sameChain: true });
    expect(fresh.backupFigures).toMatchObject({
      bills: 1,
      lastNumber: bill.number,
      customers: 1,
      baakiPaise: 5000,
    });
    await sell();
    expect(await shop.client.backups.drill()).toMatchObject({
      ok: true,
      behind: 1,
      shopFigures: { bills: 2 },
    });
  });

  it('does not pass a backup of another shop', async () => {
    shop = await openTestShop();
    const other = await openTestShop();
    await sell(other);
    const made = await other.client.backups.make();
    const foreign = join((await other.client.backups.list()).folder, made.backup.name);
    await other.end();
    await shop.client.backups.make();
    const [{ name } = { name: '' }] = (await shop.client.backups.list()).files;
    renameSync(foreign, await fileOf(name));
    expect(await shop.client.backups.drill()).toMatchObject({ ok: false, sameChain: false });
    await other.close();
  });
});

describe('a restore', () => {
  const restore = (backup: string, file = shop.file) =>
    restoreShop({ shopFile: file, backup, clock: shop.clock, ids });

  it('goes on from the backup with numbers that were never given, and keeps the file of before', async () => {
    shop = await openTestShop();
    const kept = await sell();
    const backup = await fileOf((await shop.client.backups.make()).backup.name);
    const lost = await sell();
    await shop.end();
    const restored = restore(backup);
    expect(restored.figures.bills).toBe(1);
    expect(restored.before?.bills).toBe(2);
    shop = await openTestShop({ file: shop.file, unopened: true, ids });
    const next = await sell();
    expect(next.number).toBe('INVA/26-27/00001');
    expect([kept.number, lost.number]).not.toContain(next.number);
    expect(shop.faults()).toEqual([]);
    const old = openShopFile(restored.aside ?? '', { mustExist: true });
    expect(figuresOf(old.read).bills).toBe(2);
    old.close();
  });

  it('never gives a number twice, however often the same backup is used', async () => {
    shop = await openTestShop();
    const numbers = [(await sell()).number];
    const backup = await fileOf((await shop.client.backups.make()).backup.name);
    numbers.push((await sell()).number);
    for (let round = 0; round < 4; round += 1) {
      await shop.end();
      restore(backup);
      shop = await openTestShop({ file: shop.file, unopened: true, ids });
      numbers.push((await sell()).number, (await sell()).number);
    }
    expect(new Set(numbers).size).toBe(numbers.length);
    const back = shop.client.shop.settings({ counterCode: null });
    expect(await refusalOf(back)).toBe('series_used');
  });

  it('forgets again who was forgotten after the backup', async () => {
    shop = await openTestShop();
    const id = await shop.customer('Rahul Sharma');
    await shop.customer('Sunita');
    const backup = await fileOf((await shop.client.backups.make()).backup.name);
    shop.opened.books.write((entry) =>
      entry.record({ kind: 'customer.forgotten', version: 1, body: { customerId: id, ids: [id] } }),
    );
    await shop.end();
    expect(restore(backup).forgottenAgain).toBe(1);
    shop = await openTestShop({ file: shop.file, unopened: true, ids });
    expect(JSON.stringify(shop.rows(q.selectFrom('customers').selectAll()))).not.toContain('Rahul');
    expect(JSON.stringify(shop.rows(q.selectFrom('journal_person').selectAll()))).not.toContain('Rahul');
    expect(JSON.stringify(shop.rows(q.selectFrom('journal_person').selectAll()))).toContain('Sunita');
    expect(shop.faults()).toEqual([]);
  });

  it('works when the file of before is damaged or gone', async () => {
    shop = await openTestShop();
    await sell();
    const backup = await fileOf((await shop.client.backups.make()).backup.name);
    await shop.end();
    writeFileSync(shop.file, 'this is no shop any more');
    const restored = restore(backup);
    expect(restored).toMatchObject({ before: null, figures: { bills: 1 } });
    expect(readFileSync(restored.aside ?? '', 'utf8')).toBe('this is no shop any more');
    rmSync(shop.file);
    expect(restore(backup)).toMatchObject({ before: null, aside: null });
    shop = await openTestShop({ file: shop.file, unopened: true, ids });
  });

  it('refuses a damaged backup, one that is not there, and a shop that is open, and changes nothing', async () => {
    shop = await openTestShop();
    const backup = await fileOf((await shop.client.backups.make()).backup.name);
    const code = (work: () => unknown) => {
      try {
        work();
        return 'done';
      } catch (error) {
        if (error instanceof Refusal || error instanceof DbError) return error.code;
        throw error;
      }
    };
    expect(code(() => restore(backup))).toBe('shop_busy');
    await shop.end();
    const before = readFileSync(shop.file);
    const bytes = readFileSync(backup);
    expect(code(() => restore(`${backup}x`))).toBe('backup_missing');
    writeFileSync(backup, bytes.subarray(0, bytes.length / 2));
    expect(code(() => restore(backup))).toBe('backup_damaged');
    expect(readFileSync(shop.file)).toEqual(before);
    shop = await openTestShop({ file: shop.file, unopened: true, ids });
  });

  it('is finished at the next opening when it was cut off between two names', async () => {
    shop = await openTestShop();
    await sell();
    const backup = await fileOf((await shop.client.backups.make()).backup.name);
    await sell();
    await shop.end();
    const cuts = ['marked', 'moved', 'named'] as const;
    for (const cut of cuts) {
      const folder = mkdtempSync(join(tmpdir(), 'execora-cut-'));
      const file = join(folder, 'shop.db');
      writeFileSync(file, readFileSync(shop.file));
      writeFileSync(join(folder, 'new.db'), readFileSync(backup));
      writeDurably(`${file}.swap`, 'new.db\nold.db\n');
      if (cut !== 'marked') renameSync(file, join(folder, 'old.db'));
      if (cut === 'named') renameSync(join(folder, 'new.db'), file);
      const gateway = openShopFile(file, { mustExist: true });
      expect(figuresOf(gateway.read).bills).toBe(1);
      gateway.close();
      expect(existsSync(`${file}.swap`)).toBe(false);
      const old = openCopy(join(dirname(file), 'old.db'));
      expect(figuresOf(old.read).bills).toBe(2);
      old.close();
    }
    shop = await openTestShop({ file: shop.file, unopened: true, ids });
  });
});
