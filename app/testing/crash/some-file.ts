import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const made: string[] = [];
process.once('exit', () => {
  for (const file of made) rmSync(dirname(file), { recursive: true, force: true });
});

/** A shop's file in a folder of its own, which goes when this program ends. */
export function someFile(what: string): string {
  const file = join(mkdtempSync(join(tmpdir(), `execora-${what}-`)), 'shop.db');
  made.push(file);
  return file;
}
