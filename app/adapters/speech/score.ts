import { type Decoding, opening } from './greedy.ts';
import type { Asked, Model, Tensors } from './model.ts';
import type { Tokenizer } from './tokenizer.ts';

/** How well a text fits the sound in the model's own eyes. */
export interface TextScore {
  /** Mean log probability of its tokens (natural log, 0 or less); without the end. */
  readonly mean: number;
  readonly tokens: number;
}

/** Scores texts against the sentence that was heard; the answers stand in the order of the texts. At most `MOST_SCORED`. */
export type ScoreTexts = (texts: readonly string[]) => Promise<readonly TextScore[]>;

/** More texts than this are no choice but a list. */
export const MOST_SCORED = 20;

/** Texts that begin alike are asked about once as far as they do: of the tokens asked for, only that many logits are made. */
function askedOnce(texts: readonly (readonly number[])[], before: number) {
  const asked: Asked[] = [];
  const known = new Map<string, number>();
  const places = texts.map((tokens, row) =>
    tokens.map((token, n) => {
      const upTo = tokens.slice(0, n + 1).join();
      const place = known.get(upTo) ?? asked.push({ row, at: before - 1 + n, token }) - 1;
      known.set(upTo, place);
      return place;
    }),
  );
  return { asked, places };
}

const mean = (values: readonly number[]): number =>
  values.length === 0
    ? Number.NEGATIVE_INFINITY
    : values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Forces the texts upon the model and says how likely it finds them, all in one run (teacher forcing). A text without tokens is
 * as unlikely as can be. Throws RangeError for more than `MOST_SCORED`.
 */
export async function scoreTexts(
  model: Model,
  tokenizer: Tokenizer,
  cross: Tensors,
  decoding: Decoding,
  texts: readonly string[],
): Promise<TextScore[]> {
  if (texts.length > MOST_SCORED) throw new RangeError(`more than ${MOST_SCORED} texts to score`);
  const start = opening(tokenizer, decoding);
  const tokens = texts.map((text) => (text.trim() === '' ? [] : tokenizer.encode(` ${text.trim()}`)));
  const { asked, places } = askedOnce(tokens, start.length);
  if (asked.length === 0) return texts.map(() => ({ mean: mean([]), tokens: 0 }));
  const longest = Math.max(...tokens.map(({ length }) => length));
  const fill = (row: readonly number[]) => [
    ...start,
    ...row,
    ...Array.from({ length: longest - row.length }, () => tokenizer.endOfText),
  ];
  const logs = await model.score(cross, tokens.map(fill), asked);
  return places.map((own) => ({
    mean: mean(own.map((place) => logs[place] ?? Number.NaN)),
    tokens: own.length,
  }));
}
