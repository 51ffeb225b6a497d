/** How the shop stands in GST law. `unsaid`: it has not told yet, and switches GST bill by bill. */
export type Profile = 'unsaid' | 'unregistered' | 'composition' | 'regular';

export type DocumentKind =
  | 'invoice'
  | 'taxInvoice'
  | 'billOfSupply'
  | 'invoiceCumBillOfSupply'
  | 'creditNote'
  | 'commercialNote'
  | 'estimate';

/** Which lines of the sale stand on the document. */
export type Lines = 'all' | 'taxed' | 'exempt';

export interface SaleDocument {
  readonly kind: DocumentKind;
  readonly lines: Lines;
  /** A sentence the law wants at the top, else null. */
  readonly notice: string | null;
}

export interface Sale {
  readonly profile: Profile;
  /** Tax is worked out on this bill. */
  readonly withGst: boolean;
  /** One for each line: whether the goods are exempt (nil) today. */
  readonly lines: readonly { readonly exempt: boolean }[];
  /** The buyer gave a GSTIN. */
  readonly buyerRegistered: boolean;
  /** A regular shop that decides bill by bill: without tax it writes a plain invoice, which the doctor will name. */
  readonly asks?: boolean;
}

/** What each kind is called at the head of the paper. */
export const DOCUMENT_TITLES: Readonly<Record<DocumentKind, string>> = {
  invoice: 'Invoice',
  taxInvoice: 'Tax Invoice',
  billOfSupply: 'Bill of Supply',
  invoiceCumBillOfSupply: 'Invoice-cum-Bill of Supply',
  creditNote: 'Credit Note',
  commercialNote: 'Commercial Credit Note',
  estimate: 'Estimate',
};

/** What a sale below 200 rupees is called whose invoice is that of its day. */
export const MEMO_TITLE = 'Cash Memo';

/** CGST Rules, rule 5(1)(f): the words a composition dealer's bill must carry. */
export const COMPOSITION_NOTICE = 'composition taxable person, not eligible to collect tax on supplies';

/** True when a shop of this profile may put tax on a bill at all (CGST Act s. 10(4), s. 32). */
export function mayChargeTax(profile: Profile): boolean {
  return profile === 'regular' || profile === 'unsaid';
}

/**
 * The documents a sale needs: one, or two for a registered buyer with a mixed basket.
 * Not registered: a plain invoice. Composition: bill of supply with its sentence. Regular: by its lines (rules 46, 46A, 49);
 * a regular shop without tax, or a shop that may charge none with it, has made an estimate and not a bill.
 */
export function documentsOf(sale: Sale): SaleDocument[] {
  if (sale.withGst) return mayChargeTax(sale.profile) ? taxDocuments(sale) : [whole('estimate')];
  if (sale.profile === 'composition') return [whole('billOfSupply', COMPOSITION_NOTICE)];
  if (sale.profile === 'regular') return [whole(untaxedKind(sale))];
  return [whole('invoice')];
}

function untaxedKind({ lines, asks = false }: Sale): DocumentKind {
  if (lines.every(isExempt)) return 'billOfSupply';
  return asks ? 'invoice' : 'estimate';
}

const isExempt = (line: { readonly exempt: boolean }): boolean => line.exempt;

function whole(kind: DocumentKind, notice: string | null = null): SaleDocument {
  return { kind, lines: 'all', notice };
}

function taxDocuments({ lines, buyerRegistered }: Sale): SaleDocument[] {
  if (lines.every(isExempt)) return [whole('billOfSupply')];
  if (!lines.some(isExempt)) return [whole('taxInvoice')];
  if (!buyerRegistered) return [whole('invoiceCumBillOfSupply')];
  return [
    { kind: 'taxInvoice', lines: 'taxed', notice: null },
    { kind: 'billOfSupply', lines: 'exempt', notice: null },
  ];
}

/** The title of the paper for a sale; two documents name the one that carries the tax. */
export function documentTitle(sale: Sale): string {
  return DOCUMENT_TITLES[documentsOf(sale)[0]?.kind ?? 'invoice'];
}
