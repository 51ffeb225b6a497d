import type { TFunction } from 'i18next';

/** The shop's units and the words for them; another unit is shown as it is written. */
const UNITS = {
  kg: 'unit.kg',
  g: 'unit.g',
  litre: 'unit.litre',
  ml: 'unit.ml',
  packet: 'unit.packet',
  piece: 'unit.piece',
  dozen: 'unit.dozen',
  bottle: 'unit.bottle',
  box: 'unit.box',
  bag: 'unit.bag',
  bundle: 'unit.bundle',
  metre: 'unit.metre',
} as const;

const isKnown = (unit: string): unit is keyof typeof UNITS => Object.hasOwn(UNITS, unit);

/** A unit in the language of `t`. */
export function unitWord(t: TFunction, unit: string): string {
  return isKnown(unit) ? t(UNITS[unit]) : unit;
}
