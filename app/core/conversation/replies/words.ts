import { formatDay } from '../../datetime/format-day.ts';
import { type Paise, paise } from '../../units.ts';
import type { Doubt, OutcomeKind, OutcomeOf } from '../outcome.ts';
import type { Excuse, Question } from '../state.ts';
import { billWords, draftWords, overLimit } from './draft-words.ts';
import { goodsWords } from './goods-words.ts';
import { askSure, doubtWords, entryValues, goodsValues } from './money-words.ts';
import { codeWords, peopleWords } from './people-words.ts';
import { reminderList, reminderWords } from './reminder-words.ts';
import { inRupees, type Speaker, type WordsFor } from './speaker.ts';

/** For each kind of outcome how it is said. */
export type Words = WordsFor<OutcomeKind>;

export const WORDS: Words = {
  draft: draftWords,
  saved: savedWords,
  cancelled: ({ say }) => say('cancelled'),
  bill: billWords,
  printed: ({ say }, { number, pdf }) => say('printed', { number, pdf }),
  notSent: ({ say }, { number, channel }) => say('notSent', { number, channel: channel ?? 'any' }),
  paid: (speaker, { customer, amountPaise, balancePaise }) =>
    `${speaker.say('paid', { customer, amount: inRupees(amountPaise) })} ${owing(speaker, customer, balancePaise)}`,
  credited: (speaker, { customer, amountPaise, balancePaise, overLimitPaise }) =>
    `${speaker.say('credited', { customer, amount: inRupees(amountPaise) })} ${owing(speaker, customer, balancePaise)}${overLimit(speaker, customer, overLimitPaise, 'done')}`,
  balance: (speaker, { customer, balancePaise }) => owing(speaker, customer, balancePaise),
  customerMade: ({ say }, { customer }) => say('customerMade', { customer }),
  customerKnown: ({ say }, { customer }) => say('customerKnown', { customer }),
  summary: ({ say, language }, { day }) =>
    say('summary', {
      when: day.today ? 'today' : day.to === null ? 'other' : 'range',
      date: formatDay(day.date, language),
      to: formatDay(day.to ?? day.date, language),
      bills: day.bills,
      sales: inRupees(day.salesPaise),
      received: inRupees(day.receivedPaise),
      outstanding: inRupees(day.outstandingPaise),
    }),
  reminderSet: (speaker, { reminder }) => speaker.say('reminderSet', reminderWords(speaker, reminder)),
  reminderChanged: (speaker, { reminder }) =>
    speaker.say('reminderChanged', reminderWords(speaker, reminder)),
  reminderCancelled: ({ say }, { customer }) =>
    say('reminderCancelled', { who: customer === null ? 'own' : 'theirs', customer: customer ?? '' }),
  reminders: (speaker, outcome) => reminderList(speaker, outcome),
  language: ({ say }) => say('language'),
  recording: ({ say }, { on }) => say('recording', { on: on ? 'on' : 'off' }),
  ...peopleWords,
  ...goodsWords,
  help: ({ say, words }, { situation }) => say('help', { sentences: words.help[situation].join('; ') }),
  billCancelled: (speaker, { number, customer, balancePaise }) =>
    [speaker.say('billCancelled', { number }), ...owes(speaker, customer, balancePaise)].join(' '),
  entryUndone: (speaker, { entry, balancePaise }) =>
    `${speaker.say('entryUndone', entryValues(entry))} ${owing(speaker, entry.customer, balancePaise)}`,
  returned: (speaker, { number, goods, customer, balancePaise }) =>
    [
      speaker.say('returned', { number, ...goodsValues(speaker, goods) }),
      ...owes(speaker, customer, balancePaise),
    ].join(' '),
  ask: (speaker, { question, about }) => asking(speaker, question, about),
  excuse: (speaker, { excuse }) => excusing(speaker, excuse),
  refused: (_, { sentence }) => sentence,
};

function savedWords(speaker: Speaker, saved: OutcomeOf<'saved'>): string {
  const { number, customer, balancePaise, changePaise } = saved;
  const told = speaker.say('saved', {
    already: saved.already ? 'yes' : 'no',
    number,
    total: inRupees(saved.totalPaise),
    owing: balancePaise === null || customer === null ? 'no' : 'yes',
    customer: customer ?? '',
    balance: inRupees(balancePaise ?? paise(0)),
  });
  const back = changePaise > 0 ? ` ${speaker.say('giveBack', { change: inRupees(changePaise) })}` : '';
  return told + back + overLimit(speaker, customer ?? '', saved.overLimitPaise, 'done');
}

function owing({ say }: Speaker, customer: string, balance: Paise): string {
  if (balance > 0) return say('owes', { customer, amount: inRupees(balance) });
  return balance < 0 ? say('ahead', { customer, amount: -inRupees(balance) }) : say('settled', { customer });
}

/** What a customer owes now; nothing of a walk-in. */
const owes = (speaker: Speaker, customer: string | null, balance: Paise): string[] =>
  customer === null ? [] : [owing(speaker, customer, balance)];

function asking(speaker: Speaker, question: Question, about: readonly Doubt[]): string {
  const { say } = speaker;
  if (question.what === 'confirm') return about.map((doubt) => askSure(speaker, doubt)).join(' ');
  if (question.what === 'entry')
    return say('whichEntry', { entries: about.map((doubt) => doubtWords(speaker, doubt)).join(say('or')) });
  if (question.what === 'when') return say('needsTime', { doubt: question.doubt });
  if (question.what === 'otp') return codeWords({ say }, question);
  const names = question.choices.map((choice) => choice.name);
  return names.length === 0
    ? say('isNew', { name: question.heard })
    : say('which', { names: names.join(say('or')) });
}

function excusing({ say, words }: Speaker, excuse: Excuse): string {
  if (excuse.because === 'notOnBill') return say('notOnBill', { product: excuse.product || 'none' });
  if (excuse.because === 'otherUnit')
    return say('otherUnit', { product: excuse.product, unit: words.units[excuse.unit] ?? excuse.unit });
  if (excuse.because === 'notBought') return say('notBought', whoseValues(excuse.customer));
  if (excuse.because === 'noBill') return say('noBill', noBillValues(excuse));
  const { because, ...values } = excuse;
  return say(because, values);
}

const noBillValues = ({ number, customer }: Extract<Excuse, { because: 'noBill' }>) => ({
  of: customer === null ? (number === null ? 'none' : 'number') : 'customer',
  customer: customer ?? '',
  number: String(number ?? ''),
});

const whoseValues = (customer: string | null) => ({
  who: customer === null ? 'nobody' : 'known',
  customer: customer ?? '',
});
