// @ts-check
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { PassThrough, Transform } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw } from 'node:zlib';

/**
 * One entry of an archive, as its central directory tells it.
 * @typedef {{ name: string, mode: number, method: number, crc: number, packed: number, size: number, at: number }} Entry
 */

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const UNKNOWN = 0xffffffff;
const LINK = 0o120000;
const KIND = 0o170000;
/** The longest path Linux knows, with room. */
const LONGEST_LINK = 8192;

/**
 * Unpacks a zip archive, keeping modes and symbolic links. A bare machine has neither `unzip` nor
 * Python, so the project brings its own reader (PKWARE APPNOTE 4.3; no encryption, no zip64, no spanning).
 * Entries are streamed one after another: an archive larger than memory is fine.
 * @param {string} archive the file
 * @param {string} target the folder, made when absent
 * @param {(name: string) => string | null} [place] where an entry goes below target; null leaves it out
 * @returns {Promise<number>} how many files and links were written
 * @throws when the archive is damaged, or an entry points outside target
 */
export async function unzip(archive, target, place = (name) => name) {
  const placed = (await listEntries(archive)).flatMap((entry) => {
    const name = place(entry.name);
    return name === null || entry.name.endsWith('/') ? [] : [{ entry, path: inside(target, name) }];
  });
  const isLink = (/** @type {{ entry: Entry }} */ { entry }) => (entry.mode & KIND) === LINK;
  for (const { entry, path } of placed.filter((p) => !isLink(p))) await writeFileEntry(archive, entry, path);
  for (const { entry, path } of placed.filter(isLink)) await writeLink(archive, entry, path, target);
  return placed.length;
}

/**
 * What an archive holds.
 * @param {string} archive
 * @returns {Promise<Entry[]>}
 */
export async function listEntries(archive) {
  const file = await open(archive, 'r');
  try {
    const end = await endRecord(file);
    const directory = await readAt(file, end.readUInt32LE(16), end.readUInt32LE(12));
    return parseDirectory(directory, end.readUInt16LE(10));
  } finally {
    await file.close();
  }
}

/**
 * The last record stands within the final 64 KiB, because only a comment can follow it.
 * @param {import('node:fs/promises').FileHandle} file
 * @returns {Promise<Buffer>}
 */
async function endRecord(file) {
  const { size } = await file.stat();
  const length = Math.min(size, 22 + 0xffff);
  const tail = await readAt(file, size - length, length);
  for (let at = tail.length - 22; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) === END) return tail.subarray(at);
  }
  throw new Error('not a zip archive: its end record is missing');
}

/**
 * @param {Buffer} directory
 * @param {number} count
 * @returns {Entry[]}
 */
function parseDirectory(directory, count) {
  const entries = [];
  let at = 0;
  for (let n = 0; n < count; n += 1) {
    const { entry, next } = parseEntry(directory, at);
    entries.push(entry);
    at = next;
  }
  return entries;
}

/**
 * @param {Buffer} b
 * @param {number} at
 * @returns {{ entry: Entry, next: number }}
 */
function parseEntry(b, at) {
  if (at + 46 > b.length || b.readUInt32LE(at) !== CENTRAL)
    throw new Error('damaged archive: central directory');
  const nameLength = b.readUInt16LE(at + 28);
  const entry = {
    name: b.toString('utf8', at + 46, at + 46 + nameLength),
    mode: b.readUInt32LE(at + 38) >>> 16,
    method: b.readUInt16LE(at + 10),
    crc: b.readUInt32LE(at + 16),
    packed: b.readUInt32LE(at + 20),
    size: b.readUInt32LE(at + 24),
    at: b.readUInt32LE(at + 42),
  };
  if (entry.packed === UNKNOWN || entry.at === UNKNOWN) throw new Error('zip64 archives are not read');
  return { entry, next: at + 46 + nameLength + b.readUInt16LE(at + 30) + b.readUInt16LE(at + 32) };
}

/**
 * @param {string} archive
 * @param {Entry} entry
 * @param {string} path
 */
async function writeFileEntry(archive, entry, path) {
  const mode = entry.mode & 0o777 || 0o644;
  await mkdir(dirname(path), { recursive: true });
  if (entry.size === 0) return writeFile(path, '', { mode });
  await unpackInto(archive, entry, createWriteStream(path, { mode }));
}

/**
 * Sends an entry's bytes, unpacked and checked, into a stream.
 * @param {string} archive
 * @param {Entry} entry
 * @param {import('node:stream').Writable} sink
 */
async function unpackInto(archive, entry, sink) {
  const packed = createReadStream(archive, await bounds(archive, entry));
  if (entry.method === 0) await pipeline(packed, checker(entry), sink);
  else await pipeline(packed, inflater(entry), checker(entry), sink);
}

/** @param {Entry} entry */
function inflater(entry) {
  if (entry.method !== 8) throw new Error(`unknown compression ${entry.method} of ${entry.name}`);
  return createInflateRaw();
}

/**
 * Passes bytes on and refuses at the end when they are not the ones that were packed.
 * @param {Entry} entry
 */
function checker(entry) {
  let crc = 0;
  let size = 0;
  return new Transform({
    transform(chunk, _encoding, done) {
      crc = crc32(chunk, crc);
      size += chunk.length;
      done(null, chunk);
    },
    flush(done) {
      done(crc === entry.crc && size === entry.size ? null : new Error(`damaged archive: ${entry.name}`));
    },
  });
}

/**
 * Where an entry's bytes stand: the local header repeats name and extra field with lengths of its own.
 * @param {string} archive
 * @param {Entry} entry
 */
async function bounds(archive, entry) {
  const file = await open(archive, 'r');
  try {
    const head = await readAt(file, entry.at, 30);
    if (head.readUInt32LE(0) !== LOCAL) throw new Error(`damaged archive: header of ${entry.name}`);
    const start = entry.at + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
    return { start, end: start + entry.packed - 1 };
  } finally {
    await file.close();
  }
}

/**
 * A link's target is its content. Links are made after all files, so that no file is written through one.
 * @param {string} archive
 * @param {Entry} entry
 * @param {string} path
 * @param {string} target
 */
async function writeLink(archive, entry, path, target) {
  const content = new PassThrough({ highWaterMark: LONGEST_LINK });
  await unpackInto(archive, entry, content);
  const to = await text(content);
  inside(target, relative(target, join(dirname(path), to)));
  await mkdir(dirname(path), { recursive: true });
  await rm(path, { force: true });
  await symlink(to, path);
}

/**
 * @param {string} folder
 * @param {string} name
 * @returns {string}
 */
function inside(folder, name) {
  const path = join(folder, name);
  if (name.includes('\0') || !(path + sep).startsWith(join(folder, sep)))
    throw new Error(`entry leaves the folder: ${name}`);
  return path;
}

/**
 * @param {import('node:fs/promises').FileHandle} file
 * @param {number} position
 * @param {number} length
 */
async function readAt(file, position, length) {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  if (bytesRead < length) throw new Error('archive is cut short');
  return buffer;
}
