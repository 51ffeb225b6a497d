import type { HearingTrouble } from '../../app/contract/hearing.ts';
import { useWatched, Watched } from '../components/watched.ts';

const trouble = new Watched<HearingTrouble | null>(null);

/** Keeps why this PC heard the last sentence in place of the service; null when all went as chosen. */
export const tellHearingTrouble = (next: HearingTrouble | null): void => trouble.become(next);

/** Why this PC heard the last sentence in place of the service. */
export const useHearingTrouble = (): HearingTrouble | null => useWatched(trouble);
