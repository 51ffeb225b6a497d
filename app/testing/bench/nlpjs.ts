import type { Nlp } from '@nlpjs/basic';
import { compileAssets } from '../../adapters/language/load.ts';
import { LANGUAGES, type Language } from '../../core/intent/types.ts';
import { createRecogniser } from '../../core/intent/understand.ts';
import {
  frozenSentences,
  INTENT_ASSETS,
  negatives,
  type Said,
  testLexicon,
  testShop,
  twinTests,
} from '../intent.ts';
import { type BenchResult, median, result } from './result.ts';

/** Rounds over the frozen sentences; the first warms the compiler up. */
const ROUNDS = 4;
/** Points of a hundred by which ours must be right more often. */
const AHEAD = 25;

const TONGUES = ['hi', 'en'] as const;

/** nlp.js has Hindi in Devanagari and English; Hinglish goes where its letters belong. */
const tongue = (language: string): 'hi' | 'en' => (language === 'hi' ? 'hi' : 'en');

/**
 * The intents of the frozen sentences, by ours and by nlp.js trained with the sentences beside assets/intents, in turns. Its own words
 * for "none" are those that mean nothing.
 */
export async function benchNlpjs(): Promise<readonly BenchResult[]> {
  const rival = await trained();
  const { understand } = createRecogniser(await compileAssets(INTENT_ASSETS), testLexicon());
  const asked = [...frozenSentences()].flatMap(([language, list]) =>
    list.map((said) => ({ said, language })),
  );
  const took = { ours: [] as number[], theirs: [] as number[] };
  const right = { ours: 0, theirs: 0 };
  for (let round = 0; round < ROUNDS; round++)
    for (const { said, language } of asked) {
      const began = performance.now();
      const ours = understand(said.text, said.context).meanings[0].intent;
      const between = performance.now();
      const theirs = (await rival.process(tongue(language), said.text)).intent;
      const ended = performance.now();
      if (round === 0) right.ours += Number(ours === said.means.intent);
      if (round === 0) right.theirs += Number(theirs === said.means.intent);
      else took.ours.push(between - began);
      if (round > 0) took.theirs.push(ended - between);
    }
  return compared(asked.length, right, took);
}

function compared(
  count: number,
  right: Readonly<Record<'ours' | 'theirs', number>>,
  took: Readonly<Record<'ours' | 'theirs', readonly number[]>>,
): BenchResult[] {
  const [ours, theirs] = [(100 * right.ours) / count, (100 * right.theirs) / count];
  return [
    result(
      {
        name: 'understand a frozen sentence',
        value: median(took.ours),
        baseline: 'nlp.js trained with the same sentences, the same names to find',
        baselineValue: median(took.theirs),
        goal: '≤ 1×',
        samples: took.ours.length,
      },
      (_, ratio) => ratio <= 1,
    ),
    result(
      {
        name: 'intent of the frozen sentences right',
        unit: '%',
        value: ours,
        baseline: 'nlp.js',
        baselineValue: theirs,
        goal: `≥ ${AHEAD} points more`,
        samples: count,
      },
      (value) => value - theirs >= AHEAD,
    ),
  ];
}

/** nlp.js after a look at every sentence that the templates were tried with. */
async function trained(): Promise<Nlp> {
  const [{ default: basic }, { default: hindi }] = await Promise.all([
    import('@nlpjs/basic'),
    import('@nlpjs/lang-hi'),
  ]);
  const container = await basic.containerBootstrap();
  for (const plugin of [basic.Nlp, basic.LangEn, hindi.LangHi]) container.use(plugin);
  container.registerConfiguration('nlu-??', { log: false, useNoneFeature: true, keepStopwords: true });
  const nlp = container.get('nlp');
  Object.assign(nlp.settings, { autoSave: false });
  // It looks for names only when told to, or when an intent has slots.
  Object.assign(nlp, { forceNER: true });
  for (const language of TONGUES) nlp.addLanguage(language);
  introduce(nlp);
  for (const language of LANGUAGES)
    for (const { sentences } of twinTests(language)) teach(nlp, language, sentences);
  for (const said of negatives())
    nlp.addDocument(/\p{Script=Devanagari}/u.test(said.text) ? 'hi' : 'en', said.text, 'None');
  await nlp.train();
  return nlp;
}

/** The people and goods of the shop, for which ours looks too. */
function introduce(nlp: Nlp): void {
  for (const [entity, list] of Object.entries(testShop()))
    for (const { id, name, forms } of list)
      for (const language of TONGUES) nlp.addNerRuleOptionTexts(language, entity, id, [name, ...forms]);
}

function teach(nlp: Nlp, language: Language, sentences: readonly Said[]): void {
  for (const { text, means } of sentences) nlp.addDocument(tongue(language), text, String(means.intent));
}
