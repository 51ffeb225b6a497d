import type { Answered, Nlp } from '@nlpjs/basic';
import { compileAssets } from '../../adapters/language/load.ts';
import { LANGUAGES, type Language } from '../../core/intent/types.ts';
import { createRecogniser } from '../../core/intent/understand.ts';
import {
  FROZEN_SETS,
  frozenSentences,
  INTENT_ASSETS,
  isMeant,
  negatives,
  type Said,
  shortForm,
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
 * The frozen sentences, by ours and by nlp.js trained with the sentences beside assets/intents and told the names of the shop, in turns.
 * It finds those names and no amounts; right is the intent and all that is named.
 */
export async function benchNlpjs(): Promise<readonly BenchResult[]> {
  const rival = await trained();
  const { understand } = createRecogniser(await compileAssets(INTENT_ASSETS), testLexicon());
  const turns: Turn[] = [];
  for (let round = 0; round < ROUNDS; round++)
    for (const { said, language } of asked()) {
      const began = performance.now();
      const ours = understand(said.text, said.context);
      const between = performance.now();
      const theirs = await rival.process(tongue(language), said.text);
      const ended = performance.now();
      turns.push({
        round,
        said,
        ours: { meanings: shortForm(ours), ms: between - began },
        theirs: { meanings: [meaningOf(theirs)], ms: ended - between },
      });
    }
  return [
    faster(turns.filter(({ round }) => round > 0)),
    ...righter(turns.filter(({ round }) => round === 0)),
  ];
}

interface Answer {
  readonly meanings: readonly Said['means'][];
  readonly ms: number;
}

interface Turn {
  readonly round: number;
  readonly said: Said;
  readonly ours: Answer;
  readonly theirs: Answer;
}

const asked = () =>
  FROZEN_SETS.flatMap((set) =>
    [...frozenSentences(set)].flatMap(([language, list]) => list.map((said) => ({ said, language }))),
  );

/** Its own word for "nothing of the kind" is None. */
function meaningOf({ intent, entities }: Answered): Said['means'] {
  const named = (kind: string) => entities.find(({ entity }) => entity === kind)?.option;
  const [customer, product] = [named('customers'), named('products')];
  return {
    intent: intent === 'None' ? 'UNKNOWN' : intent,
    ...(customer === undefined ? {} : { customer }),
    ...(product === undefined ? {} : { product }),
  };
}

const faster = (turns: readonly Turn[]): BenchResult =>
  result(
    {
      name: 'understand a frozen sentence',
      value: median(turns.map(({ ours }) => ours.ms)),
      baseline: 'nlp.js trained with the same sentences, the same names to find',
      baselineValue: median(turns.map(({ theirs }) => theirs.ms)),
      goal: '≤ 1×',
      samples: turns.length,
    },
    (_, ratio) => ratio <= 1,
  );

type Right = (answer: Answer, said: Said) => boolean;

/** How often each is right, in percent, and by how many points ours is to be ahead. */
function row(turns: readonly Turn[], name: string, right: Right, ahead: number): BenchResult {
  const points = (who: 'ours' | 'theirs') =>
    (100 * turns.filter((turn) => right(turn[who], turn.said)).length) / turns.length;
  const [value, baselineValue] = [points('ours'), points('theirs')];
  return result(
    {
      name,
      unit: '%',
      value,
      baseline: 'nlp.js',
      baselineValue,
      goal: `≥ ${ahead} points more`,
      samples: turns.length,
    },
    () => value >= baselineValue + ahead,
  );
}

const isWhole: Right = ({ meanings }, said) => isMeant(meanings, said);
const isIntent: Right = ({ meanings }, { means }) => meanings[0]?.intent === means.intent;

const righter = (turns: readonly Turn[]): BenchResult[] => [
  row(turns, 'frozen sentences right, intent and all that is named', isWhole, AHEAD),
  row(turns, 'frozen sentences right, intent alone', isIntent, 0),
];

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
    for (const { name, forms } of list)
      for (const language of TONGUES) nlp.addNerRuleOptionTexts(language, entity, name, [name, ...forms]);
}

function teach(nlp: Nlp, language: Language, sentences: readonly Said[]): void {
  for (const { text, means } of sentences) nlp.addDocument(tongue(language), text, String(means.intent));
}
