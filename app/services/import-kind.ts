import type { z } from 'zod';
import type { Reader } from '../../db/gateway.ts';
import type { ImportRowsTable } from '../../db/schema/import.ts';
import type { ImportFault } from '../core/import/cells.ts';
import type { Columns } from '../core/import/headings.ts';
import type { ReadRow } from '../core/import/read-row.ts';
import type { Entry } from './books.ts';

/** What becomes of a row, seen against the shop and the rows before it. */
export interface Judged {
  readonly fate: ImportRowsTable['fate'];
  readonly reason: ImportFault | null;
  /** Id of what the shop has, or empty. */
  readonly match: string;
}

/** A row on its way into the plain table: its body as JSON, or why it is not taken. */
export interface Staged {
  readonly label: string;
  readonly body: string | null;
  readonly reason: ImportFault | null;
}

/** One kind of list. The type of its rows stays inside: outside a row is JSON, as it lies in the table. */
export interface ImportKind {
  /** A reader of rows under these headings; null when they name no column of names. */
  columns(headings: readonly string[]): ((row: readonly string[]) => Staged) | null;
  /** How many columns these headings name; 0 when none of them is the name. */
  score(headings: readonly string[]): number;
  /** Looks at rows one after the other; it remembers those before. */
  judge(read: Reader): (body: string) => Judged;
  /** Writes one row into the books; `match` is the id of what the shop has, or empty. */
  save(entry: Entry, body: string, match: string): void;
}

interface KindParts<F extends string, B> {
  readonly schema: z.ZodType<B>;
  readonly columns: (headings: readonly string[]) => Columns<F | 'name'>;
  readonly row: (columns: Columns<F | 'name'>, row: readonly string[]) => ReadRow<B>;
  readonly judge: (read: Reader) => (body: B) => Judged;
  readonly save: (entry: Entry, body: B, match: string) => void;
}

export function importKind<F extends string, B>(parts: KindParts<F, B>): ImportKind {
  const bodyOf = (text: string): B => parts.schema.parse(JSON.parse(text));
  return {
    columns: (headings) => {
      const columns = parts.columns(headings);
      return columns.has('name') ? (row) => staged(parts.row(columns, row)) : null;
    },
    score: (headings) => {
      const columns = parts.columns(headings);
      return columns.has('name') ? columns.size : 0;
    },
    judge: (read) => {
      const judge = parts.judge(read);
      return (text) => judge(bodyOf(text));
    },
    save: (entry, text, match) => parts.save(entry, bodyOf(text), match),
  };
}

const staged = <B>(read: ReadRow<B>): Staged =>
  'wrong' in read
    ? { label: read.label, body: null, reason: read.wrong }
    : { label: read.label, body: JSON.stringify(read.body), reason: null };
