import { lstatSync, mkdtempSync, readFileSync, readlinkSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { unzip } from './unzip.js';

interface Packed {
  readonly name: string;
  readonly content: string;
  readonly mode?: number;
  readonly stored?: boolean;
}

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unzip-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Writes an archive as `zip` would: local headers with bytes, the central directory, the end record. */
function archive(entries: readonly Packed[]): string {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const { local, central } = pack(entry, at);
    locals.push(local);
    centrals.push(central);
    at += local.length;
  }
  const directory = Buffer.concat(centrals);
  const file = join(folder, 'test.zip');
  writeFileSync(file, Buffer.concat([...locals, directory, endRecord(entries.length, directory.length, at)]));
  return file;
}

function pack({ name, content, mode = 0o100644, stored = false }: Packed, at: number) {
  const bytes = Buffer.from(content);
  const body = stored ? bytes : deflateRawSync(bytes);
  const title = Buffer.from(name);
  const common = Buffer.alloc(22);
  common.writeUInt16LE(stored ? 0 : 8, 4);
  common.writeUInt32LE(crc32(bytes), 10);
  common.writeUInt32LE(body.length, 14);
  common.writeUInt32LE(bytes.length, 18);
  const lengths = Buffer.alloc(4);
  lengths.writeUInt16LE(title.length, 0);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, lengths, title, body]);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(mode * 0x10000, 6);
  tail.writeUInt32LE(at, 10);
  const central = Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.alloc(2), common, lengths, tail, title]);
  return { local, central };
}

function endRecord(count: number, length: number, at: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(at, 16);
  return end;
}

test('unpacks stored and deflated files with their modes', async () => {
  const zip = archive([
    { name: 'a/run', content: 'x'.repeat(70_000), mode: 0o100755 },
    { name: 'a/plain', content: 'plain', stored: true },
    { name: 'empty', content: '' },
  ]);
  const target = join(folder, 'out');
  expect(await unzip(zip, target)).toBe(3);
  expect(readFileSync(join(target, 'a/run'), 'utf8')).toHaveLength(70_000);
  expect(statSync(join(target, 'a/run')).mode & 0o777).toBe(0o755);
  expect(readFileSync(join(target, 'a/plain'), 'utf8')).toBe('plain');
  expect(readFileSync(join(target, 'empty'), 'utf8')).toBe('');
});

test('keeps symbolic links', async () => {
  const zip = archive([
    { name: 'link', content: 'a/file', mode: 0o120777 },
    { name: 'a/file', content: 'here' },
  ]);
  await unzip(zip, join(folder, 'out'));
  expect(lstatSync(join(folder, 'out/link')).isSymbolicLink()).toBe(true);
  expect(readlinkSync(join(folder, 'out/link'))).toBe('a/file');
});

test('leaves out and renames what the caller says', async () => {
  const zip = archive([
    { name: 'Top/keep', content: '1' },
    { name: 'Top/drop', content: '2' },
  ]);
  const kept = await unzip(zip, join(folder, 'out'), (name) => (name.endsWith('keep') ? 'kept' : null));
  expect(kept).toBe(1);
  expect(readFileSync(join(folder, 'out/kept'), 'utf8')).toBe('1');
});

test.each(['../out-there', 'a/../../out-there', '/../../out-there'])(
  'refuses an entry named %s',
  async (name) => {
    const zip = archive([{ name, content: 'evil' }]);
    await expect(unzip(zip, join(folder, 'out'))).rejects.toThrow(/leaves the folder/);
  },
);

test('refuses a link that points outside the folder', async () => {
  const zip = archive([{ name: 'link', content: '../../etc', mode: 0o120777 }]);
  await expect(unzip(zip, join(folder, 'out'))).rejects.toThrow(/leaves the folder/);
});

test('refuses bytes that are not the ones that were packed', async () => {
  const zip = archive([{ name: 'a', content: 'right', stored: true }]);
  writeFileSync(zip, readFileSync(zip, 'latin1').replace('right', 'wrong'), 'latin1');
  await expect(unzip(zip, join(folder, 'out'))).rejects.toThrow(/damaged archive: a/);
});

test('refuses a file that is no archive, and one cut short', async () => {
  const zip = archive([{ name: 'a', content: 'x' }]);
  writeFileSync(join(folder, 'half.zip'), readFileSync(zip).subarray(0, 40));
  writeFileSync(join(folder, 'text.zip'), 'hello');
  await expect(unzip(join(folder, 'half.zip'), folder)).rejects.toThrow(/end record/);
  await expect(unzip(join(folder, 'text.zip'), folder)).rejects.toThrow(/end record/);
});
