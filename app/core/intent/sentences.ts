import { createAutomaton, createGraph, type Graph, type State } from './automaton.ts';
import { foldScript } from './normalise.ts';
import { type NumberWords, numberWords } from './numbers.ts';
import type { IntentSentences, SentenceData, SentenceGroup, WordLists } from './sentence-data.ts';
import { parse, type TemplateScope, variantsOf } from './template.ts';
import { type UnitWords, unitWords } from './units.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

/** Word sets in the form in which tokens are asked for. */
export interface WordSets {
  readonly fillers: ReadonlySet<string>;
  readonly interjections: ReadonlySet<string>;
  readonly interjectionPairs: ReadonlySet<string>;
  readonly heavy: ReadonlySet<string>;
  readonly joiners: ReadonlySet<string>;
  readonly rupees: ReadonlySet<string>;
  readonly worth: ReadonlySet<string>;
  readonly pronouns: ReadonlySet<string>;
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
    worth: setOf(lists.worth),
    pronouns: setOf(lists.pronouns),
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
  return {
    graph,
    start: createAutomaton(graph),
    vocabulary,
    numbers: numberWords(data.lists),
    units: unitWords(data.lists),
    words: wordSets(data.lists),
  };
}

const compiled = new WeakMap<SentenceData, Sentences>();

/** Compiles the sentences, once for each data object. Throws TemplateError for a template that cannot be read. */
export function compile(data: SentenceData): Sentences {
  const found = compiled.get(data) ?? compileOnce(data);
  compiled.set(data, found);
  return found;
}
