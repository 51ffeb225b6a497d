import type { Press } from './press.ts';

/** Where the keyboard is when a key comes. */
export interface Situation {
  /** bar: the field of the voice bar · field: another field · control: a button or tab · none: nothing, or the lines. */
  readonly focus: 'bar' | 'field' | 'control' | 'none';
  /** A popover or list is open and has the keys. */
  readonly overlay: boolean;
  readonly listening: boolean;
  readonly thinking: boolean;
  /** How many choices the open question has; 0 when none is open. */
  readonly choices: number;
  /** A yes-or-no question is open. */
  readonly confirm: boolean;
  /** The saved card is shown. */
  readonly saved: boolean;
  /** Milliseconds since the bill was saved; large when it was not. */
  readonly sinceSaved: number;
  /** A line of the bill is chosen and may be changed. */
  readonly line: boolean;
  readonly barEmpty: boolean;
}

type Plain =
  | 'enter'
  | 'nothing'
  | 'no'
  | 'stopListening'
  | 'cancelThinking'
  | 'leaveBar'
  | 'newDraft'
  | 'closeDraft'
  | 'customer'
  | 'gst'
  | 'search'
  | 'undo'
  | 'redo'
  | 'removeLine'
  | 'handsFree';

/** What a key means at the counter. `nothing` swallows the key. */
export type Command =
  | { readonly kind: Plain }
  | { readonly kind: 'type'; readonly text: string }
  | { readonly kind: 'choose'; readonly number: number }
  | { readonly kind: 'tab'; readonly number: number }
  | { readonly kind: 'line'; readonly step: 1 | -1 }
  | { readonly kind: 'cell'; readonly cell: 'quantity' | 'rate' }
  | { readonly kind: 'step'; readonly direction: 1 | -1 }
  | { readonly kind: 'pay'; readonly mode: 'cash' | 'upi' | 'udhaar' };

/** How long Enter is deaf after a bill was saved, in milliseconds: a double press must not hide the change. */
export const DEAF_AFTER_SAVE = 400;

const FUNCTION_KEYS: Readonly<Record<string, Command>> = {
  F2: { kind: 'newDraft' },
  F3: { kind: 'customer' },
  F5: { kind: 'pay', mode: 'cash' },
  F6: { kind: 'pay', mode: 'upi' },
  F7: { kind: 'pay', mode: 'udhaar' },
  F8: { kind: 'gst' },
};

const ARROWS: Readonly<Record<string, Command>> = {
  ArrowUp: { kind: 'line', step: -1 },
  ArrowDown: { kind: 'line', step: 1 },
  ArrowLeft: { kind: 'cell', cell: 'quantity' },
  ArrowRight: { kind: 'cell', cell: 'rate' },
};

const LINE_SIGNS: Readonly<Record<string, Command>> = {
  '+': { kind: 'step', direction: 1 },
  '-': { kind: 'step', direction: -1 },
  Delete: { kind: 'removeLine' },
};

/** The digit a key writes, Devanagari digits as 0–9; null for anything else. */
export function digitOf(key: string): number | null {
  if (/^[0-9]$/.test(key)) return Number(key);
  return /^[०-९]$/.test(key) ? key.charCodeAt(0) - '०'.charCodeAt(0) : null;
}

function withControl(press: Press, now: Situation): Command | null {
  const writing = now.focus === 'field' || (now.focus === 'bar' && !now.barEmpty);
  if (press.code === 'KeyW') return { kind: 'closeDraft' };
  if (press.code === 'KeyK') return { kind: 'search' };
  // A field that holds text undoes its own letters.
  if (press.code === 'KeyZ' && !writing) return { kind: press.shift ? 'redo' : 'undo' };
  return null;
}

function withAlt(press: Press): Command | null {
  // The number block makes Alt codes, so only the top row counts.
  const digit = /^Digit([1-9])$/.exec(press.code)?.[1];
  return digit === undefined ? null : { kind: 'tab', number: Number(digit) };
}

function onEscape(now: Situation): Command | null {
  if (now.listening) return { kind: 'stopListening' };
  if (now.thinking) return { kind: 'cancelThinking' };
  if (now.focus === 'field') return null;
  if (now.focus === 'bar' && !now.barEmpty) return { kind: 'leaveBar' };
  if (now.confirm || now.choices > 0) return { kind: 'no' };
  return now.focus === 'bar' ? { kind: 'leaveBar' } : null;
}

function onEnter(press: Press, now: Situation): Command | null {
  // A written sentence is no double press, however fast it was written.
  if (now.focus === 'bar' && !now.barEmpty) return null;
  if (now.saved && now.sinceSaved < DEAF_AFTER_SAVE) return { kind: 'nothing' };
  if (now.focus === 'field' || now.focus === 'control') return null;
  // A held Enter, an open choice of persons and a running recording never save anything.
  if (press.repeat || now.choices > 0 || now.listening) return { kind: 'nothing' };
  return { kind: 'enter' };
}

function onSign(press: Press, now: Situation): Command | null {
  const digit = digitOf(press.key);
  if (digit !== null && digit >= 1 && digit <= now.choices) return { kind: 'choose', number: digit };
  if (now.focus === 'bar') return null;
  if (press.key === '/') return { kind: 'search' };
  return [...press.key].length === 1 && press.key !== ' ' ? { kind: 'type', text: press.key } : null;
}

function onPlainKey(press: Press, now: Situation): Command | null {
  if (press.code === 'Escape') return onEscape(now);
  if (press.code === 'Enter' || press.code === 'NumpadEnter') return onEnter(press, now);
  if (now.focus === 'field' || (now.focus === 'bar' && !now.barEmpty)) return null;
  const arrow = now.focus === 'control' ? undefined : ARROWS[press.code];
  if (arrow !== undefined && now.line) return arrow;
  const sign = now.focus === 'none' && now.line ? LINE_SIGNS[press.key] : undefined;
  return sign ?? onSign(press, now);
}

/**
 * What a key press means at the counter, or null when it belongs to whatever has the focus. Letters and
 * function keys go by place, so that Hindi layouts work; signs go by what they write.
 */
export function decide(press: Press, now: Situation): Command | null {
  if (press.composing || press.altGraph) return null;
  if (press.control) return press.alt ? null : withControl(press, now);
  if (press.alt) return withAlt(press);
  if (press.code === 'F9' && press.shift) return press.repeat ? { kind: 'nothing' } : { kind: 'handsFree' };
  const fixed = FUNCTION_KEYS[press.code];
  if (fixed !== undefined) return press.repeat ? { kind: 'nothing' } : fixed;
  return now.overlay ? null : onPlainKey(press, now);
}
