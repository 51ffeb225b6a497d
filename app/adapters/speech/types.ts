/** The seam between the shop and whatever hears for it: sound and context in, readings out. */

import type { Context, Known, Language, Reading } from '../../core/intent/types.ts';

/** Sound at this seam is mono at this many samples a second, −1 to 1. */
export const SAMPLE_RATE = 16_000;
/** Longer sound is refused: the model's window ends here. */
export const HARD_SECONDS = 30;
/** Shorter sound holds no word. */
export const MIN_SECONDS = 0.25;
/** Sound whose loudest moment lies below this (dB below full scale) is silence. */
export const SILENCE_DB = -50;
/** This many recordings may wait at once; one more is refused with `speech_busy`. */
export const MAX_WAITING = 3;

/** What a model is told it hears. */
export type Spoken = 'hi' | 'en';

/** Hinglish is heard as Hindi. */
export const spokenIn = (language: Language): Spoken => (language === 'en' ? 'en' : 'hi');

/** Every way in which hearing says no. All but `speech_aborted` are codes of the contract too. */
export type SpeechCode =
  | 'speech_model_missing'
  | 'speech_model_damaged'
  | 'speech_failed'
  | 'speech_busy'
  | 'speech_too_long'
  | 'speech_aborted'
  | 'invalid_input';

/** The only error that leaves this folder. `file` is the bare name of a model file, never a path. */
export class SpeechError extends Error {
  readonly code: SpeechCode;
  readonly file: string | null;

  constructor(code: SpeechCode, message: string, file: string | null = null, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'SpeechError';
    this.code = code;
    this.file = file;
  }
}

export type SpeechStatus =
  | { readonly state: 'absent' }
  /** Put away after long silence; the next `load` or `hear` brings it back. */
  | { readonly state: 'resting' }
  | { readonly state: 'loading'; readonly progress: number }
  | { readonly state: 'ready'; readonly model: string; readonly loadMs: number }
  | { readonly state: 'failed'; readonly code: SpeechCode; readonly file: string | null };

/** What is known while the sentence is spoken. */
export interface HearContext extends Context {
  /** The shop's language. A Hindi or Hinglish shop may still speak English. */
  readonly language: Language;
  /** Likely names, most likely first, in any script; they colour the prompt and are never certain. */
  readonly names: { readonly customers: readonly string[]; readonly products: readonly string[] };
  /** Only words are wanted, and soon: one look at the sound. */
  readonly brief?: boolean;
}

export interface Heard {
  /** What was transcribed, one text a pass; empty when nothing was said. */
  readonly texts: readonly string[];
  /** What was heard sound by sound, as a text; absent where the model does not say. */
  readonly spelt?: string | undefined;
  /** Commands near to the texts, nearest first. */
  readonly readings: readonly Reading[];
  /** Mean probability of the tokens, 0–1, of the surest pass. */
  readonly confidence: number;
  readonly seconds: number;
  /** Loudest moment in dB below full scale; −120 for digital silence. */
  readonly level: number;
  /** `total` counts from the call to the answer, waiting included; the others are the worker's own. */
  readonly ms: {
    readonly mel: number;
    readonly encode: number;
    readonly decode: number;
    readonly read: number;
    readonly total: number;
  };
}

/** The shop's names as the reader needs them. */
export interface LexiconData {
  readonly customers: readonly Known[];
  readonly products: readonly Known[];
}

/** Names that came or changed (by id), and ids that went. */
export interface LexiconChange extends LexiconData {
  readonly removed: readonly string[];
}

export interface SpeechEngine {
  status(): SpeechStatus;
  /** Calls back at every change of status; answers with the way to stop it. */
  onStatus(listener: (status: SpeechStatus) => void): () => void;
  /** Makes the model ready; again after a failure. Rejects with a SpeechError that names the file. */
  load(): Promise<void>;
  /**
   * Hears one sentence. `samples`: mono, 16 kHz. Silence is answered with empty texts. Loads the model if need be.
   * Rejects with a SpeechError only.
   */
  hear(
    samples: Float32Array,
    context: HearContext,
    onPartial?: (text: string) => void,
    signal?: AbortSignal,
  ): Promise<Heard>;
  /**
   * The commands near to texts that somebody else transcribed, nearest first; none where no reader runs (its worker comes with the
   * model) or it dies. Never rejects.
   */
  read(texts: readonly string[], context: HearContext): Promise<readonly Reading[]>;
  /** Replaces all names the reader knows. Nothing is kept here: every new worker is told what `source` answers then. */
  setLexicon(source: () => LexiconData): void;
  /** Tells a running reader of names that the source has by now, and of those it has no more. */
  changeLexicon(change: LexiconChange): void;
  /** Ends the worker; what still waits is refused with `speech_aborted`. */
  close(): Promise<void>;
}

/** Where the engine may say what it does; a pino logger fits. */
export interface SpeechLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}
