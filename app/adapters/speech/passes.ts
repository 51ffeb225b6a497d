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

/** What is decoded of the sound at one tempo. */
export interface Look {
  readonly tempo: Tempo;
  readonly batch: Batch;
}

/** How the sound is played: so many samples become so many. An eighth longer is lower as well. */
export const TEMPOS = { spoken: [1, 1], slower: [8, 9] } satisfies Record<string, [from: number, to: number]>;
export type Tempo = keyof typeof TEMPOS;

/** The looks at a sentence, and those that are taken only where these come near to nothing. */
export interface Looks {
  readonly first: readonly Look[];
  readonly further: readonly Look[];
}

/**
 * What to decode where the sounds are named as well (`model.ts`, `trace`): these are a transcript of another kind, so one by the decoder
 * stands beside them, and one with names of this shop only where both come near to nothing.
 */
const besideSounds = (plain: Pass, prompted: Pass): Looks => ({
  first: [{ tempo: 'spoken', batch: [plain] }],
  further: [{ tempo: 'spoken', batch: [prompted] }],
});

/**
 * What to decode. Transcripts err differently, and what is near to all is what was said; they differ most when the sound does. So the
 * first two are the sound as it was spoken, without a prompt, which could be written in place of what was said, and the same slower
 * with names of this shop. Further ones have each of the two prompts, with its share of the names, at each tempo (docs/hearing.md).
 *
 * A Hindi or Hinglish shop decodes as Hindi even when English is spoken: with Latin letters forced, the model writes
 * English as English, and as many English commands came out right as by an English pass (README, measurements). Asking the model which
 * of the two it hears was worse: it takes most synthetic Hindi for English. An English shop takes English first, without a prompt,
 * which harms English.
 */
export function looksFor(shop: Language, namesSounds: boolean): Looks {
  const hindi = (prompt: Pass['prompt']): Pass => ({ language: 'hi', prompt });
  const english: Pass = { language: 'en', prompt: null };
  if (namesSounds) return besideSounds(shop === 'en' ? english : hindi(null), hindi(0));
  if (shop === 'en')
    return {
      first: [
        { tempo: 'spoken', batch: [english] },
        { tempo: 'slower', batch: [english] },
      ],
      further: [{ tempo: 'spoken', batch: [hindi(0)] }],
    };
  return {
    first: [
      { tempo: 'spoken', batch: [hindi(null)] },
      { tempo: 'slower', batch: [hindi(0)] },
    ],
    further: [
      { tempo: 'spoken', batch: [hindi(0), hindi(1)] },
      { tempo: 'slower', batch: [hindi(1)] },
    ],
  };
}
