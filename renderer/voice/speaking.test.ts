import { expect, it, vi } from 'vitest';
import { speaking } from './speaking.ts';

it('speaks from begin to end, and tells who watches', () => {
  const watcher = vi.fn();
  const leave = speaking.subscribe(watcher);
  const over = speaking.begin(() => undefined);
  expect(speaking.state()).toBe(true);
  over();
  expect(speaking.state()).toBe(false);
  leave();
  expect(watcher).toHaveBeenCalledTimes(2);
});

it('is silenced once when somebody talks, and may be asked again', () => {
  const silence = vi.fn();
  speaking.begin(silence);
  expect([speaking.stop(), speaking.stop()]).toEqual([true, false]);
  expect(silence).toHaveBeenCalledTimes(1);
  expect(speaking.state()).toBe(false);
});

it('silences the sentence before when the next begins, whose end is its own', () => {
  const first = vi.fn();
  const firstOver = speaking.begin(first);
  const secondOver = speaking.begin(() => undefined);
  expect(first).toHaveBeenCalledTimes(1);
  firstOver();
  expect(speaking.state()).toBe(true);
  secondOver();
  expect(speaking.state()).toBe(false);
});
