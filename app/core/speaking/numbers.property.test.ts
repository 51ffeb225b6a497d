import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileAssets } from '../../adapters/language/load.ts';
import { INTENT_ASSETS } from '../../testing/intent.ts';
import { normalise } from '../intent/normalise.ts';
import { numberWords, readNumber } from '../intent/numbers.ts';
import { LANGUAGES } from '../intent/types.ts';
import { paise, thousandths } from '../units.ts';
import { moneySaid, quantitySaid } from './numbers.ts';
import { TONGUES } from './tongue.ts';

const words = numberWords((await compileAssets(INTENT_ASSETS)).lists);

/** What the counter itself hears in the words, said of rupees; null when they are not one number. */
function numberIn(text: string): number | null {
  const tokens = normalise(`${text} rupaye`);
  const span = readNumber(tokens, 0, words);
  return span && span.end === tokens.length - 1 ? span.value : null;
}

const MOST_RUPEES = 999_999_999;
const language = fc.constantFrom(...LANGUAGES);

describe('money and quantities aloud', () => {
  it('come back as the same rupees and paise when the counter hears its own words', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: MOST_RUPEES }),
        fc.integer({ min: 0, max: 99 }),
        language,
        (rupees, rest, spoken) => {
          const { rupee, paisa } = TONGUES[spoken];
          const said = moneySaid(paise(rupees * 100 + rest), TONGUES[spoken]);
          expect(said).toMatch(/^[\p{L}\p{M} ]+$/u);
          const [whole = '', parts = ''] = said.split(new RegExp(` (?:${rupee.join('|')})(?: |$)`, 'u'));
          const onlyPaise = rupees === 0 && rest > 0;
          const heardPaise = (onlyPaise ? whole : parts).replace(
            new RegExp(` (?:${paisa.join('|')})$`, 'u'),
            '',
          );
          expect(onlyPaise ? 0 : numberIn(whole), said).toBe(rupees);
          expect(heardPaise === '' ? 0 : numberIn(heardPaise), said).toBe(rest);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('come back as the same quarters, from aadha on (paav is a weight of its own)', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 395 }),
        fc.constantFrom('hi' as const, 'hi-Latn' as const),
        (quarters, spoken) => {
          const said = quantitySaid(thousandths(quarters * 250), TONGUES[spoken]);
          expect(numberIn(said), said).toBe(quarters / 4);
        },
      ),
      { numRuns: 500 },
    );
  });
});
