/**
 * How well the engine hears: the recordings of ../shared/speech through the same path as the microphone.
 *
 *     node scripts/eval-speech.ts [--language hi|hi-Latn|en] [--likely] [--verbose]
 *
 * The shop knows 200 customers and the shipped catalog; a draft waits. With `--likely` the spoken names stand first in the
 * prompt (regular customers: the best case), without it others do. The voices are synthetic: the figures rank choices and
 * promise nothing about people.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compileAssets } from '../app/adapters/language/load.ts';
import { createSpeechEngine } from '../app/adapters/speech/engine.ts';
import type { HearContext, Heard } from '../app/adapters/speech/types.ts';
import { readWav } from '../app/adapters/speech/wav.ts';
import { createLexicon } from '../app/core/intent/lexicon.ts';
import { type Known, LANGUAGES, type Meaning } from '../app/core/intent/types.ts';
import { createRecogniser } from '../app/core/intent/understand.ts';
import { expectedOf, judge } from './eval/expected.ts';
import { customers, products } from './eval/shop.ts';

/** A reading farther than this per sound is not acted on. */
const NEAR = 0.25;
const SOUNDS = '../shared/speech';
const GROUPS: readonly (readonly [string, RegExp])[] = [
  ['Hindi, espeak', /^hi_es/],
  ['Hindi, festival', /^hi_fe/],
  ['English', /^en_/],
];

const { values: options } = parseArgs({
  options: {
    language: { type: 'string', default: 'hi-Latn' },
    likely: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
  },
});

interface Outcome {
  readonly file: string;
  readonly heard: Heard;
  /** Of the nearest reading, however far. */
  readonly meaning: Meaning;
  readonly distance: number;
}

const namesOf = (list: readonly Known[], from: number): string[] => list.slice(from).map(({ name }) => name);

const contextOf = (people: readonly Known[], goods: readonly Known[]): HearContext => ({
  language: LANGUAGES.find((language) => language === options.language) ?? 'hi-Latn',
  draft: true,
  question: null,
  activeCustomer: null,
  draftProducts: [],
  today: '2026-11-25',
  now: '2026-11-25T10:30:00+05:30',
  names: {
    customers: namesOf(people, options.likely ? 0 : 100),
    products: namesOf(goods, options.likely ? 0 : 40),
  },
});

/** Opens the shop as the counter does; answers with the way from a recording to its meaning. */
async function openShop() {
  const lexicon = { customers: await customers(200), products: products() };
  const sentences = await compileAssets('assets/intents');
  const index = createLexicon();
  for (const known of lexicon.customers) index.customers.add(known);
  for (const known of lexicon.products) index.products.add(known);
  const recogniser = createRecogniser(sentences, index);
  const context = contextOf(lexicon.customers, lexicon.products);
  const workerUrl = new URL('../app/adapters/speech/worker.ts', import.meta.url);
  const engine = createSpeechEngine({ workerUrl, modelsDir: 'assets/models', sentences });
  engine.setLexicon(() => lexicon);
  await engine.load();

  async function outcome(folder: string, file: string): Promise<Outcome> {
    const heard = await engine.hear(readWav(readFileSync(join(SOUNDS, folder, file))), context);
    const [nearest] = heard.readings;
    const { meanings } = recogniser.understand(nearest?.text ?? '', context);
    return { file, heard, meaning: meanings[0], distance: nearest?.distance ?? 1 };
  }
  return { outcome, close: engine.close };
}

function median(list: readonly number[]): string {
  const sorted = list.toSorted((a, b) => a - b);
  return (sorted[sorted.length >> 1] ?? 0).toFixed(0);
}

const percent = (list: readonly boolean[]): string =>
  `${Math.round((100 * list.filter(Boolean).length) / Math.max(1, list.length))} %`;

function show({ file, heard, meaning, distance }: Outcome): void {
  const expected = expectedOf(file);
  const verdict = expected === undefined ? ' ' : judge(meaning, expected).every(Boolean) ? '+' : '-';
  const read = heard.readings[0]?.text ?? '';
  console.log(
    `${verdict} ${file} ${distance.toFixed(2)} ${meaning.intent} "${read}" <- ${heard.texts.join(' | ')}`,
  );
}

/** One line of the table: commands of a voice that the counter knows. */
function report(name: string, outcomes: readonly Outcome[]): void {
  const judged = outcomes.flatMap((outcome) => {
    const expected = expectedOf(outcome.file);
    return expected ? [{ ...outcome, slots: judge(outcome.meaning, expected) }] : [];
  });
  const near = judged.filter(({ distance }) => distance <= NEAR);
  const whole = (list: typeof judged) => list.map(({ slots }) => slots.every(Boolean));
  console.log(
    `${name}: ${judged.length} commands, slots ${percent(judged.flatMap(({ slots }) => slots))}, whole ${percent(whole(judged))};`,
    `acted on ${near.length}, right of those ${percent(whole(near))}`,
  );
}

/** Median time of each part over all recordings. */
function reportTimes(outcomes: readonly Outcome[]): void {
  const parts = ['mel', 'encode', 'decode', 'read', 'total'] as const;
  const times = parts.map((part) => `${part} ${median(outcomes.map(({ heard }) => heard.ms[part]))}`);
  const slowest = Math.max(...outcomes.map(({ heard }) => heard.ms.total));
  console.log(`median ms: ${times.join(', ')}; slowest ${slowest.toFixed(0)}`);
}

/** Sound that is no command: how much of it would be acted on. */
function reportFalse(name: string, outcomes: readonly Outcome[]): void {
  const accepted = outcomes.filter(
    ({ distance, meaning }) => distance <= NEAR && meaning.intent !== 'UNKNOWN',
  );
  console.log(`${name}: ${outcomes.length} recordings, ${accepted.length} acted on`);
}

async function run(): Promise<void> {
  const shop = await openShop();
  const hearAll = async (folder: string): Promise<Outcome[]> => {
    const outcomes: Outcome[] = [];
    for (const file of readdirSync(join(SOUNDS, folder)).filter((name) => name.endsWith('.wav'))) {
      outcomes.push(await shop.outcome(folder, file));
      const last = outcomes.at(-1);
      if (options.verbose && last) show(last);
    }
    return outcomes;
  };
  const [commands, outside] = [await hearAll('commands'), await hearAll('outside')];
  for (const [name, files] of GROUPS)
    report(
      name,
      commands.filter(({ file }) => files.test(file)),
    );
  reportFalse(
    'Commands not known yet',
    commands.filter(({ file }) => expectedOf(file) === undefined),
  );
  reportFalse('No commands', outside);
  reportTimes([...commands, ...outside]);
  await shop.close();
}

if (existsSync(SOUNDS)) await run();
else console.log(`skipped: the recordings of ${SOUNDS} are not here`);
