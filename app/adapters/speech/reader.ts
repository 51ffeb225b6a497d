import { createLexicon } from '../../core/intent/lexicon.ts';
import type { NameIndex } from '../../core/intent/name-index.ts';
import { createReader as createSoundReader } from '../../core/intent/read.ts';
import type { SentenceData } from '../../core/intent/sentence-data.ts';
import type { Context, Known, Reading } from '../../core/intent/types.ts';
import type { LexiconChange, LexiconData } from './types.ts';

/** Reads transcripts as commands of this shop, and follows its names. */
export interface Reader {
  setLexicon(lexicon: LexiconData): void;
  changeLexicon(change: LexiconChange): void;
  /** The commands near to all texts together, nearest first. */
  read(texts: readonly string[], context: Context): readonly Reading[];
}

function add(index: NameIndex, list: readonly Known[]): void {
  for (const known of list) index.add(known);
}

/** A reader that knows the sentences and no name yet. */
export function createReader(sentences: SentenceData): Reader {
  const lexicon = createLexicon();
  const { read } = createSoundReader(sentences, lexicon);

  function changeLexicon({ customers, products, removed }: LexiconChange): void {
    for (const id of removed) {
      lexicon.customers.remove(id);
      lexicon.products.remove(id);
    }
    add(lexicon.customers, customers);
    add(lexicon.products, products);
  }

  const ids = (index: NameIndex) => Array.from(index.all(), ({ id }) => id);
  return {
    setLexicon: (next) =>
      changeLexicon({ ...next, removed: [...ids(lexicon.customers), ...ids(lexicon.products)] }),
    changeLexicon,
    read: (texts, context) => read(texts, context),
  };
}
