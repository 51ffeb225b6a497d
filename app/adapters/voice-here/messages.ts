/** What crosses between the engine and the worker that holds a voice. */

/** Why a voice cannot be used: its files, or what runs it. */
export type VoiceFailure = 'damaged' | 'stopped';

export type ToVoice =
  | { readonly kind: 'open'; readonly folder: string }
  /** `speed`: 100 is as the voice was recorded. */
  | { readonly kind: 'say'; readonly id: number; readonly text: string; readonly speed: number }
  | { readonly kind: 'hush'; readonly id: number };

export type FromVoice =
  | { readonly kind: 'ready' }
  /** It could not be opened; the worker ends. */
  | { readonly kind: 'failed'; readonly trouble: VoiceFailure; readonly why: string }
  | { readonly kind: 'sound'; readonly id: number; readonly samples: Uint8Array }
  | { readonly kind: 'said'; readonly id: number }
  | { readonly kind: 'refused'; readonly id: number; readonly why: string };
