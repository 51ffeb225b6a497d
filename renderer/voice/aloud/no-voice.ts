import { useWatched, Watched } from '../../components/watched.ts';

/** That this PC has no voice is said once; the PC remembers that it was read. */
const READ = 'execora.no-voice-read';

const shown = new Watched(false);

/** Nothing here can speak: the screen says so, unless somebody has read that before. */
export function tellNoVoice(): void {
  if (localStorage.getItem(READ) === null) shown.become(true);
}

/** Somebody has read it. */
export function readNoVoice(): void {
  localStorage.setItem(READ, 'yes');
  shown.become(false);
}

export const useNoVoice = (): boolean => useWatched(shown);
