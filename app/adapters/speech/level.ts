import { peakLevel } from '../../core/sound/level.ts';
import { MIN_SECONDS, SAMPLE_RATE, SILENCE_DB } from './types.ts';

/** Is there anything to hear: long enough for a word, and above the floor of a silent room? */
export const isSilence = (samples: Float32Array): boolean =>
  samples.length < MIN_SECONDS * SAMPLE_RATE || peakLevel(samples) < SILENCE_DB;

/** The same sound with every sample that is not a number made silent: one NaN would spoil the whole spectrum. */
export function finite(samples: Float32Array): Float32Array {
  return samples.every(Number.isFinite)
    ? samples
    : samples.map((sample) => (Number.isFinite(sample) ? sample : 0));
}

/** Loudness is looked at over this many samples: 20 ms. */
const BLOCK = SAMPLE_RATE / 50;
/** A block this far below the loudest moment is no part of a word. */
const QUIET = 10 ** (-34 / 20);
/** What is kept around the words, in samples: soft beginnings and endings. */
const MARGIN = SAMPLE_RATE / 4;

/**
 * The words without the silence before and after them. A key is held a little too long on both sides, and the model
 * reads the same words less surely the further in they begin (measured: 1 s on each side turned "chawal" into "dal").
 */
export function withoutSilence(samples: Float32Array): Float32Array {
  const floor = 10 ** (peakLevel(samples) / 20) * QUIET;
  const loud = (sample: number): boolean => Math.abs(sample) >= floor;
  const first = Math.floor(Math.max(0, samples.findIndex(loud)) / BLOCK) * BLOCK;
  const last = Math.ceil((samples.findLastIndex(loud) + 1) / BLOCK) * BLOCK;
  return samples.subarray(Math.max(0, first - MARGIN), last + MARGIN);
}
