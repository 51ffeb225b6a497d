import type { Reader } from '../../db/gateway.ts';
import type { DaySummary } from '../contract/day.ts';
import { formatQuantity } from '../core/money/quantity.ts';
import { paise } from '../core/units.ts';
import { outstanding } from '../repositories/customers.ts';
import {
  creditGivenOn,
  newCustomersOn,
  receivedOn,
  salesOn,
  topProductsOn,
} from '../repositories/summary.ts';

const TOP = 5;

/** The owner's day (yyyy-mm-dd in India). What is owed is as of now, whatever the day. */
export function summaryOf(read: Reader, date: string): DaySummary {
  const { bills, sales, tax } = salesOn(read, date);
  const { cash, upi, card } = receivedOn(read, date);
  return {
    date,
    bills,
    salesPaise: sales,
    taxPaise: tax,
    averagePaise: paise(bills === 0 ? 0 : Math.round(sales / bills)),
    receivedPaise: paise(cash + upi + card),
    received: { cashPaise: cash, upiPaise: upi, cardPaise: card },
    creditGivenPaise: creditGivenOn(read, date),
    newCustomers: newCustomersOn(read, date),
    outstandingPaise: outstanding(read),
    topProducts: topProductsOn(read, date, TOP).map(({ name, unit, quantity, total }) => ({
      name,
      unit,
      quantity: formatQuantity(quantity),
      totalPaise: total,
    })),
  };
}
