import { describe, expect, it } from 'vitest';
import { idsOf } from './ids.ts';
import { pcmOf } from './pcm.ts';

const map = { _: [0], '^': [1], $: [2], a: [10], b: [11, 12] };
const config = {
  audio: { sample_rate: 16_000 },
  espeak: { voice: 'hi' as const },
  phoneme_type: 'espeak' as const,
  inference: { noise_scale: 0, length_scale: 1, noise_w: 0 },
  num_speakers: 1,
  phoneme_id_map: map,
};

describe('what a voice is given', () => {
  it('is the numbers of the sounds between beginning and end, something behind each', () => {
    expect(idsOf('ab', config)).toEqual([1, 0, 10, 0, 11, 12, 0, 2]);
  });

  it('has no sound in it that the voice does not know', () => {
    expect(idsOf('aʘa', config)).toEqual(idsOf('aa', config));
    expect(idsOf('ʘ', config)).toEqual([]);
    expect(idsOf('', config)).toEqual([]);
  });
});

describe('what a voice gives', () => {
  const samplesOf = (bytes: Uint8Array) => new Int16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);
  const second = Float32Array.from({ length: 22_050 }, (_, at) => 0.2 * Math.sin(at / 20));

  it('becomes 24,000 samples a second and a short rest', () => {
    expect(samplesOf(pcmOf(second, 22_050))).toHaveLength(24_000 + 2880);
    expect(
      samplesOf(pcmOf(second, 22_050))
        .slice(-2880)
        .every((sample) => sample === 0),
    ).toBe(true);
  });

  it('is brought to one loudness, but silence stays silence', () => {
    const loudest = (sound: Float32Array) => Math.max(...samplesOf(pcmOf(sound, 24_000)));
    expect(loudest(Float32Array.of(0, 0.2, 0))).toBe(loudest(Float32Array.of(0, 3, 0)));
    expect(loudest(Float32Array.of(0, 0.001, 0))).toBeLessThan(400);
  });

  it('is silence where it is no number', () => {
    expect(Math.max(...samplesOf(pcmOf(Float32Array.of(Number.NaN, Number.POSITIVE_INFINITY), 24_000)))).toBe(
      0,
    );
  });
});
