import { resample } from '../speech/resample.ts';
import { pcm16 } from '../speech/wav-write.ts';
import { RATE } from '../voice-out/types.ts';

/** The loudest moment of every piece: a voice does not say itself how loud it is. */
const PEAK = 0.9;
/** What is softer than this is not made as loud. */
const SOFTEST = 0.1;
/** A rest behind each breath, in seconds. */
const REST = 0.12;

/** Sound of −1 to 1 at `rate` samples a second as this seam wants it: 24 kHz, signed 16 bit little endian, a short rest behind it. */
export function pcmOf(sound: Float32Array, rate: number): Uint8Array {
  const samples = resample(
    sound.map((sample) => (Number.isFinite(sample) ? sample : 0)),
    rate,
    RATE,
  );
  const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), SOFTEST);
  const spoken = pcm16(samples.map((sample) => (sample / peak) * PEAK));
  return Buffer.concat([spoken, Buffer.alloc(2 * Math.round(REST * RATE))]);
}
