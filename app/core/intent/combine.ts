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

/** What only says that it is about the bill, or about what is owed: beside anything that says more it is part of that. */
const ABOUT_THE_BILL: readonly Intent[] = ['SHOW_PENDING_INVOICE', 'CREATE_INVOICE'];
const OF_THE_BILL: readonly Intent[] = [
  ...CHANGES,
  'CREATE_INVOICE',
  'CONFIRM_INVOICE',
  'CANCEL_INVOICE',
  'SET_PAYMENT',
  'SHOW_PENDING_INVOICE',
];

/** "Is bill mein ghee 550 lagao", "Chhotu ka khata batao, kitna baaki hai": the one that says more, or null. */
function fuller(first: Meaning, second: Meaning): Meaning | null {
  if (isHint(first, second)) return second;
  return isHint(second, first) ? first : null;
}

/** Of whom the talk is, nobody named. */
const isPointing = ({ entities: { customer, ...rest } }: Meaning): boolean =>
  Object.keys(rest).length === 0 && (customer === undefined || customer.byPronoun === true);

const isHint = (hint: Meaning, more: Meaning): boolean =>
  (ABOUT_THE_BILL.includes(hint.intent) && isPointing(hint) && OF_THE_BILL.includes(more.intent)) ||
  (hint.intent === 'TOTAL_PENDING_AMOUNT' && more.intent === 'CHECK_BALANCE');

const isSaidTwice = (first: Meaning, second: Meaning): boolean =>
  first.intent === second.intent && TWICE.includes(first.intent) && sameIn(first, second);

/** Said once more in other words it is still one. Of goods and money a second is a second. */
const TWICE: readonly Intent[] = [
  'SET_CUSTOMER',
  'CHECK_BALANCE',
  'TOGGLE_GST',
  'REMOVE_ITEM',
  'SHOW_PENDING_INVOICE',
];

const sameIn = ({ entities: a }: Meaning, { entities: b }: Meaning): boolean =>
  (b.customer?.byPronoun === true || a.customer?.id === b.customer?.id) &&
  a.product === b.product &&
  a.withGst === b.withGst;

/** Two meanings that are one thing said in two pieces, or null. */
function one(first: Meaning, second: Meaning): Meaning | null {
  if (isSaidTwice(first, second)) return joined(first, second, first.entities);
  const more = fuller(first, second);
  if (more) return { ...more, confidence: Math.min(first.confidence, second.confidence) };
  return pieces(first, second);
}

function pieces(first: Meaning, second: Meaning): Meaning | null {
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
