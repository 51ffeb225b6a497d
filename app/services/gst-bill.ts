import type { Reader } from '../../db/gateway.ts';
import type { BillGst } from '../core/facts/facts.ts';
import { type BillDecision, type BillKind, billOf, MEMO_BELOW } from '../core/gst/bill.ts';
import {
  DOCUMENT_TITLES,
  type DocumentKind,
  documentsOf,
  MEMO_TITLE,
  type Sale,
} from '../core/gst/document.ts';
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
export const placeOf = (read: Reader, draft: Pick<Draft, 'customer' | 'deliveryState'>): string =>
  placeFor(shopRow(read)?.state_code ?? '', draft, buyerOf(read, draft));

const placeFor = (shopState: string, draft: Pick<Draft, 'deliveryState'>, { stateCode }: Buyer): string =>
  placeOfSupply(shopState, { deliveryState: draft.deliveryState, buyerState: stateCode });

/** All that the law asks about a draft beside its goods, read once. */
interface Standing {
  readonly profile: ProfileRow;
  readonly buyer: Buyer;
  readonly shopState: string;
  readonly placeOfSupply: string;
}

function standingOf(read: Reader, draft: Draft, day: string): Standing {
  const shopState = shopRow(read)?.state_code ?? '';
  const buyer = buyerOf(read, draft);
  const profile = profileOn(read, day);
  return { profile, buyer, shopState, placeOfSupply: placeFor(shopState, draft, buyer) };
}

/** What a draft would be when it is saved on this day, or why it cannot be. */
export const decideBill = (read: Reader, sale: PricedDraft, day: string): BillDecision =>
  decide(sale, standingOf(read, sale.draft, day));

const decide = (sale: PricedDraft, standing: Standing): BillDecision =>
  billOf({
    ...saleOf(sale, standing),
    shopState: standing.shopState,
    placeOfSupply: standing.placeOfSupply,
    taxable: sale.priced.totals.taxablePaise,
    buyerNamed: standing.buyer.named,
    buyerAddress: standing.buyer.address,
  });

const saleOf = (
  { draft, rates }: PricedDraft,
  { profile, buyer }: Pick<Standing, 'profile' | 'buyer'>,
): Sale => ({
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
  const [first] = documentsOf(saleOf(sale, standingOf(read, sale.draft, day)));
  return first?.kind ?? 'invoice';
}

/** Whether a draft would be a memo, which the invoice of its day carries. */
export function isMemo(read: Reader, sale: PricedDraft, day: string): boolean {
  const decided = decideBill(read, sale, day);
  return decided.ok && profileOn(read, day).dayInvoice && isSmall(sale, decided.kind);
}

/** What the law needs of a bill on the point of being saved. */
export interface GstOfBill {
  readonly kind: BillKind;
  readonly title: string;
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
  const standing = standingOf(read, sale.draft, day);
  const decided = decide(sale, standing);
  if (!decided.ok) throw new Refusal(decided.refusal);
  const { kind, notice } = decided;
  const { profile, gstin, dayInvoice } = standing.profile;
  const memo = dayInvoice && isSmall(sale, kind);
  const { gstin: buyerGstin, address } = kind === 'invoice' ? WALK_IN : standing.buyer;
  return {
    kind,
    title: memo ? MEMO_TITLE : DOCUMENT_TITLES[kind],
    gst: {
      profile,
      kind,
      notice,
      placeOfSupply: standing.placeOfSupply,
      shopGstin: gstin,
      buyerGstin,
      memo,
    },
    gstinMissing: sale.draft.withGst && gstin === null,
    person: address === null ? {} : { person: { address } },
  };
}

/** A sale below 200 rupees to nobody in particular, who asked for no invoice, within the State. */
const isSmall = ({ draft, priced, supply }: PricedDraft, kind: BillKind): boolean =>
  kind !== 'invoice' &&
  draft.customer === null &&
  !draft.ownInvoice &&
  supply === 'INTRASTATE' &&
  priced.totals.payablePaise < MEMO_BELOW;
