import type { ErrorShape } from '../../../../app/contract/errors.ts';
import type { Turn } from '../../../../app/contract/talk.ts';

/** Where a sentence came from. */
export type By = 'voice' | 'typed';

/** What the voice bar is busy with. Times are milliseconds of one clock; seconds are how long the answer took. */
export type Bar =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'listening';
      readonly id: string;
      readonly since: number;
      readonly oneSentence: boolean;
      readonly words: string;
    }
  | {
      readonly kind: 'thinking';
      readonly id: string;
      readonly since: number;
      readonly words: string;
      readonly by: By;
    }
  | { readonly kind: 'answer'; readonly turn: Turn; readonly by: By; readonly seconds: number }
  | { readonly kind: 'silence'; readonly level: number; readonly tooShort: boolean }
  | { readonly kind: 'refused'; readonly error: ErrorShape; readonly of: 'talk' | 'save' | 'edit' };

/** The bar, and the answers that wait at other tabs (by draft id). */
export interface BarState {
  readonly bar: Bar;
  readonly kept: Readonly<Record<string, Bar>>;
  /** How often in a row nothing was heard, and how often nothing was understood. */
  readonly silences: number;
  readonly lost: number;
}

export type BarEvent =
  | { readonly kind: 'listen'; readonly id: string; readonly now: number; readonly oneSentence: boolean }
  | { readonly kind: 'oneSentence' }
  | { readonly kind: 'words'; readonly id: string; readonly text: string }
  | {
      readonly kind: 'think';
      readonly id: string;
      readonly now: number;
      readonly words: string;
      readonly by: By;
    }
  | { readonly kind: 'answer'; readonly id: string; readonly now: number; readonly turn: Turn }
  | { readonly kind: 'silence'; readonly id: string; readonly level: number; readonly tooShort: boolean }
  | {
      readonly kind: 'refuse';
      readonly id: string | null;
      readonly error: ErrorShape;
      readonly of: 'talk' | 'save' | 'edit';
    }
  /** What was heard was not for the counter. */
  | { readonly kind: 'back'; readonly id: string; readonly to: Bar }
  | { readonly kind: 'rest' }
  | { readonly kind: 'tab'; readonly from: string | null; readonly to: string | null };

const IDLE: Bar = { kind: 'idle' };
export const BAR_START: BarState = { bar: IDLE, kept: {}, silences: 0, lost: 0 };

/** Says whether an answer with this id is still waited for; a cancelled one is not. */
function awaits(bar: Bar, id: string): boolean {
  return (bar.kind === 'listening' || bar.kind === 'thinking') && bar.id === id;
}

const show = (state: BarState, bar: Bar): BarState => ({ ...state, bar });

function answered(state: BarState, event: Extract<BarEvent, { kind: 'answer' }>): BarState {
  const { bar } = state;
  if (bar.kind !== 'thinking' || bar.id !== event.id) return state;
  const seconds = Math.round((event.now - bar.since) / 100) / 10;
  const lost = event.turn.intent === 'UNKNOWN' ? state.lost + 1 : 0;
  return { ...state, bar: { kind: 'answer', turn: event.turn, by: bar.by, seconds }, silences: 0, lost };
}

/** An answer stays with its tab; anything shorter-lived does not. */
function changeTab(state: BarState, from: string | null, to: string | null): BarState {
  if (state.bar.kind === 'listening' || state.bar.kind === 'thinking') return state;
  const { [to ?? '']: back, ...others } = state.kept;
  const kept = from !== null && state.bar.kind === 'answer' ? { ...others, [from]: state.bar } : others;
  return { ...state, bar: back ?? IDLE, kept };
}

/** The next state of the bar. Answers to what was cancelled or overtaken change nothing. */
export function barReducer(state: BarState, event: BarEvent): BarState {
  const { bar } = state;
  switch (event.kind) {
    case 'listen':
      return show(state, {
        kind: 'listening',
        id: event.id,
        since: event.now,
        oneSentence: event.oneSentence,
        words: '',
      });
    case 'oneSentence':
      return bar.kind === 'listening' ? show(state, { ...bar, oneSentence: true }) : state;
    case 'words':
      return awaits(bar, event.id) && 'words' in bar ? show(state, { ...bar, words: event.text }) : state;
    case 'think':
      return show(state, {
        kind: 'thinking',
        id: event.id,
        since: event.now,
        words: event.words,
        by: event.by,
      });
    case 'answer':
      return answered(state, event);
    case 'silence':
      return awaits(bar, event.id)
        ? {
            ...state,
            bar: { kind: 'silence', level: event.level, tooShort: event.tooShort },
            silences: state.silences + 1,
          }
        : state;
    case 'refuse':
      if (event.id !== null && !awaits(bar, event.id)) return state;
      return show(state, { kind: 'refused', error: event.error, of: event.of });
    case 'back':
      return awaits(bar, event.id) ? show(state, event.to) : state;
    case 'rest':
      return show(state, IDLE);
    case 'tab':
      return changeTab(state, event.from, event.to);
  }
}
