import type { HearContext, Heard, SpeechEngine } from '../adapters/speech/types.ts';
import { anyWord, type Listened, type Stretch } from '../core/voice/listening.ts';
import { MARGIN_MS } from '../core/voice/pauses.ts';
import { type Recording, spokenPart } from './recording.ts';

/** Hears a sentence when it seems to be over, and not only when it is said to be: the key is let go later, and hands-free waits longer. */
export interface Ahead {
  /** A recording was looked at: begins in the quiet behind a voice, and gives up when somebody goes on. */
  looked(recording: Recording, now: Listened): void;
  /** A sentence is heard ahead, or was. */
  isAhead(recording: Recording): boolean;
  /** What was heard ahead of just these voices in just this moment; null: nothing, or it failed. */
  heard(recording: Recording, voice: Listened, context: HearContext): Promise<Heard | null>;
  /** Nobody wants it any more. */
  stop(recording: Recording): void;
}

export interface AheadParts {
  readonly speech: SpeechEngine;
  /** A voice at a microphone, which this PC hears. */
  wanted(recording: Recording): boolean;
  /** This PC hears quickly. A slow one tries once a sentence: what was begun in vain cannot be left at every moment. */
  isQuick(): boolean;
  context(recording: Recording): HearContext;
}

interface Work {
  readonly of: string;
  /** Where its last voice ends, milliseconds. */
  readonly voiceTo: number | undefined;
  readonly heard: Promise<Heard | null>;
  readonly stop: AbortController;
}

/** All that a voice leaves behind itself is in a sound that ends so long after it. */
const QUIET_MS = MARGIN_MS;

/** What a sentence is heard by: its voices, and the moment of the shop without the clock. */
const nameOf = (stretches: readonly Stretch[], { now: _, ...context }: HearContext): string =>
  JSON.stringify([stretches, context]);

export function createAhead({ speech, wanted, isQuick, context }: AheadParts): Ahead {
  const works = new WeakMap<Recording, Work>();
  const tried = new WeakSet<Recording>();
  /** One at a time over all doors: the line of sentences is short, and those that are over come first. */
  let hearing = false;

  function stop(recording: Recording): void {
    works.get(recording)?.stop.abort();
    works.delete(recording);
  }

  const mayBegin = (recording: Recording): boolean =>
    !hearing &&
    wanted(recording) &&
    (isQuick() || !tried.has(recording)) &&
    speech.status().state === 'ready';

  function begin(recording: Recording, { stretches }: Listened): void {
    tried.add(recording);
    const moment = context(recording);
    const abort = new AbortController();
    hearing = true;
    const heard = speech
      .hear(spokenPart(recording, stretches), moment, undefined, abort.signal)
      // One that was given up or failed says nothing: it is heard again when it is over.
      .catch(() => null)
      .finally(() => {
        hearing = false;
      });
    const voiceTo = stretches.at(-1)?.to;
    works.set(recording, { of: nameOf(stretches, moment), voiceTo, heard, stop: abort });
  }

  return {
    looked: (recording, now) => {
      const work = works.get(recording);
      if (work !== undefined && work.voiceTo !== now.stretches.at(-1)?.to) stop(recording);
      if (works.has(recording) || !anyWord(now) || now.quiet < QUIET_MS || !mayBegin(recording)) return;
      begin(recording, now);
    },
    isAhead: (recording) => works.has(recording),
    heard: async (recording, { stretches }, moment) => {
      const work = works.get(recording);
      works.delete(recording);
      if (work === undefined) return null;
      if (work.of === nameOf(stretches, moment)) return work.heard;
      work.stop.abort();
      return null;
    },
    stop,
  };
}
