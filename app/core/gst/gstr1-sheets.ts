import { formatDecimal } from '../money/decimal.ts';
import { rupeesPlain } from '../money/format.ts';
import { formatRate } from '../money/rates.ts';
import { paise } from '../units.ts';
import type { ConsumerRow, Gstr1, HsnRow, ListedDocument } from './gstr1.ts';
import { hundredths } from './gstr1-json.ts';
import { stateLabel } from './states.ts';
import { uqcLabel } from './uqc.ts';

/** A sheet of the offline workbook: its name, its head, its rows. Amounts are decimals of rupees. */
export interface Sheet {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** 25-Nov-2026, as the offline tool writes days. */
function sheetDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${date}-${MONTHS[Number(month) - 1] ?? ''}-${year}`;
}

const place = (code: string): string => stateLabel(code) ?? code;

const listedRows = (
  listed: readonly ListedDocument[],
  before: (listed: ListedDocument) => readonly string[],
  between: readonly string[] = [],
): string[][] =>
  listed.flatMap((each) =>
    each.rates.map((rate) => [
      ...before(each),
      ...between,
      formatRate(rate.gstRate),
      rupeesPlain(rate.taxable),
      rupeesPlain(rate.cess),
    ]),
  );

const TAIL = ['Rate', 'Taxable Value', 'Cess Amount'];

const b2b = (listed: readonly ListedDocument[]): Sheet => ({
  name: 'b2b',
  head: [
    'GSTIN/UIN of Recipient',
    'Receiver Name',
    'Invoice Number',
    'Invoice date',
    'Invoice Value',
    'Place Of Supply',
    'Reverse Charge',
    'Applicable % of Tax Rate',
    'Invoice Type',
    'E-Commerce GSTIN',
    ...TAIL,
  ],
  rows: listedRows(listed, ({ document }) => [
    document.buyerGstin ?? '',
    document.buyerName ?? '',
    document.number,
    sheetDay(document.day),
    rupeesPlain(document.total),
    place(document.placeOfSupply),
    'N',
    '',
    'Regular B2B',
    '',
  ]),
});

const b2cl = (listed: readonly ListedDocument[]): Sheet => ({
  name: 'b2cl',
  head: [
    'Invoice Number',
    'Invoice date',
    'Invoice Value',
    'Place Of Supply',
    'Applicable % of Tax Rate',
    ...TAIL,
    'E-Commerce GSTIN',
  ],
  rows: listedRows(listed, ({ document }) => [
    document.number,
    sheetDay(document.day),
    rupeesPlain(document.total),
    place(document.placeOfSupply),
    '',
  ]).map((row) => [...row, '']),
});

const consumerRow = (row: ConsumerRow): string[] => [
  'OE',
  place(row.placeOfSupply),
  '',
  formatRate(row.gstRate),
  rupeesPlain(row.taxable),
  rupeesPlain(row.cess),
  '',
];

const b2cs = ({ consumers }: Gstr1): Sheet => ({
  name: 'b2cs',
  head: ['Type', 'Place Of Supply', 'Applicable % of Tax Rate', ...TAIL, 'E-Commerce GSTIN'],
  rows: consumers.map(consumerRow),
});

const EXEMPT_NAME = {
  INTRASTATE: 'Intra-State supplies to',
  INTERSTATE: 'Inter-State supplies to',
} as const;

const exemp = ({ exempt }: Gstr1): Sheet => ({
  name: 'exemp',
  head: [
    'Description',
    'Nil Rated Supplies',
    'Exempted(other than nil rated/non GST supply)',
    'Non-GST Supplies',
  ],
  rows: exempt.map((row) => [
    `${EXEMPT_NAME[row.supply]} ${row.registered ? 'registered' : 'unregistered'} persons`,
    '0.00',
    rupeesPlain(row.exempt),
    '0.00',
  ]),
});

const noteCells = ({ document }: ListedDocument): string[] => [
  document.number,
  sheetDay(document.day),
  'C',
  place(document.placeOfSupply),
];

const cdnr = ({ notesRegistered }: Gstr1): Sheet => ({
  name: 'cdnr',
  head: [
    'GSTIN/UIN of Recipient',
    'Receiver Name',
    'Note Number',
    'Note Date',
    'Note Type',
    'Place Of Supply',
    'Reverse Charge',
    'Note Supply Type',
    'Note Value',
    'Applicable % of Tax Rate',
    ...TAIL,
  ],
  rows: listedRows(notesRegistered, (each) => [
    each.document.buyerGstin ?? '',
    each.document.buyerName ?? '',
    ...noteCells(each),
    'N',
    'Regular B2B',
    rupeesPlain(each.document.total),
    '',
  ]),
});

const cdnur = ({ notesLarge }: Gstr1): Sheet => ({
  name: 'cdnur',
  head: [
    'UR Type',
    'Note Number',
    'Note Date',
    'Note Type',
    'Place Of Supply',
    'Note Value',
    'Applicable % of Tax Rate',
    ...TAIL,
  ],
  rows: listedRows(notesLarge, (each) => ['B2CL', ...noteCells(each), rupeesPlain(each.document.total), '']),
});

const hsn = (name: string, rows: readonly HsnRow[]): Sheet => ({
  name,
  head: [
    'HSN',
    'Description',
    'UQC',
    'Total Quantity',
    'Total Value',
    'Rate',
    'Taxable Value',
    'Integrated Tax Amount',
    'Central Tax Amount',
    'State/UT Tax Amount',
    'Cess Amount',
  ],
  rows: rows.map((row) => [
    row.hsn,
    row.name,
    uqcLabel(row.uqc),
    formatDecimal(paise(hundredths(row.quantity)), 2),
    rupeesPlain(row.total),
    formatRate(row.gstRate),
    ...[row.taxable, row.igst, row.cgst, row.sgst, row.cess].map(rupeesPlain),
  ]),
});

const NATURE = { bill: 'Invoices for outward supply', creditNote: 'Credit Note' } as const;

const docs = ({ runs }: Gstr1): Sheet => ({
  name: 'docs',
  head: ['Nature of Document', 'Sr. No. From', 'Sr. No. To', 'Total Number', 'Cancelled'],
  rows: runs.map(({ type, from, to, count, cancelled }) => [
    NATURE[type],
    from,
    to,
    String(count),
    String(cancelled),
  ]),
});

/** GSTR-1 as the sheets of the offline workbook, one CSV file each; every sheet is there, even when empty. */
export function gstr1Sheets(gstr1: Gstr1): Sheet[] {
  return [
    b2b(gstr1.registered),
    b2cl(gstr1.large),
    b2cs(gstr1),
    exemp(gstr1),
    cdnr(gstr1),
    cdnur(gstr1),
    hsn('hsn(b2b)', gstr1.hsnRegistered),
    hsn('hsn(b2c)', gstr1.hsnConsumers),
    docs(gstr1),
  ];
}
