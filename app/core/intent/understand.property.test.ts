import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileAssets } from '../../adapters/language/load.ts';
import {
  contextWhen,
  INTENT_ASSETS,
  negatives,
  SENTENCE_LANGUAGES,
  testLexicon,
  twinTests,
} from '../../testing/intent.ts';
import { createReader } from './read.ts';
import { createRecogniser } from './understand.ts';

const data = await compileAssets(INTENT_ASSETS);
const lexicon = testLexicon();
const recogniser = createRecogniser(data, lexicon);
const reader = createReader(data, lexicon);
const sentences = [
  ...SENTENCE_LANGUAGES.flatMap(twinTests).flatMap((file) => file.sentences),
  ...negatives(),
];
const fragment = fc.constantFrom(...new Set(sentences.flatMap(({ text }) => text.split(' '))));
const context = fc
  .constantFrom(undefined, 'draft', 'confirm', 'customer')
  .map((when) => contextWhen(when as 'draft' | undefined));

describe('whatever is said', () => {
  test('there is an answer, with spans inside the text and confidence between 0 and 1', () => {
    const text = fc.oneof(
      { weight: 9, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
      { weight: 1, arbitrary: fc.array(fragment, { maxLength: 12 }).map((words) => words.join(' ')) },
    );
    fc.assert(
      fc.property(text, context, (said, now) => {
        const { meanings } = recogniser.understand(said, now);
        expect(meanings.length).toBeGreaterThan(0);
        for (const { confidence, spans } of meanings) {
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
          for (const span of spans)
            expect(0 <= span.start && span.start < span.end && span.end <= said.length).toBe(true);
        }
      }),
      { numRuns: 100_000 },
    );
  }, 180_000);

  test('ten thousand characters are answered at once, with nothing', () => {
    for (const piece of ['चावल ', 'do ', '9', 'a', '😀', 'ka ', '\u200b']) {
      const started = performance.now();
      expect(recogniser.understand(piece.repeat(10_000), contextWhen('draft')).meanings[0].intent).toBe(
        'UNKNOWN',
      );
      for (const { distance } of reader.read([piece.repeat(10_000)], contextWhen('draft')))
        expect(distance).toBeGreaterThan(0.25);
      expect(performance.now() - started).toBeLessThan(500);
    }
  });

  test.each([
    ['nothing', ''],
    ['signs alone', '😀🎉 … !!! ₹₹₹'],
    ['control characters', '\u0000\u0007\u001b[2J\r\n'],
    ['marks of direction', '\u202eRahul\u202c \u2067\u2069'],
    ['a wall of digits', '9'.repeat(400)],
    ['Tamil', 'ராகுலுக்கு இரண்டு கிலோ அரிசி பில் போடு'],
    ['Bengali', 'রাহুলের বিল বানাও দুই কিলো চাল'],
  ])('%s means nothing', (_, said) => {
    for (const when of [undefined, 'draft', 'confirm'] as const)
      expect(recogniser.understand(said, contextWhen(when)).meanings.map(({ intent }) => intent)).toEqual([
        'UNKNOWN',
      ]);
  });

  test('the longest sentence of every intent is answered at once', () => {
    const longest = SENTENCE_LANGUAGES.flatMap(twinTests).flatMap((file) =>
      file.sentences.toSorted((a, b) => b.text.length - a.text.length).slice(0, 1),
    );
    for (const { text, context: now } of longest) {
      const long = Array.from({ length: 20 }, () => text)
        .join(' aur ')
        .slice(0, 1000);
      const started = performance.now();
      recogniser.understand(long, now);
      expect(performance.now() - started).toBeLessThan(500);
    }
  });

  test('a draft is confirmed or cancelled only while one waits', () => {
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 4 }), (words) => {
        for (const { intent } of recogniser.understand(words.join(' '), contextWhen(undefined)).meanings)
          expect(['CONFIRM_INVOICE', 'CANCEL_INVOICE', 'ANSWER']).not.toContain(intent);
      }),
      { numRuns: 2000 },
    );
  });
});
