import fc from 'fast-check';
import { expect, it } from 'vitest';
import { traceOf } from '../../testing/trace.ts';
import { extraAt, heardSounds, soundDistance, soundKey, spelt, swapAt } from './sound.ts';
import { soundsOfTrace } from './trace-sounds.ts';

const traceOfMoments = (...moments: readonly Readonly<Record<string, number>>[]) => traceOf(moments, 1e-6);
const code = (sound: string): number => sound.charCodeAt(0);

it('what nearly was heard is nearer than in any transcript, what was not is no nearer', () => {
  const heard = soundsOfTrace(traceOfMoments({ d: 0.55, r: 0.44 }, { '-': 1 }, { a: 0.99 }));
  const written = heardSounds('da');
  expect(swapAt(heard, 0, code('r'))).toBeLessThan(swapAt(written, 0, code('r')) / 1.5);
  expect(swapAt(heard, 0, code('s'))).toBeGreaterThan(swapAt(heard, 0, code('r')));
  expect(soundDistance('da', heard)).toBe(0);
  expect(soundDistance('ra', heard)).toBeLessThan(soundDistance('sa', heard));
});

it('a sound that may have been none costs less to leave out', () => {
  const unsure = soundsOfTrace(traceOfMoments({ k: 0.5, '-': 0.49 }));
  const sure = soundsOfTrace(traceOfMoments({ k: 1 }));
  expect(extraAt(unsure, 0)).toBeLessThan(extraAt(sure, 0));
});

it('nothing heard is no sound', () => {
  expect(soundsOfTrace(traceOfMoments({ '-': 1 })).rows).toHaveLength(0);
});

it('what was heard can be spelt so that it sounds the same', () => {
  const keys = fc.stringMatching(/^[a-pr-v]{0,40}$/);
  fc.assert(
    fc.property(keys, (key) => {
      expect(soundKey(spelt(key))).toBe(key);
    }),
  );
});
