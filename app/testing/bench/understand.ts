import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { distance } from 'fastest-levenshtein';
import { compileAssets } from '../../adapters/language/load.ts';
import { parseCatalog } from '../../core/catalog.ts';
import { createLexicon } from '../../core/intent/lexicon.ts';
import type { Known } from '../../core/intent/types.ts';
import { LANGUAGES } from '../../core/intent/types.ts';
import { createRecogniser } from '../../core/intent/understand.ts';
import { assetsDir } from '../../hosts/paths.ts';
import { INTENT_ASSETS, negatives, type Said, twinTests } from '../intent.ts';
import { type BenchResult, quantile, result, timed } from './result.ts';

const FIRST = [
  'Rahul',
  'Sunita',
  'Mohan',
  'Priya',
  'Suresh',
  'Kavita',
  'Ramesh',
  'Anita',
  'Vijay',
  'Pooja',
  'Imran',
  'Farida',
  'Gurpreet',
  'Lakshmi',
  'Deepak',
  'Neha',
  'Arjun',
  'Meena',
  'Sanjay',
  'Rekha',
];
const LAST = ['Sharma', 'Verma', 'Yadav', 'Devi', 'Khan', 'Singh', 'Gupta', 'Patel', 'Lal', 'Das'];
const ROUNDS = 5;

/** Every sentence beside assets/intents and every sentence that means nothing, in a shop of 200 customers and the catalog. */
export async function benchUnderstand(): Promise<BenchResult> {
  const customers = FIRST.flatMap((first) => LAST.map((last) => known(`${first} ${last}`)));
  const products = catalog();
  const lexicon = createLexicon();
  for (const customer of customers) lexicon.customers.add(customer);
  for (const product of products) lexicon.products.add(product);
  const recogniser = createRecogniser(await compileAssets(INTENT_ASSETS), lexicon);
  const sentences = [...LANGUAGES.flatMap(twinTests).flatMap((twin) => twin.sentences), ...negatives()];
  const names = [...customers, ...products].flatMap(({ name, forms }) => [name, ...forms]);
  const ours = rounds(sentences, ({ text, context }) => recogniser.understand(text, context));
  const scan = rounds(sentences, ({ text }) => nearestNames(text, names));
  return result(
    {
      name: 'understand a sentence, p99',
      value: quantile(ours, 0.99),
      baseline: `each word against all ${names.length} names by plain Levenshtein, p99`,
      baselineValue: quantile(scan, 0.99),
      goal: '≤ 2 ms',
      samples: ours.length,
    },
    (value) => value <= 2,
  );
}

const known = (name: string): Known => ({ id: name, name, forms: [] });

const catalog = (): Known[] =>
  parseCatalog(JSON.parse(readFileSync(join(assetsDir, 'catalog', 'core.json'), 'utf8'))).map(
    ({ key, name, nameHi, unit, aliases }) => ({ id: key, name, unit, forms: [nameHi, ...aliases] }),
  );

/** The first round warms the compiler up and is not counted. */
function rounds(sentences: readonly Said[], work: (said: Said) => unknown): number[] {
  for (const said of sentences) work(said);
  return Array.from({ length: ROUNDS }, () => sentences.map((said) => timed(() => work(said)))).flat();
}

const nearestNames = (text: string, names: readonly string[]): number[] =>
  text
    .toLowerCase()
    .split(/\s+/)
    .map((word) => Math.min(...names.map((name) => distance(word, name.toLowerCase()))));
