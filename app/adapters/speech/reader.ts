import type { SoundTrace } from '../../core/hearing/sound-trace.ts';
import { createLexicon } from '../../core/intent/lexicon.ts';
import type { NameIndex } from '../../core/intent/name-index.ts';
import { createReader as createSoundReader } from '../../core/intent/read.ts';
import { doubtIn, isSentence } from '../../core/intent/reading.ts';
import type { SentenceData } from '../../core/intent/sentence-data.ts';
import type { Context, Known, Reading } from '../../core/intent/types.ts';
import { FIRST_NAMES } from './first-names.ts';
import type { LexiconChange, LexiconData } from './types.ts';

/** Reads transcripts as commands of this shop, and follows its names. */
export interface Reader {
  setLexicon(lexicon: LexiconData): void;
  changeLexicon(change: LexiconChange): void;
  /** The commands near to all texts, and to the trace of the sound where there is one, together, nearest first. */
  read(texts: readonly string[], context: Context, trace?: SoundTrace | null): readonly Reading[];
}

/** A reading with somebody the shop does not know must be nearer by this, per sound, than one with its customers. */
const STRANGER = 0.04;

/** People the shop may not know yet. Their ids are no ids of the shop's, so that both can stand in one index. */
const strangers: readonly Known[] = FIRST_NAMES.map((name) => ({ id: `stranger:${name}`, name, forms: [] }));
const strangerIds: ReadonlySet<string> = new Set(strangers.map(({ id }) => id));

function add(index: NameIndex, list: readonly Known[]): void {
  for (const known of list) index.add(known);
}

/** Does the word name only people the shop does not know? */
function isStranger(word: string, customers: NameIndex): boolean {
  const matches = customers.exact([word]);
  return matches.length > 0 && matches.every(({ known }) => strangerIds.has(known.id));
}

/** The same readings, those with strangers farther, in their new order; transcripts as they stand come last. */
function preferCustomers(readings: readonly Reading[], customers: NameIndex): Reading[] {
  const doubted = readings.map((reading) => {
    const strange = reading.text.split(' ').some((word) => isStranger(word, customers));
    return strange ? { ...reading, distance: reading.distance + STRANGER } : reading;
  });
  const read = doubted.filter(isSentence).toSorted((a, b) => doubtIn(a) - doubtIn(b));
  return [...read, ...doubted.filter((each) => !isSentence(each))];
}

/** A reader that knows the sentences and no name of the shop yet. */
export function createReader(sentences: SentenceData): Reader {
  const lexicon = createLexicon();
  const { read } = createSoundReader(sentences, lexicon);
  const ours = (index: NameIndex) =>
    Array.from(index.all(), ({ id }) => id).filter((id) => !strangerIds.has(id));
  add(lexicon.customers, strangers);

  function changeLexicon({ customers, products, removed }: LexiconChange): void {
    for (const id of removed) {
      lexicon.customers.remove(id);
      lexicon.products.remove(id);
    }
    add(lexicon.customers, customers);
    add(lexicon.products, products);
  }

  return {
    setLexicon: (next) =>
      changeLexicon({ ...next, removed: [...ours(lexicon.customers), ...ours(lexicon.products)] }),
    changeLexicon,
    read: (texts, context, trace = null) => preferCustomers(read(texts, context, trace), lexicon.customers),
  };
}
