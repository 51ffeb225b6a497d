import { Refusal } from './refusal.ts';

/** Hearing's own errors carry codes of the closed list; a damaged file is named. */
export function speechRefusal(error: unknown): Refusal | null {
  if (!(error instanceof Error) || error.name !== 'SpeechError') return null;
  const code = 'code' in error ? error.code : null;
  const file = 'file' in error && typeof error.file === 'string' ? error.file : null;
  switch (code) {
    case 'speech_model_missing':
    case 'speech_model_damaged':
    case 'speech_busy':
    case 'speech_too_long':
    case 'invalid_input':
      return new Refusal(code, file);
    default:
      return new Refusal('speech_failed', file);
  }
}
