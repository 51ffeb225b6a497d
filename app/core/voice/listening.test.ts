import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyWord, listen, NOTHING_HEARD, WINDOW_MS } from './listening.ts';
import { MARGIN_MS, withoutPauses } from './pauses.ts';

const PAUSE = 700;
const hear = (probabilities: readonly number[]) =>
  probabilities.reduce((now, each) => listen(now, each, PAUSE), NOTHING_HEARD);
const windows = (count: number, probability: number) => Array.from({ length: count }, () => probability);
const QUIET_WINDOWS = Math.ceil(PAUSE / WINDOW_MS);

describe('a voice', () => {
  it('begins with a word and not with a click', () => {
    expect(hear(windows(2, 1)).speaking).toBe(false);
    expect(hear(windows(3, 1)).speaking).toBe(true);
  });
  it('goes on through a soft syllable that would begin none', () => {
    expect(hear([...windows(3, 1), ...windows(40, 0.4)]).speaking).toBe(true);
    expect(anyWord(hear(windows(40, 0.4)))).toBe(false);
  });
  it('is over after the pause and not before', () => {
    const said = windows(10, 0.9);
    expect(hear([...said, ...windows(QUIET_WINDOWS - 1, 0)]).speaking).toBe(true);
    expect(hear([...said, ...windows(QUIET_WINDOWS, 0)]).speaking).toBe(false);
  });
  it('that pauses shorter than the pause is one sentence of two stretches', () => {
    const heard = hear([...windows(5, 1), ...windows(QUIET_WINDOWS - 1, 0), ...windows(5, 1)]);
    expect(heard.speaking).toBe(true);
    expect(heard.stretches).toHaveLength(2);
  });
  it('is never there without a word, whatever the probabilities', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 200 }),
        (probabilities) => {
          const heard = hear(probabilities);
          if (heard.speaking) expect(anyWord(heard)).toBe(true);
          for (const [at, { from, to }] of heard.stretches.entries()) {
            expect(to).toBeGreaterThan(from);
            expect(from).toBeGreaterThanOrEqual(heard.stretches[at - 1]?.to ?? 0);
          }
        },
      ),
    );
  });
});

describe('the pauses', () => {
  const stretches = fc
    .array(fc.tuple(fc.nat(2000), fc.integer({ min: 1, max: 2000 })), { maxLength: 8 })
    .map((pairs) => {
      let at = 0;
      return pairs.map(([gap, length]) => {
        const from = at + gap;
        at = from + length;
        return { from, to: at };
      });
    });
  it('are cut between the voices, and no voice with them', () => {
    fc.assert(
      fc.property(stretches, fc.nat(3000), (voices, after) => {
        const length = (voices.at(-1)?.to ?? 0) + after;
        const kept = withoutPauses(voices, length);
        for (const { from, to } of voices) {
          expect(kept.some((part) => part.from <= from && part.to >= to)).toBe(true);
        }
        for (const [at, { from }] of kept.entries()) expect(from).toBeGreaterThan(kept[at - 1]?.to ?? -1);
        expect([kept[0]?.from, kept.at(-1)?.to]).toEqual([0, length]);
      }),
    );
  });
  it('leave two seconds of quiet as twice the margin', () => {
    const voices = [
      { from: 0, to: 1000 },
      { from: 3000, to: 4000 },
    ];
    expect(withoutPauses(voices, 6000)).toEqual([
      { from: 0, to: 1250 },
      { from: 3000 - MARGIN_MS, to: 6000 },
    ]);
  });
});
