import type { DatedRate } from './gst/rate.ts';
import type { PriceMode } from './sale/price-types.ts';
import { basisPoints, type Paise, paise } from './units.ts';

/** A product the shop is opened with. */
export interface CatalogProduct {
  /** Stable slug ("toor-dal"): a later catalog finds the product by it, whatever the shop called it since. */
  readonly key: string;
  readonly name: string;
  readonly nameHi: string;
  readonly nameEn: string;
  readonly aliases: readonly string[];
  readonly category: string;
  /** Unit it is sold by: kg, litre, packet, piece. */
  readonly unit: string;
  readonly pricePaise: Paise;
  /** Tariff heading, four digits. It does not decide the rate. */
  readonly hsn: string;
  /** Oldest first, at least one. */
  readonly rates: readonly DatedRate[];
  /** Nil-rated or exempt today. */
  readonly exempt: boolean;
  readonly mode: PriceMode;
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * Checks the parsed JSON of the catalog file and brands its figures. Throws RangeError naming the product and the
 * field: a catalog that is half right would sell at a wrong price or rate.
 */
export function parseCatalog(json: unknown): CatalogProduct[] {
  const products = list(json, 'catalog').map((each, index) =>
    product(fields(each, `product ${index + 1}`), index),
  );
  const keys = new Set(products.map(({ key }) => key));
  if (keys.size !== products.length) throw new RangeError('catalog: two products share a key');
  return products;
}

function product(from: Fields, index: number): CatalogProduct {
  const at = (field: string) => `product ${index + 1} ${field}`;
  const text = (field: string) => words(from[field], at(field));
  return {
    key: shaped(text('key'), /^[a-z0-9]+(?:-[a-z0-9]+)*$/, at('key')),
    name: text('name'),
    nameHi: text('nameHi'),
    nameEn: text('nameEn'),
    aliases: list(from.aliases, at('aliases')).map((alias) => words(alias, at('aliases'))),
    category: text('category'),
    unit: text('unit'),
    pricePaise: paise(count(from.pricePaise, at('pricePaise'))),
    hsn: shaped(text('hsn'), /^\d{4}$/, at('hsn')),
    rates: ratesOf(from.rates, at('rates')),
    exempt: flag(from.exempt, at('exempt')),
    mode: modeOf(from.mode, at('mode')),
  };
}

function ratesOf(value: unknown, where: string): DatedRate[] {
  const rates = list(value, where).map((each) => rate(fields(each, where), where));
  const rising = rates.every(({ from }, index) => index === 0 || (rates[index - 1]?.from ?? '') < from);
  if (rates.length === 0 || !rising) throw new RangeError(`${where}: not a rising list of dates`);
  return rates;
}

function rate(from: Fields, where: string): DatedRate {
  return {
    from: shaped(words(from.from, where), /^\d{4}-\d{2}-\d{2}$/, where),
    gst: basisPoints(count(from.gst, where)),
    cess: basisPoints(count(from.cess, where)),
  };
}

function modeOf(value: unknown, where: string): PriceMode {
  if (value === 'exclusive' || value === 'inclusive' || value === 'rsp') return value;
  throw new RangeError(`${where}: not exclusive, inclusive or rsp`);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fields(value: unknown, where: string): Fields {
  if (isFields(value)) return value;
  throw new RangeError(`${where}: not an object`);
}

function list(value: unknown, where: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new RangeError(`${where}: not a list`);
}

function words(value: unknown, where: string): string {
  if (typeof value === 'string' && value.trim() !== '') return value;
  throw new RangeError(`${where}: not a text`);
}

function shaped(value: string, shape: RegExp, where: string): string {
  if (shape.test(value)) return value;
  throw new RangeError(`${where}: ${value} has the wrong shape`);
}

function count(value: unknown, where: string): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return Math.abs(value);
  throw new RangeError(`${where}: not a whole number, 0 or more`);
}

function flag(value: unknown, where: string): boolean {
  if (typeof value === 'boolean') return value;
  throw new RangeError(`${where}: not true or false`);
}
