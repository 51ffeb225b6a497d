/** A value of a row, as SQLite stores it. */
export type Value = null | number | string | Uint8Array;

/** A row of an ordinary table, found without the help of SQLite. */
export interface RawRow {
  readonly rowid: number;
  readonly values: readonly Value[];
}

/** Looks up a page of overflow by its number; null when it cannot be read. */
export type Overflow = (page: number) => Buffer | null;

/** First byte of a page that holds rows of an ordinary table. */
const TABLE_LEAF = 0x0d;
/** No row of a shop is larger: what says so is damaged. */
const MOST_BYTES = 16_000_000;
const SMALLEST_PAGE = 512;

/** Where the rows of a page begin; empty when it is no page of rows. `head` is 100 on the first page of a file, else 0. */
export function cellsOf(page: Buffer, head: number): number[] {
  if (page.length < head + 8 || page[head] !== TABLE_LEAF) return [];
  const count = Math.min(page.readUInt16BE(head + 3), Math.floor((page.length - head - 8) / 2));
  const starts = Array.from({ length: count }, (_, n) => page.readUInt16BE(head + 8 + 2 * n));
  return starts.filter((at) => at >= head + 8 && at < page.length);
}

/**
 * Reads the row that begins at a place of a page, over as many pages as it takes. Null when what stands there is no whole row.
 * Source: the file format of SQLite, sections 1.6 (b-tree pages) and 2.1 (records).
 */
export function readRow(page: Buffer, at: number, overflow: Overflow): RawRow | null {
  if (page.length < SMALLEST_PAGE) return null;
  const size = varint(page, at);
  const rowid = size && varint(page, size.end);
  if (!size || !rowid || size.value < 0 || size.value > MOST_BYTES) return null;
  const payload = wholePayload(page, rowid.end, size.value, overflow);
  const values = payload && readRecord(payload);
  return values && { rowid: rowid.value, values };
}

/** What does not fit on the page goes on in a chain of others. */
function wholePayload(page: Buffer, at: number, size: number, overflow: Overflow): Buffer | null {
  const here = localBytes(size, page.length);
  if (at + here > page.length) return null;
  const parts = [page.subarray(at, at + here)];
  if (here === size) return parts[0] ?? null;
  if (at + here + 4 > page.length) return null;
  let next = page.readUInt32BE(at + here);
  for (let left = size - here; left > 0; ) {
    const more = overflow(next);
    if (!more || next === 0) return null;
    parts.push(more.subarray(4, 4 + Math.min(left, more.length - 4)));
    left -= more.length - 4;
    next = more.readUInt32BE(0);
  }
  return Buffer.concat(parts);
}

/** How many bytes of a payload stand on its own page. */
function localBytes(size: number, usable: number): number {
  const most = usable - 35;
  if (size <= most) return size;
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const fitting = least + ((size - least) % (usable - 4));
  return fitting <= most ? fitting : least;
}

/** The columns of a record; null when they do not fill it. */
export function readRecord(payload: Buffer): Value[] | null {
  const head = varint(payload, 0);
  if (!head || head.value < head.end || head.value > payload.length) return null;
  const values: Value[] = [];
  let body = head.value;
  for (let at = head.end; at < head.value; ) {
    const type = varint(payload, at);
    if (!type) return null;
    const read = column(payload, body, type.value);
    if (!read) return null;
    values.push(read.value);
    body = read.end;
    at = type.end;
  }
  return body === payload.length ? values : null;
}

/** Bytes of the whole numbers by their type. */
const INTEGER_BYTES = [0, 1, 2, 3, 4, 6, 8];

function column(payload: Buffer, at: number, type: number): { value: Value; end: number } | null {
  if (type === 0) return { value: null, end: at };
  if (type === 8 || type === 9) return { value: type - 8, end: at };
  const size = type >= 12 ? Math.floor((type - 12) / 2) : type === 7 ? 8 : (INTEGER_BYTES[type] ?? -1);
  const end = at + size;
  if (size < 0 || end > payload.length) return null;
  if (type >= 12) {
    const bytes = payload.subarray(at, end);
    return { value: type % 2 === 1 ? bytes.toString('utf8') : bytes, end };
  }
  return { value: number(payload, at, size, type), end };
}

function number(payload: Buffer, at: number, size: number, type: number): number {
  if (type === 7) return payload.readDoubleBE(at);
  return size === 8 ? Number(payload.readBigInt64BE(at)) : payload.readIntBE(at, size);
}

/** A whole number of one to nine bytes, seven bits each; null when it does not end on the page. */
export function varint(bytes: Buffer, at: number): { value: number; end: number } | null {
  let value = 0n;
  for (let n = 0; n < 9; n++) {
    const byte = bytes[at + n];
    if (byte === undefined) return null;
    value = n === 8 ? (value << 8n) | BigInt(byte) : (value << 7n) | BigInt(byte & 0x7f);
    if (n === 8 || byte < 0x80) return { value: Number(BigInt.asIntN(64, value)), end: at + n + 1 };
  }
  return null;
}
