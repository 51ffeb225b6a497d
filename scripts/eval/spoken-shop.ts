import { createReader, type Reader } from '../../app/adapters/speech/reader.ts';
import { type HeardWords, judgementOf, type Offer, offersOf } from '../../app/core/conversation/heard.ts';
import { senseOf } from '../../app/core/conversation/oddity.ts';
import { createLexicon } from '../../app/core/intent/lexicon.ts';
import type { SentenceData } from '../../app/core/intent/sentence-data.ts';
import type { Context, Known } from '../../app/core/intent/types.ts';
import { createRecogniser } from '../../app/core/intent/understand.ts';

/** What was made of transcripts: what may have been said, the likeliest first, how sure the first is, and whether anything is done for it. */
export interface Understood {
  readonly offers: readonly Offer[];
  readonly confidence: number;
  readonly likely: boolean;
}

export interface SpokenShop extends Pick<Reader, 'read'> {
  understand(heard: HeardWords, context: Context): Understood;
}

export interface Names {
  readonly customers: readonly Known[];
  readonly products: readonly Known[];
}

/** The reading and the understanding of the counter, over these names. */
export function openSpokenShop(sentences: SentenceData, names: Names): SpokenShop {
  const lexicon = createLexicon();
  for (const known of names.customers) lexicon.customers.add(known);
  for (const known of names.products) lexicon.products.add(known);
  const recogniser = createRecogniser(sentences, lexicon);
  const reader = createReader(sentences);
  reader.setLexicon(names);
  return {
    read: reader.read,
    understand: (heard, context) => {
      const offers = offersOf(heard, (text) => senseOf(recogniser, lexicon, text, context));
      const { confidence, isLikely } = judgementOf(heard, offers);
      return { offers, confidence, likely: isLikely };
    },
  };
}
