import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellText } from '../../core/import/cells.ts';
import { csvRow, parseCsv } from './csv.ts';

const sign = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', '"', ',', "'");
const cell = fc
  .tuple(fc.oneof(sign, fc.constant('')), fc.string({ maxLength: 8 }))
  .map(([first, rest]) => `${first}${rest}`);
const written = (cells: readonly (string | number | null)[]) => parseCsv(csvRow(cells))[0];

describe('a row of an export', () => {
  it('holds no text that a spreadsheet would run as a formula, and loses none of it', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 5 }), (cells) => {
        const row = written(['first', ...cells]);
        expect(row).toHaveLength(cells.length + 1);
        for (const [at, text] of (row ?? []).slice(1).entries()) {
          expect(text).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
          expect(text.replace(/^'/, '')).toBe(cells[at]?.replace(/^'/, ''));
        }
      }),
    );
  });

  it('keeps figures as figures, below zero too', () => {
    expect(csvRow([-1250, 0, null, '-1250'])).toBe("-1250,0,,'-1250");
  });

  it('comes back through an import as the text it was', () => {
    for (const name of ['=HYPERLINK("http://x")', '+91 98765 43210', '-Raju', '@home', 'Rahul, "Raju"'])
      expect(cellText(written(['x', name])?.[1] ?? '')).toBe(name);
  });
});
