import { describe, expect, test } from 'vitest';
import { compileAssets } from '../../adapters/language/load.ts';
import { contextWhen, INTENT_ASSETS, testLexicon } from '../../testing/intent.ts';
import { percentArcs } from './percent.ts';
import { sceneOf } from './scene.ts';
import { compile } from './sentences.ts';

const sentences = compile(await compileAssets(INTENT_ASSETS));
const lexicon = testLexicon();
const percentIn = (text: string) =>
  percentArcs(sceneOf(text, sentences, lexicon, contextWhen('draft')), 0).map(({ end, value }) => ({
    end,
    value,
  }));

describe('percent', () => {
  test.each([
    ['10 percent', 2, 10],
    ['10%', 2, 10],
    ['dhai pratishat', 2, 2.5],
    ['दस प्रतिशत', 2, 10],
    ['five per cent', 3, 5],
    ['sau percent', 2, 100],
  ])('"%s" is found up to word %d', (text, end, percent) => {
    expect(percentIn(text)).toEqual([{ end, value: { kind: 'percent', percent } }]);
  });

  test.each(['10 rupaye', '150 percent', '0 percent', 'percent', 'per cent'])('"%s" is none', (text) => {
    expect(percentIn(text)).toEqual([]);
  });
});
