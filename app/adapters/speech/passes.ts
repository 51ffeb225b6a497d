import type { Language } from '../../core/intent/types.ts';
import type { Spoken } from './greedy.ts';

/** One decoding of the sound. */
export interface Pass {
  readonly language: Spoken;
  readonly prompted: boolean;
}

/**
 * What to decode: the sentence plain, and once more in Hindi with the shop's prompt. Two transcripts err differently,
 * and what is near to both is what was said. The prompt is for the Hindi pass only: it harms English.
 *
 * A Hindi or Hinglish shop decodes as Hindi even when English is spoken: with Latin letters forced, the model writes
 * English as English, and as many English commands came out right as by an English pass (README, measurements).
 * Asking the model which of the two it hears was worse: it takes most synthetic Hindi for English.
 */
export function passesFor(shop: Language): readonly [Pass, Pass] {
  return [
    { language: shop === 'en' ? 'en' : 'hi', prompted: false },
    { language: 'hi', prompted: true },
  ];
}
