import { describe, expect, test } from 'vitest';
import { compileAssets } from '../../adapters/language/load.ts';
import {
  contextWhen,
  INTENT_ASSETS,
  isMeant,
  KNOWN_SETS,
  knownSentences,
  negatives,
  numberTests,
  SENTENCE_LANGUAGES,
  severalThings,
  shortForm,
  testLexicon,
  twinTests,
} from '../../testing/intent.ts';
import { createRecogniser } from './understand.ts';

const data = await compileAssets(INTENT_ASSETS);
const recogniser = createRecogniser(data, testLexicon());

for (const language of SENTENCE_LANGUAGES)
  for (const { intent, sentences } of twinTests(language))
    describe(`${intent} in ${language}`, () => {
      test('has at least twelve sentences', () => expect(sentences.length).toBeGreaterThanOrEqual(12));
      test.each(sentences)('$text', ({ text, context, means }) => {
        expect(shortForm(recogniser.understand(text, context))).toEqual([means]);
      });
    });

const withNumbers = SENTENCE_LANGUAGES.map((language) => [language, numberTests(language)] as const);
describe.each(withNumbers.filter(([, list]) => list.length > 0))('numbers in %s', (_, list) => {
  test.each(list)('%s is %d', (word, value) => {
    const { meanings } = recogniser.understand(`bill banao ${word} kilo chawal`, contextWhen(undefined));
    expect(meanings[0].entities.items).toMatchObject([{ productId: 'p1', quantity: value, unit: 'kg' }]);
  });
});

describe('talk that is no command', () => {
  test.each(negatives())('"$text" means nothing', ({ text, context }) => {
    expect(shortForm(recogniser.understand(text, context))).toEqual([{ intent: 'UNKNOWN' }]);
  });
});

describe('goods that nobody knows', () => {
  test.each(['Rahul ka bill banao do chaw malik kini', 'Rahul ka bill banao chaw kini'])(
    'are not left out with what is said beside a command: %s',
    (text) => {
      const { meanings } = recogniser.understand(text, contextWhen(undefined));
      expect(meanings[0].confidence).toBeLessThan(0.8);
    },
  );
});

describe('several things in one breath', () => {
  test.each(severalThings())('$text', ({ text, context, means }) => {
    expect(shortForm(recogniser.understand(text, context))).toEqual(means);
  });
});

/** Of those who say a reason with everything, take things back and say three things at once more is missed. */
const MISSED: Readonly<Record<string, number>> = {
  'known-h': 0.07,
  'known-i': 0.1,
  'known-j': 0.07,
  'known-k': 0.08,
  'known-m': 0.35,
};

describe('what strangers to the templates said', () => {
  test.each(KNOWN_SETS)('stays understood, all of %s but a few that are known not to be', (set) => {
    const said = [...knownSentences(set).values()].flat();
    const missed = said.filter(
      (each) => !isMeant(shortForm(recogniser.understand(each.text, each.context)), each),
    );
    expect(missed.length / said.length).toBeLessThan(MISSED[set] ?? 0.03);
  });
});
