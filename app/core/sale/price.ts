import { add, roundHalfAway, subtract } from '../money/arithmetic.ts';
import { type Paise, paise } from '../units.ts';
import { type Discounted, discounted } from './price-discount.ts';
import { taxLine, taxTotal, untaxed } from './price-tax.ts';
import type { BillInput, BillTotals, PricedBill, PricedLine } from './price-types.ts';

/**
 * The money of a bill, from its lines. Each line is rounded to the paisa first, then its discount, then each
 * tax on its own, and only then added: the bill, its rate summary and the return to the tax office agree to
 * the paisa. Rounding to the rupee is a line of its own and carries no tax. Without GST the value is the price
 * less discount and no tax is worked at all. Throws RangeError for a negative discount or rate, or beyond 2^53.
 */
export function priceBill(bill: BillInput): PricedBill {
  const lines = discounted(bill).map((each) => priceLine(each, bill));
  return { lines, totals: totalsOf(lines, bill.roundToRupee) };
}

function priceLine({ line, grossPaise, discountPaise }: Discounted, bill: BillInput): PricedLine {
  const net = subtract(grossPaise, discountPaise);
  const taxed = bill.withGst ? taxLine(line, bill.supply, grossPaise, net) : untaxed(net);
  const totalPaise = add(taxed.taxablePaise, taxTotal(taxed));
  const payablePaise = bill.withGst && line.mode !== 'exclusive' ? net : totalPaise;
  return { name: line.name, grossPaise, discountPaise, ...taxed, totalPaise, payablePaise };
}

type MoneyField = Exclude<keyof PricedLine, 'name'>;

function totalsOf(lines: readonly PricedLine[], roundToRupee: boolean): BillTotals {
  const sum = (field: MoneyField): Paise => add(...lines.map((line) => line[field]));
  const taxes = {
    cgstPaise: sum('cgstPaise'),
    sgstPaise: sum('sgstPaise'),
    igstPaise: sum('igstPaise'),
    cessPaise: sum('cessPaise'),
  };
  const base = { taxablePaise: sum('taxablePaise'), ...taxes, taxPaise: taxTotal(taxes) };
  return {
    ...base,
    ...settlement(sum('totalPaise'), sum('payablePaise'), sum('discountPaise'), base.taxPaise, roundToRupee),
  };
}

function settlement(
  totalPaise: Paise,
  due: Paise,
  discountPaise: Paise,
  taxPaise: Paise,
  roundToRupee: boolean,
) {
  const payablePaise = roundToRupee ? toRupee(due) : due;
  return {
    totalPaise,
    discountPaise,
    afterTaxDiscountPaise: subtract(totalPaise, due),
    subtotalPaise: add(subtract(due, taxPaise), discountPaise),
    roundOffPaise: subtract(payablePaise, due),
    payablePaise,
  };
}

function toRupee(amount: Paise): Paise {
  return paise(roundHalfAway(BigInt(amount), 100n) * 100);
}
