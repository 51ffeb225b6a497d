import { amountOf } from '../money/quantity.ts';
import { type MeasureProblem, spokenUnit, toProductUnit } from '../sale/measure.ts';
import { type Paise, type Thousandths, thousandths } from '../units.ts';

/** A pack in which a product is bought or sold: a case of 24, a bori of 25 kg. */
export interface Pack {
  readonly pack: string;
  /** Thousandths of the base unit in one. */
  readonly size: Thousandths;
  /** Price of a whole one; null: so many times the loose price. */
  readonly pricePaise: Paise | null;
}

/** A quantity in the base unit; `amount` when it costs something else than quantity × loose price. */
export interface Measured {
  readonly quantity: Thousandths;
  readonly amount: Paise | null;
}

/** Words for the same kind of pack: what is written on the product and what is said at the counter may differ. */
const PACK_WORDS: Readonly<Record<string, string>> = {
  bori: 'sack',
  bora: 'sack',
  katta: 'sack',
  bag: 'sack',
  thaila: 'sack',
  case: 'box',
  carton: 'box',
  crate: 'box',
  peti: 'box',
  dabba: 'box',
  darjan: 'dozen',
};

function packWord(word: string): string {
  const plain = word.toLowerCase();
  return Object.hasOwn(PACK_WORDS, plain) ? (PACK_WORDS[plain] ?? plain) : plain;
}

/** 1,00,000 units: the largest quantity of a line. */
const MOST = 100_000_000;

/**
 * "2 bori", "1.5 kg", "3" as thousandths of the product's base unit. A pack of the product comes before any general
 * conversion, so "1 dozen" of a product packed by ten is ten. A unit is never guessed.
 */
export function inBaseUnit(
  said: number,
  unit: string | null,
  baseUnit: string,
  packs: readonly Pack[],
): Measured | MeasureProblem {
  const pack =
    unit === null || unit === baseUnit
      ? undefined
      : packs.find((each) => packWord(each.pack) === packWord(unit));
  if (pack) return packsOf(Math.round(said * 1000), pack);
  const quantity = toProductUnit(said, unit, baseUnit);
  return typeof quantity === 'string' ? quantity : { quantity, amount: null };
}

/** The same as people speak (see `spokenUnit`): for the counter, which reads back what it understood. */
export function asSpoken(
  said: number,
  unit: string | null,
  baseUnit: string,
  packs: readonly Pack[],
): Measured | MeasureProblem {
  const found = inBaseUnit(said, unit, baseUnit, packs);
  return found === 'unit_unknown' ? inBaseUnit(said, spokenUnit(unit, baseUnit), baseUnit, packs) : found;
}

/** So many packs (in thousandths of a pack: half a bori is 500), in the base unit. */
export function packsOf(packs: number, { size, pricePaise }: Pack): Measured | 'quantity_invalid' {
  const quantity = Math.round((packs * size) / 1000);
  if (!(quantity > 0 && quantity <= MOST)) return 'quantity_invalid';
  const amount = pricePaise === null ? null : amountOf(pricePaise, thousandths(packs));
  return { quantity: thousandths(quantity), amount };
}
