// @ts-check
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './lib/paths.js';
import { say } from './lib/say.js';
import { fingerprint, isStale } from './lib/stale.js';

/** The parts of the program; each is built by itself, and only when its sources changed. */
export const PARTS = ['renderer', 'main', 'preload', 'engine'];

const SOURCES = /** @type {Record<string, string[]>} */ ({
  renderer: ['renderer', 'app/contract', 'app/core'],
  main: ['main', 'app/contract'],
  preload: ['main', 'app/contract'],
  engine: ['app', 'db'],
});
const SHARED = ['package-lock.json', 'scripts/build.js', 'scripts/lib/targets.js'];

/**
 * Builds what is older than its sources, into dist/.
 * @param {string[]} [parts]
 * @returns {Promise<string[]>} the parts that were built
 * @throws when a part does not compile; the earlier build of it stays as it was
 */
export async function buildStale(parts = PARTS) {
  const now = parts.map((part) => ({
    part,
    print: fingerprint(root, [...(SOURCES[part] ?? []), ...SHARED]),
  }));
  const stale = now.filter(({ part, print }) => isStale(stampOf(part), print));
  if (stale.length === 0) return [];
  say(`building ${stale.map(({ part }) => part).join(', ')} …`);
  await Promise.all(stale.map(({ part, print }) => buildPart(part, print)));
  return stale.map(({ part }) => part);
}

/**
 * Built beside and moved into place whole, so that a half-written part is never started.
 * @param {string} part
 * @param {string} print
 */
async function buildPart(part, print) {
  const [{ build }, { configs }] = await Promise.all([import('vite'), import('./lib/targets.js')]);
  const fresh = join(root, '.cache', `build-${process.pid}`, part);
  const place = join(root, 'dist', part);
  await build(configs[part]?.(fresh));
  writeFileSync(join(fresh, '.stamp'), print);
  mkdirSync(join(root, 'dist'), { recursive: true });
  rmSync(place, { recursive: true, force: true });
  renameSync(fresh, place);
}

/** @param {string} part */
const stampOf = (part) => join(root, 'dist', part, '.stamp');

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const named = process.argv.slice(2).filter((name) => PARTS.includes(name));
  const built = await buildStale(named.length > 0 ? named : PARTS);
  say(built.length > 0 ? `built ${built.join(', ')}` : 'everything is built');
  rmSync(join(root, '.cache', `build-${process.pid}`), { recursive: true, force: true });
}
