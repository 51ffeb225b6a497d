// @ts-check
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './lib/paths.js';
import { say } from './lib/say.js';
import { fingerprint, isStale } from './lib/stale.js';

const scratch = join(root, '.cache', `build-${process.pid}`);

/** The parts of the program; each is built by itself, and only when its sources changed. */
export const PARTS = ['renderer', 'main', 'preload', 'engine'];

const SOURCES = /** @type {Record<string, string[]>} */ ({
  renderer: ['renderer', 'app/contract', 'app/core'],
  main: ['main', 'app/contract'],
  preload: ['main', 'app/contract'],
  engine: ['app', 'db', 'assets/intents'],
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
  const ends = await Promise.allSettled(stale.map(({ part, print }) => buildPart(part, print)));
  rmSync(scratch, { recursive: true, force: true });
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return stale.map(({ part }) => part);
}

/**
 * Builds what is stale, or ends the script with the compiler's words when it does not compile.
 * @param {string[]} [parts]
 * @returns {Promise<string[]>}
 */
export function buildOrExit(parts = PARTS) {
  return buildStale(parts).catch((error) => {
    say(`not built: ${error instanceof Error ? error.message : error}`);
    process.exit(1);
  });
}

/**
 * Built beside and moved into place whole, so that a half-written part is never started.
 * @param {string} part
 * @param {string} print
 */
async function buildPart(part, print) {
  const [{ build }, { configs }] = await Promise.all([import('vite'), import('./lib/targets.js')]);
  const fresh = join(scratch, part);
  await build(configs[part]?.(fresh));
  if (part === 'engine') await writeLanguage(fresh);
  writeFileSync(join(fresh, '.stamp'), print);
  replace(fresh, join(root, 'dist', part));
}

/**
 * Two starts at once may build the same part; the later one finds the same files in place and leaves them.
 * @param {string} fresh
 * @param {string} place
 */
function replace(fresh, place) {
  mkdirSync(dirname(place), { recursive: true });
  try {
    if (existsSync(place)) renameSync(place, `${fresh}.old`);
    renameSync(fresh, place);
  } catch (error) {
    if (!existsSync(join(place, '.stamp'))) throw error;
  }
}

/**
 * What is said to the counter and by it in all languages, read and checked once, so that no start reads it file by file.
 * @param {string} folder the engine's
 */
async function writeLanguage(folder) {
  const { compileAssets } = await import('../app/adapters/language/load.ts');
  const { compileReplies } = await import('../app/adapters/language/replies.ts');
  const sentences = await compileAssets(join(root, 'assets', 'intents'));
  const replies = await compileReplies(join(root, 'assets', 'replies'));
  writeFileSync(join(folder, 'sentences.json'), JSON.stringify(sentences));
  writeFileSync(join(folder, 'replies.json'), JSON.stringify(replies));
}

/** @param {string} part */
const stampOf = (part) => join(root, 'dist', part, '.stamp');

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const named = process.argv.slice(2).filter((name) => PARTS.includes(name));
  const built = await buildOrExit(named.length > 0 ? named : PARTS);
  say(built.length > 0 ? `built ${built.join(', ')}` : 'everything is built');
}
