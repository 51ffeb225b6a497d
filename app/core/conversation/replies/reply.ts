import type { Language } from '../../intent/types.ts';
import { type Pronunciations, type Utterance, utterance } from '../../speaking/utterance.ts';
import type { Situation } from '../commands.ts';
import type { Doubt, Outcome, OutcomeKind, OutcomeOf } from '../outcome.ts';
import { doubtWords } from './money-words.ts';
import { createSpeaker, type ReplyData, type Speaker } from './speaker.ts';
import { WORDS, type Words } from './words.ts';

/** Says what came of a sentence, in any of the languages. */
export interface Replies {
  /** The same outcome always gives the same words. */
  reply(outcome: Outcome, language: Language): string;
  /** The same for the ear: what came of a sentence, one after the other, as a voice reads it. Long bills are told by their number. */
  aloud(outcomes: readonly Outcome[], language: Language): Utterance;
  /** Any sentence as a voice reads it. */
  uttered(text: string, language: Language): Utterance;
  /** Sentences that work in this language. */
  suggestions(language: Language): readonly string[];
  /** Sentences that work while this goes on. */
  help(situation: Situation, language: Language): readonly string[];
  /** What a question is about, as a choice: "payment ₹100, Rahul". */
  doubt(doubt: Doubt, language: Language): string;
  /** Said before the reply to what a model outside understood. */
  cloudHelped(language: Language): string;
  /** "New customer “Rahul”", as a choice. */
  newCustomer(name: string, language: Language): string;
}

/** Speaks with the words of assets/replies. */
export function createReplies(data: ReplyData): Replies {
  const shown = speakersOf(data, false);
  const heard = speakersOf(data, true);
  const sounds = pronunciationsIn(data);
  return {
    // A new language greets in itself.
    reply: (outcome, language) =>
      inWords(WORDS, shown[outcome.kind === 'language' ? outcome.language : language], outcome),
    aloud: (outcomes, language) =>
      utterance(
        outcomes.map((outcome) => inWords(WORDS, heard[language], outcome)).join(' '),
        language,
        sounds,
      ),
    uttered: (text, language) => utterance(text, language, sounds),
    suggestions: (language) => data[language].suggestions,
    help: (situation, language) => data[language].help[situation],
    doubt: (doubt, language) => doubtWords(shown[language], doubt),
    cloudHelped: (language) => shown[language].say('cloudHelped'),
    newCustomer: (name, language) => shown[language].say('newCustomer', { name }),
  };
}

const inWords = <Kind extends OutcomeKind>(
  words: Words,
  speaker: Speaker,
  outcome: OutcomeOf<Kind>,
): string => words[outcome.kind](speaker, outcome);

const speakersOf = (data: ReplyData, aloud: boolean): Readonly<Record<Language, Speaker>> => ({
  hi: createSpeaker('hi', data.hi, aloud),
  'hi-Latn': createSpeaker('hi-Latn', data['hi-Latn'], aloud),
  en: createSpeaker('en', data.en, aloud),
});

const pronunciationsIn = (data: ReplyData): Pronunciations => ({
  'hi-IN': { ...data['hi-Latn'].sounds, ...data.hi.sounds },
  'en-IN': data.en.sounds,
});
