import { withLikelihood } from './likelihood.ts';
import { toSpeechError, type WorkerHeard } from './messages.ts';
import type { Reader } from './reader.ts';
import type { HearContext } from './types.ts';
import type { Whisper } from './whisper.ts';

/** From sound to readings: transcripts first, then the commands near to them. Throws SpeechError only. */
export async function hearSentence(
  whisper: Whisper,
  reader: Reader,
  samples: Float32Array,
  context: HearContext,
  onPartial: (text: string) => void,
  signal: AbortSignal,
): Promise<WorkerHeard> {
  try {
    const { passes, score, ms } = await whisper(samples, context, onPartial, signal);
    const texts = passes.map(({ text }) => text).filter((text) => text !== '');
    const started = performance.now();
    const near = texts.length > 0 ? reader.read(texts, context) : [];
    const readings = await withLikelihood(near, score);
    const confidence = Math.max(0, ...passes.map(({ probability }) => probability));
    return { texts, readings, confidence, ms: { ...ms, read: performance.now() - started } };
  } catch (error) {
    throw toSpeechError(error);
  }
}
