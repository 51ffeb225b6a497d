import { paise } from '../../units.ts';
import type { Doubt, ReturnedGoods, SpokenProposal, WrongEntry } from '../outcome.ts';
import { itemsOf, nameOf } from './draft-words.ts';
import { inRupees, type Speaker } from './speaker.ts';

/** Words for money that goes back or ahead. */

export const entryValues = ({ what, customer, amountPaise }: WrongEntry) => ({
  what,
  customer,
  amount: inRupees(amountPaise),
});

export const goodsValues = (speaker: Speaker, { lines, totalPaise, back }: ReturnedGoods) => ({
  items: itemsOf(speaker, lines),
  amount: inRupees(totalPaise),
  back,
});

/** "Shall I?" */
export function askSure(speaker: Speaker, doubt: Doubt): string {
  const { say } = speaker;
  if (doubt.of === 'proposal') return say('sureProposal', proposalValues(speaker, doubt.proposal));
  if (doubt.of === 'advance')
    return say('payOver', { amount: inRupees(doubt.amountPaise), over: inRupees(doubt.overPaise) });
  if (doubt.of === 'entry') return say('sureEntry', entryValues(doubt.entry));
  if (doubt.of === 'bill') return say('sureBill', billValues(doubt));
  return say('sureGoods', { number: doubt.number, ...goodsValues(speaker, doubt.goods) });
}

function proposalValues(speaker: Speaker, { what, customer, amountPaise, phone, lines }: SpokenProposal) {
  return {
    what,
    who: customer === null ? 'nobody' : 'known',
    customer: customer ?? '',
    money: amountPaise === null ? 'none' : 'some',
    amount: inRupees(amountPaise ?? paise(0)),
    phone: phone === null ? 'none' : oneByOne(phone),
    some: lines.length > 0 ? 'yes' : 'no',
    items:
      what === 'removeItem' ? lines.map((line) => nameOf(speaker, line)).join(', ') : itemsOf(speaker, lines),
  };
}

/** Figure by figure: so a wrong one is seen, and heard. */
const oneByOne = (phone: string): string => [...phone].join(' ');

/** What is asked about, in few words. */
export function doubtWords(speaker: Speaker, doubt: Doubt): string {
  if (doubt.of === 'entry') return speaker.say('thisEntry', entryValues(doubt.entry));
  if (doubt.of === 'bill') return speaker.say('thisBill', billValues(doubt));
  return askSure(speaker, doubt);
}

const billValues = ({ number, customer, totalPaise }: Extract<Doubt, { of: 'bill' }>) => ({
  number,
  who: customer === null ? 'nobody' : 'known',
  customer: customer ?? '',
  total: inRupees(totalPaise),
});
