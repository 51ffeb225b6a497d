import { distance } from 'fastest-levenshtein';
import { compileAssets } from '../../adapters/language/load.ts';
import type { Lexicon } from '../../core/intent/lexicon.ts';
import type { SentenceData } from '../../core/intent/sentence-data.ts';
import { compile } from '../../core/intent/sentences.ts';
import { createRecogniser, type Recogniser } from '../../core/intent/understand.ts';
import {
  INTENT_ASSETS,
  negatives,
  type Said,
  SENTENCE_LANGUAGES,
  testLexicon,
  twinTests,
} from '../intent.ts';
import { type BenchResult, median, quantile, result, timed } from './result.ts';
import { goodsName, personName } from './shop-names.ts';

/** So many sentences are enough for a baseline that looks at every name. */
const SCANNED = 40;
const COMPILED = 9;
/** Rounds in the small shop, until the compiler has seen all there is. */
const WARM_UP = 4;

interface Goal {
  /** Customers, and as many goods. */
  readonly names: number;
  readonly p50: number | null;
  readonly p99: number;
}
const GOALS: readonly Goal[] = [
  { names: 5_000, p50: 0.7, p99: 2 },
  { names: 100_000, p50: null, p99: 5 },
];

/** Every sentence beside assets/intents and every sentence that means nothing, in shops of many names; and the start. */
export async function benchUnderstand(): Promise<readonly BenchResult[]> {
  const data = await compileAssets(INTENT_ASSETS);
  const sentences = [
    ...SENTENCE_LANGUAGES.flatMap(twinTests).flatMap((twin) => twin.sentences),
    ...negatives(),
  ];
  for (let round = 0; round < WARM_UP; round++)
    understandAll(createRecogniser(data, testLexicon()), sentences);
  return [compiling(data), ...GOALS.flatMap((goal) => understanding(data, sentences, goal))];
}

/** What the start waits for: all templates as one automaton. */
function compiling(data: SentenceData): BenchResult {
  const text = JSON.stringify(data);
  return result(
    {
      name: 'all templates compiled',
      value: median(Array.from({ length: COMPILED }, () => compiled(data))),
      baseline: 'reading the same templates as JSON',
      baselineValue: median(Array.from({ length: COMPILED }, () => timed(() => JSON.parse(text)))),
      goal: '≤ 150 ms',
      samples: COMPILED,
    },
    (value) => value <= 150,
  );
}

/** Of sentences that were never seen: those that were are kept compiled. */
function compiled(data: SentenceData): number {
  const unseen = structuredClone(data);
  return timed(() => compile(unseen));
}

/** Each sentence once, in a shop that was never spoken to; the compiler has seen them all. */
function understanding(data: SentenceData, sentences: readonly Said[], goal: Goal): BenchResult[] {
  const lexicon = shopOf(goal.names);
  const ours = understandAll(createRecogniser(data, lexicon), sentences);
  const scanned = sentences.filter((_, n) => n % Math.ceil(sentences.length / SCANNED) === 0);
  const names = [...lexicon.customers.all(), ...lexicon.products.all()].map(({ name }) => name.toLowerCase());
  const scans = scanned.map(({ text }) => timed(() => nearestNames(text, names)));
  const row = (what: string, share: number, most: number) =>
    result(
      {
        name: `understand a sentence, ${goal.names.toLocaleString('en')} customers and as many goods, ${what}`,
        value: quantile(ours, share),
        baseline: 'each word against all names by plain Levenshtein, median',
        baselineValue: median(scans),
        goal: `≤ ${most} ms`,
        samples: ours.length,
      },
      (value) => value <= most,
    );
  return [...(goal.p50 === null ? [] : [row('median', 0.5, goal.p50)]), row('p99', 0.99, goal.p99)];
}

const understandAll = ({ understand }: Recogniser, sentences: readonly Said[]): number[] =>
  sentences.map(({ text, context }) => timed(() => understand(text, context)));

/** The shop of the sentences with many more names in it. */
function shopOf(names: number): Lexicon {
  const lexicon = testLexicon();
  for (let n = 0; n < names; n++) {
    lexicon.customers.add({ id: `many-c${n}`, name: personName(n), forms: [] });
    lexicon.products.add({ id: `many-p${n}`, name: goodsName(n), forms: [], unit: 'piece' });
  }
  lexicon.customers.prepare();
  lexicon.products.prepare();
  return lexicon;
}

const nearestNames = (text: string, names: readonly string[]): number[] =>
  text
    .toLowerCase()
    .split(/\s+/)
    .map((word) => names.reduce((least, name) => Math.min(least, distance(word, name)), word.length));
