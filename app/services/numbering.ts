import type { Reader } from '../../db/gateway.ts';
import { type Series as SeriesMessage, seriesKind } from '../contract/invoice.ts';
import { financialYear } from '../core/numbering/financial-year.ts';
import { numberIn, type Series, type SeriesKind, seriesName } from '../core/numbering/series.ts';
import { lastNumber, seriesRow } from '../repositories/invoices.ts';
import { shopRow } from '../repositories/plain.ts';
import type { Entry } from './books.ts';
import { doneBefore } from './operation.ts';
import { Refusal } from './refusal.ts';
import { readSettings } from './settings.ts';

/** The next number of this counter's series in the financial year of the day. Refuses with `series_full`. */
export function nextNumber(entry: Entry, kind: SeriesKind): { number: string; series: string; n: number } {
  const series = seriesOf(entry.tx, kind, entry.day);
  const n = lastNumber(entry.tx, seriesName(series)) + 1;
  const number = numberIn(series, n);
  if (number === null) throw new Refusal('series_full', seriesName(series));
  return { number, series: seriesName(series), n };
}

function seriesOf(read: Reader, kind: SeriesKind, day: string): Series {
  const counter = readSettings(read).counterCode ?? shopRow(read)?.counter ?? null;
  return { kind, counter, year: financialYear(day) };
}

/** How far each series of this counter and year has come, in the order of the prefixes. */
export const listSeries = (read: Reader, day: string): SeriesMessage[] =>
  seriesKind.options.map((kind) => message(read, seriesOf(read, kind, day)));

function message(read: Reader, series: Series): SeriesMessage {
  const name = seriesName(series);
  const last = lastNumber(read, name);
  return { kind: series.kind, series: name, last, next: numberIn(series, last + 1) };
}

/**
 * Lets a series of this year begin with another number than 1 (the shop comes from a paper book). The same id again changes
 * nothing. Refuses with `series_used` once a number of it was given, `invalid_input` when the number does not fit the law's 16
 * characters, and `operation_reused`.
 */
export function startSeries(
  entry: Entry,
  { id, kind, first }: { readonly id: string; readonly kind: SeriesKind; readonly first: number },
): SeriesMessage {
  const series = seriesOf(entry.tx, kind, entry.day);
  const name = seriesName(series);
  const before = doneBefore(entry.tx, id, 'series.started')?.body;
  if (before) {
    if (before.series !== name || before.first !== first) throw new Refusal('operation_reused');
    return message(entry.tx, series);
  }
  if (numberIn(series, first) === null) throw new Refusal('invalid_input', 'first');
  const row = seriesRow(entry.tx, name);
  if (row && row.last >= row.first) throw new Refusal('series_used', name);
  entry.record({ kind: 'series.started', version: 1, body: { series: name, first } }, id);
  return message(entry.tx, series);
}
