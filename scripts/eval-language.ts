/**
 * How many spoken commands become the right command: transcripts of synthetic speech (../shared/speech/commands, as another
 * Whisper build heard them), first by their exact words, then read by sound. Run: node scripts/eval-language.ts [--wrong]
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileAssets } from '../app/adapters/language/load.ts';
import { createLexicon, type Lexicon } from '../app/core/intent/lexicon.ts';
import { createReader } from '../app/core/intent/read.ts';
import type { Understanding } from '../app/core/intent/types.ts';
import { createRecogniser } from '../app/core/intent/understand.ts';
import { TEST_COUNTER } from '../app/testing/counter.ts';

const ROOT = join(import.meta.dirname, '..');
const SHARED = join(ROOT, '../shared');
const SPOKEN = ['Rahul', 'Suresh', 'Sita', 'Mohan', 'Amit', 'Priya Sharma'];
const CUSTOMERS = 200;
const ACCEPTED = 0.25;

const rowsOf = (file: string, separator: RegExp): string[][] =>
  readFileSync(join(SHARED, file), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(separator));

/** Fields of a line of the catalog, quoted or not. */
const fields = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|([^,]+)|(?<=,)(?=,)/g)].map((match) => match[1] ?? match[2] ?? '');

function shop(): Lexicon {
  const lexicon = createLexicon();
  const catalog = readFileSync(join(SHARED, 'law/catalog.csv'), 'utf8').split('\n');
  catalog.forEach((line, at) => {
    if (!line.includes('CORE88')) return;
    const [name = '', hindi = '', english = '', aliases = ''] = fields(line);
    const forms = [hindi, english.replace(/[,(].*/, '').trim(), ...aliases.split('|')];
    lexicon.products.add({ id: `p${at}`, name, forms });
  });
  const others = rowsOf('language/indian_names.tsv', /\t/).flatMap((row) =>
    row.filter((cell) => /^[A-Z][a-z]{3,}$/.test(cell)),
  );
  const names = [...new Set([...SPOKEN, ...others])].slice(0, CUSTOMERS);
  for (const [at, name] of names.entries()) lexicon.customers.add({ id: `c${at}`, name, forms: [] });
  return lexicon;
}

const CONTEXT = { ...TEST_COUNTER, draft: true };

/** What counts as the same command: intents, who, what, how much; not how it was spelt. */
function essence(understanding: Understanding): string {
  const plain = understanding.meanings.map(({ intent, entities }) => ({
    intent,
    customer: entities.customer?.id ?? entities.customer?.name,
    items: entities.items?.map((item) => [
      item.productId ?? item.product,
      item.quantity,
      item.unit,
      item.amount,
    ]),
    rest: [
      entities.productId,
      entities.quantity,
      entities.unit,
      entities.amount,
      entities.mode,
      entities.withGst,
      entities.date,
      entities.name,
    ],
  }));
  return JSON.stringify(plain);
}

interface Tally {
  said: number;
  exact: number;
  read: number;
  accepted: number;
  acceptedRight: number;
}

async function main(): Promise<void> {
  if (!existsSync(join(SHARED, 'speech/commands'))) {
    console.log('No speech material beside the repository (../shared/speech/commands): nothing measured.');
    return;
  }
  const data = await compileAssets(join(ROOT, 'assets/intents'));
  const lexicon = shop();
  const recogniser = createRecogniser(data, lexicon);
  const reader = createReader(data, lexicon);
  const tallies = new Map<string, Tally>();
  for (const [file = '', voice = '', text = '', heard = ''] of rowsOf(
    'speech/commands/heard-by-whisper.tsv',
    /\t/,
  )) {
    const meant = recogniser.understand(text, CONTEXT);
    if (meant.meanings[0].intent === 'UNKNOWN') continue;
    const [best] = reader.read([heard], CONTEXT);
    const right = best !== undefined && essence(recogniser.understand(best.text, CONTEXT)) === essence(meant);
    const tally = tallies.get(voice) ?? { said: 0, exact: 0, read: 0, accepted: 0, acceptedRight: 0 };
    const accepted = best !== undefined && best.distance <= ACCEPTED;
    tally.said += 1;
    if (essence(recogniser.understand(heard, CONTEXT)) === essence(meant)) tally.exact += 1;
    if (right) tally.read += 1;
    if (accepted) tally.accepted += 1;
    if (accepted && right) tally.acceptedRight += 1;
    tallies.set(voice, tally);
    if (process.argv.includes('--wrong') && !right)
      console.log(
        `${file}  ${text}\n    heard  ${heard}\n    read   ${best?.text} (${best?.distance.toFixed(2)})`,
      );
  }
  console.log('voice                       commands  exact words  read by sound  accepted  of those right');
  for (const [voice, t] of tallies)
    console.log(
      voice.padEnd(28),
      String(t.said).padStart(7),
      String(t.exact).padStart(12),
      String(t.read).padStart(14),
      String(t.accepted).padStart(9),
      String(t.acceptedRight).padStart(15),
    );
}

await main();
