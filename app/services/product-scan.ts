import { z } from 'zod';
import type { Reader } from '../../db/gateway.ts';
import type { Scanned } from '../contract/goods.ts';
import { plainCode, readBarcode } from '../core/goods/barcode.ts';
import { packsOf as countPacks } from '../core/goods/packs.ts';
import { isScalePattern, readScaleCode, type ScaleLabel } from '../core/goods/scale-code.ts';
import { formatQuantity } from '../core/money/quantity.ts';
import { quantityForMoney } from '../core/sale/measure.ts';
import { type Paise, type Thousandths, thousandths } from '../core/units.ts';
import { saveSetting, setting } from '../repositories/plain.ts';
import { codeRow, mrpsOf, packOf } from '../repositories/products-goods.ts';
import type { Books } from './books.ts';
import { needGoods, readGoods } from './product-view.ts';
import { Refusal } from './refusal.ts';

/** What a code stands for, in figures: a line of a bill can be made of it. */
export interface Scan {
  readonly productId: string;
  readonly pack: string | null;
  readonly quantity: Thousandths;
  readonly unitPrice: Paise;
  readonly amount: Paise | null;
}

const ONE = thousandths(1000);

/**
 * Reads a scan: a code of a product, a code of one of its packs, or a label of the shop's scale. `mrp` says which printed price is in
 * the hand. Refuses with `barcode_invalid`, `barcode_unknown`, `mrp_unsaid` when several prices stand under the code and none was
 * said, `not_found` for one that is not on the shelf.
 */
export function readScan(read: Reader, text: string, mrp: Paise | null): Scan {
  const found = lookUp(read, text);
  const marks = mrpsOf(read, found.productId);
  if (mrp === null && marks.length > 1) throw new Refusal('mrp_unsaid');
  const [mark] = mrp === null ? marks : marks.filter((each) => each.mrpPaise === mrp);
  if (mrp !== null && !mark) throw new Refusal('not_found', 'mrp');
  return mark && found.amount === null ? { ...found, unitPrice: mark.pricePaise } : found;
}

/** The same for a screen: the product with its printed prices to choose from. */
export function readScanned(read: Reader, text: string, day: string): Scanned {
  const scan = lookUp(read, text);
  const product = readGoods(read, scan.productId, day);
  const [only, second] = product.mrps;
  const price = only && !second && scan.amount === null ? only.pricePaise : scan.unitPrice;
  return {
    product,
    pack: scan.pack,
    quantity: formatQuantity(scan.quantity),
    unitPricePaise: price,
    amountPaise: scan.amount,
    mrps: product.mrps,
  };
}

function lookUp(read: Reader, text: string): Scan {
  const code = readBarcode(text);
  const row = code === null ? undefined : codeRow(read, code);
  if (row) return ofCode(read, row.productId, row.pack);
  const labels = scaleLabels(read, [code, plainCode(text)]);
  for (const label of labels) {
    const item = codeRow(read, label.item);
    if (item) return ofLabel(needGoods(read, item.productId), label);
  }
  throw new Refusal(code === null && labels.length === 0 ? 'barcode_invalid' : 'barcode_unknown');
}

function ofCode(read: Reader, productId: string, pack: string | null): Scan {
  const { price } = needGoods(read, productId);
  const whole = pack === null ? undefined : packOf(read, productId, pack);
  const counted = whole && countPacks(ONE, whole);
  if (typeof counted === 'string') throw new Refusal(counted);
  return {
    productId,
    pack: counted ? pack : null,
    unitPrice: price,
    quantity: ONE,
    amount: null,
    ...counted,
  };
}

/** A label need be no EAN: its pattern says what stands in it, and whether a digit checks the others. */
const scaleLabels = (read: Reader, codes: readonly (string | null)[]): ScaleLabel[] =>
  scalePatterns(read).flatMap((pattern) =>
    codes.flatMap((code) => (code === null ? [] : (readScaleCode(pattern, code) ?? []))),
  );

/** Money on a label is what the goods cost; without a price by weight it is one thing of that price. */
function ofLabel({ id, price }: { id: string; price: Paise }, { quantity, amount }: ScaleLabel): Scan {
  const base = { productId: id, pack: null, unitPrice: price };
  if (amount === null) return { ...base, quantity: quantity ?? ONE, amount: null };
  const bought = quantityForMoney(amount, price);
  return bought === null
    ? { ...base, unitPrice: amount, quantity: ONE, amount: null }
    : { ...base, quantity: bought, amount };
}

const PATTERNS = 'scale.labels';
const patternList = z.array(z.string());

/** How the labels of the shop's scale are made up; none until it is said. */
export function scalePatterns(read: Reader): string[] {
  const stored = setting(read, PATTERNS);
  return stored === undefined ? [] : patternList.parse(JSON.parse(stored));
}

/** Keeps the patterns of the scale. Refuses with `invalid_input` for one that is none. */
export function setScalePatterns(books: Books, patterns: readonly string[]): string[] {
  const wrong = patterns.find((pattern) => !isScalePattern(pattern));
  if (wrong !== undefined) throw new Refusal('invalid_input', wrong);
  books.write(({ tx }) => saveSetting(tx, PATTERNS, JSON.stringify(patterns)));
  return [...patterns];
}
