import type { Lexicon } from '../intent/lexicon.ts';
import { normalise } from '../intent/normalise.ts';
import { createReader } from '../intent/read.ts';
import type { SentenceData } from '../intent/sentence-data.ts';
import type { Context, Intent } from '../intent/types.ts';
import { MOST_OFFERS, type Offer, offersOf } from './heard.ts';
import { type Hears, senseOf } from './oddity.ts';

/** What may have been meant by typed words that nobody understands: commands that sound alike, the nearest first. */
export type Nearby = (text: string, context: Context) => readonly string[];

/**
 * Distance per sound. Of the twin tests with a slip of the keyboard 97 mean nothing as they are typed: at 0.15 the right command is
 * among the three offered for 80 of them, and something is offered for 9 of 265 sentences that are no command; at 0.2 for 93 and 30.
 */
const NEAR = 0.15;
/** One word is near to too much, and a long text is not a command with a slip. */
const WORDS = { least: 2, most: 12 };
/** The sounds of more names than this take over half a second to lay out, once. */
const MOST_NAMES = 10_000;

/** Nobody comes to these by a slip. */
const NEVER: ReadonlySet<Intent> = new Set(['DELETE_CUSTOMER_DATA', 'PROVIDE_OTP', 'CONFIRM_INVOICE']);
const OTHER_LETTERS = /(?![a-z\p{Script=Devanagari}])\p{L}/iu;

const isSpeech = (text: string): boolean => {
  const { length } = normalise(text);
  return length >= WORDS.least && length <= WORDS.most && !OTHER_LETTERS.test(text);
};

const mayBeMeant = ({ doubt, meanings }: Offer): boolean =>
  doubt <= NEAR && !meanings.some(({ intent }) => NEVER.has(intent));

/** The ear's reading for typed words. What it needs is made at the first of them. */
export function createNearby(sentences: SentenceData, lexicon: Lexicon, ear: Hears): Nearby {
  let reader: ReturnType<typeof createReader> | null = null;
  return (text, context) => {
    const names = lexicon.customers.size + lexicon.products.size;
    if (names > MOST_NAMES || !isSpeech(text)) return [];
    reader ??= createReader(sentences, lexicon);
    const readings = reader.read([text], context);
    const sense = (said: string) => senseOf(ear, lexicon, said, context);
    return offersOf({ texts: [], readings }, sense, readings.length)
      .filter(mayBeMeant)
      .slice(0, MOST_OFFERS)
      .map((offer) => offer.text);
  };
}
