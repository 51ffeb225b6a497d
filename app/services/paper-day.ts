import type { Reader } from '../../db/gateway.ts';
import { groupsOf } from '../core/gst/return-sums.ts';
import { add } from '../core/money/arithmetic.ts';
import { thousandths } from '../core/units.ts';
import { type DayInvoiceRow, linesOfBills, memosOf } from '../repositories/day-invoices.ts';

type Line = ReturnType<typeof linesOfBills>[number];

/** The invoice of a day as a document with lines: it has no buyer, and its memos' sums and goods. */
export function dayInvoiceRecord(read: Reader, row: DayInvoiceRow) {
  const memos = memosOf(read, row.id);
  const lines = linesOfBills(
    read,
    memos.map(({ id }) => id),
  );
  return {
    ...row,
    ...taxSums(memos),
    subtotal: add(...memos.map(({ subtotal }) => subtotal)),
    round_off: add(...memos.map(({ round_off }) => round_off)),
    customer_id: null,
    customer_name: null,
    customer_phone: null,
    with_gst: 1 as const,
    memo_ids: memos.map(({ id }) => id),
    memo_numbers: [memos[0]?.number ?? '', memos.at(-1)?.number ?? ''] as const,
    lines: groupsOf(lines, keyOf).map(together),
  };
}
export type DayInvoiceRecord = ReturnType<typeof dayInvoiceRecord>;

/** The same goods at the same price and rate. */
const keyOf = ({ name, product_id, unit, price, mode, gst_rate, cess_rate }: Line): string =>
  [name, product_id, unit, price, mode, gst_rate, cess_rate].join('\n');

const together = (group: readonly [Line, ...Line[]], at: number): Line => ({
  ...group[0],
  ...taxSums(group),
  n: at + 1,
  quantity: thousandths(group.reduce((sum, { quantity }) => sum + quantity, 0)),
  gross: add(...group.map(({ gross }) => gross)),
  taxable: add(...group.map(({ taxable }) => taxable)),
  total: add(...group.map(({ total }) => total)),
});

type Taxed = Pick<Line, 'discount' | 'cgst' | 'sgst' | 'igst' | 'cess'>;

const taxSums = (rows: readonly Taxed[]): Taxed => ({
  discount: add(...rows.map(({ discount }) => discount)),
  cgst: add(...rows.map(({ cgst }) => cgst)),
  sgst: add(...rows.map(({ sgst }) => sgst)),
  igst: add(...rows.map(({ igst }) => igst)),
  cess: add(...rows.map(({ cess }) => cess)),
});
