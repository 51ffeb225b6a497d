import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resample } from './resample.ts';
import { SpeechError } from './types.ts';
import { readWav } from './wav.ts';

interface Shape {
  readonly coding?: number;
  readonly channels?: number;
  readonly rate?: number;
  readonly bits?: number;
}

/** A WAV file around the sample bytes, as a recorder writes it. */
function wav(
  data: Uint8Array,
  { coding = 1, channels = 1, rate = 16_000, bits = 16 }: Shape = {},
): Uint8Array {
  const file = new DataView(new ArrayBuffer(44 + data.length));
  const text = (at: number, letters: string) => {
    for (const [i, letter] of [...letters].entries()) file.setUint8(at + i, letter.charCodeAt(0));
  };
  text(0, 'RIFF');
  file.setUint32(4, 36 + data.length, true);
  text(8, 'WAVEfmt ');
  file.setUint32(16, 16, true);
  file.setUint16(20, coding, true);
  file.setUint16(22, channels, true);
  file.setUint32(24, rate, true);
  file.setUint16(34, bits, true);
  text(36, 'data');
  file.setUint32(40, data.length, true);
  const bytes = new Uint8Array(file.buffer);
  bytes.set(data, 44);
  return bytes;
}

const bytesOf = (samples: Int16Array | Float32Array) => new Uint8Array(samples.buffer);
const sine = (hz: number, rate: number, seconds: number) =>
  Float32Array.from({ length: rate * seconds }, (_, i) => Math.sin((2 * Math.PI * hz * i) / rate));
const rms = (sound: Float32Array) => Math.sqrt(sound.reduce((sum, x) => sum + x * x, 0) / sound.length);

describe('reading a WAV file', () => {
  it('gives 16-bit samples as numbers from −1 to 1', () => {
    const sound = readWav(wav(bytesOf(Int16Array.of(0, 16_384, -32_768))));
    expect([...sound]).toEqual([0, 0.5, -1]);
  });

  it('gives float samples as they are', () => {
    const sound = readWav(wav(bytesOf(Float32Array.of(0.25, -0.75)), { coding: 3, bits: 32 }));
    expect([...sound]).toEqual([0.25, -0.75]);
  });

  it('reads 8, 24 and 32 bits', () => {
    expect([...readWav(wav(Uint8Array.of(128, 192), { bits: 8 }))]).toEqual([0, 0.5]);
    expect([...readWav(wav(Uint8Array.of(0, 0, 0xc0, 0, 0, 0x40), { bits: 24 }))]).toEqual([-0.5, 0.5]);
    expect([...readWav(wav(Uint8Array.of(0, 0, 0, 0x40), { bits: 32 }))]).toEqual([0.5]);
  });

  it('mixes two channels to one', () => {
    const sound = readWav(wav(bytesOf(Int16Array.of(16_384, 0, 0, -16_384)), { channels: 2 }));
    expect([...sound]).toEqual([0.25, -0.25]);
  });

  it('brings other rates to 16 kHz', () => {
    const samples = Int16Array.from(sine(440, 44_100, 1), (x) => x * 16_000);
    const sound = readWav(wav(bytesOf(samples), { rate: 44_100 }));
    expect(sound).toHaveLength(16_000);
    const want = sine(440, 16_000, 1).map((x) => (x * 16_000) / 32_768);
    for (let i = 200; i < 15_800; i++) expect(Math.abs((sound[i] ?? 0) - (want[i] ?? 0))).toBeLessThan(0.005);
  });

  it('refuses hours of sound without looking at the samples', () => {
    const began = performance.now();
    const long = wav(new Uint8Array(50_000_000), { rate: 44_100, channels: 2 });
    expect(() => readWav(long)).toThrow(/283 seconds long; one sentence has 30/);
    expect(performance.now() - began).toBeLessThan(2000);
  });

  it('reads what there is of a recording that was cut, or whose length was never written', () => {
    const whole = wav(bytesOf(Int16Array.of(0, 16_384, -32_768)));
    expect([...readWav(whole.subarray(0, 49))]).toEqual([0, 0.5]);
    const endless = whole.slice();
    endless.fill(0xff, 40, 44);
    expect([...readWav(endless)]).toEqual([0, 0.5, -1]);
  });

  it.each([4000, 7919, 11_025, 22_050, 48_000, 383_999])('reads %i Hz, however odd', (rate) => {
    const samples = Int16Array.from(sine(440, rate, 1), (x) => x * 16_000);
    const sound = readWav(wav(bytesOf(samples), { rate }));
    expect(sound).toHaveLength(16_000);
    expect(rms(sound)).toBeCloseTo((16_000 / 32_768) * Math.SQRT1_2, 2);
  });

  it('says why it cannot read a file', () => {
    const ok = wav(new Uint8Array(8));
    const cases: readonly (readonly [Uint8Array, RegExp])[] = [
      [new Uint8Array(), /begin/],
      [ok.subarray(0, 30), /format/],
      [ok.subarray(0, 36), /data/],
      [wav(new Uint8Array(8), { coding: 85 }), /coding 85/],
      [wav(new Uint8Array(8), { channels: 0 }), /0 channels/],
      [wav(new Uint8Array(8), { rate: 100 }), /100 Hz/],
    ];
    for (const [bytes, why] of cases) expect(() => readWav(bytes)).toThrow(why);
  });

  it('never breaks on rubbish: sound, or a refusal with a code', () => {
    const rubbish = fc.uint8Array({ maxLength: 200 });
    const damaged = fc
      .tuple(fc.uint8Array({ maxLength: 64 }), fc.nat(43), fc.nat(255))
      .map(([data, at, byte]) => {
        const bytes = wav(data);
        bytes[at] = byte;
        return bytes;
      });
    fc.assert(
      fc.property(fc.oneof(rubbish, damaged), (bytes) => {
        try {
          expect(readWav(bytes)).toBeInstanceOf(Float32Array);
        } catch (error) {
          expect(error).toBeInstanceOf(SpeechError);
          expect(error).toHaveProperty('code', 'invalid_input');
        }
      }),
      { numRuns: 3000 },
    );
  });
});

describe('resampling', () => {
  it('keeps a tone that both rates can hold', () => {
    expect(rms(resample(sine(1000, 48_000, 1), 48_000, 16_000))).toBeCloseTo(Math.SQRT1_2, 2);
  });

  it('takes out what would fold back', () => {
    expect(rms(resample(sine(11_000, 48_000, 1), 48_000, 16_000))).toBeLessThan(0.01);
  });

  it.each([8000, 11_025, 22_050, 32_000, 44_100, 48_000, 96_000])(
    'keeps length and level of a constant at %i Hz',
    (rate) => {
      const sound = resample(new Float32Array(rate).fill(0.5), rate, 16_000);
      expect(sound).toHaveLength(16_000);
      expect(sound[8000]).toBeCloseTo(0.5, 6);
    },
  );
});
