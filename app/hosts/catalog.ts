import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCatalog } from '../core/catalog.ts';
import type { Known } from '../core/intent/types.ts';
import { assetsDir } from './paths.ts';

/** The shipped catalog as names, for doors that understand without a shop. */
export function catalogProducts(): Known[] {
  const catalog = parseCatalog(JSON.parse(readFileSync(join(assetsDir, 'catalog', 'core.json'), 'utf8')));
  return catalog.map(({ key, name, nameHi, unit, aliases }) => ({
    id: key,
    name,
    unit,
    forms: [nameHi, ...aliases],
  }));
}
