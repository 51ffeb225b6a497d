import { likeliestSounds, likelihoodOf, type SoundTrace, unlikeness } from '../hearing/sound-trace.ts';
import { createEar, type Ear } from './ear.ts';
import type { Ending } from './graph.ts';
import { type Candidate, hear, type Transcript, transcriptOf } from './hearing.ts';
import type { Lexicon } from './lexicon.ts';
import { allowed, isAside } from './search.ts';
import type { SentenceData } from './sentence-data.ts';
import type { Sentences } from './sentences.ts';
import { soundDistance, soundKey } from './sound.ts';
import { MOST_SOUNDS } from './sound-trie.ts';
import { soundsOfTrace } from './trace-sounds.ts';
import type { Context, MarkedReading, SlotSpan } from './types.ts';

export interface Reader {
  /**
   * The sentences of the shop nearest to what was transcribed, nearest first, at most fourteen. Several transcripts of the same
   * speech err differently, so the distance is their mean. At or under 0.25 a reading may be shown as heard. A trace of the sound is
   * one transcript more, and says of each reading how unlikely it is; the transcripts as they stand are then among the readings.
   */
  read(texts: readonly string[], context: Context, trace?: SoundTrace | null): MarkedReading[];
}

/** Many mean the same; of those that do not, three are offered. */
const MOST_READINGS = 14;
const MOST_TRANSCRIPTS = 5;
/** A transcript longer than this is a lost speech engine. */
const MOST_CHARACTERS = 600;
/** A word of two sounds must not look near to everything. */
const SHORTEST = 3;

/** Sounds that a heard "nahi", "stock" or "kab" counts for when a reading leaves it out: no payment comes of "nahi diya". */
const LEFT_OUT = 3;
/** Shorter ones ("ne", "ko") are what a speech engine most often invents. */
const SHORTEST_WEIGHTY = 3;

/** What a candidate cost beyond its sounds: the doubt that goes with its form, not with how it was heard. */
const doubtOf = ({ key, cost }: Candidate, { sounds }: Transcript): number =>
  Math.max(0, cost - soundDistance(key, sounds));

/** A command near to some of the transcripts: its sounds in every way in which this shop may hear its names, and its least doubt. */
interface Possible {
  readonly keys: Set<string>;
  readonly spans: readonly SlotSpan[];
  doubt: number;
}

/** Sounds that were named count as so many transcripts: a noise harms them less than what a decoder makes of it. */
const NAMED_COUNTS = 2;
/** They come without words. */
const countOf = ({ words }: Transcript): number => (words.length === 0 ? NAMED_COUNTS : 1);

/** Mean distance a sound to all transcripts, each to the way that is nearest to it. */
function distanceTo(keys: readonly string[], spoken: readonly Transcript[], doubt: number): number {
  const nearest = ({ sounds }: Transcript) => Math.min(...keys.map((key) => soundDistance(key, sounds)));
  const total = spoken.reduce((sum, each) => sum + countOf(each) * nearest(each), 0);
  const counted = spoken.reduce((sum, each) => sum + countOf(each), 0);
  return (total / counted + doubt) / Math.max(SHORTEST, keys[0]?.length ?? 0);
}

/** Words heard in at least half of the transcripts that would turn a sentence around. */
function weightyWords(spoken: readonly Transcript[], { words, vocabulary }: Sentences): string[] {
  const heard = spoken.flatMap((each) => [
    ...new Set(
      each.words
        .filter(({ text }) => text.length >= SHORTEST_WEIGHTY && words.heavy.has(text))
        .map(({ text }) => vocabulary.canonical(text)),
    ),
  ]);
  return [...new Set(heard)].filter(
    (word) => 2 * heard.filter((each) => each === word).length >= spoken.length,
  );
}

/** How many of the weighty words a reading leaves out. */
function leftOut(text: string, weighty: readonly string[], { vocabulary }: Sentences): number {
  const said = new Set(text.split(' ').map(vocabulary.canonical));
  return weighty.filter((word) => !said.has(word)).length;
}

/** The transcripts that may be a command. */
const commandsIn = (texts: readonly string[], sentences: Sentences): Transcript[] =>
  texts
    .slice(0, MOST_TRANSCRIPTS)
    .filter((text) => text.length <= MOST_CHARACTERS)
    .map((text) => transcriptOf(text, sentences))
    .filter(({ key }) => key.length > 0 && key.length <= MOST_SOUNDS);

/** Sounds without words: no digits stand in them, and no name that could be copied. */
function soundsIn(trace: SoundTrace): Transcript[] {
  const key = likeliestSounds(trace);
  return key.length > 0 && key.length <= MOST_SOUNDS
    ? [{ key, words: [], sounds: soundsOfTrace(trace) }]
    : [];
}

const wordsIn = ({ words }: Transcript): string => words.map(({ text }) => text).join(' ');

/** What tells one transcript from another. */
const nameOf = (each: Transcript): string => `${each.key} ${wordsIn(each)}`;

/** What a nat a sound, by which a trace finds a reading less likely than what it heard, is worth in distance per sound. */
const TRACE_WORTH = 0.1;

/** How little the sound itself goes with the likeliest way to say each reading. */
function againstEach(trace: SoundTrace): (keys: Iterable<string>) => number {
  const own = likelihoodOf(trace, likeliestSounds(trace));
  return (keys) => TRACE_WORTH * Math.min(...Array.from(keys, (key) => unlikeness(trace, own, key)));
}

/**
 * What a transcript is near to, each found once as long as neither the moment nor the names change: two prompts often come to the same
 * words, and after a second look at a sentence the first is read again with it.
 */
function createNear(ear: Ear, { customers, products }: Lexicon) {
  let found = new Map<string, Candidate[]>();
  let at: readonly unknown[] = [];
  return (each: Transcript, context: Context): Candidate[] => {
    const now = [context, customers.version, products.version];
    if (now.some((value, n) => value !== at[n])) [found, at] = [new Map(), now];
    const name = nameOf(each);
    const may = (ending: Ending) => !isAside(ending) && allowed(ending, context, 0);
    const near = found.get(name) ?? hear(ear, each, may, MOST_READINGS);
    found.set(name, near);
    return near;
  };
}

/** A reading with every way in which it may sound. */
type Sounding = MarkedReading & { readonly keys: ReadonlySet<string> };

/** The same, each with what the sound itself has against it. */
function weighed(trace: SoundTrace, readings: readonly Sounding[]): MarkedReading[] {
  const against = againstEach(trace);
  return readings.map(({ keys, ...reading }) => ({ ...reading, unlikely: against(keys) }));
}

/** The transcripts as they stand, as far from all as any reading would be. */
const asWritten = (written: readonly Transcript[], spoken: readonly Transcript[]): Sounding[] =>
  written.map((each) => ({
    text: wordsIn(each),
    spans: [],
    keys: new Set([each.key]),
    distance: distanceTo([each.key], spoken, 0),
    asWritten: true,
  }));

/** A reader over the same sentences as the recogniser, and the shop's names and goods as they are at each call. */
export function createReader(data: SentenceData, lexicon: Lexicon): Reader {
  const ear = createEar(data, lexicon);
  const nearTo = createNear(ear, lexicon);

  /** Candidates near to any of the transcripts, each with its least doubt. */
  function candidates(spoken: readonly Transcript[], context: Context): Map<string, Possible> {
    const found = new Map<string, Possible>();
    for (const each of spoken)
      for (const near of nearTo(each, context)) {
        const possible = found.get(near.text) ?? {
          keys: new Set([soundKey(near.text)]),
          spans: near.spans,
          doubt: near.cost,
        };
        possible.keys.add(near.key);
        possible.doubt = Math.min(possible.doubt, doubtOf(near, each));
        found.set(near.text, possible);
      }
    return found;
  }

  return {
    read(texts, context, trace = null) {
      const written = commandsIn(texts, ear.sentences);
      const spoken = trace === null ? written : [...written, ...soundsIn(trace)];
      const weighty = weightyWords(written, ear.sentences);
      const readings = [...candidates(spoken, context)].map(([text, { keys, spans, doubt }]) => {
        const missing = LEFT_OUT * leftOut(text, weighty, ear.sentences);
        return { text, spans, keys, distance: distanceTo([...keys], spoken, doubt + missing) };
      });
      const nearest = readings.sort((a, b) => a.distance - b.distance).slice(0, MOST_READINGS);
      return trace === null
        ? nearest.map(({ keys, ...reading }) => reading)
        : weighed(trace, [...nearest, ...asWritten(written, spoken)]);
    },
  };
}
