import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseCsv } from './csv.ts';

/** Collected cases of the law; 62 of them when this was written. */
const CASES = '../shared/law/gst_cases.csv';
const present = existsSync(CASES);

type Row = Readonly<Record<string, string>>;

function rows(): Row[] {
  const [head = [], ...cells] = present ? parseCsv(readFileSync(CASES, 'utf8')) : [];
  return cells.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ''])));
}

const billOf = (row: Row) => ({
  id: row.id,
  supply: row.supply === 'inter' ? 'INTERSTATE' : 'INTRASTATE',
  roundToRupee: true,
  lines: [
    {
      name: row.item,
      unitPrice: row.unit_price,
      quantity: row.quantity,
      discount: { kind: row.discount_type, value: row.discount },
      gstRate: row.gst_rate,
      cessRate: row.cess_rate,
      mode: row.price_mode,
    },
  ],
});

/** Rupees of two places as paise, digit by digit. */
const paiseOf = (text = ''): number => Number(text.replace('.', '')) + 0;

const expectedOf = (row: Row) => ({
  id: row.id,
  taxablePaise: paiseOf(row.taxable),
  cgstPaise: paiseOf(row.cgst),
  sgstPaise: paiseOf(row.sgst),
  igstPaise: paiseOf(row.igst),
  cessPaise: paiseOf(row.cess),
  totalPaise: paiseOf(row.total),
  roundOffPaise: paiseOf(row.round_off),
  payablePaise: paiseOf(row.payable),
});

/** The answers of `execora price` to these lines, and how it ended. */
function asked(lines: readonly string[]) {
  const entry = fileURLToPath(new URL('./index.ts', import.meta.url));
  const input = `${lines.join('\n')}\n`;
  const { status, stdout } = spawnSync(process.execPath, [entry, 'price'], { input, encoding: 'utf8' });
  return {
    status,
    answers: stdout
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line)),
  };
}

describe('execora price', () => {
  it.skipIf(!present)('answers every collected GST case to the paisa', () => {
    const cases = rows();
    expect(cases.length).toBeGreaterThan(50);
    const { status, answers } = asked(cases.map((row) => JSON.stringify(billOf(row))));
    expect(status).toBe(0);
    expect(answers).toMatchObject(cases.map(expectedOf));
  });

  it('names what it cannot read, answers the rest and ends with 1', () => {
    const line = { unitPrice: '1e5', quantity: '1', gstRate: '5' };
    const good = JSON.stringify({ id: 2, lines: [{ ...line, unitPrice: '100' }] });
    const { status, answers } = asked([JSON.stringify({ id: 1, lines: [line] }), 'no JSON', good]);
    expect(status).toBe(1);
    expect(answers).toMatchObject([
      { id: 1, error: { code: 'invalid_input', message: 'cannot read lines.0.unitPrice' } },
      { id: null, error: { code: 'invalid_input' } },
      { id: 2, totalPaise: 10_500 },
    ]);
  });
});
