// @ts-check
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What a set of sources looks like: a digest over the name, size and time of every file. Contents are not
 * read, so asking takes milliseconds; tests and notes are left out because no bundle holds them.
 * @param {string} base
 * @param {string[]} names files or folders below base; what does not exist counts as absent
 * @returns {string}
 */
export function fingerprint(base, names) {
  const digest = createHash('sha256');
  for (const file of names.flatMap((name) => filesBelow(base, name)).sort()) {
    const { size, mtimeMs } = statSync(join(base, file));
    digest.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  return digest.digest('hex');
}

/**
 * @param {string} base
 * @param {string} name
 * @returns {string[]}
 */
function filesBelow(base, name) {
  const stat = statSync(join(base, name), { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return stat ? [name] : [];
  return readdirSync(join(base, name), { withFileTypes: true })
    .filter((entry) => !/(\.test\.tsx?|\.md)$/.test(entry.name))
    .flatMap((entry) => filesBelow(base, join(name, entry.name)));
}

/**
 * @param {string} stampFile written after a good build
 * @param {string} now the sources' fingerprint
 * @returns {boolean} whether the build is older than its sources, or absent
 */
export function isStale(stampFile, now) {
  const stat = statSync(stampFile, { throwIfNoEntry: false });
  return !stat || readFileSync(stampFile, 'utf8') !== now;
}
