/** Samples of −1…1 as signed 16 bit little endian; louder ones are held at the ends, NaN becomes silence. */
export function toPcm16(samples: Float32Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(samples.length * 2);
  const view = new DataView(bytes.buffer);
  samples.forEach((sample, index) => {
    const held = Number.isNaN(sample) ? 0 : Math.max(-1, Math.min(1, sample));
    view.setInt16(index * 2, Math.round(held < 0 ? held * 0x8000 : held * 0x7fff), true);
  });
  return bytes;
}

/** How many bytes become characters at once; more would exceed the arguments a call may have. */
const STRIDE = 8192;

/** Bytes as base64. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += STRIDE) {
    text += String.fromCharCode(...bytes.subarray(at, at + STRIDE));
  }
  return btoa(text);
}
