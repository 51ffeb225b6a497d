import type { VoiceLanguage } from '../../core/speaking/utterance.ts';

/** Samples a second of all speech at this seam: mono, signed 16 bit little endian. */
export const RATE = 24_000;

/** Who may speak for the counter somewhere else. */
export type CloudProvider = 'openai' | 'elevenlabs';

/** One sentence to be spoken. */
export interface Speech {
  readonly text: string;
  readonly language: VoiceLanguage;
  /** The provider's name of a voice; null: the one we chose. */
  readonly voice: string | null;
  /** 100 is as a person speaks. */
  readonly speed: number;
}

/** Why no sound came: the way there, what stands there, or the key. */
export type VoiceOutTrouble = 'unreachable' | 'slow' | 'refused' | 'no_sound' | 'too_long';

/** The only error that leaves this folder, apart from being given up. */
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

/** A voice somewhere else. */
export interface CloudVoice {
  /**
   * The sound of a sentence as it comes, in pieces of whole samples. Throws a VoiceOutError at any time, also when part of the
   * sentence was there already; and `giveUp`'s reason. Only `speech` leaves this PC.
   */
  speak(speech: Speech, giveUp: AbortSignal): AsyncIterable<Uint8Array>;
}
