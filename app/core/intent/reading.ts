import type { Reading } from './types.ts';

/** How far a reading is from all that was heard: from the transcripts, and from the sound itself. */
export const doubtIn = ({ distance, unlikely = 0 }: Reading): number => distance + unlikely;

/** A sentence of the shop, and no transcript as it stands. */
export const isSentence = ({ asWritten }: Reading): boolean => asWritten !== true;
