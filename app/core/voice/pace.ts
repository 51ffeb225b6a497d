/** Words are shown while somebody talks when a reading takes no longer than this, milliseconds. */
export const READ_EVERY_MS = 500;

/** One reading: the length of the sound and the time it took. */
export interface Read {
  readonly seconds: number;
  readonly ms: number;
}

/** Does this PC read quickly enough to read again and again while somebody talks? Unknown counts as yes: the first try tells. */
export const keepsUp = (last: Read | null): boolean => last === null || last.ms <= READ_EVERY_MS;
