import type { Supply } from '../sale/price-types.ts';

/** What is known of where a sale goes; null or absent is "not said". */
export interface Destination {
  /** State of the address the shop delivers to. */
  readonly deliveryState?: string | null;
  /** State written on the bill for the buyer. */
  readonly buyerState?: string | null;
}

/**
 * State code of the place of supply (IGST Act s. 10(1)(ca), circular 209/3/2024): where the goods are delivered, else the
 * State written on the bill, else the shop's own.
 */
export function placeOfSupply(shopState: string, { deliveryState, buyerState }: Destination): string {
  return deliveryState ?? buyerState ?? shopState;
}

/** CGST + SGST when shop and place of supply share a State, else IGST. A place not said is the shop's own. */
export function supplyBetween(shopState: string, place: string | null): Supply {
  return place === null || place === shopState ? 'INTRASTATE' : 'INTERSTATE';
}
