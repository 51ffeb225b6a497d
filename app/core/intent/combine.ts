import type { Entities, Intent, Meaning, Span } from './types.ts';

/** Items are numbered through, so the second half's spans move behind the first half's items. */
const shifted = (spans: readonly Span[], by: number): Span[] =>
  spans.map((span) => (span.index === undefined ? span : { ...span, index: span.index + by }));

function joined(first: Meaning, second: Meaning, entities: Entities): Meaning {
  const { intent } = first;
  const confidence = Math.min(first.confidence, second.confidence);
  const items = first.entities.items?.length ?? 0;
  return { intent, confidence, entities, spans: [...first.spans, ...shifted(second.spans, items)] };
}

const items = (first: Meaning, second: Meaning): Entities => ({
  ...first.entities,
  items: [...(first.entities.items ?? []), ...(second.entities.items ?? [])],
});

const isBare = ({ entities }: Meaning): boolean => Object.keys(entities).length === 0;

/** What changes the bill that is being made. */
const CHANGES: readonly Intent[] = [
  'ADD_ITEM',
  'REMOVE_ITEM',
  'CHANGE_QUANTITY',
  'CHANGE_PRICE',
  'APPLY_DISCOUNT',
  'TOGGLE_GST',
  'SET_CUSTOMER',
];

/** "Haan, aur ek kilo cheeni" and "nahi, teen kilo": the bill is not done with, it goes on. "Nahi, Rahul ka kholo" throws none away. */
const goesOn = (first: Meaning, { intent }: Meaning): boolean =>
  (first.intent === 'CONFIRM_INVOICE' && CHANGES.includes(intent)) ||
  (first.intent === 'CANCEL_INVOICE' && [...CHANGES, 'SWITCH_DRAFT', 'SET_PAYMENT'].includes(intent));

/** "Haan, 200 diya" is money and a yes; "100 cash 70 UPI" is money in two ways. */
function paying(first: Meaning, second: Meaning): Meaning | null {
  if (first.intent === 'CONFIRM_INVOICE') return joined(second, first, { ...second.entities, save: true });
  if (first.intent !== 'SET_PAYMENT') return null;
  const parts = [...partsOf(first.entities), ...partsOf(second.entities)];
  return joined(first, second, { ...second.entities, ...first.entities, parts });
}

const partsOf = ({ amount, mode = 'cash', parts }: Entities): NonNullable<Entities['parts']> =>
  parts ?? (amount === undefined ? [] : [{ amount, mode }]);

/** Two meanings that are one thing said in two pieces, or null. */
function one(first: Meaning, second: Meaning): Meaning | null {
  if (goesOn(first, second)) return { ...second, confidence: Math.min(first.confidence, second.confidence) };
  if (second.intent === 'SET_PAYMENT') return paying(first, second);
  const same = first.intent === second.intent;
  const making = first.intent === 'CREATE_INVOICE';
  if (same && isBare(second)) return joined(first, second, first.entities);
  if (making && second.intent === 'TOGGLE_GST')
    return joined(first, second, { ...first.entities, ...second.entities });
  const more = second.intent === 'ADD_ITEM' || (same && making && second.entities.customer === undefined);
  return more && (making || same) ? joined(first, second, { ...items(first, second) }) : null;
}

/**
 * Joins what belongs together: "Rahul ka bill banao 2 chawal … GST ke saath" is one bill with tax, "haan haan bilkul" one yes,
 * "2 chawal jodo 1 cheeni jodo" one addition.
 */
export function combine(meanings: readonly Meaning[]): Meaning[] {
  const found: Meaning[] = [];
  for (const next of meanings) {
    const last = found.at(-1);
    const both = last ? one(last, next) : null;
    if (both) found.pop();
    found.push(both ?? next);
  }
  return found;
}
