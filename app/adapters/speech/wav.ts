import { resample } from './resample.ts';
import { HARD_SECONDS, SAMPLE_RATE, SpeechError } from './types.ts';

/** How the samples stand in the file. */
interface Format {
  readonly coding: number;
  readonly channels: number;
  readonly rate: number;
  readonly bits: number;
}

const PCM = 1;
const FLOAT = 3;
/** The true coding then stands at the start of the sub-format. */
const EXTENSIBLE = 0xfffe;
const MOST_CHANNELS = 8;
const [LEAST_RATE, MOST_RATE] = [4_000, 384_000];

type Sample = (file: DataView, at: number) => number;
const SAMPLES: Readonly<Record<string, Sample>> = {
  [`${PCM}/8`]: (file, at) => (file.getUint8(at) - 128) / 128,
  [`${PCM}/16`]: (file, at) => file.getInt16(at, true) / 0x8000,
  [`${PCM}/24`]: (file, at) => ((file.getInt8(at + 2) << 16) | file.getUint16(at, true)) / 0x80_0000,
  [`${PCM}/32`]: (file, at) => file.getInt32(at, true) / 0x8000_0000,
  [`${FLOAT}/32`]: (file, at) => file.getFloat32(at, true),
  [`${FLOAT}/64`]: (file, at) => file.getFloat64(at, true),
};

const refuse = (why: string) => new SpeechError('invalid_input', `not a sound file we can read: ${why}`);

const nameAt = (file: DataView, at: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map((i) => file.getUint8(at + i)));

/** The first chunk of that name, cut to the end of the file (recorders that were killed leave a length of 0xFFFFFFFF). */
function chunk(file: DataView, name: string): DataView {
  for (let at = 12; at + 8 <= file.byteLength; ) {
    const size = file.getUint32(at + 4, true);
    const start = at + 8;
    if (nameAt(file, at) === name)
      return new DataView(file.buffer, file.byteOffset + start, Math.min(size, file.byteLength - start));
    at = start + size + (size % 2);
  }
  throw refuse(`it has no "${name}" part`);
}

function readFormat(part: DataView): Format {
  if (part.byteLength < 16) throw refuse('its format part is too short');
  const coding = part.getUint16(0, true);
  return {
    coding: coding === EXTENSIBLE && part.byteLength >= 26 ? part.getUint16(24, true) : coding,
    channels: part.getUint16(2, true),
    rate: part.getUint32(4, true),
    bits: part.getUint16(14, true),
  };
}

function refuseLong(data: DataView, { channels, bits, rate }: Format): void {
  const seconds = data.byteLength / ((bits / 8) * channels * rate);
  if (seconds > HARD_SECONDS)
    throw new SpeechError(
      'speech_too_long',
      `it is ${Math.round(seconds)} seconds long; one sentence has ${HARD_SECONDS} at most`,
    );
}

/** All channels mixed to one. */
function mixed(data: DataView, { channels, bits }: Format, sample: Sample): Float32Array {
  const bytes = bits / 8;
  const length = Math.floor(data.byteLength / (bytes * channels));
  return Float32Array.from({ length }, (_, i) => {
    let sum = 0;
    for (let channel = 0; channel < channels; channel++)
      sum += sample(data, (i * channels + channel) * bytes);
    return sum / channels;
  });
}

/**
 * Reads a RIFF/WAVE file (PCM of 8 to 32 bits or float, up to 8 channels, any usual rate) as mono sound at 16 kHz.
 * Throws SpeechError `invalid_input` with the reason for anything else, and `speech_too_long` for more than the engine hears at
 * once, before the samples are looked at: an hour of sound would take a minute and a gigabyte.
 */
export function readWav(bytes: Uint8Array): Float32Array {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12 || nameAt(file, 0) !== 'RIFF' || nameAt(file, 8) !== 'WAVE')
    throw refuse('it does not begin as a WAV file');
  const format = readFormat(chunk(file, 'fmt '));
  const sample = SAMPLES[`${format.coding}/${format.bits}`];
  if (sample === undefined) throw refuse(`its coding ${format.coding} with ${format.bits} bits is unknown`);
  if (format.channels < 1 || format.channels > MOST_CHANNELS)
    throw refuse(`it has ${format.channels} channels`);
  if (format.rate < LEAST_RATE || format.rate > MOST_RATE) throw refuse(`its rate is ${format.rate} Hz`);
  const data = chunk(file, 'data');
  refuseLong(data, format);
  return resample(mixed(data, format, sample), format.rate, SAMPLE_RATE);
}
