/** Rows of cells out of comma separated text (RFC 4180: quotes, doubled quotes, line ends inside quotes). */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const { cell, ends } of cellsOf(text.replace(/^\uFEFF/, ''))) {
    row.push(cell);
    if (!ends) continue;
    if (row.some((each) => each !== '')) rows.push(row);
    row = [];
  }
  return rows;
}

const CELL = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n|\n|\r|$)/gy;

function* cellsOf(text: string): Generator<{ cell: string; ends: boolean }> {
  CELL.lastIndex = 0;
  for (let match = CELL.exec(text); match; match = CELL.exec(text)) {
    const [whole, raw = '', end = ''] = match;
    const cell = raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw;
    yield { cell, ends: end !== ',' };
    if (end === '' || whole === '') return;
  }
}

/** Cells that a spreadsheet would run as a formula stay text; in some languages it takes the wide signs too (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** One row of a CSV file. */
export const csvRow = (cells: readonly (string | number | null)[]): string => cells.map(csvCell).join(',');

function csvCell(cell: string | number | null): string {
  const text = cell === null ? '' : String(cell);
  const safe = typeof cell === 'string' && FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
