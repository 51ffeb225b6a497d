/**
 * How the microphone stands. off: not asked for yet · ready: sound comes · denied: the PC or browser says no ·
 * missing: none is connected · busy: another program holds it.
 */
export type MicState = 'off' | 'starting' | 'ready' | 'denied' | 'missing' | 'busy';

const BY_NAME: Readonly<Record<string, MicState>> = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'missing',
  OverconstrainedError: 'missing',
  NotReadableError: 'busy',
  AbortError: 'busy',
};

/** The reason why no sound comes, from what the browser threw; a page without any audio devices counts as missing. */
export function micStateOf(error: unknown): MicState {
  if (!(error instanceof Error)) return 'missing';
  return BY_NAME[error.name] ?? 'missing';
}
