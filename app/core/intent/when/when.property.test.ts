import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileAssets } from '../../../adapters/language/load.ts';
import { INTENT_ASSETS } from '../../../testing/intent.ts';
import { addDays, istIso } from '../../datetime/ist.ts';
import { compile } from '../sentences.ts';
import { findPeriods, findWhens } from './find.ts';
import { resolvePeriod } from './period.ts';
import { resolveWhen } from './resolve.ts';

const sentences = compile(await compileAssets(INTENT_ASSETS));
const words = [
  ...new Set(sentences.when.phrases.keys()),
  'do',
  'paanch',
  'sadhe',
  '5',
  '31',
  '8:30',
  'rahul',
  'aur',
];
const phrase = fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((all) => all.join(' '));
const now = fc.integer({ min: 1_700_000_000_000, max: 2_500_000_000_000 }).map(istIso);
const numRuns = process.env.EXECORA_DEEP === undefined ? 1500 : 100_000;

describe('whatever is said of a time', () => {
  test('it lies inside the text, and without a doubt ahead', () => {
    fc.assert(
      fc.property(fc.oneof(phrase, fc.string({ unit: 'binary', maxLength: 60 })), now, (text, here) => {
        for (const { start, end, said } of findWhens(text, sentences).found) {
          expect(0 <= start && start < end && end <= text.length).toBe(true);
          const { at, ask } = resolveWhen(said, here, 'future');
          if (ask === null) expect(Date.parse(at ?? '')).toBeGreaterThan(Date.parse(here) - 60_000);
        }
      }),
      { numRuns },
    );
  });

  test('days that are asked after begin before they end, and none has not come', () => {
    fc.assert(
      fc.property(phrase, now, (text, here) => {
        for (const { said } of findPeriods(text, sentences)) {
          const today = here.slice(0, 10);
          const days = resolvePeriod(said, today, 'past');
          if (days && days.from <= today) expect(days.from <= days.to && days.to <= today).toBe(true);
        }
      }),
      { numRuns },
    );
  });

  test('a day, a month, a year and a clock time are exactly those', () => {
    const months = [
      'january',
      'farvari',
      'मार्च',
      'april',
      'मई',
      'june',
      'july',
      'agast',
      'sitambar',
      'अक्टूबर',
      'nov',
      'dec',
    ];
    const ahead = fc.record({ days: fc.integer({ min: 1, max: 3000 }), minutes: fc.nat({ max: 1439 }) });
    fc.assert(
      fc.property(now, ahead, (here, { days, minutes }) => {
        const day = addDays(here.slice(0, 10), days);
        const [year, month, date] = day.split('-').map(Number);
        const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
        const half = minutes < 720 ? 'am' : 'pm';
        const hour = Math.floor(minutes / 60) % 12 || 12;
        const text = `${date} ${months[(month ?? 1) - 1]} ${year} ${hour}:${time.slice(3)} ${half}`;
        const { found } = findWhens(text, sentences);
        expect(found).toHaveLength(1);
        if (found[0]) expect(resolveWhen(found[0].said, here, 'future').at).toBe(`${day}T${time}:00+05:30`);
      }),
      { numRuns },
    );
  });

  test('ten thousand characters of it are read at once', () => {
    for (const word of ['kal ', 'har ', 'somvar ko ', 'agle hafte ', '5 baje ', 'do din baad '])
      expect(spent(() => findWhens(word.repeat(1500), sentences))).toBeLessThan(2000);
  });
});

function spent(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}
