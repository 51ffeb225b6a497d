import { rupeesPlain } from '../money/format.ts';
import { type Paise, paise } from '../units.ts';
import type { DocumentRun } from './document-runs.ts';
import type { ConsumerRow, ExemptRow, Gstr1, HsnRow, ListedDocument } from './gstr1.ts';
import { groupsOf, type RateFigures } from './return-sums.ts';
import type { TaxFigures } from './return-types.ts';

/** The tax portal reads rupees as JSON numbers of two places: here, and only here, paise leave the books as one. */
const rupees = (amount: Paise): number => Number(rupeesPlain(amount));
const percent = (basisPoints: number): number => basisPoints / 100;

/** dd-mm-yyyy, as the portal writes days. */
const portalDay = (day: string): string => day.split('-').reverse().join('-');
/** MMYYYY. */
export const portalMonth = (month: string): string => `${month.slice(5)}${month.slice(0, 4)}`;

const taxes = (figures: TaxFigures, inter: boolean) => ({
  txval: rupees(figures.taxable),
  ...(inter ? { iamt: rupees(figures.igst) } : { camt: rupees(figures.cgst), samt: rupees(figures.sgst) }),
  csamt: rupees(figures.cess),
});

const items = (rates: readonly RateFigures[], inter: boolean) =>
  rates.map((rate, at) => ({
    num: at + 1,
    itm_det: { rt: percent(rate.gstRate), ...taxes(rate, inter) },
  }));

const isInter = ({ document }: ListedDocument): boolean => document.supply === 'INTERSTATE';

const bill = (listed: ListedDocument) => ({
  inum: listed.document.number,
  idt: portalDay(listed.document.day),
  val: rupees(listed.document.total),
  itms: items(listed.rates, isInter(listed)),
});

const registeredBill = (listed: ListedDocument) => ({
  ...bill(listed),
  pos: listed.document.placeOfSupply,
  rchrg: 'N' as const,
  inv_typ: 'R' as const,
});

const note = (listed: ListedDocument) => ({
  ntty: 'C' as const,
  nt_num: listed.document.number,
  nt_dt: portalDay(listed.document.day),
  val: rupees(listed.document.total),
  pos: listed.document.placeOfSupply,
  itms: items(listed.rates, isInter(listed)),
});

const byBuyer = (listed: readonly ListedDocument[]) =>
  groupsOf(listed, ({ document }) => document.buyerGstin ?? '').map((group) => ({
    ctin: group[0].document.buyerGstin ?? '',
    group,
  }));

const byPlace = (listed: readonly ListedDocument[]) =>
  groupsOf(listed, ({ document }) => document.placeOfSupply).map((group) => ({
    pos: group[0].document.placeOfSupply,
    inv: group.map(bill),
  }));

const consumer = (row: ConsumerRow) => {
  const inter = row.supply === 'INTERSTATE';
  return {
    sply_ty: inter ? ('INTER' as const) : ('INTRA' as const),
    typ: 'OE' as const,
    pos: row.placeOfSupply,
    rt: percent(row.gstRate),
    ...taxes(row, inter),
  };
};

const EXEMPT_CLASS = {
  INTRASTATE: { registered: 'INTRAB2B', consumer: 'INTRAB2C' },
  INTERSTATE: { registered: 'INTRB2B', consumer: 'INTRB2C' },
} as const;

const exempt = (row: ExemptRow) => ({
  sply_ty: EXEMPT_CLASS[row.supply][row.registered ? 'registered' : 'consumer'],
  nil_amt: 0,
  expt_amt: rupees(row.exempt),
  ngsup_amt: 0,
});

const hsn = (row: HsnRow, at: number) => ({
  num: at + 1,
  hsn_sc: row.hsn,
  desc: row.name.slice(0, 30),
  uqc: row.uqc,
  // Thousandths to two places, halves away from zero: the portal's schema has no third.
  qty: Number(rupeesPlain(paise(hundredths(row.quantity)))),
  rt: percent(row.gstRate),
  txval: rupees(row.taxable),
  iamt: rupees(row.igst),
  camt: rupees(row.cgst),
  samt: rupees(row.sgst),
  csamt: rupees(row.cess),
});

/** Thousandths as whole hundredths, halves away from zero. */
export function hundredths(quantity: number): number {
  const rounded = Math.round(Math.abs(quantity) / 10);
  return quantity < 0 && rounded > 0 ? -rounded : rounded;
}

/** Document kinds of table 13. */
const NATURE = { bill: 1, creditNote: 5 } as const;

const issuedOf = (runs: readonly DocumentRun[]) =>
  groupsOf(runs, ({ type }) => type).map((group) => ({
    doc_num: NATURE[group[0].type],
    docs: group.map(({ from, to, count, cancelled }, at) => ({
      num: at + 1,
      from,
      to,
      totnum: count,
      cancel: cancelled,
      net_issue: count - cancelled,
    })),
  }));

/** GSTR-1 as the portal's offline tool reads it; tables with nothing in them are left out, as the tool does. */
export function gstr1Json(gstr1: Gstr1) {
  return {
    gstin: gstr1.gstin,
    fp: portalMonth(gstr1.month),
    version: 'GST3.2.1',
    hash: 'hash',
    ...billTables(gstr1),
    ...noteTables(gstr1),
    ...(gstr1.exempt.length === 0 ? {} : { nil: { inv: gstr1.exempt.map(exempt) } }),
    hsn: { hsn_b2b: gstr1.hsnRegistered.map(hsn), hsn_b2c: gstr1.hsnConsumers.map(hsn) },
    ...(gstr1.runs.length === 0 ? {} : { doc_issue: { doc_det: issuedOf(gstr1.runs) } }),
  };
}

function billTables({ registered, large, consumers }: Gstr1) {
  const b2b = byBuyer(registered).map(({ ctin, group }) => ({ ctin, inv: group.map(registeredBill) }));
  const b2cl = byPlace(large);
  const b2cs = consumers.map(consumer);
  return {
    ...(b2b.length === 0 ? {} : { b2b }),
    ...(b2cl.length === 0 ? {} : { b2cl }),
    ...(b2cs.length === 0 ? {} : { b2cs }),
  };
}

function noteTables({ notesRegistered, notesLarge }: Gstr1) {
  const cdnr = byBuyer(notesRegistered).map(({ ctin, group }) => ({ ctin, nt: group.map(note) }));
  const cdnur = notesLarge.map((each) => ({ typ: 'B2CL' as const, ...note(each) }));
  return { ...(cdnr.length === 0 ? {} : { cdnr }), ...(cdnur.length === 0 ? {} : { cdnur }) };
}
