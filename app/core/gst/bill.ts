import { type Paise, paise } from '../units.ts';
import { type DocumentKind, documentsOf, mayChargeTax, type Sale } from './document.ts';
import { supplyBetween } from './supply.ts';

/** Rule 46(e) of the CGST Rules: from this taxable value a buyer without GSTIN is named with an address. ₹50,000. */
export const ADDRESS_FROM: Paise = paise(5_000_000);
/** Rule 46, fourth proviso: below this a walk-in who does not ask gets no invoice. ₹200. */
export const MEMO_BELOW: Paise = paise(20_000);

/** A sale on the point of being saved. */
export interface SaleToSave extends Sale {
  readonly shopState: string;
  readonly placeOfSupply: string;
  /** Value for tax in paise, of the whole bill. */
  readonly taxable: Paise;
  readonly buyerNamed: boolean;
  readonly buyerAddress: string | null;
}

/**
 * Why a sale cannot be saved as a bill. gst_not_allowed: this shop may not charge tax. estimate_only: a regular shop without
 * tax has only an estimate. two_documents: a registered buyer needs a tax invoice and a bill of supply.
 * interstate_not_allowed: a composition shop sells within its State. buyer_address_missing: from ₹50,000 on.
 */
export type SaleRefusal =
  | 'gst_not_allowed'
  | 'estimate_only'
  | 'two_documents'
  | 'interstate_not_allowed'
  | 'buyer_address_missing';

export type BillKind = Exclude<DocumentKind, NotABill>;

const NO_BILLS = ['creditNote', 'commercialNote', 'estimate'] as const;
type NotABill = (typeof NO_BILLS)[number];

export type BillDecision =
  | { readonly ok: true; readonly kind: BillKind; readonly notice: string | null }
  | { readonly ok: false; readonly refusal: SaleRefusal };

const no = (refusal: SaleRefusal): BillDecision => ({ ok: false, refusal });

/** What bill a sale becomes, or why none. */
export function billOf(sale: SaleToSave): BillDecision {
  if (sale.withGst && !mayChargeTax(sale.profile)) return no('gst_not_allowed');
  if (isAcross(sale) && sale.profile === 'composition') return no('interstate_not_allowed');
  const [first, second] = documentsOf(sale);
  if (second !== undefined) return no('two_documents');
  if (first === undefined || !isBill(first.kind)) return no('estimate_only');
  if (needsAddress(sale, first.kind) && !isAddressed(sale)) return no('buyer_address_missing');
  return { ok: true, kind: first.kind, notice: first.notice };
}

const isAcross = ({ shopState, placeOfSupply }: SaleToSave): boolean =>
  supplyBetween(shopState, placeOfSupply) === 'INTERSTATE';

const isBill = (kind: DocumentKind): kind is BillKind => !NO_BILLS.some((other) => other === kind);

const isAddressed = ({ buyerNamed, buyerAddress }: SaleToSave): boolean =>
  buyerNamed && buyerAddress !== null;

/** Only a paper with tax on it falls under rule 46(e); a buyer with a GSTIN is known to the tax office. */
function needsAddress({ taxable, buyerRegistered }: SaleToSave, kind: BillKind): boolean {
  const taxed = kind === 'taxInvoice' || kind === 'invoiceCumBillOfSupply';
  return taxed && !buyerRegistered && taxable >= ADDRESS_FROM;
}
