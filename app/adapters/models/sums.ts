import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** What a file must hash to: SHA-256 of its bytes, or git's name of it (SHA-1 of a head and the bytes), as hubs list small files. */
export interface Sum {
  readonly kind: 'sha256' | 'git';
  readonly hex: string;
}

const CHUNK_BYTES = 1 << 20;

/** Does the file hash to this? Answers with its SHA-256, or null when it does not. */
export async function provenSum(path: string, size: number, { kind, hex }: Sum): Promise<string | null> {
  const sha256 = createHash('sha256');
  const git = createHash('sha1').update(`blob ${size}\0`);
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
    sha256.update(chunk);
    if (kind === 'git') git.update(chunk);
  }
  const sum = sha256.digest('hex');
  return (kind === 'git' ? git.digest('hex') : sum) === hex ? sum : null;
}
