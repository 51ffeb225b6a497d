import { afterEach, describe, expect, it } from 'vitest';
import { q } from '../../db/gateway.ts';
import type { ImportReport } from '../contract/import.ts';
import { refusalOf } from '../testing/refused.ts';
import { openTestShop, type TestShop } from '../testing/shop.ts';

let shop: TestShop;
afterEach(() => shop.close());

async function send(what: 'customers' | 'products', file: string | Buffer, piece = 7): Promise<string> {
  const id = shop.id();
  const bytes = Buffer.from(file);
  await shop.client.imports.begin({ id, what });
  for (let at = 0; at < bytes.length; at += piece)
    await shop.client.imports.feed({ id, bytes: bytes.subarray(at, at + piece).toString('base64') });
  return id;
}

async function dryRun(what: 'customers' | 'products', file: string | Buffer) {
  const id = await send(what, file);
  const report = await shop.client.imports.check({ id });
  return { id, report, rows: await shop.client.imports.rows({ id }) };
}

async function bringIn(what: 'customers' | 'products', file: string | Buffer): Promise<ImportReport> {
  const { id } = await dryRun(what, file);
  return shop.client.imports.apply({ id });
}

const customers = () =>
  shop.rows(q.selectFrom('customers').select(['name', 'phone', 'balance']).orderBy('name'));

describe('a list of customers', () => {
  it('comes in with phone, opening balance and the rest, and makes whole books', async () => {
    shop = await openTestShop();
    const report = await bringIn(
      'customers',
      'Name,Mobile No.,Opening Balance,Email,Address,Credit Limit,Nickname\n' +
        'Rahul Sharma,+91 98765 43210,"1,240.50",rahul@example.com,"12, Indira Nagar",5000,Raju|Rahulwa\n' +
        'Sunita Devi,,-500,,,,\n',
    );
    expect(report).toMatchObject({ rows: 2, created: 2, refused: 0, applied: true });
    expect(customers()).toEqual([
      { name: 'Rahul Sharma', phone: '9876543210', balance: 124050 },
      { name: 'Sunita Devi', phone: null, balance: -50000 },
    ]);
    expect(shop.faults()).toEqual([]);
  });

  it.each([
    [
      'UTF-8 with a mark, semicolons and Hindi headings',
      Buffer.from('\ufeffनाम;फ़ोन;बाकी\r\nराहुल;9876543210;200\r\n'),
    ],
    [
      'UTF-16 of Excel with tabs',
      Buffer.from('\ufeffनाम\tमोबाइल नंबर\tउधार\r\nराहुल\t9876543210\t200\r\n', 'utf16le'),
    ],
    [
      'UTF-16 the other way round',
      Buffer.from('\ufeffName,Phone,Balance\nराहुल,9876543210,200\n', 'utf16le').swap16(),
    ],
    ['UTF-16 without a mark', Buffer.from('Name,Phone,Balance\nराहुल,9876543210,200\n', 'utf16le')],
    ['a separator line of Excel', Buffer.from('sep=;\r\nName;Phone;Balance\r\nराहुल;9876543210;200')],
    [
      'titles above the headings',
      Buffer.from('Party list\nAs on 25-Nov\n\nParty Name,Contact No,Due\nराहुल,9876543210,200\n'),
    ],
    ['old line ends and quotes', Buffer.from('"Name","Phone","Balance"\r"राहुल","9876543210","200"\r')],
    ["Excel's text and number habits", Buffer.from('Name,Phone,Balance\n\'राहुल,"=""9876543210""",200\n')],
    ['a phone as a number', Buffer.from('Name,Phone,Balance\nराहुल,9.876543210E+09,200\n')],
  ])('is read from %s', async (_, bytes) => {
    shop = await openTestShop();
    expect(await bringIn('customers', bytes)).toMatchObject({ rows: 1, created: 1 });
    expect(customers()).toEqual([{ name: 'राहुल', phone: '9876543210', balance: 20000 }]);
  });

  it('shows the fate of each row, and a dry run writes nothing', async () => {
    shop = await openTestShop();
    await shop.client.customers.create({ id: shop.id(), name: 'Mohan Lal', phone: '9811111111' });
    const before = shop.rows(q.selectFrom('journal').select('id')).length;
    const { rows, report } = await dryRun(
      'customers',
      'name,phone,balance,gstin\n' +
        'Asha,9822222222,10,\n' +
        'Mohan,9811111111,10,\n' +
        'mohan lal,,10,\n' +
        'Mohan Lal,9833333333,10,\n' +
        'Asha ji,9822222222,10,\n' +
        ',9844444444,10,\n' +
        'Bina,98765,10,\n' +
        'Chetan,9.8765E+09,10,\n' +
        'Deepa,,1e5,\n' +
        'Esha,,10,09AAAPA0000A1Z9\n' +
        'F\ufffdroz,,10,\n',
    );
    expect(rows.map(({ fate, reason }) => reason ?? fate)).toEqual([
      'created',
      'exists',
      'exists',
      'created',
      'double',
      'name_missing',
      'phone',
      'phone_rounded',
      'amount',
      'gstin',
      'letters',
    ]);
    expect(report).toMatchObject({ rows: 11, created: 2, exists: 2, double: 1, refused: 6, applied: false });
    expect(shop.rows(q.selectFrom('journal').select('id'))).toHaveLength(before);
  });

  it('brings nobody in twice: a second run, a retry of the first', async () => {
    shop = await openTestShop();
    const file = 'name,phone,balance\nAsha,9822222222,10\nBina,,20\n';
    const { id } = await dryRun('customers', file);
    const first = await shop.client.imports.apply({ id });
    expect(await shop.client.imports.apply({ id })).toEqual(first);
    expect(await shop.client.imports.check({ id })).toEqual(first);
    expect(await bringIn('customers', file)).toMatchObject({ created: 0, exists: 2 });
    expect(customers()).toHaveLength(2);
    expect(shop.rows(q.selectFrom('import_rows').selectAll())).toEqual([]);
  });

  it('judges anew when it is applied: who came in since the dry run is not made twice', async () => {
    shop = await openTestShop();
    const { id } = await dryRun('customers', 'name,phone\nAsha,9822222222\nBina,9833333333\n');
    await shop.client.customers.create({ id: shop.id(), name: 'Asha', phone: '9822222222' });
    expect(await shop.client.imports.apply({ id })).toMatchObject({ created: 1, exists: 1 });
  });

  it('is all in or not at all: a failure in a late row takes the pages before it back', async () => {
    shop = await openTestShop();
    const names = Array.from({ length: 600 }, (_, n) => `Grahak ${n}`);
    const id = await send('customers', ['name', ...names].join('\n'), 5000);
    await shop.client.imports.check({ id });
    const before = shop.rows(q.selectFrom('journal').select('id')).length;
    shop.opened.gateway.write((tx) => {
      tx.run(q.updateTable('import_rows').set({ body: '{}' }).where('n', '=', 600));
    });
    await expect(shop.client.imports.apply({ id })).rejects.toThrow();
    expect(customers()).toEqual([]);
    expect(shop.rows(q.selectFrom('journal').select('id'))).toHaveLength(before);
  });

  it('leaves nothing of a list that a crash cut off', async () => {
    shop = await openTestShop();
    await dryRun('customers', 'name\nAsha\n');
    shop = await shop.crash();
    expect(shop.rows(q.selectFrom('import_rows').selectAll())).toEqual([]);
    expect(customers()).toEqual([]);
  });

  it('refuses a file without a column of names, one that is nothing, and an import that is not there', async () => {
    shop = await openTestShop();
    for (const file of ['a,b\n1,2\n', 'hello', '\u0000\u0001\u0002\u0003\u0004'.repeat(50)]) {
      const id = await send('customers', file);
      expect(await refusalOf(shop.client.imports.check({ id }))).toBe('import_unreadable');
    }
    expect(await refusalOf(shop.client.imports.check({ id: shop.id() }))).toBe('import_missing');
    expect(await refusalOf(shop.client.imports.feed({ id: shop.id(), bytes: 'AAAA' }))).toBe(
      'import_missing',
    );
  });
});

describe('a list of products', () => {
  it('makes new ones, changes those the shop has, and leaves the rest alone', async () => {
    shop = await openTestShop();
    const file =
      'Item Name,Unit,Sale Price,MRP,Purchase Price,HSN Code,GST %,Barcode,Stock,Low Stock\n' +
      'Chawal,kg,65,,,,,,,\n' +
      'Rasoi Magic,Pkts,45,50,38.50,210690,12%,8901234567890,24,6\n' +
      'Bina daam,Nos,,,,,,,,\n' +
      'Galat,Nos,12,,,,17,,,\n' +
      'Galat code,Nos,12,,,,,8901234567894,,\n';
    const report = await bringIn('products', file);
    expect(report).toMatchObject({ rows: 5, created: 2, updated: 1, refused: 2 });
    const rows = shop.rows(
      q
        .selectFrom('products')
        .select(['name', 'unit', 'price', 'cost', 'hsn', 'stock', 'low_level', 'auto_created'])
        .where('name', 'in', ['Chawal', 'Rasoi Magic', 'Bina daam'])
        .orderBy('name'),
    );
    expect(rows).toMatchObject([
      { name: 'Bina daam', unit: 'piece', price: 0, auto_created: 1 },
      { name: 'Chawal', unit: 'kg', price: 6500 },
      {
        name: 'Rasoi Magic',
        unit: 'packet',
        price: 4500,
        cost: 3850,
        hsn: '210690',
        stock: 24000,
        low_level: 6000,
      },
    ]);
    expect(shop.rows(q.selectFrom('product_codes').select('code'))).toEqual([{ code: '8901234567890' }]);
    expect(await bringIn('products', file)).toMatchObject({ created: 0, updated: 0, same: 3, refused: 2 });
    expect(shop.faults()).toEqual([]);
  });

  it('finds a product by its barcode or its Hindi name, and refuses a code that stands on another', async () => {
    shop = await openTestShop();
    await bringIn('products', 'name,price,barcode\nMaggi,14,8901058000290\nParle,10,\n');
    const { rows } = await dryRun(
      'products',
      'नाम,दाम,बारकोड\nMaggi Noodles,15,8901058000290\nचावल,99,\nParle,10,8901058000290\n',
    );
    expect(rows.map(({ fate, reason }) => reason ?? fate)).toEqual(['updated', 'updated', 'barcode_taken']);
  });
});

describe('a long list', () => {
  it('of 5,000 rows comes in whole, with news of how far it is', { timeout: 60_000 }, async () => {
    shop = await openTestShop();
    const stages = new Map<string, number>();
    const stop = new AbortController();
    const events = shop.engine.bus.subscribe(stop.signal);
    const listening = (async () => {
      for await (const event of events)
        if (event.kind === 'import') stages.set(event.stage, (stages.get(event.stage) ?? 0) + 1);
    })();
    const lines = Array.from({ length: 5000 }, (_, n) => `Grahak ${n},${9_000_000_000 + n},${n % 100}`);
    const id = await send('customers', `name,phone,balance\n${lines.join('\n')}`, 16_384);
    await shop.client.imports.check({ id });
    expect(await shop.client.imports.apply({ id })).toMatchObject({ created: 5000 });
    await new Promise((resolve) => setTimeout(resolve, 20));
    stop.abort();
    await listening;
    expect(stages.get('reading')).toBeGreaterThan(3);
    expect(stages.get('saving')).toBe(10);
    expect(customers()).toHaveLength(5000);
  });
});
