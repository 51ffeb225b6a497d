import type { PaperInvoice, PaperLine, PaperTotals } from '../core/paper/types.ts';
import { basisPoints, paise, thousandths } from '../core/units.ts';

const ZERO = paise(0);

/** One kilogram of rice at ₹60 without tax; `change` says what is different. */
export const paperLine = (change: Partial<PaperLine> = {}): PaperLine => ({
  name: 'Chawal',
  nameHi: 'चावल',
  hsn: '1006',
  quantity: thousandths(1000),
  unit: 'kg',
  unitPrice: paise(6000),
  taxInside: true,
  taxable: paise(6000),
  gstRate: basisPoints(0),
  cgst: ZERO,
  sgst: ZERO,
  igst: ZERO,
  cess: ZERO,
  total: paise(6000),
  ...change,
});

/** Chai at ₹105 with 5 % inside: 100 + 2.50 + 2.50. */
export const taxedLine = (change: Partial<PaperLine> = {}): PaperLine =>
  paperLine({
    name: 'Chai Patti',
    nameHi: 'चाय पत्ती',
    hsn: '0902',
    unit: 'packet',
    unitPrice: paise(10500),
    taxable: paise(10000),
    gstRate: basisPoints(500),
    cgst: paise(250),
    sgst: paise(250),
    total: paise(10500),
    ...change,
  });

const sum = (lines: readonly PaperLine[], figure: (line: PaperLine) => number) =>
  paise(lines.reduce((total, line) => total + figure(line), 0));

/** The totals of lines without discount and rounding. */
export const paperTotals = (lines: readonly PaperLine[]): PaperTotals => ({
  subtotal: sum(lines, (line) => line.total),
  discount: ZERO,
  tax: sum(lines, (line) => line.cgst + line.sgst + line.igst + line.cess),
  roundOff: ZERO,
  total: sum(lines, (line) => line.total),
});

/** Rahul's bill of ₹170 on udhaar, without GST: Chawal 2 × ₹60, Cheeni 1 × ₹50. Totals follow the lines. */
export function paperInvoice(change: Partial<PaperInvoice> = {}): PaperInvoice {
  const rice = paperLine({ quantity: thousandths(2000), taxable: paise(12000), total: paise(12000) });
  const five = { unitPrice: paise(5000), taxable: paise(5000), total: paise(5000) };
  const lines = change.lines ?? [rice, paperLine({ name: 'Cheeni', nameHi: 'चीनी', hsn: '1701', ...five })];
  return {
    shop: {
      name: 'Annapurna Kirana Store',
      nameHi: 'अन्नपूर्णा किराना स्टोर',
      address: '12, Indira Nagar Market, Lucknow 226016',
      phone: '98390 55501',
      gstin: '09AAAPA0000A1Z5',
      stateCode: '09',
    },
    title: 'Invoice',
    number: 'INV/26-27/00001',
    at: '2026-11-23T18:42:00+05:30',
    customer: { name: 'Rahul', phone: null },
    withGst: false,
    gstinMissing: false,
    lines,
    totals: paperTotals(lines),
    payment: 'udhaar',
    paid: ZERO,
    balanceBefore: paise(124000),
    balanceAfter: paise(141000),
    language: 'en',
    copy: false,
    ...change,
  };
}
