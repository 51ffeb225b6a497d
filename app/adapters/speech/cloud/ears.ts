import { peakLevel } from '../../../core/sound/level.ts';
import { isSilence } from '../level.ts';
import { type HearContext, type Heard, SAMPLE_RATE, type SpeechEngine, type SpeechLog } from '../types.ts';
import type { CloudEars } from './config.ts';
import { inReserve } from './reserve.ts';
import { CloudError, type CloudProvider, type CloudSentence, type CloudTrouble } from './types.ts';

/** Somebody stands at the counter: a service that is later is not waited for, ms after the end of speech. */
const WAIT_MS = 2500;
/** A service that failed is left alone for so long, ms: a dead line must not cost every sentence its waiting time. */
const PAUSE_MS = 30_000;

/** Who heard a sentence, and why it was not the service that should have. */
export interface HeardBy extends Heard {
  readonly by: 'local' | CloudProvider;
  readonly trouble: CloudTrouble | null;
}

/** A sentence while it is spoken. Sound is mono, 16 kHz. */
export interface SpokenSentence {
  feed(samples: Float32Array): void;
  /** The sentence is over; `samples` is all of it. Rejects with a SpeechError only. */
  finish(samples: Float32Array, context: HearContext): Promise<HeardBy>;
  stop(): void;
}

/** Hears on this PC, or by a service that the owner chose with this PC in reserve. */
export interface Ears {
  /** With `local` nothing leaves the PC. */
  begin(by: 'local' | CloudProvider, context: HearContext, onPartial: (text: string) => void): SpokenSentence;
}

export interface EarsParts {
  readonly speech: SpeechEngine;
  readonly cloud: CloudEars;
  readonly logger?: SpeechLog;
  /** A clock that only goes on, ms; for tests. */
  readonly now?: () => number;
}

/** Joins this PC's ear and the services. */
export function createEars({ speech, cloud, logger, now = () => performance.now() }: EarsParts): Ears {
  const failed = new Map<CloudProvider, { readonly at: number; readonly trouble: CloudTrouble }>();

  const troubleOf = (provider: CloudProvider): CloudTrouble | null => {
    const last = failed.get(provider);
    return last && now() - last.at < PAUSE_MS ? last.trouble : null;
  };
  function gaveUp(provider: CloudProvider, trouble: CloudTrouble): void {
    failed.set(provider, { at: now(), trouble });
    logger?.warn({ provider, trouble }, 'a speech service did not answer');
  }

  return {
    begin: (by, context, onPartial) => {
      wake(speech);
      const here = (trouble: CloudTrouble | null) => hearingHere(speech, onPartial, trouble);
      const transcriber = by === 'local' ? null : cloud.transcribers[by];
      if (by === 'local' || transcriber === null) return here(null);
      const trouble = troubleOf(by);
      if (trouble !== null) return here(trouble);
      const sentence = transcriber.begin(aboutOf(context), onPartial);
      return hearingThere({ speech, by, sentence, onPartial, gaveUp: (why) => gaveUp(by, why) });
    },
  };
}

/** A model that was put away comes back while somebody speaks; whether it did shows when the sentence is heard. */
function wake(speech: SpeechEngine): void {
  if (speech.status().state === 'resting') speech.load().catch(() => undefined);
}

const aboutOf = ({ language, names }: HearContext) => ({
  language,
  names: [...names.customers, ...names.products],
});

const hearingHere = (
  speech: SpeechEngine,
  onPartial: (text: string) => void,
  trouble: CloudTrouble | null,
): SpokenSentence => ({
  feed: () => undefined,
  finish: async (samples, context) => ({
    ...(await speech.hear(samples, context, onPartial)),
    by: 'local',
    trouble,
  }),
  stop: () => undefined,
});

interface There {
  readonly speech: SpeechEngine;
  readonly by: CloudProvider;
  readonly sentence: CloudSentence;
  readonly onPartial: (text: string) => void;
  readonly gaveUp: (trouble: CloudTrouble) => void;
}

function hearingThere(there: There): SpokenSentence {
  const { speech, by, sentence, onPartial } = there;
  return {
    feed: (samples) => sentence.feed(samples),
    stop: () => sentence.stop(),
    finish: async (samples, context) => {
      const began = performance.now();
      const reserve = inReserve((signal) => speech.hear(samples, context, onPartial, signal));
      const { words, trouble } = await wordsOf(there, samples);
      if (words === '') return { ...(await reserve.now()), by: 'local', trouble };
      reserve.drop();
      const heard = await readWords(speech, words, samples, context);
      return { ...heard, ms: { ...heard.ms, total: performance.now() - began }, by, trouble: null };
    },
  };
}

/** What the service heard. No words: it failed, or heard nothing, and this PC decides. */
async function wordsOf(
  { sentence, gaveUp }: There,
  samples: Float32Array,
): Promise<{ words: string; trouble: CloudTrouble | null }> {
  if (isSilence(samples)) {
    sentence.stop();
    return { words: '', trouble: null };
  }
  try {
    return { words: await inTime(sentence, samples), trouble: null };
  } catch (error) {
    const trouble = error instanceof CloudError ? error.trouble : 'unreachable';
    gaveUp(trouble);
    return { words: '', trouble };
  }
}

/** As `finish`, but a service that is late is given up with `slow`, whether it heeds the signal or not. */
async function inTime(sentence: CloudSentence, samples: Float32Array): Promise<string> {
  const late = new AbortController();
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    reject(new CloudError('slow'));
    late.abort();
  }, WAIT_MS);
  try {
    return await Promise.race([sentence.finish(samples, late.signal), promise]);
  } finally {
    clearTimeout(timer);
  }
}

/** Words of a service are read by sound as this PC's own transcripts are. A service tells no probability: 0. */
async function readWords(
  speech: SpeechEngine,
  words: string,
  samples: Float32Array,
  context: HearContext,
): Promise<Heard> {
  const began = performance.now();
  const readings = await speech.read([words], context);
  return {
    texts: [words],
    readings,
    confidence: 0,
    seconds: samples.length / SAMPLE_RATE,
    level: peakLevel(samples),
    ms: { mel: 0, encode: 0, decode: 0, read: performance.now() - began, total: 0 },
  };
}
