import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refusalOf } from '../testing/refused.ts';
import { engineOn, openTestShop } from '../testing/shop.ts';

let folder = '';
let file = '';
let bill = '';
let rahul = '';
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'execora-newer-'));
  file = join(folder, 'shop.db');
  const shop = await openTestShop({ file });
  rahul = await shop.customer('Rahul', 5000);
  bill = (await shop.confirm(await shop.basket({ kind: 'setCustomer', customerId: rahul }))).id;
  await shop.basket();
  await shop.end();
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Makes it the file of a later program. */
function byALaterProgram(sql = ''): void {
  const db = new Database(file);
  db.exec(`ALTER TABLE customers ADD COLUMN village TEXT; CREATE TABLE villages (name TEXT) STRICT; ${sql}`);
  db.pragma('user_version = 9990');
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}

describe('a file of a newer program', () => {
  it('is opened to be read, says so, and not a byte of it changes', async () => {
    byALaterProgram();
    const before = readFileSync(file);
    const { client, close } = await engineOn(file);
    const { shop, problem } = await client.hello({ protocol: 1 });
    expect([shop?.name, problem?.code]).toEqual(['Test Kirana', 'shop_newer']);
    expect(await client.invoices.get({ id: bill })).toMatchObject({ totalPaise: 17_000, status: 'pending' });
    expect(await client.customers.card({ id: rahul })).toMatchObject({ balancePaise: 22_000 });
    expect(await client.customers.find({ text: 'rahul' })).toHaveLength(1);
    expect(await client.drafts.list()).toHaveLength(1);
    expect((await client.day.summary({})).bills).toBe(1);
    await close();
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('refuses every write by that name, also one that is said', async () => {
    byALaterProgram();
    const before = readFileSync(file);
    const { client, close } = await engineOn(file);
    const id = '01900000-0000-7000-8000-00000000ffff';
    const [draft] = await client.drafts.list();
    for (const write of [
      client.drafts.open({ id }),
      client.invoices.confirm({ draftId: draft?.id ?? '', version: draft?.version ?? 0 }),
      client.money.credit({ id, customerId: rahul, amountPaise: 100 }),
      client.shop.settings({ language: 'en' }),
      client.products.catalog(),
    ])
      expect(await refusalOf(write)).toBe('shop_newer');
    const turn = await client.talk.say({ id, text: 'Rahul ka bill banao, 2 chawal' });
    expect(turn.error?.code).toBe('shop_newer');
    await close();
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('refuses by that name what this program cannot read any more', async () => {
    byALaterProgram('ALTER TABLE customers RENAME COLUMN notes TO remarks');
    const { client, close } = await engineOn(file);
    expect(await refusalOf(client.customers.card({ id: rahul }))).toBe('shop_newer');
    expect(await client.invoices.get({ id: bill })).toMatchObject({ totalPaise: 17_000 });
    await close();
  });

  it('stays shut when not even its names can be read', async () => {
    byALaterProgram('ALTER TABLE shop RENAME TO shops');
    const { client, close } = await engineOn(file);
    const { shop, problem } = await client.hello({ protocol: 1 });
    expect([shop, problem?.code]).toEqual([null, 'shop_newer']);
    await close();
  });
});
