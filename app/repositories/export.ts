import type { Reader } from '../../db/gateway.ts';
import { q } from '../../db/gateway.ts';

/** What can be taken out of the books, and how many rows are read at a time. */
export const EXPORTS = ['journal', 'invoices', 'ledger', 'customers', 'products'] as const;
export type ExportName = (typeof EXPORTS)[number];
const PAGE = 500;

export type ExportRow = Readonly<Record<string, string | number | null>>;

const PAGES: Readonly<Record<ExportName, (read: Reader, offset: number) => ExportRow[]>> = {
  journal: (read, offset) =>
    read.all(q.selectFrom('journal').selectAll().orderBy('position').limit(PAGE).offset(offset)),
  invoices: (read, offset) =>
    read.all(
      q
        .selectFrom('invoices as i')
        .innerJoin('invoice_status as s', 's.invoice_id', 'i.id')
        .leftJoin('customers as c', 'c.id', 'i.customer_id')
        .selectAll('i')
        .select(['s.paid', 's.status', 'c.name as customer'])
        .orderBy('i.series')
        .orderBy('i.n')
        .limit(PAGE)
        .offset(offset),
    ),
  ledger: (read, offset) =>
    read.all(
      q
        .selectFrom('ledger')
        .selectAll()
        .orderBy('at')
        .orderBy('fact_id')
        .orderBy('n')
        .limit(PAGE)
        .offset(offset),
    ),
  customers: (read, offset) =>
    read.all(q.selectFrom('customers').selectAll().orderBy('id').limit(PAGE).offset(offset)),
  products: (read, offset) =>
    read.all(q.selectFrom('products').selectAll().orderBy('id').limit(PAGE).offset(offset)),
};

/** Rows of one kind, oldest first, in bounded memory. Money in paise, quantities in thousandths, rates in basis points. */
export function* exportRows(read: Reader, name: ExportName): Generator<ExportRow> {
  for (let offset = 0; ; offset += PAGE) {
    const page = PAGES[name](read, offset);
    yield* page;
    if (page.length < PAGE) return;
  }
}
