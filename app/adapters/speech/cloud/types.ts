import type { Language } from '../../../core/intent/types.ts';

/** Who may hear for the counter somewhere else. */
export const CLOUD_PROVIDERS = ['openai', 'deepgram', 'elevenlabs'] as const;
export type CloudProvider = (typeof CLOUD_PROVIDERS)[number];

/** Why a service gave no text: not reached or cut off, too late, it said no, or what it said is no transcript. */
export type CloudTrouble = 'unreachable' | 'slow' | 'refused' | 'nonsense';

/** The error of this folder. Carries no text of the service and no key. */
export class CloudError extends Error {
  readonly trouble: CloudTrouble;

  constructor(trouble: CloudTrouble, cause?: unknown) {
    super(`the speech service: ${trouble}`, cause === undefined ? undefined : { cause });
    this.name = 'CloudError';
    this.trouble = trouble;
  }
}

/** What a service is told beside the sound. It leaves the PC. */
export interface About {
  readonly language: Language;
  /** Likely names of customers and goods. */
  readonly names: readonly string[];
}

/** One sentence on its way to a service. Sound is mono, 16 kHz, −1 to 1. */
export interface CloudSentence {
  /** A piece of sound, as it is spoken. */
  feed(samples: Float32Array): void;
  /** The key is up. `samples` is the whole sound. Resolves to plain words, none when nothing was said. */
  finish(samples: Float32Array, signal: AbortSignal): Promise<string>;
  /** Nobody waits any more: nothing else leaves the PC. */
  stop(): void;
}

/** A service that turns sound into text. */
export interface Transcriber {
  /** Never throws: what goes wrong is told by `finish`. */
  begin(about: About, onPartial: (text: string) => void): CloudSentence;
}

/** How to reach a service. */
export interface CloudConfig {
  readonly apiKey: string;
  /** Another server of the same protocol, one on this PC too; null for the provider's own. */
  readonly baseUrl: string | null;
  /** Null for the one we chose. */
  readonly model: string | null;
}
