import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '../../intent/types.ts';
import type { Paise } from '../../units.ts';
import type { Situation } from '../commands.ts';
import type { OutcomeKind, OutcomeOf } from '../outcome.ts';

/** Everything the counter can say; each language has a message for each (assets/replies). */
export const REPLY_KEYS = [
  'or',
  'openDraft',
  'readBack',
  'manyItems',
  'priced',
  'discounted',
  'paidWith',
  'paidPart',
  'giveBack',
  'saved',
  'cancelled',
  'bill',
  'printed',
  'notSent',
  'paid',
  'credited',
  'owes',
  'ahead',
  'settled',
  'overLimit',
  'customerMade',
  'customerKnown',
  'summary',
  'language',
  'recording',
  'phoneSet',
  'emailSet',
  'customerInfo',
  'balances',
  'totalPending',
  'askCode',
  'forgotten',
  'codeRefused',
  'stock',
  'received',
  'lowStock',
  'price',
  'priceSet',
  'help',
  'which',
  'isNew',
  'newCustomer',
  'payOver',
  'moment',
  'reminderSet',
  'reminderChanged',
  'reminderCancelled',
  'reminderLine',
  'reminders',
  'needsTime',
  'sureBill',
  'sureEntry',
  'sureGoods',
  'sureProposal',
  'cloudHelped',
  'thisBill',
  'thisEntry',
  'whichEntry',
  'billCancelled',
  'entryUndone',
  'returned',
  'notUnderstood',
  'empty',
  'tooLong',
  'nothingToConfirm',
  'nothingWaits',
  'cancelledQuestion',
  'needsCustomer',
  'needsAmount',
  'needsItem',
  'noOtherDraft',
  'saveFirst',
  'nothingToUndo',
  'notBought',
  'noBill',
  'notOnBill',
  'unknownCustomer',
  'needsPhone',
  'shopEmail',
  'noCode',
  'needsQuantity',
  'unknownGoods',
  'otherUnit',
  'needsKey',
  'needsSave',
  'noRecorder',
  'recordingOff',
  'notRecording',
] as const;
export type ReplyKey = (typeof REPLY_KEYS)[number];

/** The words of one language. */
export interface ReplyWords {
  readonly messages: Readonly<Record<ReplyKey, string>>;
  /** Units as people say them; one that is missing is said as it is. */
  readonly units: Readonly<Record<string, string>>;
  /** Words in small letters → how a voice of this language is to read them. */
  readonly sounds: Readonly<Record<string, string>>;
  /** Sentences that work, offered when one did not. */
  readonly suggestions: readonly string[];
  /** Sentences that work while this goes on, for whoever asks what to say. */
  readonly help: Readonly<Record<Situation, readonly string[]>>;
}

export type ReplyData = Readonly<Record<Language, ReplyWords>>;

/** What a message is filled with. Amounts are rupees and written by the message (`{total, number, money}`). */
export type Values = Readonly<Record<string, string | number>>;

/** One language, ready to speak. */
export interface Speaker {
  readonly language: Language;
  /** For the ear, not the eye. */
  readonly aloud: boolean;
  readonly words: ReplyWords;
  say(key: ReplyKey, values?: Values): string;
}

/** How some kinds of outcome are said. */
export type WordsFor<Some extends OutcomeKind> = {
  readonly [Kind in Some]: (speaker: Speaker, outcome: OutcomeOf<Kind>) => string;
};

/** Lakh grouping in every language, paise only where there are some. */
const FORMATS = {
  number: { money: { style: 'currency', currency: 'INR', trailingZeroDisplay: 'stripIfInteger' } },
} as const;
const LOCALES: Readonly<Record<Language, string>> = { hi: 'hi-IN', 'hi-Latn': 'en-IN', en: 'en-IN' };

/** Rupees for a message. */
export const inRupees = (amount: Paise): number => amount / 100;

/** An ICU message of one language. Throws a SyntaxError that shows where it is wrong. */
export const messageOf = (text: string, language: Language): IntlMessageFormat =>
  new IntlMessageFormat(text, LOCALES[language], FORMATS, { ignoreTag: true });

/** Speaks one language. A message is compiled when it is first said. */
export function createSpeaker(language: Language, words: ReplyWords, aloud = false): Speaker {
  const compiled = new Map<ReplyKey, IntlMessageFormat>();
  const message = (key: ReplyKey): IntlMessageFormat => {
    const known = compiled.get(key) ?? messageOf(words.messages[key], language);
    compiled.set(key, known);
    return known;
  };
  return { language, aloud, words, say: (key, values = {}) => String(message(key).format(values)) };
}
