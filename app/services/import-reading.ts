import { type Encoding, encodingOf } from '../core/import/encoding.ts';
import {
  createRowReader,
  delimiterOf,
  isSeparatorLine,
  MOST_TITLES,
  type RowReader,
} from '../core/import/rows.ts';
import type { ImportKind, Staged } from './import-kind.ts';
import { Refusal } from './refusal.ts';

/** A file that comes in pieces, read row by row. */
export interface Reading {
  /** The rows that are whole after this piece. Refuses with `import_unreadable`. */
  feed(bytes: Uint8Array): Staged[];
  /** The rest. Refuses with `import_unreadable` when no heading was found. */
  end(): Staged[];
}

/** So much of the file is looked at for headings, when it has no lines. */
const LONGEST_HEAD = 64_000;

const hasHead = (text: string): boolean =>
  text.length > LONGEST_HEAD || text.split(/\r\n|\n|\r/, MOST_TITLES + 1).length > MOST_TITLES;

export function createReading(kind: ImportKind): Reading {
  const text = createText();
  let head = '';
  let rows: RowReader | null = null;
  let read: ((row: readonly string[]) => Staged) | null = null;
  let titles = 0;

  const take = (cells: string[][]): Staged[] =>
    cells.flatMap((row) => {
      if (read) return [read(row)];
      read = kind.columns(row);
      titles += 1;
      if (!read && titles >= MOST_TITLES) throw new Refusal('import_unreadable', 'headings');
      return [];
    });
  const start = (): Staged[] => {
    const [line = ''] = head.split(/(?<=[\r\n])(?!\n)/, 1);
    rows = createRowReader(delimiterOf(head, kind.score));
    return take(rows.feed(isSeparatorLine(line) ? head.slice(line.length) : head));
  };
  const add = (more: string, last: boolean): Staged[] => {
    if (rows) return take(rows.feed(more));
    head += more;
    return last || hasHead(head) ? start() : [];
  };
  return {
    feed: (bytes) => add(text.piece(bytes), false),
    end: () => {
      const rest = [...add(text.end(), true), ...(rows ? take(rows.end()) : [])];
      if (!read) throw new Refusal('import_unreadable', 'headings');
      return rest;
    },
  };
}

/** Text out of bytes; what is no letter of the encoding becomes U+FFFD, and the row says so. */
function createText() {
  let decoder: TextDecoder | null = null;
  let waiting: Uint8Array = new Uint8Array();
  const open = (encoding: Encoding): TextDecoder => {
    decoder = new TextDecoder(encoding);
    return decoder;
  };
  return {
    piece: (bytes: Uint8Array): string => {
      if (decoder) return decoder.decode(bytes, { stream: true });
      waiting = Buffer.concat([waiting, bytes]);
      if (waiting.length < 4) return '';
      return open(encodingOf(waiting)).decode(waiting, { stream: true });
    },
    end: (): string => (decoder ? decoder.decode() : open(encodingOf(waiting)).decode(waiting)),
  };
}
