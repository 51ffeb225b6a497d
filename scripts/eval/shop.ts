import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseCatalog } from '../../app/core/catalog.ts';
import type { Known } from '../../app/core/intent/types.ts';

interface NameEntry {
  readonly words: readonly string[];
}

/** The customers of the measured shop, spoken ones first: the list of ../shared/speech, so that figures can be compared. */
export async function customers(count: number): Promise<Known[]> {
  const file = pathToFileURL(resolve('../shared/speech/prototype/shop.js')).href;
  const shop: { customers(count: number): NameEntry[] } = await import(file);
  return shop.customers(count).map(({ words: [name = '', ...forms] }, i) => ({
    id: `c${i}`,
    name: name.charAt(0).toUpperCase() + name.slice(1),
    forms,
  }));
}

/** The shipped catalog as the shop knows it. */
export function products(): Known[] {
  const catalog = parseCatalog(JSON.parse(readFileSync('assets/catalog/core.json', 'utf8')));
  return catalog.map(({ key, name, nameHi, nameEn, aliases, unit }) => ({
    id: key,
    name,
    unit,
    forms: [nameHi, nameEn, ...aliases],
  }));
}
