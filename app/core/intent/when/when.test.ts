import { describe, expect, test } from 'vitest';
import { compileAssets } from '../../../adapters/language/load.ts';
import { INTENT_ASSETS } from '../../../testing/intent.ts';
import { compile } from '../sentences.ts';
import { findPeriods, findWhens } from './find.ts';
import { resolvePeriod } from './period.ts';
import { resolveWhen, type When } from './resolve.ts';

const sentences = compile(await compileAssets(INTENT_ASSETS));
/** A Sunday. */
const NOW = '2026-11-22T10:00:00+05:30';

/** The one time in a text. */
function when(text: string, now = NOW): When {
  const { found, tense } = findWhens(text, sentences);
  if (!found[0] || found.length > 1) throw new Error(`${found.length} times in "${text}"`);
  return resolveWhen(found[0].said, now, tense);
}
const at = (text: string, now = NOW): string | undefined => when(text, now).at?.slice(0, 16);

describe('the small worked set of the research, on Sunday 22 November 2026 at 10:00', () => {
  test.each([
    ['kal subah 8 baje', '2026-11-23T08:00'],
    ['aaj shaam sadhe 6', '2026-11-22T18:30'],
    ['parso dopahar 2 baje', '2026-11-24T14:00'],
    ['somvar ko', '2026-11-23T09:00'],
    ['agle somvar', '2026-11-30T09:00'],
    ['paune nau baje', '2026-11-22T20:45'],
    ['15 tarikh ko', '2026-12-15T09:00'],
    ['mahine ki pehli tarikh', '2026-12-01T09:00'],
    ['aadhe ghante mein', '2026-11-22T10:30'],
    ['do din baad shaam ko', '2026-11-24T18:00'],
  ])('%s is %s', (text, wanted) => {
    expect(at(text)).toBe(wanted);
    expect(when(text).ask).toBeNull();
  });

  test('kal ki bikri is yesterday’s', () => {
    const [found] = findPeriods('kal ki bikri', sentences);
    expect(found && resolvePeriod(found.said, '2026-11-22', 'past')).toEqual({
      from: '2026-11-21',
      to: '2026-11-21',
    });
  });
});

describe('days', () => {
  test.each([
    ['aaj raat', '2026-11-22T20:00'],
    ['कल', '2026-11-23T09:00'],
    ['kal', '2026-11-23T09:00'],
    ['kal bika tha', '2026-11-21T09:00'],
    ['परसों आया था', '2026-11-20T09:00'],
    ['tarson subah', '2026-11-25T09:00'],
    ['aane wala kal', '2026-11-23T09:00'],
    ['day after tomorrow', '2026-11-24T09:00'],
    ['रविवार शाम', '2026-11-22T18:00'],
    ['ravivar ko', '2026-11-29T09:00'],
    ['agle mangalwar', '2026-11-24T09:00'],
    ['agle hafte budhvar ko', '2026-11-25T09:00'],
    ['somvar agle hafte', '2026-11-23T09:00'],
    ['agle hafte', '2026-11-23T09:00'],
    ['hafte baad', '2026-11-29T09:00'],
    ['ek hafte mein', '2026-11-29T09:00'],
    ['teen mahine baad', '2027-02-22T09:00'],
    ['kal se do din baad', '2026-11-25T09:00'],
    ['pandrah tarikh', '2026-12-15T09:00'],
    ['25 tarikh ko', '2026-11-25T09:00'],
    ['31 tarikh ko', '2026-12-31T09:00'],
    ['agle mahine ki 5', '2026-12-05T09:00'],
    ['agle mahine ke doosre somvar', '2026-12-14T09:00'],
    ['mahine ke aakhir', '2026-11-30T09:00'],
    ['month end', '2026-11-30T09:00'],
    ['15 august', '2027-08-15T09:00'],
    ['26 january 2027', '2027-01-26T09:00'],
    ['march 3rd', '2027-03-03T09:00'],
    ['5/12', '2026-12-05T09:00'],
    ['2027-01-05', '2027-01-05T09:00'],
    ['29 february', '2028-02-29T09:00'],
    ['agle mahine', '2026-12-01T09:00'],
  ])('%s is %s', (text, wanted) => expect(at(text)).toBe(wanted));

  test('on a Wednesday the next Monday is next week’s and the plain one the same', () => {
    const wednesday = '2026-11-25T10:00:00+05:30';
    expect(at('somvar ko', wednesday)).toBe('2026-11-30T09:00');
    expect(at('agle somvar ko', wednesday)).toBe('2026-11-30T09:00');
    expect(at('budhvar ko', wednesday)).toBe('2026-12-02T09:00');
    expect(at('budhvar shaam ko', wednesday)).toBe('2026-11-25T18:00');
  });

  test('on the 31st a date that this month has no longer is next month’s', () => {
    expect(at('31 tarikh ko', '2026-12-31T10:00:00+05:30')).toBe('2027-01-31T09:00');
  });
});

describe('times of day', () => {
  test.each([
    ['8 baje', '2026-11-22T20:00'],
    ['11 baje', '2026-11-22T11:00'],
    ['6 baje', '2026-11-22T18:00'],
    ['kal 8 baje', '2026-11-23T08:00'],
    ['kal 6 baje', '2026-11-23T18:00'],
    ['kal 12 baje', '2026-11-23T12:00'],
    ['shaam 7', '2026-11-22T19:00'],
    ['raat 10', '2026-11-22T22:00'],
    ['kal subah 7', '2026-11-23T07:00'],
    ['dopahar 2', '2026-11-22T14:00'],
    ['dopahar 11 baje', '2026-11-22T11:00'],
    ['sava nau baje', '2026-11-22T21:15'],
    ['dedh baje', '2026-11-22T13:30'],
    ['dhai baje', '2026-11-22T14:30'],
    ['sava baje', '2026-11-22T13:15'],
    ['paune baje', '2026-11-22T12:45'],
    ['8 bajkar 20 minute', '2026-11-22T20:20'],
    ['8 baj ke 20', '2026-11-22T20:20'],
    ['8 bajne mein 10 minute', '2026-11-22T19:50'],
    ['शाम के साढ़े सात बजे', '2026-11-22T19:30'],
    ['7 baje shaam ko', '2026-11-22T19:00'],
    ['4:30 pm', '2026-11-22T16:30'],
    ['8 p . m', '2026-11-22T20:00'],
    ['half past eight', '2026-11-22T20:30'],
    ['quarter to nine', '2026-11-22T20:45'],
    ['kal aadhi raat', '2026-11-24T00:00'],
    ['15:30', '2026-11-22T15:30'],
    ['do ghante baad', '2026-11-22T12:00'],
    ['dedh ghante mein', '2026-11-22T11:30'],
    ['in 10 minutes', '2026-11-22T10:10'],
  ])('%s is %s', (text, wanted) => expect(at(text)).toBe(wanted));

  test('an hour that has passed twice today is tomorrow’s', () => {
    expect(at('8 baje', '2026-11-22T21:00:00+05:30')).toBe('2026-11-23T08:00');
  });

  test('"shaam ko ek" is one in the evening only with baje', () => {
    expect(when('shaam ko ek bill')).toMatchObject({ time: '18:00' });
    expect(when('dopahar ek baje')).toMatchObject({ time: '13:00' });
  });
});

describe('again and again', () => {
  test.each([
    ['roz subah 9 baje', 'daily', '2026-11-23T09:00'],
    ['har raat', 'daily', '2026-11-22T20:00'],
    ['har somvar shaam 4 baje', 'weekly', '2026-11-23T16:00'],
    ['every saturday', 'weekly', '2026-11-28T09:00'],
    ['har mahine ki 5 tarikh', 'monthly', '2026-12-05T09:00'],
    ['25th of every month', 'monthly', '2026-11-25T09:00'],
    ['har mahine ke aakhir', 'monthly', '2026-11-30T09:00'],
    ['हर रविवार', 'weekly', '2026-11-29T09:00'],
  ])('%s is %s, first on %s', (text, repeat, wanted) => {
    expect(when(text)).toMatchObject({ repeat, ask: null });
    expect(at(text)).toBe(wanted);
  });
});

test('the last day of every month stays the last', () => {
  expect(when('har mahine ki aakhri tarikh')).toMatchObject({ repeat: 'monthly', date: 31 });
  expect(when('har mahine ki 5 tarikh')).toMatchObject({ date: 5 });
});

describe('what must be asked', () => {
  test.each([
    ['aaj subah 8 baje', 'past'],
    ['aaj', 'time'],
    ['baad mein', 'time'],
    ['thodi der mein', 'minutes'],
    ['raat 1 baje', 'night'],
    ['raat 12 baje', 'night'],
    ['diwali', 'festival'],
    ['har mahine', 'day'],
    ['har hafte', 'day'],
    ['is hafte', 'day'],
    ['30 february ko', 'day'],
    ['har 5 minute mein', 'repeat'],
    ['ek din chhod kar', 'repeat'],
    ['10 minute pehle', 'past'],
  ])('%s: %s', (text, ask) => expect(when(text).ask).toBe(ask));
});

describe('what was said is kept apart from what was assumed', () => {
  test.each([
    ['parso', { day: '2026-11-24', time: null }],
    ['shaam 7 baje', { day: null, time: '19:00' }],
    ['kal subah', { day: '2026-11-23', time: '09:00' }],
  ])('%s', (text, wanted) => expect(when(text)).toMatchObject(wanted));
});

describe('no time at all', () => {
  test.each([
    ['Rahul ka bill banao do chawal ek cheeni'],
    ['500 rupaye diye'],
    ['9876543210'],
    ['mai ghar ja raha hoon'],
    ['for the shop'],
    [''],
  ])('%s', (text) => expect(findWhens(text, sentences).found).toEqual([]));

  test.each([['8 bajkar aadhi'], ['एक bajke aadhi'], ['dedh past 8']])(
    'half a minute is none: %s',
    (text) => {
      for (const { at } of findWhens(text, sentences).found.map(({ said }) =>
        resolveWhen(said, NOW, 'future'),
      ))
        expect(at === null || Number.isFinite(Date.parse(at))).toBe(true);
    },
  );
});

describe('days to ask after, on Wednesday 25 November 2026', () => {
  test.each([
    ['aaj ki bikri', '2026-11-25', '2026-11-25'],
    ['parso ka hisaab', '2026-11-23', '2026-11-23'],
    ['pichhle hafte', '2026-11-16', '2026-11-22'],
    ['is hafte', '2026-11-23', '2026-11-25'],
    ['is mahine', '2026-11-01', '2026-11-25'],
    ['mahine ka hisaab', '2026-11-01', '2026-11-25'],
    ['pichhle mahine', '2026-10-01', '2026-10-31'],
    ['october', '2026-10-01', '2026-10-31'],
    ['december', '2025-12-01', '2025-12-31'],
    ['somvar se budhwar', '2026-11-23', '2026-11-25'],
    ['somvar se shukravar tak', '2026-11-16', '2026-11-20'],
    ['1 se 15 tarikh', '2026-11-01', '2026-11-15'],
    ['1 se 28 tarikh tak', '2026-10-01', '2026-10-28'],
    ['10 aur 15 tarikh ke beech', '2026-11-10', '2026-11-15'],
    ['15 october se 5 november', '2026-10-15', '2026-11-05'],
    ['pichhle 7 din', '2026-11-19', '2026-11-25'],
    ['पिछले दो हफ्ते', '2026-11-12', '2026-11-25'],
    ['last month', '2026-10-01', '2026-10-31'],
    ['somvar', '2026-11-23', '2026-11-23'],
    ['15 tarikh', '2026-11-15', '2026-11-15'],
    ['30 tarikh', '2026-10-30', '2026-10-30'],
  ])('%s is %s to %s', (text, from, to) => {
    const [found] = findPeriods(text, sentences);
    expect(found && resolvePeriod(found.said, '2026-11-25', 'past')).toEqual({ from, to });
  });
});
