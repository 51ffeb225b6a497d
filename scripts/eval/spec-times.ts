import { addDays, isDay } from '../../app/core/datetime/ist.ts';
import type { Days, Tense } from '../../app/core/intent/when/calendar.ts';
import { findPeriods, findWhens, type InText, type WhenLists } from '../../app/core/intent/when/find.ts';
import { resolvePeriod } from '../../app/core/intent/when/period.ts';
import { resolveWhen } from '../../app/core/intent/when/resolve.ts';
import type { PeriodSaid, WhenSaid } from '../../app/core/intent/when/said.ts';
import type { Expected, SpecRow } from './spec-rows.ts';

/** Rows without a time of their own are read at this one. */
const SOME_MOMENT = '2016-11-07T00:00:00';
const PARTS: Readonly<Record<string, string>> = { MO: '09:00', AF: '13:00', EV: '18:00', NI: '20:00' };

/** Why a row is no business of a shop, by what is expected of it; null when it is. */
export function outside({ text, model, expected }: SpecRow): string | null {
  for (const [reason, test] of REASONS) if (test(text, model, expected)) return reason;
  return null;
}

type Test = (text: string, model: string, expected: readonly Expected[]) => boolean;

const some =
  (test: (each: Expected) => boolean): Test =>
  (_, __, expected) =>
    expected.some(test);
const timex = (pattern: RegExp): Test =>
  some(({ values }) => values.some((value) => pattern.test(value.timex ?? '')));
const says =
  (pattern: RegExp): Test =>
  (text) =>
    pattern.test(text);

/** Figures of a date as America writes them, month first: here the day comes first. */
const monthFirst: Test = (text, _, expected) =>
  [...text.matchAll(/(\d{1,2})\s?[/.-]\s?(\d{1,2})/g)].some(([, month = '', day = '']) => {
    const end = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return (
      month !== day &&
      expected.some(({ values }) => values.some((value) => JSON.stringify(value).includes(end)))
    );
  });

/** In the order in which they are asked: what nobody says to a counter, and what India says otherwise. */
const REASONS: readonly (readonly [string, Test])[] = [
  [
    'a length of time, no moment',
    (_, model, expected) =>
      model.endsWith('DurationParser') || expected.some(({ type }) => type === 'duration'),
  ],
  [
    'from one hour to another',
    (_, __, expected) =>
      expected.some(
        ({ type, values }) =>
          /^(datetime|time)range$/.test(type) &&
          values.some((value) => /^\(|Mod/.test(value.timex ?? '') || 'Mod' in value),
      ),
  ],
  [
    'open to one side, the start, middle or end of days',
    some(({ values }) => values.some((value) => 'Mod' in value)),
  ],
  [
    'years, quarters, halves, financial and school years',
    timex(/^(\d{4}$|FY|SY|CY|\(\d{4}-\d\d-\d\d,\d{4}-\d\d-\d\d,P(3M|6M|\d+Y|12M|18M))/),
  ],
  ['weeks by their number', timex(/^(\d{4}-W\d\d$|\d{4}-\d\d-W\d|XXXX-\d\d-W\d)/)],
  ['time zones', says(/GMT|PT(?=\s|$)|पीएसटी|पीटी|समयक्षेत्र/)],
  ['holidays and seasons', says(/फ्राइडे 2010|पृथ्वी दिवस|ईस्टर|पैट्रिक|स्वतंत्रता|गर्मी/)],
  ['working days', says(/कार्य दिवस|व्यापारिक|व्यावसायिक/)],
  ['centuries', says(/सदी|शताब्दी|दशक/)],
  ['month before day in figures', monthFirst],
  ['a month or a month with its year in figures', says(/2015-3|12-2015|2015-12|-2020-|2020\/|23-2020/)],
  [
    'from month to month: the last one is counted here',
    some(
      ({ type, values }) =>
        type === 'daterange' && values.some((value) => /^\(.*P\d+M\)$/.test(value.timex ?? '')),
    ),
  ],
  ['the year before the month', says(/(19|20)\d\d (में )?(\d+ )?(अप्रैल|जून|मई|अक्टूबर 26)|सन दो हजार/)],
  ['what was told before: that day, my day', says(/उस दिन|मेरा दिन|इस दिन|दिन का एक|2011 से/)],
  ['some days, a few weeks', says(/कुछ ही महीने|कुछेक|अगले कुछ/)],
  ['now, as soon as possible', timex(/PRESENT_REF|FUTURE_REF/)],
  ['the end of a day', timex(/T23:59:59/)],
  [
    'the middle, the early or late part of a part of the day',
    says(/मध्य|बीच(सुबह| में$)|दिन के बीच|भरी दुपहरी|देर दोपहर|दोपहर देर|लंच के समय(?! 12)/),
  ],
  [
    'noon is 13:00 here',
    (text, _, expected) =>
      /दोपहर( में$| तक)/.test(text) && expected.some(({ values }) => values[0]?.timex === 'T12'),
  ],
  ['two figures and nothing that says a time', says(/^(आठ चालीस|दस पेंतालिस)|ग्यारह पाँच|11 के आसपास|6\.45 पर/)],
  [
    'an ordinal without tarikh is a date here',
    (text, _, expected) => /21 वीं/.test(text) && expected.length === 0,
  ],
  ['years before 1902', says(/1391|उन्नीस सौ एक/)],
  ['the weekday after the next', says(/अगले दो (रवि|सोम)वार/)],
  ['less than so long, from a day until now', says(/से (भी )?कम|अभी से और|और अब के बीच|2014 से 2 मई/)],
  ['the week of a date', says(/10 अप्रैल के सप्ताह|18 वें सप्ताह/)],
  ['the first and last days of a month', says(/महीने की शुरुआत|महीने के अंत में मिलने/)],
  ['the year behind the clock time', says(/15:50:06 2016/)],
  ['two dates with one month, a month and two figures', says(/18 और 19 जून|अगले महीने 4-23/)],
  ['so long from a day or a clock time, without baad', says(/कल से तीन सप्ताह उपलब्ध|होने के तीन मिनट बाद/)],
  ['the last ten weeks with today', says(/10 पिछले हफ्तों/)],
  [
    'the file is at odds with itself or with the calendar',
    says(/परसों आपकी|12 पहला जनवरी|नवं\.-फर\. 5|सोमवार या (मंगलवार या )?पिछले (सोम|बुध)वार|2 रातों/),
  ],
  [
    'a bare number beside a weekday',
    says(/(21|31|सत्ताईस|चौबीस| 4 +) ?(सोम|शुक्र|मंगल)वार|रविवार 31|इकत्तीसवें दिन/),
  ],
];

const moment = (text: string): string => text.replace(' ', 'T').slice(0, 16);

/** The same clock time, or twelve hours from it when neither half of the day was said. */
function sameTime(ours: string, theirs: string, said: WhenSaid): boolean {
  if (ours.slice(0, 5) === theirs.slice(0, 5)) return true;
  const open = said.clock !== null && said.clock.part === null && said.clock.half === null;
  const hour = (Number(ours.slice(0, 2)) + 12) % 24;
  return open && `${String(hour).padStart(2, '0')}${ours.slice(2, 5)}` === theirs.slice(0, 5);
}

const EVERY: Readonly<Record<string, string>> = { P1D: 'day', P1W: 'week', P1M: 'month' };

function sameSet(said: WhenSaid, value: string): boolean {
  const weekday = /^XXXX-WXX-(\d)/.exec(value)?.[1];
  if (weekday)
    return said.every === 'week' && said.day?.by === 'weekday' && String(said.day.weekday) === weekday;
  return said.every === (EVERY[value] ?? (value.startsWith('T') ? 'day' : 'other'));
}

/** Whether one reading of the file is what we read. */
function same(
  said: WhenSaid,
  { type }: Expected,
  value: Readonly<Record<string, string>>,
  now: string,
  tense: Tense,
): boolean {
  const ours = resolveWhen(said, now, tense);
  const theirs = value.value ?? value.start ?? '';
  if (type === 'set') return sameSet(said, value.timex ?? '');
  if (type === 'time') return sameTime(ours.time ?? '', theirs, said);
  const part = PARTS[/T(MO|AF|EV|NI)$/.exec(value.timex ?? '')?.[1] ?? ''];
  if (type === 'timerange') return ours.time === part;
  if (type === 'datetimerange') return ours.at?.slice(0, 16) === `${theirs.slice(0, 10)}T${part}`;
  if (type === 'date')
    return ours.day === theirs || ((!isDay(theirs) || theirs < '1000') && ours.at === null);
  return (
    ours.at?.slice(0, 10) === theirs.slice(0, 10) &&
    sameTime(ours.at.slice(11), moment(theirs).slice(11), said)
  );
}

/** Spans end before their last day in the file, days that were both named end on it. */
function sameDays(
  days: Days | null,
  { start, end, timex: said = '' }: Readonly<Record<string, string>>,
): boolean {
  if (!days || !end || !isDay(end) || days.from !== start) return false;
  return days.to === addDays(end, -1) || (said.startsWith('(') && days.to === end);
}

/** What was read in a row. */
interface Read {
  readonly now: string;
  readonly tense: Tense;
  readonly whens: readonly InText<WhenSaid>[];
  readonly periods: readonly InText<PeriodSaid>[];
}

/** Whether one expected find is among what was read, at its place. */
function isFound({ text }: SpecRow, each: Expected, { now, tense, whens, periods }: Read): boolean {
  const place = text.indexOf(each.text);
  const isThere = ({ start, end }: { start: number; end: number }) =>
    place < 0 || (start < place + each.text.length && end > place);
  if (each.type !== 'daterange')
    return whens
      .filter(isThere)
      .some(({ said }) => each.values.some((value) => same(said, each, value, now, tense)));
  return periods.filter(isThere).some(({ said }) => {
    const days = resolvePeriod(said, now.slice(0, 10), tense);
    return each.values.some((value) => sameDays(days, value));
  });
}

/** Whether everything that is expected of a row is found in it, with its value; what was found instead. */
export function check(row: SpecRow, lists: WhenLists): { readonly right: boolean; readonly found: string } {
  const now = `${row.now === '' ? SOME_MOMENT : row.now}+05:30`;
  const { found: whens, tense } = findWhens(row.text, lists);
  const read = { now, tense, whens, periods: findPeriods(row.text, lists) };
  const right = row.expected.every((each) => isFound(row, each, read));
  const shown = whens.map(
    ({ start, end, said }) =>
      `${row.text.slice(start, end)} = ${JSON.stringify(resolveWhen(said, now, tense))}`,
  );
  return { right: right && (row.expected.length > 0 || whens.length === 0), found: shown.join(' | ') };
}
