import { foldScript, normalise, type Token } from '../../app/core/intent/normalise.ts';
import { type NumberWords, readNumber } from '../../app/core/intent/numbers.ts';
import type { Outside } from './score.ts';
import type { SpecRow } from './spec-rows.ts';

type Test = (row: SpecRow) => boolean;

/** Patterns are written as `foldScript` writes: ASCII digits, no nukta. */
const says =
  (pattern: RegExp): Test =>
  ({ text }) =>
    pattern.test(foldScript(text));
const asks =
  (model: RegExp): Test =>
  (row) =>
    model.test(row.model);

/** What nobody says to a counter, and what is read as something else there. */
const REASONS: readonly (readonly [string, Test])[] = [
  ['yes and no: sentences of their own', asks(/Boolean/)],
  ['more than, less than, between', asks(/NumberRange/)],
  ['order words: read with dates and answers', asks(/Ordinal/)],
  ['telephone numbers: read as such', asks(/Phone/)],
  ['less than nothing', says(/^ *-|माइनस|निगेटिव/)],
  ['parts of a whole that no measure has', says(/बटा|बटे|\d\/\d|तिहाई|चौथाई|(वां|वाँ|वीं|वें|वा)( |$)|में से/)],
  ['powers, and e for ten times', says(/\^|\de[+-]?\d/)],
  ['thousands of crores', says(/खरब/)],
  ['dozens: a measure here', says(/दर्जन|डजन/)],
  ['a figure grown together with its unit', says(/\d ?(एमएल|एम\.एल|मिलि|किमी|मि |थे)/)],
  ['digits in groups of their own', says(/\d,? \d{3}|\d{3} 0000|\+1-|192\.168|5\/17|^ *\.\d|40 000/)],
  ['और stands between goods, not inside a number', says(/सौ और|हजार और/)],
  ['hundreds before a larger scale, a point behind them', says(/सौ (दो हजार|पच्चीस करोड|दशमलव|पॉइंट)/)],
  ['English words in Devanagari beyond ten', says(/फिफ्टी|सेवेनटीन/)],
  ['a web address', says(/https?:/)],
];

/** Why a row is no business of a counter, or null. */
export const outside: Outside = (row) => REASONS.find(([, test]) => test(row))?.[0] ?? null;

/** The numbers of a text from left to right. */
function numbersIn(tokens: readonly Token[], words: NumberWords): number[] {
  const found: number[] = [];
  for (let at = 0; at < tokens.length; ) {
    const number = readNumber(tokens, at, words);
    if (number) found.push(number.value);
    at = number?.end ?? at + 1;
  }
  return found;
}

/** Whether exactly the expected numbers are found. */
export function check(row: SpecRow, words: NumberWords): { readonly right: boolean; readonly found: string } {
  const wanted = row.expected.map(({ values }) => Number((values[0]?.value ?? '').replace('%', '')));
  const found = numbersIn(normalise(row.text), words);
  return { right: JSON.stringify(found) === JSON.stringify(wanted), found: found.join(' ') };
}
