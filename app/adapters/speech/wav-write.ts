import { wavFile } from '../../core/sound/wav-file.ts';
import { SAMPLE_RATE } from './types.ts';

const BYTES = 2;

/** Sound of −1 to 1 as signed 16 bit little endian; beyond full scale it is cut, what is no number is silence. */
export function pcm16(samples: Float32Array): Buffer<ArrayBuffer> {
  const bytes = Buffer.alloc(samples.length * BYTES);
  for (const [n, sample] of samples.entries()) {
    const step = Math.round(sample * 0x8000) || 0;
    bytes.writeInt16LE(Math.max(-0x8000, Math.min(0x7fff, step)), n * BYTES);
  }
  return bytes;
}

/** A WAV file of sound at 16 kHz, mono, 16 bit. */
export const writeWav = (samples: Float32Array): Uint8Array<ArrayBuffer> =>
  wavFile(pcm16(samples), SAMPLE_RATE);
