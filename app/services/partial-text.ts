import type { HearContext, Heard, SpeechEngine } from '../adapters/speech/types.ts';
import { doubtIn, isSentence } from '../core/intent/reading.ts';
import { anyWord } from '../core/voice/listening.ts';
import { keepsUp, READ_EVERY_MS, type Read } from '../core/voice/pace.ts';
import { joined, RATE, type Recording } from './recording.ts';

export interface PartialText {
  /** More sound came: reads what is there, unless it was just read or this PC does not keep up. */
  grown(id: string, recording: Recording): void;
  /** A sentence was read whole: how long that took. */
  took(read: Read): void;
  pace(): { last: Read | null; keepsUp: boolean };
}

export interface PartialParts {
  readonly speech: SpeechEngine;
  wanted(): boolean;
  context(recording: Recording): HearContext;
  tell(id: string, text: string): void;
}

/**
 * So near (distance a sound) a sentence is shown in place of what the decoder spells. Beginnings of four recorded commands lay, from
 * their second word on, at 0.10 to 0.45, most with the words that were said; of other talk at 0.7 and more.
 */
const NEAR = 0.45;

/** The words of the shop's sentence that is near to what was said so far, else as they were transcribed. */
function wordsOf(heard: Heard): string | undefined {
  const read = heard.readings.find(isSentence);
  return read && doubtIn(read) <= NEAR ? read.text : heard.texts[0];
}

/**
 * Reads a sentence that is still spoken, one reading at a time, and shows the words; nothing is done about them. The reading is
 * given up when the sentence is over (`early`), so that the whole one need not wait.
 */
export function createPartialText({ speech, wanted, context, tell }: PartialParts): PartialText {
  let last: Read | null = null;
  let reading = false;
  const readAt = new WeakMap<Recording, number>();

  async function read(id: string, recording: Recording): Promise<void> {
    if (!anyWord(await recording.watch.heard()) || recording.early.signal.aborted) return;
    const heard = await speech.hear(
      joined(recording),
      { ...context(recording), brief: true },
      undefined,
      recording.early.signal,
    );
    last = { seconds: heard.seconds, ms: heard.ms.total };
    const text = wordsOf(heard);
    if (text !== undefined && !recording.early.signal.aborted) tell(id, text);
  }

  const isDue = (recording: Recording): boolean =>
    recording.length - (readAt.get(recording) ?? 0) >= (RATE * READ_EVERY_MS) / 1000;

  return {
    grown: (id, recording) => {
      if (reading || !isDue(recording) || !keepsUp(last) || !wanted()) return;
      if (speech.status().state !== 'ready') return;
      reading = true;
      readAt.set(recording, recording.length);
      read(id, recording)
        // A reading that was given up or failed shows nothing; the whole sentence will say what is wrong.
        .catch(() => undefined)
        .finally(() => {
          reading = false;
        });
    },
    took: (whole) => {
      last = whole;
    },
    pace: () => ({ last, keepsUp: keepsUp(last) }),
  };
}
