import { add, negate, roundHalfAway, subtract } from '../money/arithmetic.ts';
import { type Paise, paise, type Thousandths, thousandths } from '../units.ts';
import type { BillTotals, PriceMode } from './price-types.ts';

/** A line as it was sold, in paise and thousandths. */
export interface SoldLine {
  readonly quantity: Thousandths;
  readonly mode: PriceMode;
  readonly gross: Paise;
  readonly discount: Paise;
  readonly cgst: Paise;
  readonly sgst: Paise;
  readonly igst: Paise;
  readonly cess: Paise;
  /** Value and taxes together. */
  readonly total: Paise;
}

/** A bill as it was sold. */
export interface SoldBill {
  readonly withGst: boolean;
  readonly roundOff: Paise;
  readonly lines: readonly SoldLine[];
}

/** The money of one returned line. */
export interface BackLine extends Omit<SoldLine, 'mode'> {
  readonly taxable: Paise;
  /** What the customer had paid for it. */
  readonly payable: Paise;
}

export interface TakenBack {
  /** One for each line of the bill, also for those of which nothing came back. */
  readonly lines: readonly BackLine[];
  /** Above 0, as on the note. */
  readonly totals: BillTotals;
}

/** Returned before and with this note, for one line. */
export interface BackQuantity {
  readonly before: Thousandths;
  readonly now: Thousandths;
}

/**
 * The money of a return, in proportion to the bill and to the paisa. Every figure is what is due for all that came back up to now,
 * less what earlier notes gave: whatever the pieces, their notes add up to the bill exactly. Taxes are shares of the taxes of the
 * bill, so its rates hold whatever the law says today. Lines and quantities stand in the order of the bill's lines.
 * Throws RangeError when more comes back than was sold.
 */
export function takeBack(bill: SoldBill, back: readonly BackQuantity[]): TakenBack {
  const upTo = bill.lines.map((line, n) => cumulative(bill, line, sumQuantity(back[n])));
  const earlier = bill.lines.map((line, n) => cumulative(bill, line, back[n]?.before ?? thousandths(0)));
  const lines = upTo.map((line, n) => difference(line, earlier[n] ?? line));
  const whole = payableOf(bill.lines.map((line) => cumulative(bill, line, line.quantity)));
  const rounded = (part: readonly BackLine[]) => ratio(bill.roundOff, payableOf(part), whole);
  return { lines, totals: totalsOf(lines, subtract(rounded(upTo), rounded(earlier))) };
}

const sumQuantity = (back: BackQuantity | undefined): Thousandths =>
  thousandths((back?.before ?? 0) + (back?.now ?? 0));

const payableOf = (lines: readonly BackLine[]): Paise => add(...lines.map(({ payable }) => payable));

const ratio = (figure: Paise, part: number, whole: number): Paise =>
  whole === 0 ? paise(0) : paise(roundHalfAway(BigInt(figure) * BigInt(part), BigInt(whole)));

/** The money of the first `quantity` of a line. Discount and value are what the rounded figures leave, so they always add up. */
function cumulative(bill: SoldBill, line: SoldLine, quantity: Thousandths): BackLine {
  if (quantity > line.quantity) throw new RangeError('more comes back than was sold');
  const share = (figure: Paise) => ratio(figure, quantity, line.quantity);
  const gross = share(line.gross);
  const net = share(subtract(line.gross, line.discount));
  const taxes = {
    cgst: share(line.cgst),
    sgst: share(line.sgst),
    igst: share(line.igst),
    cess: share(line.cess),
  };
  const tax = add(taxes.cgst, taxes.sgst, taxes.igst, taxes.cess);
  const onTop = !bill.withGst || line.mode === 'exclusive';
  const total = onTop ? add(net, tax) : line.mode === 'rsp' ? share(line.total) : net;
  return {
    quantity,
    gross,
    discount: subtract(gross, net),
    ...taxes,
    taxable: subtract(total, tax),
    total,
    payable: onTop ? total : net,
  };
}

function difference(after: BackLine, before: BackLine): BackLine {
  const less = (field: Exclude<keyof BackLine, 'quantity'>) => subtract(after[field], before[field]);
  return {
    quantity: thousandths(after.quantity - before.quantity),
    gross: less('gross'),
    discount: less('discount'),
    taxable: less('taxable'),
    cgst: less('cgst'),
    sgst: less('sgst'),
    igst: less('igst'),
    cess: less('cess'),
    total: less('total'),
    payable: less('payable'),
  };
}

/** The same return without its taxes, which stay the shop's to pay: what the customer had paid comes back as value alone. */
export function withoutTax({ lines, totals }: TakenBack): TakenBack {
  const none = { cgst: paise(0), sgst: paise(0), igst: paise(0), cess: paise(0) };
  const plain = lines.map((line) => {
    const { payable, discount } = line;
    return { ...line, ...none, gross: add(payable, discount), taxable: payable, total: payable };
  });
  return { lines: plain, totals: totalsOf(plain, totals.roundOffPaise) };
}

function totalsOf(lines: readonly BackLine[], roundOffPaise: Paise): BillTotals {
  const sum = (field: Exclude<keyof BackLine, 'quantity'>) => add(...lines.map((line) => line[field]));
  const taxes = {
    cgstPaise: sum('cgst'),
    sgstPaise: sum('sgst'),
    igstPaise: sum('igst'),
    cessPaise: sum('cess'),
  };
  const taxPaise = add(taxes.cgstPaise, taxes.sgstPaise, taxes.igstPaise, taxes.cessPaise);
  const due = sum('payable');
  return {
    ...taxes,
    taxPaise,
    taxablePaise: sum('taxable'),
    discountPaise: sum('discount'),
    subtotalPaise: add(subtract(due, taxPaise), sum('discount')),
    totalPaise: sum('total'),
    afterTaxDiscountPaise: subtract(sum('total'), due),
    roundOffPaise,
    payablePaise: add(due, roundOffPaise),
  };
}

/** The same sums the other way round, as the ledger takes a return. */
export function mirrored(totals: BillTotals): BillTotals {
  return {
    cgstPaise: negate(totals.cgstPaise),
    sgstPaise: negate(totals.sgstPaise),
    igstPaise: negate(totals.igstPaise),
    cessPaise: negate(totals.cessPaise),
    taxPaise: negate(totals.taxPaise),
    taxablePaise: negate(totals.taxablePaise),
    discountPaise: negate(totals.discountPaise),
    subtotalPaise: negate(totals.subtotalPaise),
    totalPaise: negate(totals.totalPaise),
    afterTaxDiscountPaise: negate(totals.afterTaxDiscountPaise),
    roundOffPaise: negate(totals.roundOffPaise),
    payablePaise: negate(totals.payablePaise),
  };
}

/**
 * How much of what was paid on a bill it needs no longer after a return (paise, 0 or more): that goes back over the counter, or
 * stays on the khata. What was never paid only lowers what is owed.
 */
export function freedBy(
  note: Paise,
  bill: { readonly total: Paise; readonly paid: Paise; readonly returned: Paise },
): Paise {
  return paise(Math.max(0, bill.paid - (bill.total - bill.returned - note)));
}
