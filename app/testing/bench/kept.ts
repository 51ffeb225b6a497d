import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { seedShop } from './seed.ts';

/** What decides the rows of a seeded file: when any of it changes, the file is made anew. */
const DECIDING = ['./seed.ts', '../../core/facts', '../../repositories/apply', '../../../db/migrations'];

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Beside what the scripts fetch once for every checkout. */
const folder = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'execora', 'bench');

/**
 * A shop with so many bills that it takes minutes to fill: it is filled once, and kept for the next run. It is only read; whoever
 * writes takes a copy.
 */
export async function keptShop(bills: number, lines: number): Promise<string> {
  const prefix = `shop-${bills}-${lines}-`;
  const file = join(folder, `${prefix}${fingerprint()}.db`);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder).filter((each) => each.startsWith(prefix)))
    rmSync(join(folder, name), { force: true });
  const seeded = await seedShop({ most: bills, lines });
  seeded.growTo(bills);
  copyFileSync(seeded.file, `${file}.partial`);
  renameSync(`${file}.partial`, file);
  rmSync(dirname(seeded.file), { recursive: true, force: true });
  return file;
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of DECIDING.flatMap((path) => sourcesIn(at(path)))) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}

const sourcesIn = (path: string): string[] =>
  path.endsWith('.ts')
    ? [path]
    : readdirSync(path, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
        .sort()
        .map((name) => join(path, name));
