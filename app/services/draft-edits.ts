import type { Reader } from '../../db/gateway.ts';
import type { DraftEdit } from '../contract/draft.ts';
import type { ItemOrder } from '../core/conversation/state.ts';
import { mayChargeTax } from '../core/gst/document.ts';
import { parseRupees } from '../core/money/parse.ts';
import { parseQuantity } from '../core/money/quantity.ts';
import {
  addLine,
  changeLine,
  type Draft,
  type DraftLine,
  type LineSource,
  removeLine,
  setCustomer,
} from '../core/sale/draft.ts';
import { quantityForMoney, toProductUnit } from '../core/sale/measure.ts';
import { paise, type Thousandths, thousandths } from '../core/units.ts';
import { customerById } from '../repositories/customers.ts';
import { shopRow } from '../repositories/plain.ts';
import { type ProductRow, productById } from '../repositories/products.ts';
import type { Entry } from './books.ts';
import { changeDraft, type OpenDraft, redo, undo } from './draft-store.ts';
import { Refusal } from './refusal.ts';

/** One unit of a thing, in thousandths. */
const ONE = thousandths(1000);

/** Makes one change from keys or touch. Refuses with the code of what is wrong; the draft then stays as it was. */
export function editDraft(entry: Entry, open: OpenDraft, edit: DraftEdit): OpenDraft {
  if (edit.kind === 'undo') return undo(entry, open);
  if (edit.kind === 'redo') return redo(entry, open);
  return changeDraft(entry, open, edited(entry, open.draft, edit));
}

type Change = Exclude<DraftEdit, { kind: 'undo' | 'redo' }>;

function edited(entry: Entry, draft: Draft, edit: Change): Draft {
  switch (edit.kind) {
    case 'addProduct':
      return addLine(
        draft,
        ofProduct(entry, needProduct(entry.tx, edit.productId), quantityOf(edit.quantity), 'touch'),
      );
    case 'addNew':
      return addLine(draft, {
        ...newProductLine(entry, edit.name, ONE, 'typed'),
        price: edit.unitPricePaise ?? paise(0),
      });
    case 'setQuantity':
      return changeLine(onLine(draft, edit.lineId), edit.lineId, { quantity: quantityOf(edit.quantity) });
    case 'setPrice':
      if (edit.unitPricePaise < 0) throw new Refusal('amount_invalid');
      return changeLine(onLine(draft, edit.lineId), edit.lineId, { price: edit.unitPricePaise });
    case 'removeLine':
      return removeLine(onLine(draft, edit.lineId), edit.lineId);
    case 'setCustomer':
      return setCustomer(draft, edit.customerId === null ? null : needCustomer(entry.tx, edit.customerId));
    case 'newCustomer':
      return setCustomer(draft, { id: null, name: edit.name });
    case 'setGst':
      return withGst(entry.tx, draft, edit.withGst);
    case 'setPayment':
      if (edit.payment === 'udhaar' && !draft.customer) throw new Refusal('customer_missing');
      return { ...draft, payment: edit.payment };
  }
}

function onLine(draft: Draft, lineId: string): Draft {
  if (!draft.lines.some((line) => line.id === lineId)) throw new Refusal('line_missing');
  return draft;
}

function quantityOf(text: string | undefined): Thousandths {
  const quantity = text === undefined ? ONE : parseQuantity(text);
  if (quantity === null || quantity <= 0) throw new Refusal('quantity_invalid');
  return quantity;
}

function needProduct(read: Reader, id: string): ProductRow {
  const product = productById(read, id);
  if (!product) throw new Refusal('not_found', 'product');
  return product;
}

function needCustomer(read: Reader, id: string): { id: string; name: string } {
  const customer = customerById(read, id);
  if (!customer) throw new Refusal('customer_missing');
  return { id: customer.id, name: customer.name };
}

/** Switches tax on the bill. Refuses with `gst_not_allowed` where the law does not let this shop charge it. */
export function withGst(read: Reader, draft: Draft, on: boolean): Draft {
  if (on && !mayChargeTax(shopRow(read)?.profile ?? 'unsaid')) throw new Refusal('gst_not_allowed');
  return { ...draft, withGst: on };
}

const ofProduct = (
  entry: Entry,
  product: ProductRow,
  quantity: Thousandths,
  source: LineSource,
): DraftLine => ({
  id: entry.ids.next(),
  productId: product.id,
  name: product.name,
  nameHi: product.name_hi,
  quantity,
  unit: product.unit,
  price: product.price,
  amount: null,
  mode: product.mode,
  hsn: product.hsn,
  newProduct: false,
  source,
});

/** A thing the shop does not know: ₹0 until its rate is said, kept in the shop only when the bill is saved. */
const newProductLine = (
  entry: Entry,
  name: string,
  quantity: Thousandths,
  source: LineSource,
): DraftLine => ({
  id: entry.ids.next(),
  productId: entry.ids.next(),
  name,
  nameHi: null,
  quantity,
  unit: 'piece',
  price: paise(0),
  amount: null,
  mode: 'exclusive',
  hsn: '',
  newProduct: true,
  source,
});

/** Adds what was said. An unknown word that stands on the draft already joins its line. */
export function addOrders(
  entry: Entry,
  draft: Draft,
  orders: readonly ItemOrder[],
  source: LineSource,
): Draft {
  return orders.reduce((next, order) => addLine(next, lineOf(entry, next, order, source)), draft);
}

function lineOf(entry: Entry, draft: Draft, order: ItemOrder, source: LineSource): DraftLine {
  const product = order.productId === null ? undefined : productById(entry.tx, order.productId);
  if (product) return ofOrder(entry, product, order, source);
  const known = draft.lines.find((line) => line.newProduct && line.name === order.product);
  const quantity = saidQuantity(order, known?.unit ?? order.unit ?? 'piece');
  if (known) return { ...known, id: entry.ids.next(), quantity };
  return { ...newProductLine(entry, order.product, quantity, source), unit: order.unit ?? 'piece' };
}

function ofOrder(entry: Entry, product: ProductRow, order: ItemOrder, source: LineSource): DraftLine {
  if (order.amount === null) return ofProduct(entry, product, saidQuantity(order, product.unit), source);
  const amount = parseRupees(String(order.amount));
  const bought = amount === null ? null : quantityForMoney(amount, product.price);
  if (bought === null) throw new Refusal('amount_invalid');
  return { ...ofProduct(entry, product, bought, source), amount };
}

/** A quantity as said, in the product's unit. Refuses with `quantity_invalid`. */
export function saidQuantity(
  said: { quantity: number; unit: string | null },
  productUnit: string,
): Thousandths {
  const quantity = toProductUnit(said.quantity, said.unit, productUnit);
  if (quantity === null) throw new Refusal('quantity_invalid');
  return quantity;
}
