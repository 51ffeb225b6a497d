/** A row of a CSV file by its column names. */
export type CsvRow = Readonly<Record<string, string>>;

const CELL = /("(?:[^"]|"")*"|[^,]*)(?:,|$)/g;

function cells(line: string): string[] {
  const found = [...line.matchAll(CELL)].map(([, cell = '']) => cell);
  return found.slice(0, line.endsWith(',') ? found.length : -1).map(plain);
}

function plain(cell: string): string {
  return cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}

/** Reads CSV text with a head line into rows by column name. Throws RangeError for a row with another number of cells. */
export function readCsv(text: string): CsvRow[] {
  const [head = '', ...lines] = text.trim().split(/\r?\n/);
  const names = cells(head);
  return lines.map((line, index) => {
    const values = cells(line);
    if (values.length !== names.length) throw new RangeError(`line ${index + 2} has ${values.length} cells`);
    return Object.fromEntries(names.map((name, at) => [name, values[at] ?? '']));
  });
}
