// @ts-check
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Packs a folder of a few flat files into an asar archive (a Chromium pickle with a JSON header, then the
 * bytes one after another). Electron looks for its default app only in this form.
 * @param {string} folder
 * @returns {Buffer}
 */
export function packAsar(folder) {
  const files = readdirSync(folder).map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
  let offset = 0;
  const listed = files.map(({ name, bytes }) => {
    const entry = { size: bytes.length, offset: String(offset) };
    offset += bytes.length;
    return [name, entry];
  });
  const header = pickle(JSON.stringify({ files: Object.fromEntries(listed) }));
  const size = Buffer.alloc(8);
  size.writeUInt32LE(4, 0);
  size.writeUInt32LE(header.length, 4);
  return Buffer.concat([size, header, ...files.map(({ bytes }) => bytes)]);
}

/**
 * A pickled string: payload length, string length, the bytes, padded to four.
 * @param {string} text
 */
function pickle(text) {
  const bytes = Buffer.from(text, 'utf8');
  const padded = Math.ceil(bytes.length / 4) * 4;
  const out = Buffer.alloc(8 + padded);
  out.writeUInt32LE(4 + padded, 0);
  out.writeUInt32LE(bytes.length, 4);
  bytes.copy(out, 8);
  return out;
}
