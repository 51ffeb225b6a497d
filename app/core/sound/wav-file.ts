/** Bytes before the samples. */
const HEAD = 44;

/** Sound of 16 bit as a WAV file. `samples`: little endian, those of the channels in turn. Format: RIFF WAVE, PCM (Microsoft, 1991). */
export function wavFile(samples: Uint8Array, rate: number, channels = 1): Uint8Array<ArrayBuffer> {
  const file = new Uint8Array(HEAD + samples.length);
  const view = new DataView(file.buffer);
  const text = (at: number, word: string) =>
    [...word].forEach((letter, n) => {
      view.setUint8(at + n, letter.charCodeAt(0));
    });
  text(0, 'RIFF');
  view.setUint32(4, HEAD - 8 + samples.length, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, channels, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate * 2 * channels, true);
  view.setUint16(32, 2 * channels, true);
  view.setUint16(34, 16, true);
  text(36, 'data');
  view.setUint32(40, samples.length, true);
  file.set(samples, HEAD);
  return file;
}
