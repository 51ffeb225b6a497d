import { type Cell, cellText, type ImportFault } from './cells.ts';
import type { Columns } from './headings.ts';

/** A row as it will be written, or why it is not taken. `label` names it on the screen. */
export type ReadRow<T> =
  | { readonly label: string; readonly body: T }
  | { readonly label: string; readonly wrong: ImportFault };

const LONGEST_NAME = 120;
export const LONGEST_TEXT = 500;

/** A refusal on its way out of the reading of one row. */
export class RowFault extends Error {
  readonly fault: ImportFault;
  constructor(fault: ImportFault) {
    super(fault);
    this.fault = fault;
  }
}

/** The cells of a row by the names of their columns; a column that the file has not is empty. */
export const cellsOf =
  <F extends string>(columns: Columns<F>, row: readonly string[]) =>
  (field: F): string => {
    const at = columns.get(field);
    return at === undefined ? '' : cellText(row[at] ?? '');
  };

/** What a cell says. Throws RowFault with what is wrong in it. */
export function said<T>(cell: Cell<T>): T {
  if ('wrong' in cell) throw new RowFault(cell.wrong);
  return cell.value;
}

/** The sum that a program writes below its list. */
const TOTAL = /^(?:(?:grand|sub)[\s-]*)?total\s*:?$|^(?:कुल|योग|कुल योग)\s*:?$/i;

/** A name of 1 to 120 signs. Throws RowFault. */
export function nameIn(text: string): string {
  if (TOTAL.test(text)) throw new RowFault('total');
  if (text === '') throw new RowFault('name_missing');
  if (text.length > LONGEST_NAME) throw new RowFault('name_long');
  return text;
}

/** Names parted by "|" or ";". Throws RowFault. */
export const namesIn = (text: string): string[] =>
  text
    .split(/[|;]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map(nameIn)
    .slice(0, 20);

/** Free text, short enough to keep. Throws RowFault. */
export function textIn(text: string): string {
  if (text.length > LONGEST_TEXT) throw new RowFault('text_long');
  return text;
}

/** Reads a row with `read`; letters that were no text in the file (U+FFFD) make it unreadable as a whole. */
export function readRow<T>(row: readonly string[], label: string, read: () => T): ReadRow<T> {
  const shown = label.slice(0, LONGEST_NAME);
  if (row.some((cell) => cell.includes('\ufffd'))) return { label: shown, wrong: 'letters' };
  try {
    return { label: shown, body: read() };
  } catch (error) {
    if (error instanceof RowFault) return { label: shown, wrong: error.fault };
    throw error;
  }
}
