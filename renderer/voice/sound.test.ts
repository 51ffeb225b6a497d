import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loudness, SILENCE } from '../../app/core/sound/level.ts';
import { Chunker } from './chunker.ts';
import { barHeight, pushBar } from './levels.ts';
import { toBase64, toPcm16 } from './pcm.ts';
import { Resampler } from './resampler.ts';
import { SoundRing } from './sound-ring.ts';

const sounds = fc.array(fc.float({ min: -1, max: 1, noNaN: true }), { maxLength: 60 });
const tone = (hertz: number, rate: number, seconds: number) =>
  Float32Array.from(
    { length: Math.round(rate * seconds) },
    (_, n) => 0.5 * Math.sin((2 * Math.PI * hertz * n) / rate),
  );

describe('the ring before the key', () => {
  it('keeps exactly the newest samples in order, however they came', () => {
    fc.assert(
      fc.property(fc.array(sounds, { maxLength: 8 }), fc.integer({ min: 1, max: 50 }), (blocks, capacity) => {
        const ring = new SoundRing(capacity);
        for (const block of blocks) ring.push(Float32Array.from(block));
        expect([...ring.drain()]).toEqual([...Float32Array.from(blocks.flat().slice(-capacity))]);
      }),
    );
  });
  it('is empty after it was drained', () => {
    const ring = new SoundRing(4);
    ring.push(Float32Array.of(1, 2, 3));
    ring.drain();
    expect(ring.drain()).toHaveLength(0);
  });
});

describe('chunks', () => {
  it('lose and reorder nothing', () => {
    fc.assert(
      fc.property(fc.array(sounds, { maxLength: 8 }), fc.integer({ min: 1, max: 40 }), (blocks, size) => {
        const chunker = new Chunker(size);
        const full = blocks.flatMap((block) => chunker.push(Float32Array.from(block)));
        for (const chunk of full) expect(chunk).toHaveLength(size);
        const all = [...full, chunker.flush()].flatMap((chunk) => [...chunk]);
        expect(all).toEqual([...Float32Array.from(blocks.flat())]);
      }),
    );
  });
});

describe('16 bit samples', () => {
  it('hold what is too loud at the ends and silence what is no number', () => {
    const view = new DataView(toPcm16(Float32Array.of(0, 1, -1, 2, -2, Number.NaN)).buffer);
    expect([0, 1, 2, 3, 4, 5].map((n) => view.getInt16(n * 2, true))).toEqual([
      0, 32767, -32768, 32767, -32768, 0,
    ]);
  });
  it('become base64 that reads back to the same bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 20_000 }), (bytes) => {
        expect([...Buffer.from(toBase64(bytes), 'base64')]).toEqual([...bytes]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('loudness', () => {
  it('of a sine at half scale is −9 dB', () => {
    expect(loudness(tone(400, 16_000, 0.5))).toBeCloseTo(-9.03, 1);
  });
  it('of nothing and of silence is the floor', () => {
    expect(loudness(new Float32Array(0))).toBe(SILENCE);
    expect(loudness(new Float32Array(160))).toBe(SILENCE);
  });
  it('raises the bar with the voice and stays between a line and full height', () => {
    expect(barHeight(-20)).toBeGreaterThan(barHeight(-40));
    expect([barHeight(SILENCE), barHeight(0)]).toEqual([0.12, 1]);
  });
  it('shows only the newest bars', () => {
    expect(pushBar([0.2, 0.3, 0.4], 0, 3)).toEqual([0.3, 0.4, 1]);
  });
});

describe('resampling', () => {
  const through = (resampler: Resampler, sound: Float32Array, block: number) => {
    const out: number[] = [];
    for (let at = 0; at < sound.length; at += block)
      out.push(...resampler.push(sound.subarray(at, at + block)));
    return Float32Array.from(out);
  };
  it.each([44_100, 48_000, 8_000])('from %i Hz keeps a tone of the voice at its loudness', (rate) => {
    const out = through(new Resampler(rate, 16_000), tone(1000, rate, 0.5), 128);
    const middle = out.subarray(800, out.length - 800);
    expect(loudness(middle)).toBeCloseTo(-9.03, 0);
  });
  it('removes what 16 kHz cannot carry instead of folding it into the voice', () => {
    const out = through(new Resampler(48_000, 16_000), tone(12_000, 48_000, 0.5), 128);
    expect(loudness(out.subarray(800, out.length - 800))).toBeLessThan(-55);
  });
  it('gives the same result however the sound was cut', () => {
    const sound = tone(700, 44_100, 0.2);
    const whole = through(new Resampler(44_100, 16_000), sound, sound.length);
    const pieces = through(new Resampler(44_100, 16_000), sound, 97);
    expect(pieces).toHaveLength(whole.length);
    for (const [at, value] of whole.entries()) expect(pieces[at] ?? Number.NaN).toBeCloseTo(value, 5);
  });
});
