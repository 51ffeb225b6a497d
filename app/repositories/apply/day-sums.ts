import type { Writer } from '../../../db/gateway.ts';
import { q } from '../../../db/gateway.ts';
import { prepared, preparedRows } from '../../../db/prepared.ts';
import type { DayHoursTable, DayMoneyTable, DayProductsTable, DaysTable } from '../../../db/schema/day.ts';
import { oneByOne, sumOf } from '../../../db/sums.ts';
import { type Paise, paise, type Thousandths, thousandths } from '../../core/units.ts';

/** Money in one way; below 0 it went back. */
export interface Moved {
  readonly mode: DayMoneyTable['mode'];
  readonly amountPaise: Paise;
}

/** The hour (0–23) of an ISO instant in India: facts carry their own offset, so no clock is read. */
export const hourOf = (at: string): number => Number(at.slice(11, 13));

type More = Partial<Record<Exclude<keyof DaysTable, 'day'>, number>>;

/** Adds to the sums of a day; what is not named stays. */
export function addToDay(tx: Writer, day: string, more: More): void {
  tx.add(DAYS, [{ day, ...whole(more) }]);
}

const DAY = prepared((row: DaysTable) =>
  q
    .insertInto('days')
    .values(row)
    .onConflict((clash) =>
      clash.column('day').doUpdateSet((eb) => ({
        bills: eb('days.bills', '+', eb.ref('excluded.bills')),
        sales: eb('days.sales', '+', eb.ref('excluded.sales')),
        tax: eb('days.tax', '+', eb.ref('excluded.tax')),
        cancelled: eb('days.cancelled', '+', eb.ref('excluded.cancelled')),
        cancelled_total: eb('days.cancelled_total', '+', eb.ref('excluded.cancelled_total')),
        returns: eb('days.returns', '+', eb.ref('excluded.returns')),
        returned: eb('days.returned', '+', eb.ref('excluded.returned')),
        credit_given: eb('days.credit_given', '+', eb.ref('excluded.credit_given')),
        recovered: eb('days.recovered', '+', eb.ref('excluded.recovered')),
        new_customers: eb('days.new_customers', '+', eb.ref('excluded.new_customers')),
      })),
    ),
);

const DAYS = sumOf<DaysTable>({
  table: 'days',
  keyOf: ({ day }) => day,
  together: (one, more) => ({
    day: one.day,
    ...whole({
      bills: one.bills + more.bills,
      sales: one.sales + more.sales,
      tax: one.tax + more.tax,
      cancelled: one.cancelled + more.cancelled,
      cancelled_total: one.cancelled_total + more.cancelled_total,
      returns: one.returns + more.returns,
      returned: one.returned + more.returned,
      credit_given: one.credit_given + more.credit_given,
      recovered: one.recovered + more.recovered,
      new_customers: one.new_customers + more.new_customers,
    }),
  }),
  write: oneByOne(DAY),
});

/** `+ 0` makes the −0 of a negated nothing the one nothing that the books know. */
const money = (value: number | undefined): Paise => paise((value ?? 0) + 0);

const whole = (more: More): Omit<DaysTable, 'day'> => ({
  bills: more.bills ?? 0,
  sales: money(more.sales),
  tax: money(more.tax),
  cancelled: more.cancelled ?? 0,
  cancelled_total: money(more.cancelled_total),
  returns: more.returns ?? 0,
  returned: money(more.returned),
  credit_given: money(more.credit_given),
  recovered: money(more.recovered),
  new_customers: more.new_customers ?? 0,
});

/** Adds a bill (or takes it off) to an hour of a day. */
export function addHour(tx: Writer, day: string, hour: number, bills: number, sales: number): void {
  tx.add(HOURS, [{ day, hour, bills, sales: money(sales) }]);
}

const HOUR = prepared((row: DayHoursTable) =>
  q
    .insertInto('day_hours')
    .values(row)
    .onConflict((clash) =>
      clash.columns(['day', 'hour']).doUpdateSet((eb) => ({
        bills: eb('day_hours.bills', '+', eb.ref('excluded.bills')),
        sales: eb('day_hours.sales', '+', eb.ref('excluded.sales')),
      })),
    ),
);

const HOURS = sumOf<DayHoursTable>({
  table: 'day_hours',
  keyOf: ({ day, hour }) => `${day} ${hour}`,
  together: (one, more) => ({
    ...one,
    bills: one.bills + more.bills,
    sales: paise(one.sales + more.sales),
  }),
  write: oneByOne(HOUR),
});

/** Adds money to a day: with `bills`, for the `khata`, or `back` to customers. */
export function addMoney(
  tx: Writer,
  day: string,
  where: 'bills' | 'khata' | 'back',
  moved: readonly Moved[],
): void {
  const none = { day, bills: paise(0), khata: paise(0), back: paise(0) };
  tx.add(
    MONIES,
    moved.map(({ mode, amountPaise }) => ({ ...none, mode, [where]: amountPaise })),
  );
}

const MONEY = prepared((row: DayMoneyTable) =>
  q
    .insertInto('day_money')
    .values(row)
    .onConflict((clash) =>
      clash.columns(['mode', 'day']).doUpdateSet((eb) => ({
        bills: eb('day_money.bills', '+', eb.ref('excluded.bills')),
        khata: eb('day_money.khata', '+', eb.ref('excluded.khata')),
        back: eb('day_money.back', '+', eb.ref('excluded.back')),
      })),
    ),
);

const MONIES = sumOf<DayMoneyTable>({
  table: 'day_money',
  keyOf: ({ day, mode }) => `${day} ${mode}`,
  together: (one, more) => ({
    ...one,
    bills: paise(one.bills + more.bills),
    khata: paise(one.khata + more.khata),
    back: paise(one.back + more.back),
  }),
  write: oneByOne(MONEY),
});

interface SoldLine {
  readonly productId: string;
  readonly unit: string;
  readonly quantity: Thousandths;
  readonly total: Paise;
}

/** Adds lines to what a day sold of each product; `sign` −1 takes them off. */
export function addProducts(tx: Writer, day: string, lines: readonly SoldLine[], sign: 1 | -1): void {
  if (lines.length === 0) return;
  tx.add(
    PRODUCTS,
    lines.map((line) => productRow(day, line, sign)),
  );
}

const PRODUCT_ROWS = preparedRows((rows: readonly DayProductsTable[]) =>
  q
    .insertInto('day_products')
    .values(rows)
    .onConflict((clash) =>
      clash.columns(['day', 'product_id', 'unit']).doUpdateSet((eb) => ({
        quantity: eb('day_products.quantity', '+', eb.ref('excluded.quantity')),
        total: eb('day_products.total', '+', eb.ref('excluded.total')),
      })),
    ),
);

const PRODUCTS = sumOf<DayProductsTable>({
  table: 'day_products',
  keyOf: ({ day, product_id, unit }) => `${day} ${product_id} ${unit}`,
  together: (one, more) => ({
    day: one.day,
    product_id: one.product_id,
    unit: one.unit,
    quantity: thousandths(one.quantity + more.quantity),
    total: paise(one.total + more.total),
  }),
  write: (tx, rows) => {
    tx.run(PRODUCT_ROWS(rows));
  },
});

const productRow = (day: string, line: SoldLine, sign: 1 | -1): DayProductsTable => ({
  day,
  product_id: line.productId,
  unit: line.unit,
  quantity: thousandths(line.quantity * sign + 0),
  total: money(line.total * sign),
});
