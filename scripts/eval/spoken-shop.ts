import { createReader } from '../../app/adapters/speech/reader.ts';
import { type Offer, offersOf } from '../../app/core/conversation/heard.ts';
import { senseOf } from '../../app/core/conversation/oddity.ts';
import { createLexicon } from '../../app/core/intent/lexicon.ts';
import type { SentenceData } from '../../app/core/intent/sentence-data.ts';
import type { Context, Known } from '../../app/core/intent/types.ts';
import { createRecogniser } from '../../app/core/intent/understand.ts';

/** A shop that listens: what it would offer for transcripts, the likeliest first. */
export interface SpokenShop {
  offers(texts: readonly string[], context: Context): Offer[];
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
    offers(texts, context) {
      const spoken = texts.filter((text) => text !== '');
      const readings = spoken.length > 0 ? reader.read(spoken, context) : [];
      return offersOf(readings, (text) => senseOf(recogniser, lexicon, text, context));
    },
  };
}
