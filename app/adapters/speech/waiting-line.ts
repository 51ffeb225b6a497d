import type { WorkerHeard } from './messages.ts';
import { type HearContext, MAX_WAITING, SpeechError } from './types.ts';

/** One sentence that wants to be heard. */
export interface Sentence {
  readonly id: number;
  readonly samples: Float32Array;
  readonly context: HearContext;
  readonly onPartial: (text: string) => void;
  readonly resolve: (heard: WorkerHeard) => void;
  readonly reject: (error: SpeechError) => void;
}

/** Sentences in the order they came; the first is the one being heard. One that killed two workers is not tried again. */
export interface WaitingLine {
  /** Throws SpeechError `speech_busy` when the line is full. */
  join(sentence: Sentence): void;
  /** The next to be heard, when nobody is being heard; from then on it is the one being heard. */
  next(): Sentence | null;
  /** Who is being heard, if it is this id. */
  current(id: number): Sentence | null;
  /** Takes a sentence out, wherever it stands. */
  leave(id: number): Sentence | null;
  /** The worker of the one being heard died: it is first again. Answers with it when it was so before, and takes it out then. */
  again(): Sentence | null;
  isEmpty(): boolean;
  /** Takes out all. */
  clear(): readonly Sentence[];
}

/** An empty line. */
export function createWaitingLine(): WaitingLine {
  let line: readonly Sentence[] = [];
  let hearing: number | null = null;
  const asked = new Set<number>();

  const find = (id: number) => line.find((sentence) => sentence.id === id) ?? null;

  function leave(id: number): Sentence | null {
    const sentence = find(id);
    line = line.filter((other) => other !== sentence);
    if (hearing === id) hearing = null;
    asked.delete(id);
    return sentence;
  }

  function again(): Sentence | null {
    const id = hearing;
    if (id === null) return null;
    if (asked.has(id)) return leave(id);
    asked.add(id);
    hearing = null;
    return null;
  }

  return {
    join: (sentence) => {
      if (line.length >= MAX_WAITING)
        throw new SpeechError('speech_busy', 'too many recordings wait to be heard');
      line = [...line, sentence];
    },
    next: () => {
      const first = line[0];
      if (hearing !== null || first === undefined) return null;
      hearing = first.id;
      return first;
    },
    current: (id) => (hearing === id ? find(id) : null),
    leave,
    again,
    isEmpty: () => line.length === 0,
    clear: () => {
      const all = line;
      line = [];
      hearing = null;
      asked.clear();
      return all;
    },
  };
}
