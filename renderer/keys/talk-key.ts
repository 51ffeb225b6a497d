import type { Press } from './press.ts';

/** Space is held this long before it talks, in milliseconds; shorter is a slip. F9 talks at once. */
export const HOLD_TIME = 180;
/** A press shorter than this is a tap: it listens to one sentence instead of as long as the key is down. */
export const TAP_TIME = 300;

/** How the talking key stands. */
export type TalkKey =
  | { readonly kind: 'up' }
  | { readonly kind: 'pressed'; readonly code: string; readonly since: number }
  | { readonly kind: 'talking'; readonly code: string; readonly since: number };

export const KEY_UP: TalkKey = { kind: 'up' };

/** What the microphone is told. `oneSentence`: go on without the key until the speaker is quiet. */
export type TalkOrder = 'start' | 'finish' | 'oneSentence' | 'toggle' | null;

export interface TalkStep {
  readonly key: TalkKey;
  readonly order: TalkOrder;
  /** The key press was ours; nothing else may act on it. */
  readonly taken: boolean;
}

const stay = (key: TalkKey, taken = false): TalkStep => ({ key, order: null, taken });

/** Is this the talking key, with the keyboard where it is? `free`: no control or field has the focus. */
function talks(press: Press, free: boolean): boolean {
  if (press.control || press.alt || press.altGraph || press.composing || press.shift) return false;
  return press.code === 'F9' || (press.code === 'Space' && free);
}

/** A key went down at `now` (ms). `listening`: a recording without a held key is running; a press ends it. */
export function keyDown(
  key: TalkKey,
  press: Press,
  now: number,
  free: boolean,
  listening: boolean,
): TalkStep {
  if (key.kind !== 'up') return stay(key, press.code === key.code);
  if (!talks(press, free)) return stay(key);
  if (press.repeat) return stay(key, true);
  if (listening) return { key, order: 'toggle', taken: true };
  const { code } = press;
  if (code === 'F9') return { key: { kind: 'talking', code, since: now }, order: 'start', taken: true };
  return { key: { kind: 'pressed', code, since: now }, order: null, taken: true };
}

/** The hold time has passed with the key still down. */
export function held(key: TalkKey): TalkStep {
  if (key.kind !== 'pressed') return stay(key);
  return { key: { ...key, kind: 'talking' }, order: 'start', taken: true };
}

/** A key went up at `now` (ms). */
export function keyUp(key: TalkKey, code: string, now: number): TalkStep {
  if (key.kind === 'up' || key.code !== code) return stay(key);
  if (key.kind === 'pressed') return stay(KEY_UP, true);
  const tapped = code !== 'Space' && now - key.since < TAP_TIME;
  return { key: KEY_UP, order: tapped ? 'oneSentence' : 'finish', taken: true };
}

/** The window lost the keyboard: the key is up, whatever it does now. */
export function keyLost(key: TalkKey): TalkStep {
  return { key: KEY_UP, order: key.kind === 'talking' ? 'finish' : null, taken: false };
}
