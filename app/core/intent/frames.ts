import { type Ending, isSlot } from './graph.ts';
import { createPhrases, type Phrases, TURNING } from './phrases.ts';
import type { GistData, GistFrame } from './sentence-data.ts';

/** A frame of assets/intents/gist.yaml, ready to be searched for. */
export interface Frame {
  readonly ending: Ending;
  /** Which of `all` a symbol says, as bits; 0 for one that may be said. */
  readonly bits: ReadonlyMap<string, readonly number[]>;
  /** All bits. */
  readonly whole: number;
  readonly all: readonly (readonly string[])[];
  readonly not: readonly string[];
}

/** The frames, and the words they are made of. */
export interface Frames {
  readonly list: readonly Frame[];
  readonly phrases: Phrases;
  /** Symbols that a sentence is about, and those that turn it around. */
  readonly topics: ReadonlySet<string>;
}

/** A frame or a topic asks for words that gist.yaml does not have. */
export class FrameError extends Error {}

function known(symbol: string, data: GistData): string {
  if (isSlot(symbol) || Object.hasOwn(data.words, symbol)) return symbol;
  throw new FrameError(`gist.yaml has no words by the name of ${symbol}`);
}

function frameOf(frame: GistFrame, data: GistData): Frame {
  const { intent, requires, slots = {}, weight = 0 } = frame;
  const all = frame.all.map((group) => group.split('|').map((symbol) => known(symbol, data)));
  const bits = new Map<string, number[]>();
  for (const symbol of frame.may ?? []) bits.set(known(symbol, data), [0]);
  all.forEach((group, n) => {
    for (const symbol of group) bits.set(symbol, [...(bits.get(symbol) ?? []), 1 << n]);
  });
  return {
    ending: { intent, language: 'hi-Latn', fixed: slots, requires, strict: false, weight },
    bits,
    whole: (1 << all.length) - 1,
    all,
    not: (frame.not ?? []).map((symbol) => known(symbol, data)),
  };
}

/** Throws FrameError for a name that has no words. */
export const framesOf = (data: GistData): Frames => ({
  list: data.frames.map((frame) => frameOf(frame, data)),
  phrases: createPhrases(data),
  topics: new Set([TURNING, ...data.topics.map((symbol) => known(symbol, data))]),
});
