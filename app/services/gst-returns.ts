import type { Reader } from '../../db/gateway.ts';
import type { DoctorReport } from '../contract/gst.ts';
import { addDays } from '../core/datetime/ist.ts';
import { examine } from '../core/gst/doctor.ts';
import { findingSentence } from '../core/gst/doctor-words.ts';
import { gstr1Of } from '../core/gst/gstr1.ts';
import { gstr1Json } from '../core/gst/gstr1-json.ts';
import { gstr1Sheets } from '../core/gst/gstr1-sheets.ts';
import { gstr3bJson, gstr3bOf } from '../core/gst/gstr3b.ts';
import type { ReturnInput } from '../core/gst/return-types.ts';
import { type Period, rateBook } from '../repositories/gst-documents.ts';
import { profileOn } from '../repositories/gst-profiles.ts';
import { shopRow } from '../repositories/plain.ts';
import { gstDocuments, issuedNumbers } from './gst-documents.ts';
import { Refusal } from './refusal.ts';
import { readSettings } from './settings.ts';

/** First and last day of a month (YYYY-MM). */
export function monthPeriod(month: string): Period {
  const next = addDays(`${month}-01`, 31).slice(0, 7);
  return { from: `${month}-01`, to: addDays(`${next}-01`, -1) };
}

/**
 * What the return of a month is made of. Refuses with `gst_return_none` for a month in which the shop was not a regular
 * taxpayer on its last day, and `gstin_missing` while it has not said its GSTIN.
 */
function returnInput(read: Reader, month: string): ReturnInput {
  const period = monthPeriod(month);
  const { profile, gstin, hsnDigits } = profileOn(read, period.to);
  if (profile !== 'regular') throw new Refusal('gst_return_none', month);
  if (gstin === null) throw new Refusal('gstin_missing');
  const documents = gstDocuments(read, period);
  return { gstin, month, hsnDigits, documents, issued: issuedNumbers(read, documents, period) };
}

/** GSTR-1 of a month (YYYY-MM) as the portal's JSON and as the sheets of its workbook. Refuses as `returnInput`. */
export function gstr1(read: Reader, month: string) {
  const tables = gstr1Of(returnInput(read, month));
  return { json: gstr1Json(tables), sheets: gstr1Sheets(tables) };
}

/** The figures of GSTR-3B that come from sales, as the portal's JSON. Refuses as `returnInput`. */
export const gstr3b = (read: Reader, month: string) => gstr3bJson(gstr3bOf(returnInput(read, month)));

/** Recomputes every bill and credit note of a period and says in the shop's language what a CA would ask. */
export function gstDoctor(read: Reader, period: Period): DoctorReport {
  const documents = gstDocuments(read, period);
  const found = examine(documents, issuedNumbers(read, documents, period), {
    shopState: shopRow(read)?.state_code ?? '',
    hsnDigits: profileOn(read, period.to).hsnDigits,
    rateOn: rateBook(read),
  });
  const { language } = readSettings(read);
  const findings = found.map((each) => ({ ...each, message: findingSentence(each.code, language) }));
  return { ...period, examined: documents.length, findings };
}
