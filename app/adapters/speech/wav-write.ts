import { SAMPLE_RATE } from './types.ts';

const HEAD = 44;
const BYTES = 2;

/** Sound of −1 to 1 as signed 16 bit little endian. */
export function pcm16(samples: Float32Array): Buffer<ArrayBuffer> {
  const bytes = Buffer.alloc(samples.length * BYTES);
  for (let n = 0; n < samples.length; n++) {
    const sample = Math.round((samples[n] ?? 0) * 0x8000);
    bytes.writeInt16LE(Math.max(-0x8000, Math.min(0x7fff, sample)), n * BYTES);
  }
  return bytes;
}

/** A RIFF/WAVE file of mono sound at 16 kHz, 16 bit; the format of Microsoft's and IBM's specification of 1991. */
export function writeWav(samples: Float32Array): Buffer<ArrayBuffer> {
  const data = pcm16(samples);
  const head = Buffer.alloc(HEAD);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(HEAD - 8 + data.length, 4);
  head.write('WAVEfmt ', 8, 'latin1');
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(SAMPLE_RATE, 24);
  head.writeUInt32LE(SAMPLE_RATE * BYTES, 28);
  head.writeUInt16LE(BYTES, 32);
  head.writeUInt16LE(BYTES * 8, 34);
  head.write('data', 36, 'latin1');
  head.writeUInt32LE(data.length, 40);
  return Buffer.concat([head, data]);
}
