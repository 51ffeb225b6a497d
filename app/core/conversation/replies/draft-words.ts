import { formatQuantity } from '../../money/quantity.ts';
import { formatRate } from '../../money/rates.ts';
import type { Paise } from '../../units.ts';
import type { Change, OutcomeOf, SpokenDraft, SpokenLine } from '../outcome.ts';
import { inRupees, type Speaker } from './speaker.ts';

/** What was changed, then the draft: name, items, total, mode, question. */
export const draftWords = (speaker: Speaker, { draft, changes = [] }: OutcomeOf<'draft'>): string =>
  [...changes.map((change) => changed(speaker, change)), readBack(speaker, draft)].join(' ');

function changed(speaker: Speaker, change: Change): string {
  const { line } = change;
  const item = line === null ? '' : nameOf(speaker, line);
  if (change.what === 'discount')
    return speaker.say('discounted', { of: line ? 'item' : 'bill', item, ...offOf(change) });
  return speaker.say('priced', {
    item,
    price: inRupees(change.pricePaise),
    unit: unitOf(speaker, change.line),
  });
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
    items: lines.map((line) => spoken(speaker, line)).join(', '),
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

const nameOf = ({ language }: Speaker, line: SpokenLine): string =>
  language === 'hi' ? (line.nameHi ?? line.name) : line.name.toLowerCase();

const spoken = (speaker: Speaker, line: SpokenLine): string =>
  `${nameOf(speaker, line)} ${formatQuantity(line.quantity)} ${unitOf(speaker, line)}`;
