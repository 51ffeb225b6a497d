import { waitFor } from '../stall.ts';
import { MOST_BYTES, VoiceOutError, WAIT_MS } from './types.ts';

/** Raw sound has no head to know it by; anything that says it is something else would be played as noise. */
const SOUND = /^(audio\/(pcm|l16|x-raw|raw)|application\/octet-stream)\b/i;

/** Asks for the sound of a sentence: an answer with a body that is still on its way. */
export type Ask = (signal: AbortSignal) => Promise<Response>;

/**
 * The sound in an answer, in pieces of whole 16-bit samples. Throws VoiceOutError: not reached or cut off (`unreachable`), nothing for
 * three seconds (`slow`), an answer that says no (`refused`), no raw sound or none at all (`no_sound`), more than a minute (`too_long`).
 */
export async function* soundOf(ask: Ask, giveUp: AbortSignal): AsyncGenerator<Uint8Array> {
  const patience = waitFor(WAIT_MS);
  const signal = AbortSignal.any([giveUp, patience.signal]);
  try {
    const body = bodyOf(await ask(signal));
    yield* wholeSamples(body, () => patience.alive());
  } catch (error) {
    giveUp.throwIfAborted();
    if (patience.signal.aborted) throw new VoiceOutError('slow');
    throw error instanceof VoiceOutError ? error : new VoiceOutError('unreachable', error);
  } finally {
    patience.end();
  }
}

function bodyOf(answer: Response): ReadableStream<Uint8Array> {
  if (!answer.ok) throw new VoiceOutError('refused', new Error(`status ${answer.status}`));
  const type = answer.headers.get('content-type') ?? '';
  if (answer.body === null || !SOUND.test(type)) throw new VoiceOutError('no_sound', new Error(type));
  return answer.body;
}

/** A server may cut its sound in the middle of a sample; half of one waits for its other half. */
async function* wholeSamples(body: ReadableStream<Uint8Array>, came: () => void): AsyncGenerator<Uint8Array> {
  let half = Buffer.alloc(0);
  let length = 0;
  for await (const piece of body) {
    came();
    length += piece.length;
    if (length > MOST_BYTES) throw new VoiceOutError('too_long');
    const joined = Buffer.concat([half, piece]);
    const whole = joined.length - (joined.length % 2);
    half = joined.subarray(whole);
    if (whole > 0) yield joined.subarray(0, whole);
  }
  if (length < 2) throw new VoiceOutError('no_sound');
}
