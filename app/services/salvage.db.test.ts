import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openCopy } from '../../db/backup.ts';
import { type Gateway, q } from '../../db/gateway.ts';
import { takeLock } from '../../db/lock.ts';
import { openPages } from '../../db/salvage/pages.ts';
import type { SalvageReport } from '../contract/backup.ts';
import { paise } from '../core/units.ts';
import { faultsIn } from '../testing/faults.ts';
import { engineOn, openTestShop, TEST_NOW, type TestShop } from '../testing/shop.ts';
import { restoreShop } from './restore.ts';
import { salvageShop } from './salvage.ts';

const PAGE = 4096;
const COLUMNS_OF_JOURNAL = 13;
const numRuns = process.env.EXECORA_DEEP === undefined ? 5 : 200;
const LONG = 120_000;

let whole: Buffer;
let truth: ReturnType<typeof booksIn>;
/** Pages of the whole file that hold facts, in the order of the file. */
let pagesOfFacts: number[];
let folder = '';
let file = '';

const booksIn = ({ read }: Gateway) => ({
  bills: new Map(
    read.all(q.selectFrom('invoices').select(['number', 'total', 'day'])).map((row) => [row.number, row]),
  ),
  customers: new Map(
    read.all(q.selectFrom('customers').select(['id', 'name', 'balance'])).map((row) => [row.id, row]),
  ),
});

const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
let lastId = 0;
const ids = {
  next: () => {
    lastId += 1;
    return `01900000-0000-7000-9000-${lastId.toString(16).padStart(12, '0')}`;
  },
};
const world = () => ({ shopFile: file, clock: { now: () => Date.parse(TEST_NOW) }, ids });

/** Salvages the damaged file, and answers with what it says and what is in the new one. The damaged one stays as it was. */
function salvaged(): { report: SalvageReport; books: ReturnType<typeof booksIn>; faults: string[] } {
  const before = hashOf(file);
  const report = salvageShop(world());
  expect(hashOf(file)).toBe(before);
  expect(
    readdirSync(folder).filter((name) => /\.(building|partial|lock)/.test(name.replace('shop.db.lock', ''))),
  ).toEqual([]);
  const copy = openCopy(report.file);
  const found = { report, books: booksIn(copy), faults: faultsIn(copy) };
  copy.close();
  return found;
}

const damage = (work: (bytes: Buffer) => void): void => {
  const bytes = Buffer.from(whole);
  work(bytes);
  writeFileSync(file, bytes);
};
const zeroed = (bytes: Buffer, page: number) => bytes.fill(0, page * PAGE, (page + 1) * PAGE);

beforeAll(async () => {
  const shop = await openTestShop();
  for (let n = 0; n < 12; n++) {
    const bill = await shop.confirm(
      await shop.basket(
        { kind: 'addNew', name: `naya maal ${n}` },
        { kind: 'newCustomer', name: `Grahak ${'ABCDEFGHIJKL'[n]}` },
      ),
    );
    const customerId = bill.customer?.id ?? '';
    await shop.client.money.pay({ id: shop.id(), customerId, amountPaise: paise(5000), mode: 'cash' });
  }
  const [first] = await shop.client.invoices.list({ limit: 5 });
  await shop.client.invoices.cancel({ id: shop.id(), invoiceId: first?.id ?? '', reason: 'galat' });
  for (let n = 0; n < 8; n++) await shop.confirm(await shop.basket());
  const sold = await shop.confirm(await shop.basket());
  await shop.client.invoices.return({ id: shop.id(), invoiceId: sold.id, reason: 'kharab', back: 'cash' });
  truth = booksIn(shop.opened.gateway);
  await shop.end();
  whole = readFileSync(shop.file);
  const pages = openPages(shop.file);
  const rows = [...pages.rows()].filter(({ values }) => values.length === COLUMNS_OF_JOURNAL);
  pagesOfFacts = [...new Set(rows.map(({ place }) => place.page - 1))];
  pages.close();
  rmSync(dirname(shop.file), { recursive: true });
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'execora-salvage-'));
  file = join(folder, 'shop.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Kept bills are as they were, and every other number is named as lost, once. */
function expectHonest({ report, books, faults }: ReturnType<typeof salvaged>): void {
  expect(faults).toEqual([]);
  expect(report).toMatchObject({ ok: true, figures: { bills: books.bills.size } });
  for (const [number, bill] of books.bills) expect(bill).toEqual(truth.bills.get(number));
  const lost = report.lostNumbers.flatMap(({ from, to }) => numbersFrom(from, to));
  expect(new Set(lost).size).toBe(lost.length);
  if (report.endKnown)
    for (const number of truth.bills.keys())
      expect(books.bills.has(number) !== lost.includes(number)).toBe(true);
}

function numbersFrom(from: string, to: string): string[] {
  const [head, first, last] = [from.slice(0, -5), Number(from.slice(-5)), Number(to.slice(-5))];
  return Array.from({ length: last - first + 1 }, (_, n) => head + String(first + n).padStart(5, '0'));
}

describe('salvage', () => {
  it('of a file that is whole keeps every fact, and says that nothing is lost', () => {
    damage(() => undefined);
    const { report, books, faults } = salvaged();
    expect(faults).toEqual([]);
    expect(report).toMatchObject({ ok: true, lostFacts: 0, lostNumbers: [], endKnown: true });
    expect(report.madeUp).toEqual({ shop: false, customers: 0, products: 0 });
    expect(books).toEqual(truth);
  });

  it(
    'of a file with zeroed pages keeps what is on the others, and names what is not',
    () => {
      const some = { minLength: 1, maxLength: 4 };
      const anyPage = fc.uniqueArray(fc.integer({ min: 1, max: whole.length / PAGE - 1 }), some);
      const ofFacts = fc.uniqueArray(fc.constantFrom(...pagesOfFacts), some);
      fc.assert(
        fc.property(fc.tuple(anyPage, ofFacts), ([one, other]) => {
          damage((bytes) => {
            for (const page of [...one, ...other]) zeroed(bytes, page);
          });
          const found = salvaged();
          expectHonest(found);
          expect(found.books.bills.size).toBeGreaterThan(truth.bills.size / 3);
        }),
        { numRuns },
      );
    },
    LONG,
  );

  it(
    'of a file with flipped bytes keeps no fact that was changed',
    () => {
      const places = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 })), {
        minLength: 1,
        maxLength: 40,
      });
      fc.assert(
        fc.property(places, (flips) => {
          damage((bytes) => {
            for (const [at, by] of flips) bytes.writeUInt8(bytes.readUInt8(at) ^ by, at);
          });
          expectHonest(salvaged());
        }),
        { numRuns },
      );
    },
    LONG,
  );

  it.each([0.9, 0.5, 0.2])(
    'of a file that ends after %d of its facts keeps what is before the cut',
    (part) => {
      damage(() => undefined);
      truncateSync(file, (pagesOfFacts[Math.floor(pagesOfFacts.length * part)] ?? 0) * PAGE + 1000);
      const found = salvaged();
      expectHonest(found);
      expect(found.report.endKnown).toBe(false);
      expect(found.report.figures.facts).toBeGreaterThan(30);
    },
  );

  it('of a file that SQLite cannot open any more still reads the rest', () => {
    damage((bytes) => zeroed(bytes, 0));
    expect(() => openCopy(file)).toThrow(/shop_damaged/);
    const found = salvaged();
    expectHonest(found);
    expect(found.report).toMatchObject({ endKnown: false, lostFacts: 0 });
    expect(found.books.bills.size).toBe(truth.bills.size);
  });

  it('of what is no shop at all says so, and makes nothing', () => {
    writeFileSync(file, Buffer.alloc(40_000, 'kuch aur '));
    expect(() => salvageShop(world())).toThrow(/shop_damaged/);
    rmSync(file);
    expect(() => salvageShop(world())).toThrow(/shop_missing/);
  });

  it('waits for nobody: a shop that is open is refused', () => {
    damage(() => undefined);
    const lock = takeLock(file);
    expect(() => salvageShop(world())).toThrow(/shop_busy/);
    lock.release();
  });

  it('keeps bills whose customer and goods are gone, under the best name there is', () => {
    damage((bytes) => {
      for (const kind of ['customer.created', 'product.created'])
        for (let at = bytes.indexOf(kind); at >= 0; at = bytes.indexOf(kind, at + 1)) bytes.write('x', at);
    });
    const found = salvaged();
    expectHonest(found);
    expect(found.report.madeUp).toEqual({ shop: false, customers: 12, products: 14 });
    expect(found.books).toEqual(truth);
  });

  it('puts a shop, people and goods in place of what no table can tell any more', () => {
    damage((bytes) => {
      zeroed(bytes, 0);
      for (const kind of ['shop.opened', 'customer.created', 'product.created'])
        for (let at = bytes.indexOf(kind); at >= 0; at = bytes.indexOf(kind, at + 1)) bytes.write('x', at);
    });
    const found = salvaged();
    expectHonest(found);
    expect(found.report.madeUp).toEqual({ shop: true, customers: 12, products: 14 });
    expect(found.books.bills).toEqual(truth.bills);
    const owed = (books: typeof truth) => [...books.customers].map(([id, { balance }]) => [id, balance]);
    expect(owed(found.books).sort()).toEqual(owed(truth).sort());
  });
});

describe('after a salvage', () => {
  let shop: TestShop | undefined;
  afterEach(() => shop?.end());

  it('the shop goes on from the new file, with numbers that were never given', async () => {
    damage((bytes) => {
      for (const page of pagesOfFacts.slice(-6, -4)) zeroed(bytes, page);
    });
    const { report } = salvaged();
    const restored = restoreShop({ ...world(), backup: report.file });
    expect(restored.aside).not.toBeNull();
    shop = await openTestShop({ file, ids, unopened: true });
    const bill = await shop.confirm(await shop.basket());
    expect(bill.number).toBe(`INV${restored.counterCode}/26-27/00001`);
    expect(shop.faults()).toEqual([]);
  });

  it('a chain with a gap that nobody named is still a fault', () => {
    damage((bytes) => {
      for (const page of pagesOfFacts.slice(-6, -4)) zeroed(bytes, page);
    });
    const { report } = salvaged();
    expect(report.lostFacts).toBeGreaterThan(0);
    const bytes = readFileSync(report.file);
    for (let at = bytes.indexOf('"gaps":[{"from":'); at >= 0; at = bytes.indexOf('"gaps":[{"from":', at + 1))
      bytes.write('9', at + 16);
    writeFileSync(report.file, bytes);
    const copy = openCopy(report.file);
    expect(faultsIn(copy).some((fault) => fault.startsWith('chain'))).toBe(true);
    copy.close();
  });
});

describe('the operation', () => {
  it('saves what it can while the file cannot be opened', async () => {
    damage((bytes) => zeroed(bytes, 0));
    const engine = await engineOn(file);
    const hello = await engine.client.hello({ protocol: 1 });
    expect([hello.shop, hello.problem?.code]).toEqual([null, 'shop_damaged']);
    expect(await engine.client.shop.salvage()).toMatchObject({
      ok: true,
      figures: { bills: truth.bills.size },
    });
    await engine.close();
  });

  it('of a shop that is open finds what was just saved, too', async () => {
    const open = await openTestShop();
    await open.confirm(await open.basket());
    const { ok, lostFacts, lostNumbers, figures } = await open.client.shop.salvage();
    expect([ok, lostFacts, lostNumbers, figures.bills]).toEqual([true, 0, [], 1]);
    await open.confirm(await open.basket());
    expect(open.faults()).toEqual([]);
    await open.close();
  });
});
