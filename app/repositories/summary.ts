import type { Reader } from '../../db/gateway.ts';
import { q } from '../../db/gateway.ts';
import { type Paise, paise, type Thousandths } from '../core/units.ts';

const sumOf = (value: number | null | undefined): Paise => paise(value ?? 0);

/** Bills of a day and what they came to. */
export function salesOn(read: Reader, day: string) {
  const row = read.first(
    q
      .selectFrom('invoices')
      .where('day', '=', day)
      .select((eb) => [
        eb.fn.countAll<number>().as('bills'),
        eb.fn.sum<number | null>('total').as('sales'),
        eb.fn.sum<number | null>('cgst').as('cgst'),
        eb.fn.sum<number | null>('sgst').as('sgst'),
        eb.fn.sum<number | null>('igst').as('igst'),
        eb.fn.sum<number | null>('cess').as('cess'),
      ]),
  );
  const tax = sumOf(row?.cgst) + sumOf(row?.sgst) + sumOf(row?.igst) + sumOf(row?.cess);
  return { bills: row?.bills ?? 0, sales: sumOf(row?.sales), tax: paise(tax) };
}

/** Money that came in on a day, by mode. */
export function receivedOn(read: Reader, day: string): Record<'cash' | 'upi' | 'card', Paise> {
  const rows = read.all(
    q
      .selectFrom('payments')
      .where('day', '=', day)
      .groupBy('mode')
      .select(['mode', (eb) => eb.fn.sum<number>('amount').as('sum')]),
  );
  const of = (mode: string) => sumOf(rows.find((row) => row.mode === mode)?.sum);
  return { cash: of('cash'), upi: of('upi'), card: of('card') };
}

/** What went into khatas on a day: unpaid parts of bills and udhaar written by hand. */
export function creditGivenOn(read: Reader, day: string): Paise {
  const row = read.first(
    q
      .selectFrom('ledger')
      .where('day', '=', day)
      .where('customer_id', 'is not', null)
      .where('amount', '>', paise(0))
      .where('kind', 'in', ['bill', 'credit'])
      .select((eb) => eb.fn.sum<number | null>('amount').as('sum')),
  );
  return sumOf(row?.sum);
}

export const newCustomersOn = (read: Reader, day: string): number =>
  read.first(
    q
      .selectFrom('customers')
      .where('created_day', '=', day)
      .select((eb) => eb.fn.countAll<number>().as('count')),
  )?.count ?? 0;

export interface TopProduct {
  readonly name: string;
  readonly unit: string;
  readonly quantity: Thousandths;
  readonly total: Paise;
}

/** What sold for the most money on a day. */
export const topProductsOn = (read: Reader, day: string, limit: number): TopProduct[] =>
  read.all(
    q
      .selectFrom('invoice_lines as l')
      .innerJoin('invoices as i', 'i.id', 'l.invoice_id')
      .where('i.day', '=', day)
      .groupBy(['l.product_id', 'l.name', 'l.unit'])
      .select(['l.name', 'l.unit'])
      .select((eb) => [
        eb.fn.sum<Thousandths>('l.quantity').as('quantity'),
        eb.fn.sum<Paise>('l.total').as('total'),
      ])
      .orderBy('total', 'desc')
      .limit(limit),
  );
