import type { Paise, Thousandths } from '../../app/core/units.ts';
import type { MoneyMode } from './bills.ts';

/** Sums of a day, so that no page of the owner has to read its bills. */
export interface DaysTable {
  /** yyyy-mm-dd in India. */
  day: string;
  /** Bills made on this day that stand, and what they came to. */
  bills: number;
  sales: Paise;
  tax: Paise;
  /** Bills made on this day that were taken back whole. */
  cancelled: number;
  cancelled_total: Paise;
  /** Credit notes written on this day. */
  returns: number;
  returned: Paise;
  /** Unpaid parts of bills, and udhaar written by hand. */
  credit_given: Paise;
  /** Money that came for older udhaar. */
  recovered: Paise;
  new_customers: number;
}

/** Money of a day by its way: with bills, for the khata, and back to customers (below 0). */
export interface DayMoneyTable {
  day: string;
  mode: MoneyMode;
  bills: Paise;
  khata: Paise;
  back: Paise;
}

export interface DayHoursTable {
  day: string;
  /** 0–23 in India. */
  hour: number;
  bills: number;
  sales: Paise;
}

/** What was sold of a product on a day, less what came back of it on that day. */
export interface DayProductsTable {
  day: string;
  product_id: string;
  unit: string;
  quantity: Thousandths;
  total: Paise;
}

/** The count of the drawer at the end of a day, and the sums of the day as they stood. */
export interface DayClosingsTable {
  fact_id: string;
  day: string;
  at: string;
  opening: Paise;
  /** Cash that came since the closing before, less what went back. */
  cash: Paise;
  expected: Paise;
  counted: Paise;
  difference: Paise;
  taken: Paise;
  /** Stays in the drawer for the next day. */
  left_over: Paise;
  /** All cash that ever came by the books, at this moment: the next count starts from here. */
  cash_ever: Paise;
  /** JSON of the notes and coins. */
  counts: string;
  note: string;
  bills: number;
  sales: Paise;
  received: Paise;
}

/** Sum of all balances above 0, and how many there are: one row, kept by triggers on the customers. */
export interface OwedTable {
  only: number;
  total: Paise;
  customers: number;
}

export interface DayTables {
  owed: OwedTable;
  days: DaysTable;
  day_money: DayMoneyTable;
  day_hours: DayHoursTable;
  day_products: DayProductsTable;
  day_closings: DayClosingsTable;
}
