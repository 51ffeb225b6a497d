import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCsv } from './csv.ts';
import { coreRows, productOf } from './products.ts';

const TABLE = '../shared/law/catalog.csv';
const row = {
  name: 'Toor Dal',
  name_hi: 'तूर दाल',
  name_en: 'Split pigeon pea (loose)',
  aliases: 'arhar|tur dal',
  category: 'Dal',
  unit: 'kg',
  price_inr: '150',
  hsn: '0713',
  gst_before_2025_09_22: '0',
  gst_from_2025_09_22: '0',
  cess_before: '0',
  exempt: 'true',
  note: 'CORE88. Loose',
};

describe('readCsv', () => {
  it('reads quoted cells, commas and quotes inside, and a last empty cell', () => {
    expect(readCsv('a,b,c\r\n1,"x, ""y""",\n')).toEqual([{ a: '1', b: 'x, "y"', c: '' }]);
  });

  it('names a line with another number of cells', () => {
    expect(() => readCsv('a,b\n1,2\n1,2,3')).toThrow('line 3 has 3 cells');
  });
});

describe('productOf', () => {
  it('keeps an unchanged rate as one entry and sells by weight with the tax on top', () => {
    expect(productOf(row)).toMatchObject({
      key: 'toor-dal',
      aliases: ['arhar', 'tur dal'],
      pricePaise: 15_000,
      rates: [{ from: '2017-07-01', gst: 0, cess: 0 }],
      exempt: true,
      mode: 'exclusive',
    });
  });

  it('dates the change, and lets the old cess end with it', () => {
    const coldrink = {
      ...row,
      unit: 'piece',
      gst_before_2025_09_22: '28',
      gst_from_2025_09_22: '40',
      cess_before: '12',
    };
    expect(productOf(coldrink)).toMatchObject({
      mode: 'inclusive',
      rates: [
        { from: '2017-07-01', gst: 2800, cess: 1200 },
        { from: '2025-09-22', gst: 4000, cess: 0 },
      ],
    });
  });

  it('starts tobacco on its own day and taxes it on the printed price', () => {
    const tobacco = {
      ...row,
      gst_before_2025_09_22: '28',
      gst_from_2025_09_22: '40',
      note: 'FROM=2026-02-01 RSP_VALUED',
    };
    expect(productOf(tobacco)).toMatchObject({
      mode: 'rsp',
      rates: [{ gst: 2800 }, { from: '2026-02-01', gst: 4000 }],
    });
  });

  it.each([
    [{ name_hi: '' }, 'name_hi is empty'],
    [{ price_inr: '1e3' }, 'price_inr is not an amount'],
    [{ cess_before: 'x' }, 'cess_before is not a rate'],
  ])('refuses %j', (wrong, says) => expect(() => productOf({ ...row, ...wrong })).toThrow(says));
});

describe.skipIf(!existsSync(TABLE))(
  `the table of kirana goods (${TABLE}; skipped where the file is absent)`,
  () => {
    it('builds exactly the catalog that ships', () => {
      const built = coreRows(readCsv(readFileSync(TABLE, 'utf8'))).map(productOf);
      expect(built).toEqual(JSON.parse(readFileSync('assets/catalog/core.json', 'utf8')));
    });
  },
);
