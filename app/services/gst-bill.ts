import type { Reader } from '../../db/gateway.ts';
import type { BillGst } from '../core/facts/facts.ts';
import { type BillDecision, type BillKind, billOf, MEMO_BELOW } from '../core/gst/bill.ts';
import { type DocumentKind, documentsOf, type Sale } from '../core/gst/document.ts';
import { gstinState } from '../core/gst/gstin.ts';
import { placeOfSupply } from '../core/gst/supply.ts';
import type { Draft } from '../core/sale/draft.ts';
import { type PricedDraft, ratesIn } from '../core/sale/price-draft.ts';
import { customerDetails } from '../repositories/customer-details.ts';
import { customerById } from '../repositories/customers.ts';
import { type ProfileRow, profileOn } from '../repositories/gst-profiles.ts';
import { shopRow } from '../repositories/plain.ts';
import { Refusal } from './refusal.ts';

/** Who buys, as far as GST law asks. */
export interface Buyer {
  readonly named: boolean;
  readonly gstin: string | null;
  readonly stateCode: string | null;
  readonly address: string | null;
}

const WALK_IN: Buyer = { named: false, gstin: null, stateCode: null, address: null };

/** The buyer of a draft; a customer who is made with the bill has a name and nothing else yet. */
export function buyerOf(read: Reader, { customer }: Pick<Draft, 'customer'>): Buyer {
  if (customer === null) return WALK_IN;
  const own = customer.id === null ? undefined : customerById(read, customer.id);
  const row = own && customerDetails(read, own.id);
  if (!row) return { ...WALK_IN, named: true };
  const { gstin, state_code, address } = row;
  return { named: true, gstin, stateCode: (gstin && gstinState(gstin)) ?? state_code, address };
}

/** State code of the place of supply: where the goods go, else the buyer's State, else the shop's own. */
export function placeOf(read: Reader, draft: Pick<Draft, 'customer' | 'deliveryState'>): string {
  const { stateCode } = buyerOf(read, draft);
  const shopState = shopRow(read)?.state_code ?? '';
  return placeOfSupply(shopState, { deliveryState: draft.deliveryState, buyerState: stateCode });
}

/** What a draft would be when it is saved on this day, or why it cannot be. */
export function decideBill(read: Reader, sale: PricedDraft, day: string): BillDecision {
  const buyer = buyerOf(read, sale.draft);
  return billOf({
    ...saleOf(sale, profileOn(read, day), buyer),
    shopState: shopRow(read)?.state_code ?? '',
    placeOfSupply: placeOf(read, sale.draft),
    taxable: sale.priced.totals.taxablePaise,
    buyerNamed: buyer.named,
    buyerAddress: buyer.address,
  });
}

const saleOf = ({ draft, rates }: PricedDraft, profile: ProfileRow, buyer: Buyer): Sale => ({
  profile: profile.profile,
  withGst: draft.withGst,
  lines: draft.lines.map(({ productId }) => ({ exempt: isExempt(ratesIn(rates, productId)) })),
  buyerRegistered: buyer.gstin !== null,
  asks: profile.askEveryBill,
});

const isExempt = ({ gst, cess }: { readonly gst: number; readonly cess: number }): boolean =>
  gst === 0 && cess === 0;

/** What paper a draft makes on this day, estimate included: for previews, which refuse nothing. */
export function documentKind(read: Reader, sale: PricedDraft, day: string): DocumentKind {
  const [first] = documentsOf(saleOf(sale, profileOn(read, day), buyerOf(read, sale.draft)));
  return first?.kind ?? 'invoice';
}

/** What the law needs of a bill on the point of being saved. */
export interface GstOfBill {
  readonly kind: BillKind;
  readonly gst: BillGst;
  readonly gstinMissing: boolean;
  /** The part of the fact that may be forgotten. */
  readonly person: { readonly person?: { readonly address: string } };
}

/**
 * Decides what a draft becomes when it is saved. A plain bill keeps nothing of the buyer: only the papers of GST law want GSTIN
 * and address. Refuses with gst_not_allowed, estimate_only, two_documents,
 * interstate_not_allowed, buyer_address_missing.
 */
export function gstOfBill(read: Reader, sale: PricedDraft, day: string): GstOfBill {
  const decided = decideBill(read, sale, day);
  if (!decided.ok) throw new Refusal(decided.refusal);
  const { profile, gstin, dayInvoice } = profileOn(read, day);
  const buyer = buyerOf(read, sale.draft);
  const { kind, notice } = decided;
  const onPaper = kind !== 'invoice';
  const gst = {
    profile,
    kind,
    notice,
    placeOfSupply: placeOf(read, sale.draft),
    shopGstin: gstin,
    buyerGstin: onPaper ? buyer.gstin : null,
    memo: dayInvoice && isSmall(sale, kind),
  };
  const person = onPaper && buyer.address !== null ? { person: { address: buyer.address } } : {};
  return { kind, gst, gstinMissing: sale.draft.withGst && gstin === null, person };
}

/** A sale below 200 rupees to nobody in particular, within the State. */
const isSmall = ({ draft, priced, supply }: PricedDraft, kind: BillKind): boolean =>
  kind !== 'invoice' &&
  draft.customer === null &&
  supply === 'INTRASTATE' &&
  priced.totals.payablePaise < MEMO_BELOW;
