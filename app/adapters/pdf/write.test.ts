import * as fs from 'node:fs/promises';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Disk, writePaper } from './write.ts';

const bytes = new TextEncoder().encode('%PDF-1.7');
const failure = (code: string) => Object.assign(new Error(code), { code });
let dir = '';

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'paper-'));
});
afterEach(async () => {
  await rm(dir, { recursive: true, force: true });
});

/** The real disk, on which one call fails. */
const failing = (change: Partial<Disk>): Disk => ({ open: fs.open, rename: fs.rename, rm: fs.rm, ...change });

const fullDisk: Disk = failing({
  open: async (path, flags) => {
    const file = await fs.open(path, flags);
    return {
      writeFile: async () => {
        await file.writeFile('half');
        throw failure('ENOSPC');
      },
      sync: () => file.sync(),
      close: () => file.close(),
    };
  },
});

it('writes the file whole and leaves nothing else', async () => {
  const path = await writePaper(dir, 'INV-1.pdf', bytes);
  expect(path).toBe(join(dir, 'INV-1.pdf'));
  expect(await readFile(path, 'utf8')).toBe('%PDF-1.7');
  expect(await readdir(dir)).toEqual(['INV-1.pdf']);
});

it('replaces a paper of the same name, also when two are written at once', async () => {
  await writeFile(join(dir, 'INV-1.pdf'), 'old');
  await Promise.all([writePaper(dir, 'INV-1.pdf', bytes), writePaper(dir, 'INV-1.pdf', bytes)]);
  expect(await readFile(join(dir, 'INV-1.pdf'), 'utf8')).toBe('%PDF-1.7');
  expect(await readdir(dir)).toEqual(['INV-1.pdf']);
});

it('a full disk is pdf_failed, keeps the old paper and leaves no half', async () => {
  await writeFile(join(dir, 'INV-1.pdf'), 'old');
  const written = writePaper(dir, 'INV-1.pdf', bytes, fullDisk);
  await expect(written).rejects.toMatchObject({ code: 'pdf_failed', cause: { code: 'ENOSPC' } });
  expect(await readFile(join(dir, 'INV-1.pdf'), 'utf8')).toBe('old');
  expect(await readdir(dir)).toEqual(['INV-1.pdf']);
});

it('says why the write failed even when the half cannot be removed', async () => {
  const disk = failing({
    open: async () => Promise.reject(failure('EROFS')),
    rm: async () => Promise.reject(failure('EIO')),
  });
  await expect(writePaper(dir, 'INV-1.pdf', bytes, disk)).rejects.toMatchObject({ cause: { code: 'EROFS' } });
});

it('a failed rename is pdf_failed and leaves no half', async () => {
  const disk = failing({ rename: async () => Promise.reject(failure('EACCES')) });
  await expect(writePaper(dir, 'INV-1.pdf', bytes, disk)).rejects.toMatchObject({ code: 'pdf_failed' });
  expect(await readdir(dir)).toEqual([]);
});

it('a folder that is missing or a file is pdf_failed', async () => {
  await writeFile(join(dir, 'file'), '');
  for (const place of ['none', 'file']) {
    await expect(writePaper(join(dir, place), 'a.pdf', bytes)).rejects.toMatchObject({ code: 'pdf_failed' });
  }
});

it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
  'a read-only folder is pdf_failed',
  async () => {
    await fs.chmod(dir, 0o555);
    await expect(writePaper(dir, 'a.pdf', bytes)).rejects.toMatchObject({ code: 'pdf_failed' });
    await fs.chmod(dir, 0o755);
  },
);

it('refuses a name that points elsewhere', async () => {
  for (const name of ['', '.', '..', '../a.pdf', 'a/b.pdf', 'a\\b.pdf', '.hidden']) {
    await expect(writePaper(dir, name, bytes)).rejects.toMatchObject({ code: 'pdf_failed' });
  }
});
