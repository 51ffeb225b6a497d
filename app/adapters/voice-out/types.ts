import type { VoiceLanguage } from '../../core/speaking/utterance.ts';

/** Samples a second of all speech at this seam: mono, signed 16 bit little endian. */
export const RATE = 24_000;

/** Who may speak for the counter somewhere else. */
export type CloudProvider = 'openai' | 'elevenlabs';

/** Who may speak in place of the system's voices: a service outside, or a voice that was fetched to this PC. */
export type Speaker = CloudProvider | 'here';

/** One sentence to be spoken. */
export interface Speech {
  readonly text: string;
  readonly language: VoiceLanguage;
  /** The speaker's own name of a voice; null: one that suits. */
  readonly voice: string | null;
  /** 100 is as a person speaks. */
  readonly speed: number;
}

/** Why no sound came from outside (the way there, what stands there, the key) or from a voice on this PC. */
export type VoiceOutTrouble =
  | 'unreachable'
  | 'slow'
  | 'refused'
  | 'no_sound'
  | 'too_long'
  | 'not_here'
  | 'damaged'
  | 'stopped'
  | 'other_language';

/** The only error that leaves a voice, apart from being given up. */
export class VoiceOutError extends Error {
  readonly trouble: VoiceOutTrouble;

  constructor(trouble: VoiceOutTrouble, cause?: unknown) {
    super(`no speech: ${trouble}`, cause === undefined ? undefined : { cause });
    this.name = 'VoiceOutError';
    this.trouble = trouble;
  }
}

/** How to reach a voice. */
export interface VoiceConfig {
  readonly apiKey: string;
  /** Another server of the same protocol, one on this PC or in this house too; null for the provider's own. */
  readonly baseUrl: string | null;
}

/** More than a minute of speech, in bytes; no sentence of the counter is longer. */
export const MOST_BYTES = 60 * RATE * 2;

/** Somebody stands at the counter: the system's voice takes over when no sound came for so long, in milliseconds. */
export const WAIT_MS = 3000;

/** Speaks in place of the system's voices. */
export interface Voice {
  /**
   * The sound of a sentence as it comes, in pieces of whole samples. Throws a VoiceOutError at any time, also when part of the
   * sentence was there already; and `giveUp`'s reason. If anything leaves this PC, it is `speech` only.
   */
  speak(speech: Speech, giveUp: AbortSignal): AsyncIterable<Uint8Array>;
}
