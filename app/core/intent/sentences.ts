import { createAutomaton, type State } from './automaton.ts';
import { type EmailWords, emailWords } from './email-words.ts';
import { type Frames, framesOf } from './frames.ts';
import { createGraph, type Graph } from './graph.ts';
import { foldScript } from './normalise.ts';
import { type NumberWords, numberWords } from './numbers.ts';
import type { IntentSentences, SentenceData, SentenceGroup, WhenRow, WordLists } from './sentence-data.ts';
import { createSlipWords, type SlipWords } from './slips.ts';
import { parse, type TemplateScope, variantsOf } from './template.ts';
import { type UnitWords, unitWords } from './units.ts';
import { type VerbForms, verbForms } from './verbs.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';
import { type WhenWords, whenWords } from './when/words.ts';

/** Word sets in the form in which tokens are asked for. */
export interface WordSets {
  readonly fillers: ReadonlySet<string>;
  readonly interjections: ReadonlySet<string>;
  readonly interjectionPairs: ReadonlySet<string>;
  readonly heavy: ReadonlySet<string>;
  readonly joiners: ReadonlySet<string>;
  readonly rupees: ReadonlySet<string>;
  readonly percent: ReadonlySet<string>;
  readonly corrections: ReadonlySet<string>;
  readonly worth: ReadonlySet<string>;
  readonly pronouns: ReadonlySet<string>;
  readonly datives: ReadonlySet<string>;
  readonly postpositions: ReadonlySet<string>;
}

/** The sentences of the shop, compiled. */
export interface Sentences {
  readonly graph: Graph;
  readonly start: State;
  readonly vocabulary: Vocabulary;
  readonly numbers: NumberWords;
  readonly units: UnitWords;
  readonly words: WordSets;
  readonly verbs: VerbForms;
  /** Words for a word that nobody knows. */
  readonly slips: SlipWords;
  readonly when: WhenWords;
  readonly email: EmailWords;
  readonly frames: Frames;
}

const setOf = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(foldScript));

function wordSets(lists: WordLists): WordSets {
  return {
    fillers: setOf(lists.fillers),
    interjections: setOf(lists.interjections),
    interjectionPairs: setOf(lists.interjectionPairs),
    heavy: setOf(lists.heavy),
    joiners: setOf(lists.joiners),
    rupees: setOf(lists.rupees),
    percent: setOf(lists.percent),
    corrections: setOf(lists.corrections),
    worth: setOf(lists.worth),
    pronouns: setOf(lists.pronouns),
    datives: setOf(lists.datives),
    postpositions: setOf(lists.postpositions),
  };
}

/** What each language's templates may refer to. */
function scopes(data: SentenceData): ReadonlyMap<string, TemplateScope> {
  const joiners = data.lists.joiners;
  return new Map(
    data.rules.map((each) => [each.language, { rules: each.rules, choices: each.choices, joiners }]),
  );
}

const NO_RULES: TemplateScope = { rules: {}, choices: {}, joiners: [] };

function addGroup(
  graph: ReturnType<typeof createGraph>,
  file: IntentSentences,
  group: SentenceGroup,
  scope: TemplateScope,
): void {
  const { requires, strict = false, weight = 0, slots = {} } = group;
  for (const sentence of group.sentences)
    for (const { template, fixed } of variantsOf(parse(sentence, scope))) {
      const { intent, language } = file;
      graph.add(template, { intent, language, requires, strict, weight, fixed: { ...slots, ...fixed } });
    }
}

function compileOnce(data: SentenceData): Sentences {
  const { vocabulary, note } = createVocabulary(data.lists.spellings);
  const builder = createGraph(note);
  const scope = scopes(data);
  for (const file of data.intents)
    for (const group of file.groups) addGroup(builder, file, group, scope.get(file.language) ?? NO_RULES);
  const graph = builder.done();
  const numbers = numberWords(data.lists);
  const units = unitWords(data.lists);
  const words = wordSets(data.lists);
  return {
    graph,
    start: createAutomaton(graph),
    vocabulary,
    numbers,
    units,
    words,
    verbs: verbForms(data.lists),
    slips: slipWords(vocabulary, numbers, units, words, data.lists.when),
    when: whenWords(data.lists.when),
    email: emailWords(data.lists.email),
    frames: framesOf(data.gist),
  };
}

/** Everything a sentence is made of but the names. */
function slipWords(
  vocabulary: Vocabulary,
  numbers: NumberWords,
  units: UnitWords,
  words: WordSets,
  when: readonly WhenRow[],
): SlipWords {
  const numberOf = (word: string): number | null =>
    numbers.small.get(word)?.value ??
    numbers.scales.get(word)?.value ??
    numbers.fractions.get(word)?.times ??
    null;
  const said = [
    ...vocabulary.native(),
    ...[...vocabulary.words()].flatMap((word) => vocabulary.spellings(word)),
    ...[numbers.small, numbers.scales, numbers.fractions, units.always].flatMap((table) => [...table.keys()]),
    ...[units.paav, words.rupees, words.worth, words.pronouns, words.datives, words.postpositions].flatMap(
      (list) => [...list],
    ),
    ...[...words.pronouns].flatMap((who) => [...words.postpositions].map((tail) => who + tail)),
    ...when.flatMap((row) => (row.weak ? [] : row.words)),
  ];
  return createSlipWords(said.filter((word) => !word.includes(' ')).map(foldScript), numberOf);
}

const compiled = new WeakMap<SentenceData, Sentences>();

/** Compiles the sentences, once for each data object. Throws TemplateError for a template that cannot be read. */
export function compile(data: SentenceData): Sentences {
  const found = compiled.get(data) ?? compileOnce(data);
  compiled.set(data, found);
  return found;
}
