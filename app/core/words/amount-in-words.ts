import type { Paise } from '../units.ts';
import { englishBelowHundred } from './english.ts';
import { HINDI_NUMBERS } from './hindi.ts';
import { type NumberWords, wholeNumber } from './whole-number.ts';

/** How one language says an amount. */
interface Speech extends NumberWords {
  readonly sentence: (rupees: string, paise: string | null) => string;
  readonly minus: string;
}

const ENGLISH: Speech = {
  belowHundred: englishBelowHundred,
  hundred: 'Hundred',
  thousand: 'Thousand',
  lakh: 'Lakh',
  crore: 'Crore',
  sentence: (rupees, paise) => `Rupees ${rupees}${paise === null ? '' : ` and ${paise} Paise`} Only`,
  minus: 'Minus',
};

const HINDI: Speech = {
  ...HINDI_NUMBERS,
  sentence: (rupees, paise) => `${rupees} रुपये${paise === null ? '' : ` और ${paise} पैसे`} मात्र`,
  minus: 'ऋण',
};

/** An amount in words as bills carry it: "Rupees One Hundred Five Only", "एक सौ पाँच रुपये मात्र". Indian steps: thousand, lakh, crore. */
export function amountInWords(amount: Paise, language: 'en' | 'hi'): string {
  const speech = language === 'hi' ? HINDI : ENGLISH;
  const size = Math.abs(amount);
  const rest = size % 100;
  const rupees = wholeNumber((size - rest) / 100, speech);
  const words = speech.sentence(rupees, rest === 0 ? null : speech.belowHundred(rest));
  return amount < 0 ? `${speech.minus} ${words}` : words;
}
