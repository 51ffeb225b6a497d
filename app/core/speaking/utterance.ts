import { toRoman } from '../intent/roman.ts';
import type { Language } from '../intent/types.ts';
import { lettersApart } from './codes.ts';
import { toDevanagari } from './devanagari.ts';
import { figuresSaid } from './figures.ts';
import { TONGUES } from './tongue.ts';

/** The voices a reply is written for. Hinglish is Hindi: a Hindi voice reads it, from Devanagari. */
export type VoiceLanguage = 'hi-IN' | 'en-IN';

/** Text as a voice gets it: words and pauses, no figure and no sign left. */
export interface Utterance {
  /** The voice that should read it. */
  readonly voice: VoiceLanguage;
  /** In the letters of that voice. */
  readonly text: string;
  /** In Roman letters, for an English voice where no Hindi one is at hand. */
  readonly roman: string;
}

/** For each voice, words in small letters → how it is to read them, in its own letters (assets/replies/sounds). */
export type Pronunciations = Readonly<Record<VoiceLanguage, Readonly<Record<string, string>>>>;

/** A reply as it is to be spoken. Any text will do; the same text always gives the same words. */
export function utterance(text: string, language: Language, pronunciations: Pronunciations): Utterance {
  const roman = written(text, language === 'en' ? 'en' : 'hi-Latn', 'en-IN', pronunciations);
  if (language === 'en') return { voice: 'en-IN', text: roman, roman };
  return { voice: 'hi-IN', text: written(text, 'hi', 'hi-IN', pronunciations), roman };
}

function written(text: string, tongue: Language, voice: VoiceLanguage, known: Pronunciations): string {
  const words = figuresSaid(text, TONGUES[tongue]).replace(WORD, (word) =>
    pronounced(word, voice, known[voice]),
  );
  return pausesOnly(words, voice);
}

/** Capitals without a vowel are no word: GST is read letter by letter. */
const ABBREVIATION = /^[B-DF-HJ-NP-TV-Z]{2,5}$/;
const LATIN = /^\p{Script=Latin}/u;
/** Letters of one script: "8किलोgram" holds two words. */
const WORD = /\p{Script=Latin}[\p{Script=Latin}\p{M}]*|[[\p{L}\p{M}]--\p{Script=Latin}]+/gv;

function pronounced(word: string, voice: VoiceLanguage, known: Readonly<Record<string, string>>): string {
  const listed = listedAs(word, known);
  if (listed !== undefined) return listed;
  if (ABBREVIATION.test(word)) return lettersApart(word).replace(/\S/g, (one) => listedAs(one, known) ?? one);
  if (voice === 'en-IN') return toRoman(word);
  return LATIN.test(word) ? toDevanagari(withoutAccents(word)) : word;
}

function listedAs(word: string, known: Readonly<Record<string, string>>): string | undefined {
  const key = word.toLowerCase();
  return Object.hasOwn(known, key) ? known[key] : undefined;
}

const withoutAccents = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '');

/** Signs that are a short rest when they are read; all others are silent. */
const RESTS = /[:;()\n\r“”"·•|–—/]+/g;

/** Only letters and pauses, one pause at a place and none at the beginning. */
const pausesOnly = (text: string, voice: VoiceLanguage): string =>
  (voice === 'en-IN' ? text.replaceAll('।', '.') : text)
    .replace(RESTS, ', ')
    .replace(/[^\p{L}\p{M}\s,.?!।]/gu, ' ')
    .replace(/[,.?!।\s]*([,.?!।])/g, '$1')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,.?!।]+/, '')
    .trim();
