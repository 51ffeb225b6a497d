import type { Reader } from '../../db/gateway.ts';
import type { DraftEdit } from '../contract/draft.ts';
import type { ItemOrder } from '../core/conversation/commands.ts';
import { asSpoken, type Measured } from '../core/goods/packs.ts';
import { mayChargeTax } from '../core/gst/document.ts';
import { parseRupees } from '../core/money/parse.ts';
import { parseQuantity } from '../core/money/quantity.ts';
import {
  addLine,
  changeLine,
  type Draft,
  type DraftLine,
  discountLine,
  FREE,
  type LineSource,
  removeLine,
  setCustomer,
} from '../core/sale/draft.ts';
import { quantityForMoney, toProductUnit } from '../core/sale/measure.ts';
import { paise, type Thousandths, thousandths } from '../core/units.ts';
import { customerById } from '../repositories/customers.ts';
import { profileOn } from '../repositories/gst-profiles.ts';
import { type ProductRow, productById } from '../repositories/products.ts';
import { packsOf, soldUnderName } from '../repositories/products-goods.ts';
import type { Entry } from './books.ts';
import { discountOf } from './discount-message.ts';
import { changeDraft, type OpenDraft, redo, undo } from './draft-store.ts';
import { gstByDefault } from './gst-profile.ts';
import { readScan } from './product-scan.ts';
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
      return addLine(draft, typedLine(entry, edit));
    case 'scan':
      return addLine(draft, scannedLine(entry, edit));
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
      return withGst(entry, draft, edit.withGst, edit.reason ?? null);
    case 'setPayment':
      if (edit.payment === 'udhaar' && !draft.customer) throw new Refusal('customer_missing');
      return { ...draft, payment: edit.payment, split: [], tendered: null };
    case 'setSplit':
    case 'setTendered':
      return paidBy(draft, edit);
    case 'setLineDiscount':
      return discountLine(onLine(draft, edit.lineId), edit.lineId, discountOf(edit.discount));
    case 'setFree':
      return discountLine(onLine(draft, edit.lineId), edit.lineId, edit.free ? FREE : null);
    case 'setDiscount':
      return { ...draft, discount: discountOf(edit.discount) };
    case 'setAmount':
      return forMoney(onLine(draft, edit.lineId), edit);
  }
}

/** A name that the shop sells under already is no new product. */
function typedLine(entry: Entry, edit: Extract<DraftEdit, { kind: 'addNew' }>): DraftLine {
  const known = soldUnderName(entry.tx, edit.name);
  const line =
    known === undefined
      ? newProductLine(entry, edit.name, ONE, 'typed')
      : ofProduct(entry, needProduct(entry.tx, known), ONE, 'typed');
  return { ...line, price: edit.unitPricePaise ?? line.price };
}

function scannedLine(entry: Entry, { code, mrpPaise }: Extract<DraftEdit, { kind: 'scan' }>): DraftLine {
  const { productId, quantity, unitPrice, amount } = readScan(entry.tx, code, mrpPaise ?? null);
  const line = ofProduct(entry, needProduct(entry.tx, productId), quantity, 'scan');
  return { ...line, price: unitPrice, amount };
}

type MoneyEdit = Extract<DraftEdit, { kind: 'setSplit' | 'setTendered' }>;

/** Counting cash means that cash is taken, unless it is one part of several. */
function paidBy(draft: Draft, edit: MoneyEdit): Draft {
  if (edit.kind === 'setSplit') {
    if (edit.parts.some(({ amountPaise }) => amountPaise <= 0)) throw new Refusal('amount_invalid');
    return { ...draft, split: edit.parts, tendered: null };
  }
  if (edit.amountPaise === null) return { ...draft, tendered: null };
  if (edit.amountPaise < 0) throw new Refusal('amount_invalid');
  const payment = draft.split.length > 0 ? draft.payment : 'cash';
  return { ...draft, payment, tendered: edit.amountPaise };
}

/** Goods for so much money: the quantity follows the price, to the gram, and the line costs exactly that. */
function forMoney(draft: Draft, edit: Extract<DraftEdit, { kind: 'setAmount' }>): Draft {
  const { lineId, amountPaise: amount } = edit;
  const lines = draft.lines.map((line) => {
    if (line.id !== lineId) return line;
    const quantity = quantityForMoney(amount, line.price);
    if (quantity === null) throw new Refusal('amount_invalid');
    return { ...line, quantity, amount };
  });
  return { ...draft, lines };
}

function onLine(draft: Draft, lineId: string): Draft {
  if (!draft.lines.some((line) => line.id === lineId)) throw new Refusal('line_missing');
  return draft;
}

/** A quantity as written, one when it is not. Refuses with `quantity_invalid`. */
export function quantityOf(text: string | undefined): Thousandths {
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

/**
 * Switches tax on the bill. Refuses with `gst_not_allowed` where the law does not let this shop charge it, and
 * `gst_reason_needed` when a shop that bills it always takes it off and does not say why.
 */
export function withGst(
  { tx, day }: Pick<Entry, 'tx' | 'day'>,
  draft: Draft,
  on: boolean,
  reason: string | null = null,
): Draft {
  if (on && !mayChargeTax(profileOn(tx, day).profile)) throw new Refusal('gst_not_allowed');
  if (!on && gstByDefault(tx, day) && reason === null) throw new Refusal('gst_reason_needed');
  return { ...draft, withGst: on, gstReason: on ? null : reason };
}

const ofProduct = (entry: Entry, product: ProductRow, quantity: Thousandths, source: LineSource): DraftLine =>
  lineOfProduct(product, { id: entry.ids.next(), quantity, source });

/** A line of a product at its price of now. */
export const lineOfProduct = (
  product: ProductRow,
  given: Pick<DraftLine, 'id' | 'quantity' | 'source'>,
): DraftLine => ({
  ...given,
  productId: product.id,
  name: product.name,
  nameHi: product.name_hi,
  unit: product.unit,
  price: product.price,
  amount: null,
  mode: product.mode,
  hsn: product.hsn,
  discount: null,
  newProduct: false,
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
  discount: null,
  newProduct: true,
  source,
});

/** The one product of the shop that a name can mean, or null. */
export type ProductNamed = (name: string) => string | null;

/**
 * Adds what was said. A name that was not understood is looked for once more by its spelling; an unknown word that stands on the
 * draft already joins its line.
 */
export function addOrders(
  entry: Entry,
  draft: Draft,
  orders: readonly ItemOrder[],
  source: LineSource,
  productNamed: ProductNamed,
): Draft {
  const known = orders.map((order) => ({
    ...order,
    productId: order.productId ?? productNamed(order.product),
  }));
  return known.reduce((next, order) => addLine(next, lineOf(entry, next, order, source)), draft);
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
  if (order.amount === null) {
    const { quantity, amount } = measured(entry.tx, product.id, product.unit, order);
    return { ...ofProduct(entry, product, quantity, source), amount };
  }
  const amount = parseRupees(String(order.amount));
  const bought = amount === null ? null : quantityForMoney(amount, product.price);
  if (bought === null) throw new Refusal('amount_invalid');
  return { ...ofProduct(entry, product, bought, source), amount };
}

/**
 * The line with another quantity as said: loose, or in packs of the product at their price; `by` adds to what is there or takes
 * from it. Nothing left takes the line away. Refuses with `quantity_invalid` (less than nothing, above 1,00,000)
 * and `unit_unknown`.
 */
export function remeasured(
  read: Reader,
  draft: Draft,
  line: DraftLine,
  said: SaidQuantity & { readonly by: 'more' | 'less' | null },
): Draft {
  const asked = measured(read, line.productId, line.unit, said);
  if (said.by !== null)
    return movedBy(draft, line, thousandths(said.by === 'less' ? -asked.quantity : asked.quantity));
  const { quantity, amount } = asked;
  const changed = changeLine(draft, line.id, { quantity });
  const lines = changed.lines.map((each) => (each.id === line.id ? { ...each, amount } : each));
  return { ...changed, lines };
}

function movedBy(draft: Draft, line: DraftLine, by: Thousandths): Draft {
  const quantity = thousandths(line.quantity + by);
  if (quantity < 0) throw new Refusal('quantity_invalid');
  return quantity === 0 ? removeLine(draft, line.id) : changeLine(draft, line.id, { quantity });
}

interface SaidQuantity {
  readonly quantity: number;
  readonly unit: string | null;
}

function measured(
  read: Reader,
  productId: string,
  baseUnit: string,
  { quantity, unit }: SaidQuantity,
): Measured {
  const found = asSpoken(quantity, unit, baseUnit, packsOf(read, productId));
  if (typeof found === 'string') throw new Refusal(found, unit);
  return found;
}

/** A quantity as said, in the product's unit. Refuses with `quantity_invalid`, `unit_unknown`. */
function saidQuantity(said: SaidQuantity, productUnit: string): Thousandths {
  const quantity = toProductUnit(said.quantity, said.unit, productUnit);
  if (typeof quantity === 'string') throw new Refusal(quantity, said.unit);
  return quantity;
}
