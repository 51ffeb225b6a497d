import { isGstin, tidyGstin } from '../gst/gstin.ts';
import { parseEmail } from '../people/email.ts';
import type { Paise } from '../units.ts';
import { balanceCell, phoneCell, rupeesCell } from './cells.ts';
import type { Columns, CustomerField } from './headings.ts';
import { cellsOf, nameIn, namesIn, type ReadRow, RowFault, readRow, said, textIn } from './read-row.ts';

/** A customer out of a list. */
export interface CustomerBody {
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly address: string | null;
  readonly gstin: string | null;
  /** Above 0 they owe, below 0 they paid ahead. */
  readonly balance: Paise;
  readonly limit: Paise | null;
  readonly aliases: readonly string[];
  readonly notes: string;
}

/** Reads a row of a list of customers. Everything in it must be right, or nothing of it is taken. */
export function customerRow(columns: Columns<CustomerField>, row: readonly string[]): ReadRow<CustomerBody> {
  const cell = cellsOf(columns, row);
  return readRow(row, cell('name') || cell('phone'), () => ({
    name: nameIn(cell('name')),
    phone: said(phoneCell(cell('phone'))),
    email: emailIn(cell('email')),
    address: textIn(cell('address')) || null,
    gstin: gstinIn(cell('gstin')),
    balance: said(balanceCell(cell('balance'))),
    limit: said(rupeesCell(cell('limit'))),
    aliases: namesIn(cell('aliases')),
    notes: textIn(cell('notes')),
  }));
}

function emailIn(text: string): string | null {
  if (text === '') return null;
  const email = parseEmail(text);
  if (email === null) throw new RowFault('email');
  return email;
}

function gstinIn(text: string): string | null {
  if (text === '') return null;
  const gstin = tidyGstin(text);
  if (!isGstin(gstin)) throw new RowFault('gstin');
  return gstin;
}
