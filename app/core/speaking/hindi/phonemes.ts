import { wordPhonemes } from './word.ts';

const WORD_OR_PAUSE = /[\p{L}\p{M}]+|[,.?!।॥]/gu;
const PAUSE = /^[,.?!।॥]$/;
const DANDA = /[।॥]/;

/**
 * A Hindi text as the voices were trained to read it: IPA with marks of stress, decomposed (NFD), a space between words, pauses as
 * they stand. What is no Devanagari is left out; any text will do.
 */
export function hindiPhonemes(text: string): string {
  let said = '';
  for (const [part] of text.matchAll(WORD_OR_PAUSE)) {
    const sounds = PAUSE.test(part) ? part.replace(DANDA, '.') : wordPhonemes(part);
    said += PAUSE.test(part) || said === '' || sounds === '' ? sounds : ` ${sounds}`;
  }
  return said;
}
