import { likeliestSounds, type SoundTrace } from '../../core/hearing/sound-trace.ts';
import { doubtIn, isSentence } from '../../core/intent/reading.ts';
import { spelt } from '../../core/intent/sound.ts';
import type { Reading } from '../../core/intent/types.ts';
import { withLikelihood } from './likelihood.ts';
import { toSpeechError, type WorkerHeard } from './messages.ts';
import type { Reader } from './reader.ts';
import type { HearContext } from './types.ts';
import type { Heard, Whisper } from './whisper.ts';

/**
 * A reading so near (distance per sound) needs no further look. By words, 64 of 132 sentences were so near, and one less came out right;
 * where sounds are named as well, of the 79 recordings of docs/hearing.md as many came out right from 0.15 to 0.45.
 */
const NEAR_ENOUGH = { words: 0.2, sounds: 0.25 };

/** Says whether what was heard at first is near enough to a command, or there is nothing to look at. */
function isNearEnough({ texts, readings }: Read, by: keyof typeof NEAR_ENOUGH): boolean {
  const first = readings.find(isSentence);
  return texts.length === 0 || (first !== undefined && doubtIn(first) <= NEAR_ENOUGH[by]);
}

/** What was heard, with the commands near to it. */
interface Read {
  readonly texts: readonly string[];
  readonly readings: readonly Reading[];
  readonly ms: WorkerHeard['ms'];
}

function readIn(
  { passes, ms }: Heard,
  trace: SoundTrace | null,
  reader: Pick<Reader, 'read'>,
  context: HearContext,
): Read {
  const started = performance.now();
  const texts = passes.map(({ text }) => text).filter((text) => text !== '');
  const readings = texts.length > 0 ? reader.read(texts, context, trace) : [];
  return { texts, readings, ms: { ...ms, read: performance.now() - started } };
}

const both = ({ passes, ms }: Heard, again: Heard): Heard => ({
  passes: [...passes, ...again.passes],
  ms: {
    mel: ms.mel + again.ms.mel,
    encode: ms.encode + again.ms.encode,
    decode: ms.decode + again.ms.decode,
  },
});

/** From sound to readings: transcripts first, then the commands near to them; further looks where none is. Throws SpeechError only. */
export async function hearSentence(
  whisper: Whisper,
  reader: Pick<Reader, 'read'>,
  samples: Float32Array,
  context: HearContext,
  onPartial: (text: string) => void,
  signal: AbortSignal,
): Promise<WorkerHeard> {
  try {
    const { again, score, trace, ...first } = await whisper(samples, context, onPartial, signal);
    const near = readIn(first, trace, reader, context);
    const isDone = again === null || context.brief || isNearEnough(near, trace === null ? 'words' : 'sounds');
    const look = isDone ? first : both(first, await again());
    const { texts, readings, ms } = isDone ? near : readIn(look, trace, reader, context);
    const started = performance.now();
    const scored = await withLikelihood(readings, trace === null ? score : null);
    const confidence = Math.max(0, ...look.passes.map(({ probability }) => probability));
    const read = ms.read + (isDone ? 0 : near.ms.read) + performance.now() - started;
    const heard = trace === null ? undefined : spelt(likeliestSounds(trace));
    return { texts, spelt: heard, readings: scored, confidence, ms: { ...ms, read } };
  } catch (error) {
    throw toSpeechError(error);
  }
}
