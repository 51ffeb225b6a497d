import type { Language } from '../intent/types.ts';
import { englishBelowHundred } from '../words/english.ts';
import { HINDI_NUMBERS, hindiBelowHundred } from '../words/hindi.ts';
import { hinglishBelowHundred } from '../words/hinglish.ts';
import type { NumberWords } from '../words/whole-number.ts';

/** The words one language reads figures with. */
export interface Tongue extends NumberWords {
  /** A digit that is read alone, as of a phone. */
  readonly digit: (n: number) => string;
  /** One and several. */
  readonly rupee: readonly [one: string, many: string];
  readonly paisa: readonly [one: string, many: string];
  readonly minus: string;
  readonly point: string;
  readonly percent: string;
  readonly plus: string;
  readonly at: string;
  readonly dot: string;
  /** What is finer than a kilo and a litre. */
  readonly gram: string;
  readonly ml: string;
  /** A whole number and 1, 2 or 3 quarters of the next one. */
  readonly quarters: (whole: number, quarters: number, words: (n: number) => string) => string;
  /** Hours 1–12 and minutes 1–59 (the full hour is a plain number). */
  readonly clock: (hour: number, minute: number, words: (n: number) => string) => string;
  /** The word after an hour, where the language has one. */
  readonly oClock: string | null;
}

const spoken = (n: number): string => englishBelowHundred(n).toLowerCase().replace('-', ' ');
const ENGLISH_QUARTERS = ['', 'quarter', 'half', 'three quarter'];

/** Words that both languages in Roman letters use. */
const IN_ROMAN = {
  minus: 'minus',
  point: 'point',
  percent: 'percent',
  plus: 'plus',
  at: 'at',
  dot: 'dot',
  gram: 'gram',
} as const;

const ENGLISH: Tongue = {
  belowHundred: spoken,
  digit: spoken,
  hundred: 'hundred',
  thousand: 'thousand',
  lakh: 'lakh',
  crore: 'crore',
  rupee: ['rupee', 'rupees'],
  paisa: ['paisa', 'paise'],
  ...IN_ROMAN,
  ml: 'millilitre',
  quarters: (whole, quarters, words) => {
    const part = ENGLISH_QUARTERS[quarters] ?? '';
    return whole === 0 ? part : `${words(whole)} and ${quarters === 3 ? '' : 'a '}${part}`;
  },
  clock: (hour, minute, words) => `${words(hour)} ${minute < 10 ? 'oh ' : ''}${words(minute)}`,
  oClock: null,
};

/** Hindi's own words for quarters: two and a half has one, three and a half is made. */
interface Fractions {
  readonly quarter: string;
  readonly half: string;
  readonly threeQuarters: string;
  readonly oneAndHalf: string;
  readonly twoAndHalf: string;
  readonly andQuarter: string;
  readonly andHalf: string;
  readonly lessQuarter: string;
}

const hindiQuarters =
  (f: Fractions): Tongue['quarters'] =>
  (whole, quarters, words) => {
    if (quarters === 1)
      return whole === 0 ? f.quarter : whole === 1 ? f.andQuarter : `${f.andQuarter} ${words(whole)}`;
    if (quarters === 3) return whole === 0 ? f.threeQuarters : `${f.lessQuarter} ${words(whole + 1)}`;
    return [f.half, f.oneAndHalf, f.twoAndHalf][whole] ?? `${f.andHalf} ${words(whole)}`;
  };

/** "dedh baje", "paune ek baje", "chhe bajkar das minute". */
const hindiClock =
  (f: Fractions, after: string, minutes: string, oClock: string): Tongue['clock'] =>
  (hour, minute, words) => {
    const next = (hour % 12) + 1;
    if (minute === 45) return `${f.lessQuarter} ${words(next)} ${oClock}`;
    if (minute % 15 === 0) return `${hindiQuarters(f)(hour, minute / 15, words)} ${oClock}`;
    return `${words(hour)} ${after} ${words(minute)} ${minutes}`;
  };

const ROMAN: Fractions = {
  quarter: 'paav',
  half: 'aadha',
  threeQuarters: 'pauna',
  oneAndHalf: 'dedh',
  twoAndHalf: 'dhai',
  andQuarter: 'sava',
  andHalf: 'saadhe',
  lessQuarter: 'paune',
};

const HINGLISH: Tongue = {
  belowHundred: hinglishBelowHundred,
  digit: hinglishBelowHundred,
  hundred: 'sau',
  thousand: 'hazaar',
  lakh: 'lakh',
  crore: 'karod',
  rupee: ['rupaya', 'rupaye'],
  paisa: ['paisa', 'paise'],
  ...IN_ROMAN,
  ml: 'ml',
  quarters: hindiQuarters(ROMAN),
  clock: hindiClock(ROMAN, 'bajkar', 'minute', 'baje'),
  oClock: 'baje',
};

const DEVANAGARI: Fractions = {
  quarter: 'पाव',
  half: 'आधा',
  threeQuarters: 'पौना',
  oneAndHalf: 'डेढ़',
  twoAndHalf: 'ढाई',
  andQuarter: 'सवा',
  andHalf: 'साढ़े',
  lessQuarter: 'पौने',
};

const HINDI: Tongue = {
  ...HINDI_NUMBERS,
  digit: (n) => (n === 0 ? 'ज़ीरो' : hindiBelowHundred(n)),
  rupee: ['रुपया', 'रुपये'],
  paisa: ['पैसा', 'पैसे'],
  minus: 'माइनस',
  point: 'पॉइंट',
  percent: 'प्रतिशत',
  plus: 'प्लस',
  at: 'ऐट',
  dot: 'डॉट',
  gram: 'ग्राम',
  ml: 'मिली',
  quarters: hindiQuarters(DEVANAGARI),
  clock: hindiClock(DEVANAGARI, 'बजकर', 'मिनट', 'बजे'),
  oClock: 'बजे',
};

/** How figures are read in each language. */
export const TONGUES: Readonly<Record<Language, Tongue>> = { hi: HINDI, 'hi-Latn': HINGLISH, en: ENGLISH };
