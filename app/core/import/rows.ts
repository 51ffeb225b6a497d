export type Delimiter = ',' | ';' | '\t';
const DELIMITERS: readonly Delimiter[] = ['\t', ';', ','];
const SEPARATOR_LINE = /^sep=(.)[\r\n]*$/i;

/** Other programs put a title and a date above the headings: as many lines may be looked at for them. */
export const MOST_TITLES = 10;

/**
 * What parts the cells: Excel's own "sep=;" line, else the sign that finds the most headings (`score`) in one of the first lines.
 * Counting signs would not do: an address has more commas than its line has tabs.
 */
export function delimiterOf(head: string, score: (headings: readonly string[]) => number): Delimiter {
  const lines = head.split(/\r\n|\n|\r/).slice(0, MOST_TITLES);
  const said = SEPARATOR_LINE.exec(lines[0] ?? '')?.[1];
  const best = (sign: Delimiter) =>
    Math.max(...lines.map((line) => score(createRowReader(sign).feed(`${line}\n`)[0] ?? [])));
  const scored = DELIMITERS.map((sign) => ({ sign, score: best(sign) }));
  const most = scored.reduce((a, b) => (b.score > a.score ? b : a));
  return DELIMITERS.find((sign) => sign === said) ?? most.sign;
}

/** Whether a line only says what parts the cells. */
export const isSeparatorLine = (line: string): boolean => SEPARATOR_LINE.test(line);

export interface RowReader {
  /** The rows that are whole after this piece of text. */
  feed(text: string): string[][];
  /** The last row, when no line end followed it. */
  end(): string[][];
}

/** A cell longer than this is a quote that was never closed; it is cut, and the row shows it. */
export const LONGEST_CELL = 10_000;

/**
 * Rows of cells out of text that comes in pieces (RFC 4180: quotes, doubled quotes, line ends inside quotes); lines end with LF, CR LF
 * or CR. Only one row is held at a time. Empty lines are no rows.
 */
export function createRowReader(delimiter: Delimiter): RowReader {
  let row: string[] = [];
  let cell = '';
  /** plain, inside quotes, or just after a quote inside them */
  let state: 'plain' | 'quoted' | 'quote' = 'plain';
  let afterReturn = false;

  const endCell = (): void => {
    row.push(cell);
    cell = '';
    state = 'plain';
  };
  const endRow = (): string[][] => {
    endCell();
    const whole = row;
    row = [];
    return whole.some((each) => each.trim() !== '') ? [whole] : [];
  };
  const add = (sign: string): void => {
    if (cell.length < LONGEST_CELL) cell += sign;
  };
  const quoted = (sign: string): void => {
    if (sign === '"') state = 'quote';
    else add(sign);
  };
  const outside = (sign: string): string[][] => {
    if (sign === delimiter) endCell();
    else if (sign === '\n' || sign === '\r') return endRow();
    else if (sign === '"' && state === 'quote') {
      add(sign);
      state = 'quoted';
    } else if (sign === '"' && cell === '') state = 'quoted';
    else add(sign);
    return [];
  };
  const take = (sign: string): string[][] => {
    const second = afterReturn && sign === '\n';
    afterReturn = sign === '\r' && state !== 'quoted';
    if (second) return [];
    if (state !== 'quoted') return outside(sign);
    quoted(sign);
    return [];
  };

  return {
    feed: (text) => {
      const rows: string[][] = [];
      for (const sign of text) rows.push(...take(sign));
      return rows;
    },
    end: () => (cell === '' && row.length === 0 ? [] : endRow()),
  };
}
