import type { Reader } from '../../db/gateway.ts';
import { q } from '../../db/gateway.ts';
import { MONEY_MODES } from '../core/facts/kinds/parts.ts';
import { type Paise, paise, type Thousandths, thousandths } from '../core/units.ts';

/** Days from one to another, both in, yyyy-mm-dd. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

const sumOf = (value: number | null | undefined): Paise => paise(value ?? 0);

/** The sums of a period: a row a day, however many bills there are. */
export function totalsIn(read: Reader, { from, to }: Period) {
  const row = read.first(
    q
      .selectFrom('days')
      .where('day', '>=', from)
      .where('day', '<=', to)
      .select((eb) => [
        eb.fn.sum<number | null>('bills').as('bills'),
        eb.fn.sum<number | null>('sales').as('sales'),
        eb.fn.sum<number | null>('tax').as('tax'),
        eb.fn.sum<number | null>('cancelled').as('cancelled'),
        eb.fn.sum<number | null>('cancelled_total').as('cancelledTotal'),
        eb.fn.sum<number | null>('returns').as('returns'),
        eb.fn.sum<number | null>('returned').as('returned'),
        eb.fn.sum<number | null>('credit_given').as('creditGiven'),
        eb.fn.sum<number | null>('recovered').as('recovered'),
        eb.fn.sum<number | null>('new_customers').as('newCustomers'),
      ]),
  );
  return {
    bills: row?.bills ?? 0,
    sales: sumOf(row?.sales),
    tax: sumOf(row?.tax),
    cancelled: row?.cancelled ?? 0,
    cancelledTotal: sumOf(row?.cancelledTotal),
    returns: row?.returns ?? 0,
    returned: sumOf(row?.returned),
    creditGiven: sumOf(row?.creditGiven),
    recovered: sumOf(row?.recovered),
    newCustomers: row?.newCustomers ?? 0,
  };
}

export interface ModeRow {
  readonly mode: 'cash' | 'upi' | 'card' | 'cheque' | 'bank';
  readonly bills: Paise;
  readonly khata: Paise;
  readonly back: Paise;
}

/** Money of a period, a row a way that was used. The ways are named, so that the key (way, day) finds the days of each. */
export const moneyIn = (read: Reader, { from, to }: Period): ModeRow[] =>
  read.all(
    q
      .selectFrom('day_money')
      .where('mode', 'in', MONEY_MODES)
      .where('day', '>=', from)
      .where('day', '<=', to)
      .groupBy('mode')
      .select((eb) => [
        'mode',
        eb.fn.sum<Paise>('bills').as('bills'),
        eb.fn.sum<Paise>('khata').as('khata'),
        eb.fn.sum<Paise>('back').as('back'),
      ]),
  );

/** All cash that ever came by the books, less what went back. */
export function cashEver(read: Reader): Paise {
  const row = read.first(
    q
      .selectFrom('day_money')
      .where('mode', '=', 'cash')
      .select((eb) => [
        eb.fn.sum<number | null>('bills').as('bills'),
        eb.fn.sum<number | null>('khata').as('khata'),
        eb.fn.sum<number | null>('back').as('back'),
      ]),
  );
  return paise(sumOf(row?.bills) + sumOf(row?.khata) + sumOf(row?.back));
}

export interface HourRow {
  readonly hour: number;
  readonly bills: number;
  readonly sales: Paise;
}

/** Bills by the hour in which they were made, the hours that had any. */
export const hoursIn = (read: Reader, { from, to }: Period): HourRow[] =>
  read.all(
    q
      .selectFrom('day_hours')
      .where('day', '>=', from)
      .where('day', '<=', to)
      .groupBy('hour')
      .orderBy('hour')
      .select((eb) => [
        'hour',
        eb.fn.sum<number>('bills').as('bills'),
        eb.fn.sum<Paise>('sales').as('sales'),
      ]),
  );

/** Sales of a day up to a clock time (HH:MM): whole hours by their sums, the hour that runs bill by bill. */
export function salesUntil(read: Reader, day: string, time: string): Paise {
  const hour = Number(time.slice(0, 2));
  const whole = hoursIn(read, { from: day, to: day }).filter((row) => row.hour < hour);
  const row = read.first(
    q
      .selectFrom('invoices as i')
      .innerJoin('invoice_status as s', 's.invoice_id', 'i.id')
      .where('i.day', '=', day)
      .where('i.at', '>=', `${day}T${time.slice(0, 2)}:00:00`)
      .where('i.at', '<', `${day}T${time}:00`)
      .where('s.status', '!=', 'cancelled')
      .select((eb) => eb.fn.sum<number | null>('i.total').as('sum')),
  );
  return paise(whole.reduce((sum, { sales }) => sum + sales, 0) + sumOf(row?.sum));
}

export interface TopProduct {
  readonly name: string;
  readonly unit: string;
  readonly quantity: Thousandths;
  readonly total: Paise;
}

/** What sold for the most money, or the most times over by its own measure. */
export const topProductsIn = (
  read: Reader,
  { from, to }: Period,
  by: 'total' | 'quantity',
  limit: number,
): TopProduct[] =>
  read.all(
    q
      .selectFrom((eb) =>
        eb
          .selectFrom('day_products')
          .where('day', '>=', from)
          .where('day', '<=', to)
          .groupBy(['product_id', 'unit'])
          .select((sum) => [
            'product_id',
            'unit',
            sum.fn.sum<Thousandths>('quantity').as('quantity'),
            sum.fn.sum<Paise>('total').as('total'),
          ])
          .as('s'),
      )
      .innerJoin('products as p', 'p.id', 's.product_id')
      .where((eb) => eb.or([eb('s.quantity', '!=', thousandths(0)), eb('s.total', '!=', paise(0))]))
      .select(['p.name', 's.unit', 's.quantity', 's.total'])
      .orderBy(`s.${by}`, 'desc')
      .orderBy('p.name')
      .limit(limit),
  );

/** Names of those who came into the book in a period, the newest first; who asked to be forgotten is not among them. */
export const newNamesIn = (read: Reader, { from, to }: Period, limit: number): string[] =>
  read
    .all(
      q
        .selectFrom('customers')
        .where('created_day', '>=', from)
        .where('created_day', '<=', to)
        .where('forgotten', '=', 0)
        .orderBy('created_day', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .select('name'),
    )
    .map(({ name }) => name);

/** All that is owed to the shop now, and by how many. */
export const owedNow = (read: Reader): { total: Paise; customers: number } =>
  read.first(q.selectFrom('owed').select(['total', 'customers'])) ?? { total: paise(0), customers: 0 };
