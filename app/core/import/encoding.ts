export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/**
 * How a file's text is written, by its first bytes: a byte order mark, else the zeros that UTF-16 has in every second byte of Latin
 * letters and delimiters. Excel's "Unicode text" is UTF-16 with a mark; everything else is taken for UTF-8.
 */
export function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const [even, odd] = zerosIn(bytes.subarray(0, 200));
  if (even + odd === 0) return 'utf-8';
  return odd > even ? 'utf-16le' : 'utf-16be';
}

function zerosIn(bytes: Uint8Array): [even: number, odd: number] {
  const zeros: [number, number] = [0, 0];
  for (const [at, byte] of bytes.entries()) if (byte === 0) zeros[at % 2 === 0 ? 0 : 1] += 1;
  return zeros;
}
