import type { Lexicon } from '../intent/lexicon.ts';
import type { Context, ItemEntity, Meaning, Understanding } from '../intent/types.ts';
import type { Sense } from './heard.ts';

/** What a unit measures. Packets, dozens and sacks count things, and all goods come in some of them. */
const MEASURES: Readonly<Record<string, 'weight' | 'volume'>> = {
  g: 'weight',
  kg: 'weight',
  quintal: 'weight',
  ml: 'volume',
  litre: 'volume',
};

/** What it costs a reading, in distance per sound, to sell a thing in a measure it does not have. */
const WRONG_MEASURE = 0.06;

/** What it costs to hear a delivery while a bill is open: "do sabun" with a breath behind it sounds like "do sabun aaye". */
const DELIVERY_IN_A_BILL = 0.06;

/** What it costs a reading that only its gist is a command: the ear composes sentences of the shop, and they are understood to the word. */
const ONLY_GIST = 0.06;

export interface Hears {
  understand(text: string, context: Context): Understanding;
}

/** What a sentence would do here, and how little sense that makes. */
export function senseOf(ear: Hears, lexicon: Lexicon, text: string, context: Context): Sense {
  const { meanings } = ear.understand(text, context);
  return { meanings, oddity: oddityOf(meanings, lexicon, context) };
}

/**
 * How much is said that nobody says at a counter ("char ml rava"): noise is easily read as a chain of goods and measures, people who
 * shop make sense. 0 for most sentences; added to the distance of a reading.
 */
function oddityOf(meanings: readonly Meaning[], { products }: Lexicon, context: Context): number {
  const items = meanings.flatMap(({ entities }) => entities.items ?? []);
  const wrong = items.filter((item) => isOdd(item, products.get(item.productId ?? '')?.unit)).length;
  const delivery = context.draft && meanings.some(({ intent }) => intent === 'RECEIVE_STOCK');
  const gist = meanings.some((meaning) => meaning.gist);
  return WRONG_MEASURE * wrong + (delivery ? DELIVERY_IN_A_BILL : 0) + (gist ? ONLY_GIST : 0);
}

function isOdd({ unit }: ItemEntity, sold: string | undefined): boolean {
  const said = unit === null ? undefined : MEASURES[unit];
  return said !== undefined && sold !== undefined && said !== MEASURES[sold];
}
