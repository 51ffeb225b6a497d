import { sumFigures } from '../core/gst/return-sums.ts';
import type { GstDocument, GstLine } from '../core/gst/return-types.ts';
import { supplyBetween } from '../core/gst/supply.ts';
import { priceBill } from '../core/sale/price.ts';
import type { LineInput } from '../core/sale/price-types.ts';
import { basisPoints, paise, thousandths } from '../core/units.ts';

/** A line to be priced, 5 % on top of ₹50 a kilo unless said otherwise. */
export const pricedInput = (given: Partial<LineInput> = {}): LineInput => ({
  name: 'Cheeni',
  unitPrice: paise(5000),
  quantity: thousandths(1000),
  gstRate: basisPoints(500),
  cessRate: basisPoints(0),
  mode: 'exclusive',
  ...given,
});

/** A saved bill of a regular shop in Uttar Pradesh, priced as the counter prices it. */
export function gstBill(
  lines: readonly LineInput[],
  given: Partial<GstDocument> = {},
  hsn = '1701',
): GstDocument {
  const placeOfSupply = given.placeOfSupply ?? '09';
  const supply = supplyBetween('09', placeOfSupply);
  const priced = priceBill({ supply, withGst: true, roundToRupee: false, lines });
  const saved = lines.flatMap((line, at) => savedLine(line, priced.lines[at], hsn));
  return {
    ...{ id: 'bill', type: 'bill', number: 'INV/26-27/00001', series: 'INV/26-27', n: 1, day: '2026-11-25' },
    ...{ kind: 'taxInvoice', profile: 'regular', withGst: true, supply, placeOfSupply },
    ...{ shopGstin: '09AAACG2115R1ZF', buyerName: null, buyerGstin: null, hasAddress: false },
    ...{ memo: false, cancelled: false, against: null, lines: saved },
    ...sumFigures(saved),
    roundOff: priced.totals.roundOffPaise,
    total: priced.totals.payablePaise,
    ...given,
  };
}

type Priced = ReturnType<typeof priceBill>['lines'][number];

function savedLine(line: LineInput, money: Priced | undefined, hsn: string): GstLine[] {
  if (!money) return [];
  const { name, quantity, mode, gstRate, cessRate } = line;
  return [
    {
      ...{ productId: name, name, hsn, unit: 'kg', quantity, mode, gstRate, cessRate },
      gross: money.grossPaise,
      discount: money.discountPaise,
      taxable: money.taxablePaise,
      cgst: money.cgstPaise,
      sgst: money.sgstPaise,
      igst: money.igstPaise,
      cess: money.cessPaise,
      total: money.totalPaise,
    },
  ];
}
