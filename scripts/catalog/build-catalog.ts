import { readFileSync, writeFileSync } from 'node:fs';
import { parseCatalog } from '../../app/core/catalog.ts';
import { readCsv } from './csv.ts';
import { coreRows, productOf } from './products.ts';

/** Writes assets/catalog/core.json from the law's table of kirana goods: `node scripts/catalog/build-catalog.ts [TABLE.csv]`. */
const ROOT = new URL('../../', import.meta.url);
const table = process.argv[2] ?? new URL('../shared/law/catalog.csv', ROOT);
const target = new URL('assets/catalog/core.json', ROOT);

const products = coreRows(readCsv(readFileSync(table, 'utf8'))).map(productOf);
const text = `[\n${products.map((product) => JSON.stringify(product)).join(',\n')}\n]\n`;
parseCatalog(JSON.parse(text));
writeFileSync(target, text);
console.log(`${products.length} products written to assets/catalog/core.json`);
