import { useSyncExternalStore } from 'react';

/** That this PC has no voice is said once; the PC remembers that it was read. */
const READ = 'execora.no-voice-read';

let shown = false;
const watchers = new Set<() => void>();

const become = (now: boolean): void => {
  shown = now;
  for (const watcher of watchers) watcher();
};

const subscribe = (watcher: () => void): (() => void) => {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
};

/** Nothing here can speak: the screen says so, unless somebody has read that before. */
export function tellNoVoice(): void {
  if (localStorage.getItem(READ) === null) become(true);
}

/** Somebody has read it. */
export function readNoVoice(): void {
  localStorage.setItem(READ, 'yes');
  become(false);
}

export const useNoVoice = (): boolean => useSyncExternalStore(subscribe, () => shown);
