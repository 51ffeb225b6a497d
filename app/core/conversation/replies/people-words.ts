import { formatDay } from '../../datetime/format-day.ts';
import { formatRupees } from '../../money/format.ts';
import { type Paise, paise } from '../../units.ts';
import type { OutcomeOf } from '../outcome.ts';
import type { Forgetting } from '../state.ts';
import { inRupees, type Speaker, type WordsFor } from './speaker.ts';

/** How what the shop knows of its customers is said. */
export const peopleWords: WordsFor<
  'phoneSet' | 'emailSet' | 'customerInfo' | 'balances' | 'totalPending' | 'forgotten' | 'codeRefused'
> = {
  phoneSet: ({ say }, { customer, phone, alsoOf }) =>
    say('phoneSet', {
      customer,
      phone: grouped(phone),
      also: alsoOf === null ? 'no' : 'yes',
      other: alsoOf ?? '',
    }),
  emailSet: ({ say }, { customer, email }) => say('emailSet', { customer, email }),
  customerInfo: infoWords,
  balances: ({ say }, { first, more, totalPaise }) =>
    say('balances', {
      some: first.length,
      names: first
        .map((each) => `${each.customer} ${formatRupees(each.balancePaise, { paise: 'auto' })}`)
        .join(', '),
      more,
      total: inRupees(totalPaise),
    }),
  totalPending: ({ say }, { totalPaise, customers }) =>
    say('totalPending', { total: inRupees(totalPaise), customers }),
  forgotten: ({ say }, { writtenOffPaise }) => say('forgotten', openSum(writtenOffPaise)),
  codeRefused: ({ say }, { why, triesLeft }) => say('codeRefused', { why, left: triesLeft }),
};

/** A mobile number in two halves, as it is read out. */
const grouped = (phone: string): string => phone.replace(/^(\d{5})(\d{5})$/, '$1 $2');

const signOf = (amount: number): 'owes' | 'ahead' | 'none' =>
  amount > 0 ? 'owes' : amount < 0 ? 'ahead' : 'none';

const openSum = (amount: Paise) => ({ open: signOf(amount), amount: Math.abs(inRupees(amount)) });

function infoWords({ say, language }: Speaker, info: OutcomeOf<'customerInfo'>): string {
  const { customer, phone, email, balancePaise, lastBill } = info;
  return say('customerInfo', {
    customer,
    phone: phone === null ? 'none' : grouped(phone),
    email: email ?? 'none',
    ...openSum(balancePaise),
    billed: lastBill ? 'yes' : 'no',
    day: lastBill ? formatDay(lastBill.day, language) : '',
    bill: inRupees(lastBill?.totalPaise ?? paise(0)),
  });
}

/** Whose data goes, what they owe, and how the owner shows who they are. */
export const codeWords = ({ say }: Pick<Speaker, 'say'>, { way, name, bills, balance }: Forgetting): string =>
  say('askCode', { customer: name, bills, way, ...openSum(paise(balance)) });
