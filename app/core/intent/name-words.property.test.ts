import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsOfName } from './name-words.ts';
import { wordsOf } from './normalise.ts';

const part = fc.constantFrom(
  'Rahul',
  'rs',
  'RS',
  'Mrs',
  'laal',
  ' ',
  '  ',
  'राम',
  'é',
  '2',
  "D'",
  'x',
  'Q',
  '.',
  'ii',
);
const text = fc.oneof(
  fc.array(part).map((parts) => parts.join('')),
  fc.string(),
  fc.stringMatching(/^[A-Za-z ]{0,12}$/),
);

test('a name has the same words whichever way they are found', () => {
  fc.assert(
    fc.property(text, (name) => {
      expect(wordsOfName(name)).toEqual(wordsOf(name));
    }),
    { numRuns: 2000 },
  );
});
