import type { Reader } from '../../db/gateway.ts';
import type { DayInvoice } from '../contract/gst.ts';
import type { FactOf } from '../core/facts/facts.ts';
import { DOCUMENT_TITLES } from '../core/gst/document.ts';
import { figuresByRate, isTaxed } from '../core/gst/return-sums.ts';
import { add } from '../core/money/arithmetic.ts';
import { formatRate } from '../core/money/rates.ts';
import { basisPoints, paise } from '../core/units.ts';
import { lastClosing } from '../repositories/day-closings.ts';
import {
  type DayInvoiceRow,
  dayInvoiceById,
  dayInvoicesFor,
  linesOfBills,
  looseMemoDays,
  looseMemos,
} from '../repositories/day-invoices.ts';
import { profiles } from '../repositories/gst-profiles.ts';
import type { Entry } from './books.ts';
import { storedRates } from './gst-stored.ts';
import { nextNumber } from './numbering.ts';
import { doneBefore } from './operation.ts';
import { Refusal } from './refusal.ts';

/**
 * Makes one invoice for the memos of a day that none carries yet (CGST Rules, rule 46, fourth proviso). It moves neither
 * money nor stock: the memos did. The same id again answers with the same invoice. Refuses with memos_none,
 * operation_reused.
 */
export function makeDayInvoice(entry: Entry, { id, day }: { id: string; day: string }): DayInvoice {
  const before = doneBefore(entry.tx, id, 'day.invoiced')?.body;
  if (before && before.day !== day) throw new Refusal('operation_reused');
  if (!before) {
    entry.record(dayFact(entry, id, day), id);
    entry.later('pdf', id);
  }
  return readDayInvoice(entry.tx, id);
}

/** Makes the invoice of every day up to this one whose memos still wait for one. */
export function invoiceMemos(entry: Entry, upTo: string): void {
  for (const { day } of waitingMemos(entry.tx, upTo)) makeDayInvoice(entry, { id: entry.ids.next(), day });
}

/** Days with memos that no invoice carries yet. What was sold before the last closing was invoiced by it. */
export function waitingMemos(read: Reader, upTo: string): { day: string; memos: number }[] {
  const first = profiles(read).findLast(({ dayInvoice }) => dayInvoice)?.from ?? null;
  if (first === null) return [];
  return looseMemoDays(read, { from: lastClosing(read)?.day ?? first, to: upTo });
}

/** The invoices for the small sales of a period, in the order of their days. */
export const dayInvoicesIn = (
  read: Reader,
  period: { readonly from: string; readonly to: string },
): DayInvoice[] => dayInvoicesFor(read, period).map(dayInvoiceMessage);

function dayFact(entry: Entry, dayInvoiceId: string, day: string): FactOf<'day.invoiced'> {
  const memos = looseMemos(entry.tx, day);
  if (memos.length === 0) throw new Refusal('memos_none');
  const ids = memos.map(({ id }) => id);
  const lines = linesOfBills(entry.tx, ids).map((line) => ({
    ...line,
    productId: line.product_id,
    gstRate: line.gst_rate,
    cessRate: line.cess_rate,
  }));
  const kinds = new Set(lines.map(isTaxed));
  return {
    kind: 'day.invoiced',
    version: 1,
    body: {
      dayInvoiceId,
      day,
      ...nextNumber(entry, 'invoice'),
      title: DOCUMENT_TITLES[kindOf(kinds)],
      supply: 'INTRASTATE',
      memos: ids,
      rates: figuresByRate(lines),
      total: add(...memos.map(({ total }) => total)),
    },
  };
}

function kindOf(taxed: ReadonlySet<boolean>) {
  if (taxed.size === 2) return 'invoiceCumBillOfSupply';
  return taxed.has(true) ? 'taxInvoice' : 'billOfSupply';
}

/** The invoice of a day's memos as doors see it. Refuses with `not_found`. */
export function readDayInvoice(read: Reader, id: string): DayInvoice {
  const row = dayInvoiceById(read, id);
  if (!row) throw new Refusal('not_found', 'day invoice');
  return dayInvoiceMessage(row);
}

function dayInvoiceMessage(row: DayInvoiceRow): DayInvoice {
  const { id, day, number, title, total, memos } = row;
  const rates = storedRates.parse(JSON.parse(row.rates)).map((rate) => ({
    gstRate: formatRate(basisPoints(rate.gstRate)),
    taxablePaise: paise(rate.taxable),
    cgstPaise: paise(rate.cgst),
    sgstPaise: paise(rate.sgst),
    igstPaise: paise(rate.igst),
    cessPaise: paise(rate.cess),
  }));
  return { id, day, number, title, totalPaise: total, memos: memos ?? 0, rates };
}
