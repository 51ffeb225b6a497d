import { useEffect } from 'react';
import { decide, type Situation } from '../../keys/decide.ts';
import { type Press, pressOf } from '../../keys/press.ts';
import {
  HOLD_TIME,
  held,
  KEY_UP,
  keyDown,
  keyLost,
  keyUp,
  type TalkKey,
  type TalkStep,
} from '../../keys/talk-key.ts';
import { speaking } from '../../voice/speaking.ts';
import { activeDraft } from './actions/drafts.ts';
import { finishListening, isListening, listenToOneSentence, startListening } from './actions/listen.ts';
import { obey } from './obey.ts';
import { bar, desk } from './state/desk.ts';
import { openQuestion, pickable, waitingBill } from './state/face.ts';

/** Whose key it is, by what has the focus. */
function focusNow(): Situation['focus'] {
  const at = document.activeElement;
  if (at === null || at === document.body || at.matches('[data-lines], main')) return 'none';
  if (at.matches('[data-bar]')) return 'bar';
  if (at.matches('[type=radio], [type=checkbox]')) return 'control';
  return at.matches('input, select, textarea, [contenteditable]') ? 'field' : 'control';
}

function situation(): Situation {
  const { saved, text, lineId } = desk();
  const now = bar();
  const draft = activeDraft();
  const confirm = openQuestion(now) !== null && pickable(now).length === 0;
  return {
    focus: focusNow(),
    overlay: document.querySelector('[data-overlay]') !== null,
    listening: isListening(),
    thinking: now.kind === 'thinking',
    choices: pickable(now).length,
    confirm,
    saved: saved !== null,
    sinceSaved: saved === null ? Number.POSITIVE_INFINITY : performance.now() - saved.at,
    line: lineId !== null && draft !== null && waitingBill(now, draft) === null,
    barEmpty: (text ?? '') === '',
  };
}

const ORDERS: Readonly<Record<NonNullable<TalkStep['order']>, () => void>> = {
  start: () => void startListening(false),
  finish: () => void finishListening(),
  oneSentence: listenToOneSentence,
  toggle: () => void finishListening(),
};

/** The talking key: what it does now, and the timer that turns a held Space into talk. */
class TalkKeys {
  #key: TalkKey = KEY_UP;
  #timer: ReturnType<typeof setTimeout> | undefined;

  down(press: Press, now: Situation): boolean {
    const free = now.focus === 'none' && !now.overlay;
    return this.#step(keyDown(this.#key, press, performance.now(), free, now.listening));
  }

  up(code: string): boolean {
    return this.#step(keyUp(this.#key, code, performance.now()));
  }

  lost(): void {
    this.#step(keyLost(this.#key));
  }

  #step({ key, order, taken }: TalkStep): boolean {
    clearTimeout(this.#timer);
    this.#key = key;
    if (key.kind === 'pressed') {
      const left = HOLD_TIME - (performance.now() - key.since);
      this.#timer = setTimeout(() => this.#step(held(this.#key)), Math.max(0, left));
    }
    if (order !== null) ORDERS[order]();
    return taken;
  }
}

/** A key silences the counter's own voice; Esc does nothing else then. */
const hushes = ({ key }: KeyboardEvent): boolean =>
  !['Shift', 'Control', 'Alt', 'AltGraph', 'Meta'].includes(key) && speaking.stop() && key === 'Escape';

/** One listener for every key of the counter. */
export function useKeys(): void {
  useEffect(() => {
    const talk = new TalkKeys();
    const down = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      if (hushes(event)) return event.preventDefault();
      const press = pressOf(event);
      const now = situation();
      if (talk.down(press, now)) return event.preventDefault();
      const command = decide(press, now);
      if (command === null) return;
      event.preventDefault();
      obey(command);
    };
    const up = (event: KeyboardEvent) => {
      if (talk.up(event.code)) event.preventDefault();
    };
    const lost = () => talk.lost();
    window.addEventListener('keydown', down);
    window.addEventListener('keyup', up);
    window.addEventListener('blur', lost);
    return () => {
      window.removeEventListener('keydown', down);
      window.removeEventListener('keyup', up);
      window.removeEventListener('blur', lost);
    };
  }, []);
}
