import { invoiceNumber } from './invoice-number.ts';

/** What a series numbers, and the letters it begins with. */
export const SERIES_PREFIX = {
  invoice: 'INV',
  billOfSupply: 'BOS',
  memo: 'MEM',
  creditNote: 'CN',
  commercialNote: 'CCN',
  estimate: 'EST',
} as const;
export type SeriesKind = keyof typeof SERIES_PREFIX;

/** A counter's series of one financial year: it begins anew on 1 April, so that no number is ever given twice. */
export interface Series {
  readonly kind: SeriesKind;
  readonly counter: string | null;
  /** As `financialYear` writes it. */
  readonly year: string;
}

/** The name under which the books count a series: "INVA/26-27". */
export const seriesName = ({ kind, counter, year }: Series): string =>
  `${SERIES_PREFIX[kind]}${counter ?? ''}/${year}`;

/** Number `n` of a series by its name ("INVA/26-27"), as it stands or stood on paper. */
export function numberNamed(name: string, n: number): string {
  const [prefix = '', year = ''] = name.split('/');
  return invoiceNumber({ prefix, counter: null, year, n }) ?? `${name} ${n}`;
}

/** Number `n` of a series as it stands on paper; null when it does not fit the law's 16 characters. */
export const numberIn = ({ kind, counter, year }: Series, n: number): string | null =>
  invoiceNumber({ prefix: SERIES_PREFIX[kind], counter, year, n });
