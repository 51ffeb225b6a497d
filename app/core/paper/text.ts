/** What the fonts of the paper can write, and in which of them each part stands. */
export type Script = 'latin' | 'devanagari';
export interface ScriptRun {
  readonly script: Script;
  readonly text: string;
}

const LONGEST_TEXT = 240;
const LONGEST_WORD = 18;
const BREAK = '\u200b';

/** No font of the paper has pictures: they would print as empty boxes. */
const PICTURES = /(?![©®™])\p{Extended_Pictographic}|[\u{1F1E6}-\u{1F1FF}\u{1F3FB}-\u{1F3FF}\uFE0F\u20E3]/gu;
/** Marks that turn or hide text (a name must not reorder the bill), and code points that mean nothing. */
const INVISIBLE = /(?![\u200c\u200d])\p{Cf}|\p{Co}|\p{Cs}|\p{Cn}/gu;
/** A joiner says something only between Devanagari letters. */
const LOST_JOINER = /(?<![\u0900-\u097f])[\u200c\u200d]|[\u200c\u200d](?![\u0900-\u097f])/gu;

const graphemes = new Intl.Segmenter('hi', { granularity: 'grapheme' });
const letters = (text: string): string[] => Array.from(graphemes.segment(text), (part) => part.segment);

/** The first `length` letters as a reader counts them, with "…" when some were left off. */
export function clip(text: string, length: number): string {
  const all = letters(text);
  return all.length <= length ? text : `${all.slice(0, length - 1).join('')}…`;
}

/**
 * Text of any origin as one printable line: composed, without control signs, direction marks, pictures and
 * halves of letters, spaces single, at most 240 letters.
 */
export function printable(text: string): string {
  const line = text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\p{Cc}|\p{Zl}|\p{Zp}/gu, ' ');
  const plain = line.replace(PICTURES, '').replace(INVISIBLE, '').replace(LOST_JOINER, '');
  return clip(plain.replace(/\s+/gu, ' ').trim(), LONGEST_TEXT);
}

const parts = (word: string): string => {
  const all = letters(word);
  if (all.length <= LONGEST_WORD) return word;
  return all.join(BREAK);
};

/** Lets a word that is wider than a column break: a zero-width space after each letter, never inside one. */
export const breakable = (text: string): string => text.split(' ').map(parts).join(' ');

const DEVANAGARI = /[\u0900-\u097f\u1cd0-\u1cff\ua8e0-\ua8ff]/u;
const NEUTRAL = /[\s\u200b-\u200d]/u;

const scriptOf = (sign: string, before: Script): Script => {
  if (NEUTRAL.test(sign)) return before;
  return DEVANAGARI.test(sign) ? 'devanagari' : 'latin';
};

/** Cuts a text where the font must change. Spaces and joiners stay with what stands before them. */
export function scriptRuns(text: string): ScriptRun[] {
  const runs: { script: Script; text: string }[] = [];
  for (const sign of text) {
    const last = runs.at(-1);
    const script = scriptOf(sign, last?.script ?? 'latin');
    if (last?.script === script) last.text += sign;
    else runs.push({ script, text: sign });
  }
  return runs;
}
