import { describe, expect, test } from 'vitest';
import { compileAssets } from '../../adapters/language/load.ts';
import {
  INTENT_ASSETS,
  negatives,
  severalThings,
  shortForm,
  testLexicon,
  twinTests,
} from '../../testing/intent.ts';
import { LANGUAGES } from './types.ts';
import { createRecogniser } from './understand.ts';

const data = await compileAssets(INTENT_ASSETS);
const recogniser = createRecogniser(data, testLexicon());

for (const language of LANGUAGES)
  for (const { intent, sentences } of twinTests(language))
    describe(`${intent} in ${language}`, () => {
      test('has at least twelve sentences', () => expect(sentences.length).toBeGreaterThanOrEqual(12));
      test.each(sentences)('$text', ({ text, context, means }) => {
        expect(shortForm(recogniser.understand(text, context))).toEqual([means]);
      });
    });

describe('talk that is no command', () => {
  test.each(negatives())('"$text" means nothing', ({ text, context }) => {
    expect(shortForm(recogniser.understand(text, context))).toEqual([{ intent: 'UNKNOWN' }]);
  });
});

describe('several things in one breath', () => {
  test.each(severalThings())('$text', ({ text, context, means }) => {
    expect(shortForm(recogniser.understand(text, context))).toEqual(means);
  });
});
