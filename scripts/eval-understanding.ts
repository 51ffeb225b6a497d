/**
 * How well typed sentences are understood: the twin tests of assets/intents, the frozen sentences of app/core/intent/eval, both
 * with slips, and how far the confidence can be trusted. Run: npm run eval -- understanding [--wrong] [--seed N]
 *   --failing frozen|frozen-b   shows what goes wrong of a frozen set: who makes templates should never look
 *   --set FILE                  measures only the sentences of this file (written as a frozen set) and shows what goes wrong
 */
import { parseArgs } from 'node:util';
import { compileAssets } from '../app/adapters/language/load.ts';
import { createRecogniser } from '../app/core/intent/understand.ts';
import { seeded } from '../app/testing/crash/random.ts';
import {
  FROZEN_SETS,
  frozenSentences,
  INTENT_ASSETS,
  KNOWN_SETS,
  knownSentences,
  negatives,
  type Said,
  SENTENCE_LANGUAGES,
  sentencesOf,
  shortForm,
  testLexicon,
  twinTests,
} from '../app/testing/intent.ts';
import { type Judged, judged, share } from './eval/rightness.ts';
import { SLIPS } from './eval/slips.ts';

const SURE = 0.8;
const { values: options } = parseArgs({
  options: {
    wrong: { type: 'boolean', default: false },
    failing: { type: 'string', default: '' },
    set: { type: 'string' },
    seed: { type: 'string', default: '20261125' },
  },
  strict: false,
});

const recogniser = createRecogniser(await compileAssets(INTENT_ASSETS), testLexicon());
const all = (list: readonly Said[]): Judged[] =>
  list.map((said) => judged(said, recogniser.understand(said.text, said.context)));

const head = ['sentences', 'intent', 'whole', 'wrong money'];
const line = (...cells: readonly string[]): void =>
  console.log(cells.map((cell, at) => (at === 0 ? cell.padEnd(34) : cell.padStart(11))).join(' '));

function report(name: string, list: readonly Judged[], wrong = options.wrong): void {
  const count = (what: (each: Judged) => boolean): string => share(list.filter(what).length, list.length);
  line(
    name,
    String(list.length),
    count((each) => each.intent),
    count((each) => each.whole),
    count((each) => each.wrongMoney),
  );
  if (wrong)
    for (const { said, found } of list.filter(({ whole }) => !whole))
      console.log(
        [
          `    ${said.text}${situation(said)}`,
          `        meant ${JSON.stringify([said.means, ...said.also])}`,
          `        found ${JSON.stringify(shortForm(found))}`,
        ].join('\n'),
      );
}

const situation = ({ context: { draft, question } }: Said): string =>
  draft || question ? `   (${[draft && 'draft', question].filter(Boolean).join(', ')})` : '';

function reportSet(sentences: ReadonlyMap<string, readonly Said[]>, wrong: boolean): void {
  line('', ...head);
  for (const [language, list] of sentences) report(language, all(list), wrong);
  report('all', all([...sentences.values()].flat()), false);
}

if (typeof options.set === 'string') {
  console.log(options.set);
  reportSet(sentencesOf(options.set), true);
  process.exit();
}

const byLanguage = new Map(SENTENCE_LANGUAGES.map((language) => [language, twinTests(language)]));

console.log('The twin tests, by intent and language (whole sentences right)');
line('', ...SENTENCE_LANGUAGES);
for (const intent of new Set([...byLanguage.values()].flat().map((file) => file.intent))) {
  const cells = SENTENCE_LANGUAGES.map((language) => {
    const judgedOnes = all(byLanguage.get(language)?.find((file) => file.intent === intent)?.sentences ?? []);
    return judgedOnes.length === 0
      ? '–'
      : `${judgedOnes.filter(({ whole }) => whole).length}/${judgedOnes.length}`;
  });
  line(intent, ...cells);
}

for (const set of FROZEN_SETS) {
  console.log(`\nSentences that no template was made after: ${set}`);
  reportSet(frozenSentences(set), options.failing === set);
}

for (const set of KNOWN_SETS) {
  console.log(`\nSentences of strangers that templates were made after since: ${set}`);
  reportSet(knownSentences(set), options.failing === set);
}

const known = [
  ...[...byLanguage.values()].flat().flatMap((file) => file.sentences),
  ...[...frozenSentences().values()].flat(),
];
console.log(`\nEach of these with a slip (seed ${options.seed})`);
line('', ...head);
const random = seeded(Number(options.seed));
const slipped: Judged[] = [];
for (const [name, slip] of Object.entries(SLIPS)) {
  const list = all(known.map((said) => ({ ...said, text: slip(said.text, random) })));
  report(name, list);
  slipped.push(...list);
}
report('all', slipped);

console.log(`\nOf the answers given at ${SURE} or more`);
line('', 'answers', 'intent', 'whole', 'wrong money');
const sure = (list: readonly Judged[]): Judged[] =>
  list.filter(({ found }) => found.meanings[0].intent !== 'UNKNOWN' && found.meanings[0].confidence >= SURE);
report('as said', sure([...all(known), ...all(negatives())]));
report('with a slip', sure(slipped));
