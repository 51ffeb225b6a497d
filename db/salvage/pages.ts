import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { cellsOf, type RawRow, readRow } from './records.ts';

/** Where a row stands, to be read again: memory does not hold the rows of a large shop. */
export interface Place {
  readonly page: number;
  readonly at: number;
  /** In the file itself, though the log beside it has a newer page. */
  readonly older: boolean;
}

/** The pages of a shop's file, with those of the log beside it in their place. Nothing of either is written. */
export interface Pages {
  /** Every row of an ordinary table that can be read, whatever is damaged around it. */
  rows(): Generator<RawRow & { readonly place: Place }>;
  readAt(place: Place): RawRow | null;
  close(): void;
}

const USUAL_PAGE = 4096;
const WAL_HEAD = 32;
const FRAME_HEAD = 24;

/** Opens a file that SQLite may not be able to open any more. */
export function openPages(file: string): Pages {
  const main = openSync(file, 'r');
  const wal = existsSync(`${file}-wal`) ? openSync(`${file}-wal`, 'r') : null;
  const pageSize = pageSizeOf(main, wal);
  const newer = wal === null ? new Map<number, number>() : framesOf(wal, pageSize);
  const count = Math.max(Math.ceil(fstatSync(main).size / pageSize), ...newer.keys());
  const page = (n: number, older: boolean): Buffer | null => {
    const at = older ? undefined : newer.get(n);
    if (at !== undefined && wal !== null) return bytesOf(wal, at, pageSize);
    return n > 0 ? bytesOf(main, (n - 1) * pageSize, pageSize) : null;
  };
  const readAt = ({ page: n, at, older }: Place): RawRow | null => {
    const found = page(n, older);
    return found && readRow(found, at, (next) => page(next, older));
  };
  return {
    rows: function* () {
      for (let n = 1; n <= count; n++)
        for (const older of newer.has(n) ? [false, true] : [false])
          yield* rowsOn(page(n, older), { page: n, older }, readAt);
    },
    readAt,
    close: () => {
      closeSync(main);
      if (wal !== null) closeSync(wal);
    },
  };
}

function* rowsOn(
  found: Buffer | null,
  where: Omit<Place, 'at'>,
  readAt: (place: Place) => RawRow | null,
): Generator<RawRow & { readonly place: Place }> {
  for (const at of found ? cellsOf(found, where.page === 1 ? 100 : 0) : []) {
    const place = { ...where, at };
    const row = readAt(place);
    if (row) yield { ...row, place };
  }
}

/** As many bytes as there are; a file that was cut off is filled up with nothing. Null behind its end. */
function bytesOf(handle: number, at: number, size: number): Buffer | null {
  const bytes = Buffer.alloc(size);
  return readSync(handle, bytes, 0, size, at) > 0 ? bytes : null;
}

const isPageSize = (size: number): boolean =>
  size >= 512 && size <= 65_536 && Number.isInteger(Math.log2(size));

/** As the file says, else as its log says, else the usual one. */
function pageSizeOf(main: number, wal: number | null): number {
  const said = bytesOf(main, 0, 100)?.readUInt16BE(16) ?? 0;
  const inLog = wal === null ? 0 : (bytesOf(wal, 0, WAL_HEAD)?.readUInt32BE(8) ?? 0);
  return [said === 1 ? 65_536 : said, inLog].find(isPageSize) ?? USUAL_PAGE;
}

/**
 * Where in the log the newest image of each page lies, up to the last commit. Frames of an older run of the log have other salts.
 * Source: the file format of SQLite, section 4 (the write-ahead log).
 */
function framesOf(wal: number, pageSize: number): Map<number, number> {
  const salts = bytesOf(wal, 0, WAL_HEAD)?.subarray(16, 24);
  const committed = new Map<number, number>();
  const pending = new Map<number, number>();
  for (let at = WAL_HEAD; salts; at += FRAME_HEAD + pageSize) {
    const head = bytesOf(wal, at, FRAME_HEAD);
    if (!head || !salts.equals(head.subarray(8, 16))) break;
    pending.set(head.readUInt32BE(0), at + FRAME_HEAD);
    if (head.readUInt32BE(4) === 0) continue;
    for (const [page, place] of pending) committed.set(page, place);
    pending.clear();
  }
  return committed;
}
