/**
 * npm run intents -- sample INTENT [COUNT]     sentences that the templates of an intent accept
 * npm run intents -- explain "SENTENCE"        how a sentence is read in the shop of the tests: words, candidates, scores
 * npm run intents -- read "TRANSCRIPT" …       the commands whose sounds are near to what a speech engine wrote, with their slots
 */
import { compileAssets } from '../app/adapters/language/load.ts';
import { frameParses } from '../app/core/intent/frame-search.ts';
import { isSlot } from '../app/core/intent/graph.ts';
import { lattice } from '../app/core/intent/lattice.ts';
import { mendedScenes } from '../app/core/intent/mended.ts';
import { createReader } from '../app/core/intent/read.ts';
import { sample } from '../app/core/intent/sample.ts';
import { type Scene, sceneOf } from '../app/core/intent/scene.ts';
import { confidence } from '../app/core/intent/score.ts';
import { search } from '../app/core/intent/search.ts';
import { compile } from '../app/core/intent/sentences.ts';
import { INTENTS } from '../app/core/intent/types.ts';
import { createRecogniser } from '../app/core/intent/understand.ts';
import { seeded } from '../app/testing/crash/random.ts';
import { contextWhen, INTENT_ASSETS, testLexicon } from '../app/testing/intent.ts';

const USAGE = 'npm run intents -- sample INTENT [COUNT] | explain "SENTENCE" | read "TRANSCRIPT" …';
const FEW = 10;
/** Templates are drawn from all intents; one that is not found in so many draws has none. */
const MOST_DRAWS = 200_000;
const BEST = 5;

const data = await compileAssets(INTENT_ASSETS);
const sentences = compile(data);
const lexicon = testLexicon();

function samples(intent: string, count: number): string[] {
  const random = seeded(Date.now());
  const found = new Set<string>();
  for (let draw = 0; draw < MOST_DRAWS && found.size < count; draw++) {
    const { words, ending } = sample(sentences.graph, (choices) => random.below(choices));
    if (ending.intent === intent) found.add(`${ending.language.padEnd(8)} ${words.join(' ')}`);
  }
  return [...found].sort();
}

const place = (scene: Scene, start: number, end: number): string =>
  scene.tokens
    .slice(start, end)
    .map(({ text }) => text)
    .join(' ');

function candidates(scene: Scene): string[] {
  return lattice(scene).flatMap((arcs, at) =>
    arcs
      .filter(({ symbol }) => isSlot(symbol))
      .toSorted((a, b) => a.cost - b.cost)
      .map(
        ({ symbol, end, cost, value }) =>
          `  ${place(scene, at, end).padEnd(24)} ${symbol.padEnd(12)} cost ${cost.toFixed(2)}  ${JSON.stringify(value)}`,
      ),
  );
}

/** What the words say in any order: see assets/intents/gist.yaml. */
const gists = (scene: Scene): string[] =>
  frameParses(scene)
    .slice(0, BEST)
    .map(({ cost, parts }) => `  by its words, cost ${cost.toFixed(2)}  ${parts[0]?.ending.intent}`);

const readings = (scene: Scene): string[] =>
  search(scene)
    .slice(0, BEST)
    .map(({ cost, parts }) => {
      const said = parts.map(({ ending, start, end, skipped }) => {
        const left = skipped.map((at) => place(scene, at, at + 1)).join(', ');
        return `${ending.intent} [${place(scene, start, end)}]${left === '' ? '' : ` without: ${left}`}`;
      });
      return `  cost ${cost.toFixed(2)}, confidence ${confidence(cost, scene.tokens.length).toFixed(2)}  ${said.join(' + ')}`;
    });

function explain(text: string): void {
  for (const when of [undefined, 'draft'] as const) {
    const context = contextWhen(when);
    console.log(`\n${when === 'draft' ? 'While a draft waits' : 'With nothing going on'}`);
    const written = sceneOf(text, sentences, lexicon, context);
    for (const scene of [written, ...mendedScenes(written, Number.POSITIVE_INFINITY)]) {
      console.log(
        ` ${scene.tokens.map(({ text: word, slip = 0 }) => (slip > 0 ? `${word}?` : word)).join(' ')}`,
      );
      for (const line of [...(scene === written ? candidates(scene) : []), ...readings(scene)])
        console.log(line);
    }
    for (const line of gists(written)) console.log(line);
    console.log(JSON.stringify(createRecogniser(data, lexicon).understand(text, context).meanings, null, 1));
  }
}

/** The nearest first; a slot stands in brackets behind its words. */
function read(transcripts: readonly string[]): void {
  for (const { distance, text, spans } of createReader(data, lexicon).read(
    transcripts,
    contextWhen('draft'),
  )) {
    const slots = spans.map(({ start, end, slot }) => `${slot} ${text.slice(start, end)}`);
    console.log(`  ${distance.toFixed(2)}  ${text.padEnd(44)} ${slots.join('  ')}`);
  }
}

const [what, about = '', count = String(FEW)] = process.argv.slice(2);
if (what === 'sample' && INTENTS.some((intent) => intent === about))
  for (const line of samples(about, Number(count))) console.log(line);
else if (what === 'explain' && about !== '') explain(about);
else if (what === 'read' && about !== '') read(process.argv.slice(3));
else {
  console.error(USAGE);
  process.exitCode = 2;
}
