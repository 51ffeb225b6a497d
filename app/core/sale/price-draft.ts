import type { BasisPoints, Paise } from '../units.ts';
import { basisPoints } from '../units.ts';
import type { Draft, DraftLine } from './draft.ts';
import { priceBill } from './price.ts';
import type { PricedBill, Supply } from './price-types.ts';

export interface Rates {
  readonly gst: BasisPoints;
  readonly cess: BasisPoints;
}

const NONE: Rates = { gst: basisPoints(0), cess: basisPoints(0) };

/** Rates of the day by product id. */
export type RateCard = ReadonlyMap<string, Rates>;

/** A product that the shop has just met has no rate yet. */
export const ratesIn = (card: RateCard, productId: string): Rates => card.get(productId) ?? NONE;

/** A draft with the rates and the money of a day. */
export interface PricedDraft {
  readonly draft: Draft;
  readonly rates: RateCard;
  readonly supply: Supply;
  readonly priced: PricedBill;
}

export interface Terms {
  readonly supply: Supply;
  readonly roundToRupee: boolean;
  /** Printed prices by product id, of goods whose tax is that of the printed price (`rsp`). */
  readonly printed?: ReadonlyMap<string, Paise>;
}

/** The money of a draft at the rates of its day. */
export function priceDraft(
  draft: Draft,
  card: RateCard,
  { printed = new Map(), supply, roundToRupee }: Terms,
): PricedBill {
  return priceBill({
    supply,
    roundToRupee,
    withGst: draft.withGst,
    ...(draft.discount === null ? {} : { discount: draft.discount }),
    lines: draft.lines.map((line) => ({
      name: line.name,
      unitPrice: line.price,
      ...(line.amount === null ? {} : { amount: line.amount }),
      quantity: line.quantity,
      ...(line.discount === null ? {} : { discount: line.discount }),
      mode: line.mode,
      ...printedOn(line, printed),
      gstRate: ratesIn(card, line.productId).gst,
      cessRate: ratesIn(card, line.productId).cess,
    })),
  });
}

function printedOn({ mode, productId }: DraftLine, printed: ReadonlyMap<string, Paise>) {
  const printedPrice = mode === 'rsp' ? printed.get(productId) : undefined;
  return printedPrice === undefined ? {} : { printedPrice };
}
