import type { Reader } from '../../db/gateway.ts';
import type { Preview, PreviewAsk } from '../contract/draft.ts';
import { DOCUMENT_TITLES } from '../core/gst/document.ts';
import { addLine, type Draft, type DraftLine, EMPTY_DRAFT } from '../core/sale/draft.ts';
import { quantityForMoney } from '../core/sale/measure.ts';
import type { Thousandths } from '../core/units.ts';
import { type ProductRow, productsByIds } from '../repositories/products.ts';
import { needCustomer } from './customer.ts';
import { discountOf } from './discount-message.ts';
import { lineOfProduct, quantityOf } from './draft-edits.ts';
import { changeable } from './draft-store.ts';
import { draftFigures } from './draft-view.ts';
import { documentKind } from './gst-bill.ts';
import { Refusal } from './refusal.ts';

/**
 * The money of a bill that is only asked about, at the rates of `day`; it writes nothing. A shop that may not charge tax sees it
 * here as an estimate. Refuses with customer_missing, not_found, quantity_invalid, amount_invalid, discount_invalid.
 */
export function previewBill(read: Reader, asked: PreviewAsk, day: string): Preview {
  const customer = asked.customerId === null ? null : needCustomer(read, asked.customerId);
  const blank = { ...EMPTY_DRAFT, customer, discount: discountOf(asked.discount) };
  const ids = [...new Set(asked.lines.map((line) => line.productId))];
  const products = new Map(productsByIds(read, ids).map((row) => [row.id, row]));
  const draft = asked.lines
    .map((line, n) => lineOf(products.get(line.productId), line, n))
    .reduce<Draft>(addLine, { ...blank, withGst: asked.withGst });
  const { sale, figures } = draftFigures(read, changeable(draft), day);
  const lines = figures.lines.map(({ id: _, source: __, ...line }) => line);
  return { ...figures, lines, title: DOCUMENT_TITLES[documentKind(read, sale, day)] };
}

function lineOf(product: ProductRow | undefined, asked: PreviewAsk['lines'][number], n: number): DraftLine {
  if (!product) throw new Refusal('not_found', 'product');
  const price = asked.unitPricePaise ?? product.price;
  if (price < 0) throw new Refusal('amount_invalid');
  const amount = asked.amountPaise ?? null;
  const quantity: Thousandths | null =
    amount === null ? quantityOf(asked.quantity) : quantityForMoney(amount, price);
  if (quantity === null) throw new Refusal('amount_invalid');
  const line = lineOfProduct(product, { id: String(n), quantity, source: 'touch' });
  return { ...line, price, amount, discount: discountOf(asked.discount) };
}
