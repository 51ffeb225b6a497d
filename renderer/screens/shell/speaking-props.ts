import type { SpeakingSettings } from '../../../app/contract/speaking.ts';
import type { Language } from '../../../app/core/intent/types.ts';

/** What every control of reading aloud is given. */
export interface SpeakingProps {
  readonly speaking: SpeakingSettings;
  readonly language: Language;
  readonly keep: (speaking: SpeakingSettings) => void;
}
