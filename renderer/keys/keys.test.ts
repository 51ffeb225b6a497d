import { describe, expect, it } from 'vitest';
import { quantityFor, readBarEntry, stepQuantity } from './bar-entry.ts';
import { type Command, decide, type Situation } from './decide.ts';
import type { Press } from './press.ts';
import { held, KEY_UP, keyDown, keyLost, keyUp } from './talk-key.ts';

const press = (code: string, key: string, more: Partial<Press> = {}): Press => ({
  code,
  key,
  alt: false,
  control: false,
  shift: false,
  altGraph: false,
  composing: false,
  repeat: false,
  ...more,
});

const calm: Situation = {
  focus: 'none',
  overlay: false,
  listening: false,
  thinking: false,
  choices: 0,
  confirm: false,
  saved: false,
  sinceSaved: 60_000,
  line: true,
  barEmpty: true,
};
const at = (more: Partial<Situation>): Situation => ({ ...calm, ...more });
const enter = press('Enter', 'Enter');
const esc = press('Escape', 'Escape');

describe('a letter', () => {
  it('starts typing in the bar from anywhere but a field', () => {
    expect(decide(press('KeyR', 'r'), calm)).toEqual({ kind: 'type', text: 'r' });
    expect(decide(press('KeyR', 'r'), at({ focus: 'control' }))).toEqual({ kind: 'type', text: 'r' });
    expect(decide(press('KeyR', 'r'), at({ focus: 'field' }))).toBeNull();
    expect(decide(press('KeyR', 'r'), at({ focus: 'bar' }))).toBeNull();
  });
  it('of a Hindi layout types itself', () => {
    expect(decide(press('KeyJ', 'र'), calm)).toEqual({ kind: 'type', text: 'र' });
  });
  it('that is being composed, or made with AltGr, is never a shortcut', () => {
    expect(decide(press('KeyR', 'r', { composing: true }), calm)).toBeNull();
    expect(decide(press('Digit4', '₹', { altGraph: true, control: true, alt: true }), calm)).toBeNull();
  });
});

describe('Enter', () => {
  it('is the green button', () => {
    expect(decide(enter, calm)).toEqual({ kind: 'enter' });
    expect(decide(enter, at({ focus: 'bar' }))).toEqual({ kind: 'enter' });
  });
  it('belongs to a field with text and to a focused control', () => {
    expect(decide(enter, at({ focus: 'bar', barEmpty: false }))).toBeNull();
    expect(decide(enter, at({ focus: 'control' }))).toBeNull();
  });
  it('never picks a person', () => {
    expect(decide(enter, at({ choices: 2 }))).toEqual({ kind: 'nothing' });
  });
  it('is deaf for 400 ms after a save, wherever the focus is', () => {
    expect(decide(enter, at({ saved: true, sinceSaved: 399, focus: 'control' }))).toEqual({
      kind: 'nothing',
    });
    expect(decide(enter, at({ saved: true, sinceSaved: 400 }))).toEqual({ kind: 'enter' });
  });
  it('sends a sentence that was written quickly after a save', () => {
    expect(decide(enter, at({ saved: true, sinceSaved: 100, focus: 'bar', barEmpty: false }))).toBeNull();
  });
  it('does nothing when it repeats or while somebody speaks', () => {
    expect(decide({ ...enter, repeat: true }, calm)).toEqual({ kind: 'nothing' });
    expect(decide(enter, at({ listening: true }))).toEqual({ kind: 'nothing' });
  });
});

describe('Escape', () => {
  it('stops speech first, then thinking, then the text, then says no', () => {
    const all = at({ listening: true, thinking: true, confirm: true, focus: 'bar', barEmpty: false });
    expect(decide(esc, all)).toEqual({ kind: 'stopListening' });
    expect(decide(esc, { ...all, listening: false })).toEqual({ kind: 'cancelThinking' });
    expect(decide(esc, { ...all, listening: false, thinking: false })).toEqual({ kind: 'leaveBar' });
    expect(decide(esc, at({ confirm: true }))).toEqual({ kind: 'no' });
  });
  it('never says no to a draft that asked nothing', () => {
    expect(decide(esc, calm)).toBeNull();
  });
});

describe('digits', () => {
  it('choose while a question is open, also from an empty bar and in Devanagari', () => {
    expect(decide(press('Digit2', '2'), at({ choices: 3 }))).toEqual({ kind: 'choose', number: 2 });
    expect(decide(press('Digit2', '२'), at({ choices: 3, focus: 'bar' }))).toEqual({
      kind: 'choose',
      number: 2,
    });
  });
  it('beyond the choices, or without a question, are typed', () => {
    expect(decide(press('Digit4', '4'), at({ choices: 3 }))).toEqual({ kind: 'type', text: '4' });
    expect(decide(press('Digit2', '2'), calm)).toEqual({ kind: 'type', text: '2' });
  });
  it('with Alt are tabs, from the top row only', () => {
    expect(decide(press('Digit3', '3', { alt: true }), calm)).toEqual({ kind: 'tab', number: 3 });
    expect(decide(press('Numpad3', '3', { alt: true }), calm)).toBeNull();
  });
});

describe('function keys', () => {
  it.each<[string, Command]>([
    ['F2', { kind: 'newDraft' }],
    ['F3', { kind: 'customer' }],
    ['F5', { kind: 'pay', mode: 'cash' }],
    ['F6', { kind: 'pay', mode: 'upi' }],
    ['F7', { kind: 'pay', mode: 'udhaar' }],
    ['F8', { kind: 'gst' }],
  ])('%s works from every focus', (code, command) => {
    for (const focus of ['bar', 'field', 'control', 'none'] as const) {
      expect(decide(press(code, code), at({ focus, barEmpty: false }))).toEqual(command);
    }
  });
});

describe('the chosen line', () => {
  it('moves, steps and goes by keys, and only from the lines', () => {
    expect(decide(press('ArrowDown', 'ArrowDown'), calm)).toEqual({ kind: 'line', step: 1 });
    expect(decide(press('NumpadAdd', '+'), calm)).toEqual({ kind: 'step', direction: 1 });
    expect(decide(press('Delete', 'Delete'), calm)).toEqual({ kind: 'removeLine' });
    expect(decide(press('ArrowDown', 'ArrowDown'), at({ focus: 'control' }))).toBeNull();
    expect(decide(press('Delete', 'Delete'), at({ focus: 'bar', barEmpty: false }))).toBeNull();
  });
  it('is not there on an empty bill, so a minus is only a sign', () => {
    expect(decide(press('Minus', '-'), at({ line: false }))).toEqual({ kind: 'type', text: '-' });
  });
});

describe('Ctrl+Z', () => {
  const undo = press('KeyZ', 'z', { control: true });
  it('walks back through the draft, with Shift forward, and leaves a field its own undo', () => {
    expect(decide(undo, calm)).toEqual({ kind: 'undo' });
    expect(decide({ ...undo, shift: true }, calm)).toEqual({ kind: 'redo' });
    expect(decide(undo, at({ focus: 'bar', barEmpty: false }))).toBeNull();
  });
});

describe('the talking key', () => {
  const space = press('Space', ' ');
  const f9 = press('F9', 'F9');
  it('Space talks after 180 ms and finishes when it goes up', () => {
    const down = keyDown(KEY_UP, space, 0, true, false);
    expect(down).toMatchObject({ order: null, taken: true });
    const talking = held(down.key);
    expect(talking.order).toBe('start');
    expect(keyUp(talking.key, 'Space', 900)).toMatchObject({ order: 'finish', key: KEY_UP });
  });
  it('a short Space is nothing', () => {
    const down = keyDown(KEY_UP, space, 0, true, false);
    const up = keyUp(down.key, 'Space', 100);
    expect(up.order).toBeNull();
    expect(held(up.key).order).toBeNull();
  });
  it('Space on a control or in a field is not ours', () => {
    expect(keyDown(KEY_UP, space, 0, false, false)).toMatchObject({ order: null, taken: false });
  });
  it('F9 talks at once from anywhere: held as long as it is down, tapped for one sentence', () => {
    const down = keyDown(KEY_UP, f9, 0, false, false);
    expect(down.order).toBe('start');
    expect(keyUp(down.key, 'F9', 900).order).toBe('finish');
    expect(keyUp(down.key, 'F9', 120).order).toBe('oneSentence');
  });
  it('a press ends a recording that runs without a key', () => {
    expect(keyDown(KEY_UP, f9, 0, false, true).order).toBe('toggle');
  });
  it('repeats of the held key do nothing, and a lost window ends the talk', () => {
    const down = keyDown(KEY_UP, f9, 0, false, false);
    expect(keyDown(down.key, { ...f9, repeat: true }, 50, false, false)).toMatchObject({
      order: null,
      taken: true,
    });
    expect(keyLost(down.key)).toMatchObject({ order: 'finish', key: KEY_UP });
  });
});

describe('a number in the bar', () => {
  it('is the quantity of the chosen line, or its rate', () => {
    expect(readBarEntry('3', 'kg', 'quantity')).toEqual({ kind: 'quantity', quantity: '3' });
    expect(readBarEntry('1/2', 'kg', 'quantity')).toEqual({ kind: 'quantity', quantity: '0.5' });
    expect(readBarEntry('*60', 'kg', 'quantity')).toEqual({ kind: 'rate', unitPricePaise: 6000 });
    expect(readBarEntry('62.50', 'kg', 'rate')).toEqual({ kind: 'rate', unitPricePaise: 6250 });
  });
  it('inside a sentence is a sentence', () => {
    expect(readBarEntry('2 chawal', 'kg', 'quantity')).toBeNull();
    expect(readBarEntry('haan', 'kg', 'quantity')).toBeNull();
    expect(readBarEntry('0', 'kg', 'quantity')).toBeNull();
  });
});

describe('quantities', () => {
  it('understand a smaller measure of the same kind and refuse another kind', () => {
    expect(quantityFor('kg', '250g')).toBe('0.25');
    expect(quantityFor('litre', '500 ml')).toBe('0.5');
    expect(quantityFor('packet', '250g')).toBeNull();
  });
  it('step by one for counted goods, by a quarter for measured ones, never to nothing', () => {
    expect(stepQuantity('2', 'packet', 1)).toBe('3');
    expect(stepQuantity('2', 'kg', -1)).toBe('1.75');
    expect(stepQuantity('0.25', 'kg', -1)).toBe('0.25');
    expect(stepQuantity('1', 'piece', -1)).toBe('1');
  });
});
