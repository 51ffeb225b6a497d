import type { Language } from '../../core/intent/types.ts';
import type { Spoken } from './types.ts';

/** One decoding of the sound. */
export interface Pass {
  readonly language: Spoken;
  /** Which of the two prompts stands before it; null for none. */
  readonly prompt: 0 | 1 | null;
}

/** Passes that run side by side: all with a prompt or none, as the rows of one run are equally long. */
export type Batch = readonly Pass[];

/**
 * What to decode: the sentence three times, since transcripts err differently, and what is near to all is what was said. The two
 * with a prompt run in one batch, each with its share of the shop's names (README, measurements). An English shop takes
 * English for the first, without a prompt, which harms English.
 *
 * A Hindi or Hinglish shop decodes as Hindi even when English is spoken: with Latin letters forced, the model writes
 * English as English, and as many English commands came out right as by an English pass (README, measurements).
 * Asking the model which of the two it hears was worse: it takes most synthetic Hindi for English.
 */
export const passesFor = (shop: Language): readonly Batch[] =>
  shop === 'en' ? [[{ language: 'en', prompt: null }], [hindi(0)]] : [[hindi(null)], [hindi(0), hindi(1)]];

/** What is decoded of the sound when it is played slower, where the first transcripts are near to nothing. */
export const passesAgain = (shop: Language): readonly Batch[] =>
  shop === 'en' ? [[{ language: 'en', prompt: null }]] : [[hindi(0), hindi(1)]];

/** So many samples become so many: an eighth longer, and lower. Transcripts differ most when the sound does (docs/hearing.md). */
export const SLOWER = [8, 9] as const;

const hindi = (prompt: Pass['prompt']): Pass => ({ language: 'hi', prompt });
