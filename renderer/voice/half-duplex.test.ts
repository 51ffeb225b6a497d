import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ownVoiceGate } from './half-duplex.ts';
import { speaking } from './speaking.ts';

const BLOCK = 320;
const block = (loud: number) => Float32Array.from({ length: BLOCK }, (_, n) => (n % 2 ? loud : -loud));
const through = (gate: ReturnType<typeof ownVoiceGate>, loud: number, seconds: number) =>
  Array.from({ length: Math.round(seconds * 50) }, () => gate(block(loud)));
afterEach(() => speaking.stop());

describe('while the counter speaks', () => {
  it('nothing of its own voice comes through, however loud it is', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 1, noNaN: true }), (loud) => {
        speaking.begin(() => undefined);
        expect(through(ownVoiceGate(), loud, 5)).not.toContain(true);
        expect(speaking.state()).toBe(true);
      }),
    );
  });
  it('whoever talks over it silences it and is heard', () => {
    const silence = vi.fn();
    const gate = ownVoiceGate();
    speaking.begin(silence);
    through(gate, 0.05, 1);
    expect(through(gate, 0.3, 0.2)).not.toContain(false);
    expect(silence).toHaveBeenCalledTimes(1);
  });
  it('its echo is kept out after the last word, and then the room is heard', () => {
    const gate = ownVoiceGate();
    const over = speaking.begin(() => undefined);
    through(gate, 0.05, 1);
    over();
    expect(through(gate, 0.05, 0.2)).not.toContain(true);
    through(gate, 0.001, 0.2);
    expect(gate(block(0.05))).toBe(true);
  });
});

it('everything is heard while it is quiet', () => {
  expect(through(ownVoiceGate(), 0.01, 1)).not.toContain(false);
});
