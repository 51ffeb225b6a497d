import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Speaker, Speech } from './types.ts';

/** Sound of sentences that were spoken before, on the disk: "Confirm karo?" is paid for once. */
export interface Shelf {
  /** The sound of a sentence, or null. Never throws. */
  find(speaker: Speaker, speech: Speech): Promise<Uint8Array | null>;
  /** Keeps a whole sentence; the ones unused for longest make room. Never throws: a full disk only costs the next sentence. */
  keep(speaker: Speaker, speech: Speech, sound: Uint8Array): Promise<void>;
  /** Takes everything away: the sentences hold names. */
  clear(): Promise<void>;
}

const KIND = '.pcm';

/** A shelf in a folder of its own, of at most `mostBytes`. */
export function createShelf(folder: string, mostBytes: number): Shelf {
  const place = (speaker: Speaker, speech: Speech) => join(folder, nameOf(speaker, speech));
  return {
    find: (speaker, speech) => taken(place(speaker, speech)).catch(() => null),
    keep: (speaker, speech, sound) =>
      put(folder, place(speaker, speech), sound, mostBytes).catch(() => undefined),
    clear: () => rm(folder, { recursive: true, force: true }),
  };
}

const nameOf = (speaker: Speaker, { text, language, voice, speed }: Speech): string =>
  createHash('sha256')
    .update(JSON.stringify([speaker, language, voice, speed, text]))
    .digest('hex') + KIND;

async function taken(file: string): Promise<Uint8Array> {
  const sound = await readFile(file);
  const now = new Date();
  await utimes(file, now, now);
  return sound;
}

/** Written beside and renamed: a power cut leaves no half sentence under a name. */
async function put(folder: string, file: string, sound: Uint8Array, mostBytes: number): Promise<void> {
  if (sound.length > mostBytes) return;
  await mkdir(folder, { recursive: true });
  await makeRoom(folder, mostBytes - sound.length);
  const beside = join(folder, randomUUID());
  await writeFile(beside, sound);
  await rename(beside, file);
}

/** Takes the oldest away until no more than `bytes` are left. */
async function makeRoom(folder: string, bytes: number): Promise<void> {
  const names = await readdir(folder);
  const files = await Promise.all(
    names.map(async (name) => {
      const { size, mtimeMs } = await stat(join(folder, name));
      return { name, size, mtimeMs };
    }),
  );
  let used = 0;
  for (const { name, size } of files.sort((a, b) => b.mtimeMs - a.mtimeMs)) {
    used += size;
    if (used > bytes) await rm(join(folder, name), { force: true });
  }
}
