import type { SentenceData } from '../../core/intent/sentence-data.ts';
import type { Reading } from '../../core/intent/types.ts';
import type { HearContext, Heard, LexiconChange, LexiconData, SpeechCode } from './types.ts';
import { SpeechError } from './types.ts';

/** What crosses between the engine and the worker process that holds the model. */

/** What the worker is told first. */
export interface WorkerSetup {
  readonly modelsDir: string;
  readonly sentences: SentenceData;
  /** The files were proven by an earlier worker of this run. */
  readonly verified: boolean;
}

/** A SpeechError in a form that a channel can carry. */
export interface Failure {
  readonly code: SpeechCode;
  readonly message: string;
  readonly file: string | null;
}

export type ToWorker =
  | { readonly kind: 'setup'; readonly setup: WorkerSetup }
  | {
      readonly kind: 'hear';
      readonly id: number;
      readonly samples: Float32Array;
      readonly context: HearContext;
    }
  | {
      readonly kind: 'read';
      readonly id: number;
      readonly texts: readonly string[];
      readonly context: HearContext;
    }
  | { readonly kind: 'abort'; readonly id: number }
  | { readonly kind: 'lexicon'; readonly lexicon: LexiconData }
  | { readonly kind: 'change'; readonly change: LexiconChange }
  | { readonly kind: 'close' };

/** What the worker heard; the engine adds what it knows itself. */
export type WorkerHeard = Pick<Heard, 'texts' | 'spelt' | 'readings' | 'confidence'> & {
  readonly ms: Omit<Heard['ms'], 'total'>;
};

export type FromWorker =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'verified' }
  | { readonly kind: 'ready'; readonly model: string; readonly loadMs: number }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'partial'; readonly id: number; readonly text: string }
  | { readonly kind: 'heard'; readonly id: number; readonly heard: WorkerHeard }
  | { readonly kind: 'read'; readonly id: number; readonly readings: readonly Reading[] }
  | { readonly kind: 'refused'; readonly id: number; readonly failure: Failure };

const isAbort = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError';

/** Any error as one of ours: an abort keeps its meaning, everything unexpected is `speech_failed`. */
export function toSpeechError(error: unknown): SpeechError {
  if (error instanceof SpeechError) return error;
  if (isAbort(error)) return new SpeechError('speech_aborted', 'hearing was stopped');
  const why = error instanceof Error ? error.message : String(error);
  return new SpeechError('speech_failed', `the speech engine failed: ${why}`, null, error);
}

/** The error as data. */
export function toFailure(error: unknown): Failure {
  const { code, message, file } = toSpeechError(error);
  return { code, message, file };
}

/** The data as an error again. */
export const fromFailure = ({ code, message, file }: Failure): SpeechError =>
  new SpeechError(code, message, file);
