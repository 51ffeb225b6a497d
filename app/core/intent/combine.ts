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

/** The one that says more, no surer than the one it swallows. */
const beside = (kept: Meaning, other: Meaning): Meaning => ({
  ...kept,
  confidence: Math.min(kept.confidence, other.confidence),
});

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
  if (second.entities.amount === undefined && first.entities.amount === undefined)
    return beside(second, first);
  if (isRest(first, second)) return joined(first, second, { ...first.entities, rest: 'udhaar' });
  const parts = [...partsOf(first.entities), ...partsOf(second.entities)];
  return joined(first, second, { ...second.entities, ...first.entities, parts });
}

/** "Is bill ke 300 mile, baaki udhaar": what was paid is paid on the bill, since its rest is spoken of. */
const isPartPaid = (first: Meaning, second: Meaning): boolean =>
  first.intent === 'RECORD_PAYMENT' &&
  first.entities.customer?.byPronoun === true &&
  second.intent === 'SET_PAYMENT' &&
  isRest(first, second);

function partPaid(first: Meaning, second: Meaning): Meaning {
  const { customer, ...paid } = first.entities;
  return joined(second, first, { ...paid, mode: paid.mode ?? 'cash', rest: 'udhaar' });
}

/** "200 cash, iska baaki khate mein". */
const isRest = ({ entities: { amount } }: Meaning, { entities: rest }: Meaning): boolean =>
  amount !== undefined && rest.mode === 'udhaar' && rest.amount === undefined;

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

/** Which bill, or whose reminder, is said in a clause of its own: "bill number 88 ka print". */
const WHICH: Readonly<Partial<Record<Intent, readonly Intent[]>>> = {
  SHOW_INVOICE: ['PRINT_INVOICE', 'SEND_INVOICE'],
  LIST_REMINDERS: ['MODIFY_REMINDER', 'CANCEL_REMINDER'],
};

/** The second with the bill or the customer that the first says, or null. */
function ofWhich(which: Meaning, more: Meaning): Meaning | null {
  const isOpen = more.entities.customer === undefined && more.entities.number === undefined;
  if (!WHICH[which.intent]?.includes(more.intent) || !isOpen || isBare(which)) return null;
  return joined(more, which, { ...which.entities, ...more.entities });
}

const isHint = (hint: Meaning, more: Meaning): boolean =>
  (hint.intent === 'CREATE_INVOICE' && isPointing(hint) && more.intent === 'REPEAT_LAST_BILL') ||
  (ABOUT_THE_BILL.includes(hint.intent) && isPointing(hint) && OF_THE_BILL.includes(more.intent)) ||
  (hint.intent === 'CHECK_BALANCE' &&
    isPointing(hint) &&
    more.intent === 'SET_PAYMENT' &&
    more.entities.mode === 'udhaar') ||
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
  const which = ofWhich(first, second) ?? ofWhich(second, first);
  if (which) return which;
  if (isPartPaid(first, second)) return partPaid(first, second);
  const more = fuller(first, second);
  if (more) return beside(more, more === first ? second : first);
  return pieces(first, second);
}

function pieces(first: Meaning, second: Meaning): Meaning | null {
  if (goesOn(first, second)) return beside(second, first);
  if (second.intent === 'SET_PAYMENT') return paying(first, second);
  const same = first.intent === second.intent;
  // One question has one answer: "doosra, Sarab" is the second.
  if (same && first.intent === 'ANSWER') return beside(first, second);
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
