import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanceCell, cellText, phoneCell, wholeDigits } from './cells.ts';
import { encodingOf } from './encoding.ts';
import { customerColumns, productColumns } from './headings.ts';
import { createRowReader, delimiterOf } from './rows.ts';
import { unitIn } from './units.ts';

const cell = fc.oneof(
  fc.constantFrom('', 'Rahul', 'राहुल', '12, Indira Nagar', 'say "ji"', 'two\nlines', '=1+1', ';', '\t'),
  fc.string({ maxLength: 12 }),
);
const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 });
const delimiter = fc.constantFrom(',' as const, ';' as const, '\t' as const);
const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

function readAll(text: string, sign: ',' | ';' | '\t', pieces: readonly number[]): string[][] {
  const reader = createRowReader(sign);
  const out: string[][] = [];
  let at = 0;
  for (const length of pieces) {
    out.push(...reader.feed(text.slice(at, at + length)));
    at += length;
  }
  return [...out, ...reader.feed(text.slice(at)), ...reader.end()];
}

describe('rows of a file', () => {
  it('come out as they were written, however the text is cut into pieces', () => {
    fc.assert(
      fc.property(
        rows,
        delimiter,
        lineEnd,
        fc.array(fc.nat(9), { maxLength: 40 }),
        (all, sign, end, pieces) => {
          const text = all.map((row) => row.map(quoted).join(sign)).join(end);
          const full = all.filter((row) => row.some((each) => each.trim() !== ''));
          expect(readAll(text, sign, pieces)).toEqual(full);
        },
      ),
    );
  });

  it('are parted by the sign that finds the most headings', () => {
    const score = (headings: readonly string[]) => {
      const columns = customerColumns(headings);
      return columns.has('name') ? columns.size : 0;
    };
    expect(delimiterOf('Party list, as on today, all\nName\tPhone\nA, B, C\t9', score)).toBe('\t');
    expect(delimiterOf('sep=;\nName;Phone', score)).toBe(';');
    expect(delimiterOf('name,phone;x', score)).toBe(',');
  });
});

describe('cells', () => {
  it('lose the habits of spreadsheets and nothing else', () => {
    expect(['="0987"', "'0987", ' \u00a0Rahul\u200b  Sharma ', '\ufeffनाम', "O'Brien"].map(cellText)).toEqual(
      ['0987', '0987', 'Rahul Sharma', 'नाम', "O'Brien"],
    );
  });

  it('give every mobile back that a spreadsheet wrote with all its digits, in whatever form', () => {
    fc.assert(
      fc.property(fc.integer({ min: 6_000_000_000, max: 9_999_999_999 }), (phone) => {
        const digits = String(phone);
        const scientific = `${digits[0]}.${digits.slice(1)}E+09`;
        for (const text of [digits, `${digits}.0`, scientific, `+91 ${digits}`])
          expect(phoneCell(text)).toEqual({ value: digits });
      }),
    );
  });

  it('never guess digits that were rounded away', () => {
    expect(['9.87654E+09', '9.9E+9', '8E9'].map(wholeDigits)).toEqual([null, null, null]);
    expect(phoneCell('9.87654E+09')).toEqual({ wrong: 'phone_rounded' });
    expect(phoneCell('12345')).toEqual({ wrong: 'phone' });
  });

  it('read who owes and who paid ahead', () => {
    const read = ['1,240.50', '-500', '(500)', '500 Cr', '₹500 Dr', '', '-', '१२०'].map((text) =>
      balanceCell(text),
    );
    expect(read.map((each) => ('value' in each ? each.value : each.wrong))).toEqual([
      124050, -50000, -50000, -50000, 50000, 0, 0, 12000,
    ]);
    expect(['1e5', 'NaN', '1.234', '99999999999'].map((text) => balanceCell(text))).toEqual(
      Array(4).fill({ wrong: 'amount' }),
    );
  });

  it('name units as the goods of the shop do, and keep a word of the shop', () => {
    expect(['KGS', 'Pkt.', 'किलो', 'Nos', 'matka', ''].map(unitIn)).toEqual([
      'kg',
      'packet',
      'kg',
      'piece',
      'matka',
      null,
    ]);
  });
});

describe('headings', () => {
  it('are known in English, Hindi and Hinglish, whatever their case and signs', () => {
    expect([
      ...customerColumns(['S.No', 'PARTY NAME', 'Mobile No. ', 'Balance (Rs.)', 'ई-मेल']).entries(),
    ]).toEqual([
      ['name', 1],
      ['phone', 2],
      ['balance', 3],
      ['email', 4],
    ]);
    expect([...productColumns(['सामान', 'दाम', 'GST %', 'एमआरपी', 'मात्रा']).keys()]).toEqual([
      'name',
      'price',
      'gst',
      'mrp',
      'stock',
    ]);
  });
});

describe('the encoding', () => {
  it('is seen by its mark, or by the zeros of UTF-16', () => {
    const text = 'Name,Phone\nराहुल,9876543210\n';
    const little = Uint8Array.from(
      [...text].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]),
    );
    const big = Uint8Array.from(
      [...text].flatMap((sign) => [sign.charCodeAt(0) >> 8, sign.charCodeAt(0) & 255]),
    );
    expect(encodingOf(little)).toBe('utf-16le');
    expect(encodingOf(big)).toBe('utf-16be');
    expect(encodingOf(Uint8Array.from([0xff, 0xfe, 0x28, 0x09]))).toBe('utf-16le');
    expect(encodingOf(Uint8Array.from([0xe0, 0xa4, 0xa8]))).toBe('utf-8');
  });
});
