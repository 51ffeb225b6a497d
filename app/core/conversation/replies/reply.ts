import type { Language } from '../../intent/types.ts';
import { formatRupees } from '../../money/format.ts';
import { formatQuantity } from '../../money/quantity.ts';
import { type Paise, paise } from '../../units.ts';
import type { Outcome, SpokenDraft, SpokenLine } from '../outcome.ts';
import type { Excuse, Question } from '../state.ts';
import { english } from './english.ts';
import { hindi } from './hindi.ts';
import { hinglish } from './hinglish.ts';
import type { Phrases } from './phrases.ts';

const PHRASES: Readonly<Record<Language, Phrases>> = { hi: hindi, 'hi-Latn': hinglish, en: english };

const rupees = (amount: Paise): string => formatRupees(amount, { paise: 'auto' });

/** Sentences that work in this language. */
export const suggestions = (language: Language): readonly string[] => PHRASES[language].suggestions;

/** Says what came of a sentence. Pure: the same outcome always gives the same words. */
export function reply(outcome: Outcome, language: Language): string {
  const say = PHRASES[language];
  switch (outcome.kind) {
    case 'draft':
      return readBack(say, outcome.draft, language);
    case 'saved':
      return savedWords(say, outcome);
    case 'cancelled':
      return say.cancelled;
    case 'paid':
      return say.paid(
        outcome.customer,
        rupees(outcome.amountPaise),
        owing(say, outcome.customer, outcome.balancePaise),
      );
    case 'credited':
      return say.credited(
        outcome.customer,
        rupees(outcome.amountPaise),
        owing(say, outcome.customer, outcome.balancePaise),
      );
    case 'balance':
      return owing(say, outcome.customer, outcome.balancePaise);
    case 'customerMade':
      return say.customerMade(outcome.customer);
    case 'customerKnown':
      return say.customerKnown(outcome.customer);
    case 'summary':
      return daySentence(say, outcome);
    case 'language':
      return PHRASES[outcome.language].language;
    case 'ask':
      return asking(say, outcome.question, outcome.overPaise);
    case 'excuse':
      return excusing(say, outcome.excuse);
    case 'refused':
      return outcome.sentence;
  }
}

function readBack(say: Phrases, draft: SpokenDraft, language: Language): string {
  const items = draft.lines.map((line) => spoken(say, line, language)).join(', ');
  return say.readBack(draft, { items, total: rupees(draft.totalPaise), tax: rupees(draft.taxPaise) });
}

function spoken(say: Phrases, line: SpokenLine, language: Language): string {
  const name = language === 'hi' ? (line.nameHi ?? line.name) : line.name.toLowerCase();
  return `${name} ${say.measure(formatQuantity(line.quantity), line.unit)}`;
}

function savedWords(say: Phrases, saved: Extract<Outcome, { kind: 'saved' }>): string {
  return say.saved({
    number: saved.number,
    total: rupees(saved.totalPaise),
    customer: saved.customer,
    balance: saved.balancePaise === null || saved.customer === null ? null : rupees(saved.balancePaise),
    already: saved.already,
  });
}

function owing(say: Phrases, customer: string, balance: Paise): string {
  if (balance > 0) return say.owes(customer, rupees(balance));
  return balance < 0 ? say.advance(customer, rupees(paise(-balance))) : say.settled(customer);
}

function daySentence(say: Phrases, { day }: Extract<Outcome, { kind: 'summary' }>): string {
  return say.summary(day, {
    sales: rupees(day.salesPaise),
    received: rupees(day.receivedPaise),
    outstanding: rupees(day.outstandingPaise),
  });
}

function asking(say: Phrases, question: Question, over: Paise | null): string {
  if (question.what === 'advance') {
    return say.payOver(
      formatRupees(paise(Math.round(question.next.rupees * 100)), { paise: 'auto' }),
      rupees(over ?? paise(0)),
    );
  }
  const names = question.choices.map((choice) => choice.name);
  return names.length === 0 ? say.isNew(question.heard) : say.which(names);
}

function excusing(say: Phrases, excuse: Excuse): string {
  if (excuse.because === 'notOnBill') return say.notOnBill(excuse.product);
  if (excuse.because === 'unknownCustomer') return say.unknownCustomer(excuse.name);
  return say.excuses[excuse.because];
}
