import { formatQuantity } from '../../money/quantity.ts';
import { formatRate } from '../../money/rates.ts';
import type { Paise } from '../../units.ts';
import type { Change, OutcomeOf, SpokenDraft, SpokenLine, SpokenMoney } from '../outcome.ts';
import { inRupees, type Speaker } from './speaker.ts';

/** What was changed, then the draft: name, items, total, mode, question. */
export const draftWords = (speaker: Speaker, { draft, changes = [] }: OutcomeOf<'draft'>): string =>
  [...changes.map((change) => changed(speaker, change)), readBack(speaker, draft)].join(' ');

function changed(speaker: Speaker, change: Change): string {
  if (change.what === 'payment') return paying(speaker, change.money);
  if (change.what === 'discount') return discounted(speaker, change);
  const { line, pricePaise } = change;
  return speaker.say('priced', {
    item: nameOf(speaker, line),
    price: inRupees(pricePaise),
    unit: unitOf(speaker, line),
  });
}

const discounted = (speaker: Speaker, change: Extract<Change, { what: 'discount' }>): string =>
  speaker.say('discounted', {
    of: change.line ? 'item' : 'bill',
    item: change.line ? nameOf(speaker, change.line) : '',
    ...offOf(change),
  });

/** What is taken and how, what is left, and the change to give back. */
function paying(
  { say }: Speaker,
  { parts, tenderedPaise, changePaise, leftPaise, khata }: SpokenMoney,
): string {
  const shown = parts.map(({ mode, amountPaise }) =>
    say('paidPart', {
      way: mode,
      amount: inRupees(mode === 'cash' ? (tenderedPaise ?? amountPaise) : amountPaise),
    }),
  );
  const left =
    leftPaise > 0
      ? [say('paidPart', { way: khata ? 'udhaar' : 'missing', amount: inRupees(leftPaise) })]
      : [];
  const back = changePaise > 0 ? [say('giveBack', { change: inRupees(changePaise) })] : [];
  return [say('paidWith', { parts: [...shown, ...left].join(', ') }), ...back].join(' ');
}

/** The values by which a discount is said. */
function offOf({ off }: Extract<Change, { what: 'discount' }>) {
  if (off === null) return { off: 'none', percent: '', amount: 0 };
  return off.kind === 'percent'
    ? { off: 'percent', percent: formatRate(off.value), amount: 0 }
    : { off: 'amount', percent: '', amount: inRupees(off.value) };
}

function readBack(speaker: Speaker, draft: SpokenDraft): string {
  const { customer, lines } = draft;
  const known = customer?.isNew ? 'new' : 'known';
  const who = { who: customer ? known : 'nobody', customer: customer?.name ?? '' };
  if (lines.length === 0) return speaker.say('openDraft', who);
  const free = lines.filter((line) => line.newProduct).map((line) => line.name);
  return speaker.say('readBack', {
    ...who,
    items: itemsOf(speaker, lines),
    total: inRupees(draft.totalPaise),
    gst: draft.withGst ? 'yes' : 'no',
    tax: inRupees(draft.taxPaise),
    payment: draft.payment,
    free: free.length,
    unknown: free.join(', '),
    advice: overLimit(speaker, customer?.name ?? '', draft.overLimitPaise, 'ahead'),
  });
}

/** A limit advises: it is said after the rest, and nothing where it is kept. */
export function overLimit({ say }: Speaker, customer: string, over: Paise, when: 'ahead' | 'done'): string {
  return over > 0 ? ` ${say('overLimit', { customer, over: inRupees(over), when })}` : '';
}

const unitOf = ({ words }: Speaker, { unit }: SpokenLine): string => words.units[unit] ?? unit;

/** A Hindi voice is given the Hindi name of goods: how it is written says how it is spoken. */
export function nameOf({ language, aloud }: Speaker, line: SpokenLine): string {
  const hindi = language === 'hi' || (aloud && language === 'hi-Latn');
  return hindi ? (line.nameHi ?? line.name) : line.name.toLowerCase();
}

/** "chawal 2 kilo"; to the ear "2 kilo chawal". */
function spoken(speaker: Speaker, line: SpokenLine): string {
  const measure = `${formatQuantity(line.quantity)} ${unitOf(speaker, line)}`;
  const name = nameOf(speaker, line);
  return speaker.aloud ? `${measure} ${name}` : `${name} ${measure}`;
}

/** Nobody listens to more goods than these; a longer bill is told by their number. */
const MOST_ALOUD = 6;

/** The goods of a bill, one after the other. */
export const itemsOf = (speaker: Speaker, lines: readonly SpokenLine[]): string =>
  speaker.aloud && lines.length > MOST_ALOUD
    ? speaker.say('manyItems', { count: lines.length })
    : lines.map((line) => spoken(speaker, line)).join(', ');

/** A saved bill, read out. */
export const billWords = (speaker: Speaker, { bill }: OutcomeOf<'bill'>): string =>
  speaker.say('bill', {
    number: bill.number,
    who: bill.customer === null ? 'nobody' : 'known',
    customer: bill.customer ?? '',
    day: bill.day,
    items: itemsOf(speaker, bill.lines),
    total: inRupees(bill.totalPaise),
    payment: bill.payment,
    part: bill.leftPaise > 0 ? 'yes' : 'no',
    left: inRupees(bill.leftPaise),
    cancelled: bill.cancelled ? 'yes' : 'no',
  });
