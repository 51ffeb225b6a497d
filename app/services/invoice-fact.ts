import type { Reader } from '../../db/gateway.ts';
import type { FactLine, FactPosting } from '../core/facts/facts.ts';
import type { DraftLine } from '../core/sale/draft.ts';
import { type PricedDraft, ratesIn } from '../core/sale/price-draft.ts';
import type { BillTotals, PricedLine } from '../core/sale/price-types.ts';
import { type Paise, paise } from '../core/units.ts';
import { customerById } from '../repositories/customers.ts';

/** The lines of a priced draft with every figure decided, as a fact keeps them. */
export const factLines = (sale: PricedDraft): FactLine[] =>
  sale.priced.lines.flatMap((money, n) => factLine(sale.draft.lines[n], money, sale));

function factLine(line: DraftLine | undefined, money: PricedLine, { rates }: PricedDraft): FactLine[] {
  if (!line) return [];
  const { gst, cess } = ratesIn(rates, line.productId);
  return [
    {
      productId: line.productId,
      name: line.name,
      nameHi: line.nameHi,
      hsn: line.hsn,
      quantity: line.quantity,
      unit: line.unit,
      price: line.price,
      mode: line.mode,
      gstRate: gst,
      cessRate: cess,
      gross: money.grossPaise,
      discount: money.discountPaise,
      taxable: money.taxablePaise,
      cgst: money.cgstPaise,
      sgst: money.sgstPaise,
      igst: money.igstPaise,
      cess: money.cessPaise,
      total: money.totalPaise,
      newProduct: line.newProduct,
      ownDiscount: line.discount,
      amount: line.amount,
    },
  ];
}

/** The sums of a document, as a fact keeps them. */
export const factTotals = (totals: BillTotals) => ({
  subtotal: totals.subtotalPaise,
  discount: totals.discountPaise,
  taxable: totals.taxablePaise,
  cgst: totals.cgstPaise,
  sgst: totals.sgstPaise,
  igst: totals.igstPaise,
  cess: totals.cessPaise,
  roundOff: totals.roundOffPaise,
  total: totals.payablePaise,
});

/** What a customer owes before some postings and after them; nulls for a walk-in. */
export function balancesOf(
  read: Reader,
  customerId: string | null,
  postings: readonly FactPosting[],
): { balanceBefore: Paise | null; balanceAfter: Paise | null } {
  if (customerId === null) return { balanceBefore: null, balanceAfter: null };
  const before = customerById(read, customerId)?.balance ?? paise(0);
  const moved = postings
    .filter((posting) => posting.customerId === customerId)
    .reduce((sum, posting) => sum + posting.amountPaise, 0);
  return { balanceBefore: before, balanceAfter: paise(before + moved) };
}
