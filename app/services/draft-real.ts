import type { FactOf } from '../core/facts/facts.ts';
import type { Draft, DraftLine } from '../core/sale/draft.ts';
import { paise } from '../core/units.ts';
import type { Entry } from './books.ts';
import { recordCustomer } from './customer.ts';
import { findOpen, type OpenDraft } from './draft-store.ts';
import { Refusal } from './refusal.ts';

/** A draft that can be saved. Refuses with draft_missing, draft_changed (when `version` is not the draft's), draft_empty. */
export function needSavable(entry: Entry, draftId: string, version: number | null): OpenDraft {
  const open = findOpen(entry.tx, draftId);
  if (!open) throw new Refusal('draft_missing');
  if (version !== null && version !== open.version) throw new Refusal('draft_changed');
  if (open.draft.lines.length === 0) throw new Refusal('draft_empty');
  return open;
}

/** Makes the new customer and products of a draft in the books, together with what the draft becomes. */
export function madeReal(entry: Entry, draft: Draft): Draft {
  for (const line of draft.lines) if (line.newProduct) entry.record(productFact(line));
  if (!draft.customer || draft.customer.id !== null) return draft;
  const id = recordCustomer(entry, { name: draft.customer.name, phone: null, openingPaise: paise(0) });
  return { ...draft, customer: { id, name: draft.customer.name } };
}

const productFact = (line: DraftLine): FactOf<'product.created'> => ({
  kind: 'product.created',
  version: 1,
  body: {
    productId: line.productId,
    catalogKey: null,
    name: line.name,
    nameHi: line.nameHi,
    forms: [],
    category: '',
    unit: line.unit,
    mode: line.mode,
    hsn: line.hsn,
    pricePaise: line.price,
    rates: [],
    autoCreated: line.price === 0,
  },
});
