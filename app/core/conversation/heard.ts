import { doubtIn, isSentence } from '../intent/reading.ts';
import { heardSounds, soundDistance, soundKey } from '../intent/sound.ts';
import type { Intent, Meaning, Reading } from '../intent/types.ts';
import type { KnownPerson } from './commands.ts';

/** At this confidence what was heard is done; below it nothing is written that was not asked about. */
export const SURE = 0.8;
/** Less sure than this, and no nearer than `near`, a reading is only offered. */
const LIKELY = 0.5;
/** So many readings are offered to be picked. */
export const MOST_OFFERS = 3;

export interface HeardWords {
  /** Plain transcripts, one a pass. */
  readonly texts: readonly string[];
  /** Commands near to them, nearest first. */
  readonly readings: readonly Reading[];
  /** What was heard sound by sound; absent where the model does not say. Doubt weighs otherwise then. */
  readonly spelt?: string | undefined;
}

/** What a reading would do here, and how little sense that makes, in distance per sound. */
export interface Sense {
  readonly meanings: readonly Meaning[];
  readonly oddity: number;
}

/** A reading that may have been said. */
export interface Offer extends Reading {
  /** Its distance, its oddity and what the speech model thinks of it: the measure by which readings are ranked. */
  readonly doubt: number;
  readonly meanings: readonly Meaning[];
}

const MEANS_NOTHING: Intent = 'UNKNOWN';
/** How a word was heard is no difference. */
const HOW_HEARD: ReadonlySet<string> = new Set(['heard', 'score', 'confidence', 'spans']);

const keyOf = (meanings: readonly Meaning[]): string =>
  JSON.stringify(meanings, (name, value: unknown) => (HOW_HEARD.has(name) ? undefined : value));

/** A transcript is taken at its word from here on: it is a command as it stands. */
const AT_ITS_WORD = 0.9;
/** A word of two sounds must not look near to everything. */
const SHORTEST = 3;

/** The transcripts themselves, each as far as it is from the others. */
function asWritten(texts: readonly string[]): Reading[] {
  const keys = texts.map(soundKey);
  const heard = keys.map(heardSounds);
  const distance = (key: string): number =>
    heard.reduce((sum, other) => sum + soundDistance(key, other), 0) /
    heard.length /
    Math.max(SHORTEST, key.length);
  return texts.map((text, n) => ({
    text: text.trim(),
    distance: distance(keys[n] ?? ''),
    asWritten: true,
  }));
}

/** Sentences of the shop, and transcripts as they stand: where sounds were named, these are weighed by them like the others. Nearest first. */
const readAndWritten = ({ texts, readings, spelt }: HeardWords): Reading[] =>
  (spelt === undefined ? [...readings.filter(isSentence), ...asWritten(texts)] : [...readings]).sort(
    (a, b) => doubtIn(a) - doubtIn(b),
  );

const isPlain = ({ intent, confidence, entities }: Meaning): boolean =>
  intent !== MEANS_NOTHING &&
  confidence >= AT_ITS_WORD &&
  entities.name === undefined &&
  [entities.customer, ...(entities.items ?? [])].every((named) => (named?.score ?? 1) >= SPELT_SO);

/** A name is spelt as the shop spells it, up to habits of writers. */
const SPELT_SO = 0.95;

/** What a reading would do, unless it is nothing, or a transcript that is no plain command. */
function offerOf(reading: Reading, { meanings, oddity }: Sense): Offer | null {
  const may = isSentence(reading)
    ? meanings.every(({ intent }) => intent !== MEANS_NOTHING)
    : meanings.every(isPlain);
  return may ? { ...reading, meanings, doubt: doubtIn(reading) + oddity } : null;
}

/** Keeps the least doubted offer of each meaning. */
function createOffers() {
  const byMeaning = new Map<string, Offer>();
  const ranked = (): Offer[] => [...byMeaning.values()].sort((a, b) => a.doubt - b.doubt);
  return {
    ranked,
    add(offer: Offer): void {
      const key = keyOf(offer.meanings);
      const before = byMeaning.get(key);
      if (!before || offer.doubt < before.doubt) byMeaning.set(key, offer);
    },
    /** Whether a reading in so much doubt could neither be one of the first offers nor make the very first less sure. */
    settles(doubt: number, most: number): boolean {
      const list = ranked();
      const [first, last] = [list[0], list[most - 1]];
      return (
        first !== undefined && last !== undefined && doubt >= Math.max(first.doubt + MOST_MARGIN, last.doubt)
      );
    },
  };
}

/**
 * The readings that mean different things, and transcripts that are commands as they stand; those in least doubt first, and none in too
 * much. Those that can be of no use behind the first `most` are not understood, which takes longest.
 */
export function offersOf(
  heard: HeardWords,
  senseOf: (text: string) => Sense,
  most: number = MOST_OFFERS,
): Offer[] {
  const offers = createOffers();
  const { offered } = judgeOf(heard);
  for (const reading of readAndWritten(heard)) {
    if (doubtIn(reading) > offered || offers.settles(doubtIn(reading), most)) break;
    const offer = offerOf(reading, senseOf(reading.text));
    if (offer && offer.doubt <= offered) offers.add(offer);
  }
  return offers.ranked();
}

/**
 * How likely the first offer is right, by its doubt, by how far the next one is behind, and by its length; and how much doubt is too
 * much, however far all else is: over `sure` nothing is sure, over `likely` nothing is likely, up to `near` it is asked about.
 */
interface Judge {
  readonly odds: {
    readonly base: number;
    readonly doubt: number;
    readonly margin: number;
    readonly letter: number;
  };
  readonly sure: number;
  readonly likely: number;
  readonly near: number;
  /** A new bill is read back and waits for its yes. */
  readonly nearBill: number;
  /** In more doubt a reading is not even offered: it is not what was said. */
  readonly offered: number;
}

/**
 * By transcripts alone. Fitted to 264 commands of voices and sentences that nothing is measured with, and to 30 recordings of other
 * talk; of 60 of these two were likely, and none that was taken for a bill came nearer than 0.318.
 */
const BY_WORDS: Judge = {
  odds: { base: 3.1, doubt: -13.5, margin: 27.6, letter: -0.054 },
  sure: 0.2,
  likely: 0.25,
  near: 0.2,
  nearBill: 0.3,
  offered: Number.POSITIVE_INFINITY,
};

/**
 * By transcripts and sounds. Fitted to as many commands in voices of which the network that names sounds had heard no relative; of
 * the other half 94 were sure, 95 % of them right, and other talk came no nearer than 0.285, as a bill no nearer than 0.45. Of the
 * recordings of docs/hearing.md, also spoiled, 512 right readings were among the first three, 4 of them in doubt over 0.55; of 195 that
 * were offered for other talk, noise and babble, all but 13 were.
 */
const BY_SOUNDS: Judge = {
  odds: { base: 3.4, doubt: -9.8, margin: 19.1, letter: -0.037 },
  sure: 0.2,
  likely: 0.3,
  near: 0.25,
  nearBill: 0.35,
  offered: 0.55,
};

const judgeOf = ({ spelt }: HeardWords): Judge => (spelt === undefined ? BY_WORDS : BY_SOUNDS);

/** The next reading counts for no more than this behind, and a sentence for no longer than this. */
const MOST_MARGIN = 0.15;
const MOST_LETTERS = 30;
const UNSURE = 0.79;

/** What comes of the offers of a sentence. */
export interface Judgement {
  /** 0–1. A name as it was heard is never sure: nothing tells how it is spelt. */
  readonly confidence: number;
  /** The first is done, or asked about; it is only offered otherwise. */
  readonly isLikely: boolean;
}

/** How likely the first of the offers of a sentence is right. */
export function judgementOf(heard: HeardWords, offers: readonly Offer[]): Judgement {
  const judge = judgeOf(heard);
  const confidence = confidenceOf(offers, judge);
  const isNear = offers
    .slice(0, 1)
    .some((offer) => offer.doubt <= (opensBill(offer) ? judge.nearBill : judge.near));
  return { confidence, isLikely: confidence >= LIKELY || isNear };
}

function confidenceOf(offers: readonly Offer[], { odds: weights, sure, likely }: Judge): number {
  const [first, second] = offers;
  if (!first || first.doubt > likely) return 0;
  const margin = Math.min(MOST_MARGIN, (second?.doubt ?? Number.POSITIVE_INFINITY) - first.doubt);
  const letters = Math.min(MOST_LETTERS, first.text.replaceAll(' ', '').length);
  const odds =
    weights.base + weights.doubt * first.doubt + weights.margin * margin + weights.letter * letters;
  const confidence = 1 / (1 + Math.exp(-odds));
  const checked =
    first.doubt <= sure && !first.meanings.some((meaning) => hasCopiedName(meaning) || isTiny(meaning));
  return checked && !amountsDiffer(offers) ? confidence : Math.min(confidence, UNSURE);
}

const opensBill = ({ meanings }: Offer): boolean =>
  meanings.every(({ intent, entities }) => intent === 'CREATE_INVOICE' && (entities.items ?? []).length > 0);

/** Two rupees on a khata are rather two thousand of which a word was lost. */
const TINY = 10;
const MONEY: ReadonlySet<Intent> = new Set(['RECORD_PAYMENT', 'ADD_CREDIT']);
const isTiny = ({ intent, entities: { amount = TINY } }: Meaning): boolean =>
  MONEY.has(intent) && amount < TINY;

const hasCopiedName = ({ entities: { name, customer } }: Meaning): boolean =>
  name !== undefined || customer?.id === null;

/** Readings this little behind the first may have been meant: whom they name and how much they say is asked. */
const CLOSE = 0.06;
const MOST_PEOPLE = 3;

/** Says whether a reading close behind is the same but for its amount of money. */
const amountsDiffer = ([first, ...rest]: readonly Offer[]): boolean =>
  first !== undefined &&
  rest.some(
    ({ doubt, meanings }) =>
      doubt - first.doubt < CLOSE &&
      sameIntent(meanings, first) &&
      meanings[0]?.entities.amount !== first.meanings[0]?.entities.amount,
  );

/** Whom else the sentence may have named, the likeliest first; at most three people with the one it names. */
function othersIn([first, ...rest]: readonly Offer[]): KnownPerson[] {
  const named = first && personIn(first);
  if (!named) return [];
  const others = rest
    .filter(({ doubt, meanings }) => doubt - first.doubt < CLOSE && sameIntent(meanings, first))
    .flatMap((offer) => personIn(offer) ?? [])
    .filter(({ id }) => id !== named.id);
  return [...new Map(others.map((person) => [person.id, person])).values()].slice(0, MOST_PEOPLE - 1);
}

const sameIntent = ([one]: readonly Meaning[], { meanings: [other] }: Offer): boolean =>
  one?.intent === other?.intent;

function personIn({ meanings: [meaning] }: Offer): KnownPerson | null {
  const customer = meaning?.entities.customer;
  return customer?.id ? { id: customer.id, name: customer.name } : null;
}

export interface Sentence {
  readonly text: string;
  /** Of the reading that is acted on; null when none was likely enough. */
  readonly distance: number | null;
  /** 0–1; 0 when nothing was likely enough. */
  readonly confidence: number;
  /** Customers whose name sounds nearly like the one that was taken. */
  readonly others: readonly KnownPerson[];
  /** What else may have been said, the likeliest first; what is acted on is not among it. */
  readonly offers: readonly string[];
}

/** The sentence to act on: the likeliest reading when it is likely enough, else what was transcribed; empty for silence. */
export function sentenceOf(heard: HeardWords, senseOf: (text: string) => Sense): Sentence {
  const offers = offersOf(heard, senseOf);
  const said = offers.slice(0, MOST_OFFERS).map(({ text }) => text);
  const { confidence, isLikely } = judgementOf(heard, offers);
  const [first] = offers;
  if (!first || !isLikely)
    return { text: heard.texts[0]?.trim() ?? '', distance: null, confidence: 0, others: [], offers: said };
  const { text, distance } = first;
  return { text, distance, confidence, others: othersIn(offers), offers: said.slice(1) };
}
