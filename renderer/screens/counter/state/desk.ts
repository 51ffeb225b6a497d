import { useSyncExternalStore } from 'react';
import type { Invoice } from '../../../../app/contract/invoice.ts';
import { BAR_START, type Bar, type BarEvent, type BarState, barReducer } from './bar.ts';

/** A saved bill on the screen: what was said to save it, and when (ms). */
export interface SavedBill {
  readonly invoice: Invoice;
  readonly said: string | null;
  readonly at: number;
}

/** Which panel is open over the counter; one at a time. */
export type Panel = 'customer' | 'settings' | 'day' | 'bills';

/** Everything on the counter that is not the engine's: where the eye and the hand are. */
export interface Desk {
  readonly voice: BarState;
  /** The draft of the shown tab; null, or one that is gone, is the fresh bill. */
  readonly active: string | null;
  readonly saved: SavedBill | null;
  readonly saving: boolean;
  readonly lineId: string | null;
  readonly cell: 'quantity' | 'rate';
  /** A line that just answered a tap on its word. */
  readonly flash: string | null;
  /** Text in the bar; null when the bar shows an answer instead of the field. */
  readonly text: string | null;
  /** A draft that was closed a moment ago and may come back. */
  readonly closed: string | null;
  readonly panel: Panel | null;
  /** Listening without a key; `paused`: it stopped by itself after two minutes of silence. */
  readonly handsFree: 'off' | 'on' | 'paused';
}

const START: Desk = {
  voice: BAR_START,
  active: null,
  saved: null,
  saving: false,
  lineId: null,
  cell: 'quantity',
  flash: null,
  text: null,
  closed: null,
  panel: null,
  handsFree: 'off',
};

let state = START;
const watchers = new Set<() => void>();

const subscribe = (watcher: () => void) => {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
};

/** The desk as it is now. */
export const desk = (): Desk => state;

/** What the voice bar is busy with now. */
export const bar = (): Bar => state.voice.bar;

/** Changes the desk and redraws what shows the change. */
export function change(part: Partial<Desk>): void {
  state = { ...state, ...part };
  for (const watcher of watchers) watcher();
}

/** Tells the voice bar what happened. */
export function tellBar(event: BarEvent): void {
  change({ voice: barReducer(state.voice, event) });
}

/** A part of the desk for a component; it is drawn again when that part changes. */
export function useDesk<Part>(pick: (desk: Desk) => Part): Part {
  return useSyncExternalStore(subscribe, () => pick(state));
}
