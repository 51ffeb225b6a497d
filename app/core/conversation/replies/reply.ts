import { LANGUAGES, type Language } from '../../intent/types.ts';
import type { Situation } from '../commands.ts';
import type { Doubt, Outcome, OutcomeKind, OutcomeOf } from '../outcome.ts';
import { doubtWords } from './money-words.ts';
import { createSpeaker, type ReplyData, type Speaker } from './speaker.ts';
import { WORDS, type Words } from './words.ts';

/** Says what came of a sentence, in any of the languages. */
export interface Replies {
  /** The same outcome always gives the same words. */
  reply(outcome: Outcome, language: Language): string;
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
  const speakers = new Map<Language, Speaker>();
  for (const language of LANGUAGES) speakers.set(language, createSpeaker(language, data[language]));
  const speaker = (language: Language): Speaker =>
    speakers.get(language) ?? createSpeaker(language, data[language]);
  return {
    // A new language greets in itself.
    reply: (outcome, language) =>
      inWords(WORDS, speaker(outcome.kind === 'language' ? outcome.language : language), outcome),
    suggestions: (language) => data[language].suggestions,
    help: (situation, language) => data[language].help[situation],
    doubt: (doubt, language) => doubtWords(speaker(language), doubt),
    cloudHelped: (language) => speaker(language).say('cloudHelped'),
    newCustomer: (name, language) => speaker(language).say('newCustomer', { name }),
  };
}

const inWords = <Kind extends OutcomeKind>(
  words: Words,
  speaker: Speaker,
  outcome: OutcomeOf<Kind>,
): string => words[outcome.kind](speaker, outcome);
