import { isDay } from './ist.ts';

const ENGLISH = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const HINDI = [
  'जनवरी',
  'फ़रवरी',
  'मार्च',
  'अप्रैल',
  'मई',
  'जून',
  'जुलाई',
  'अगस्त',
  'सितंबर',
  'अक्तूबर',
  'नवंबर',
  'दिसंबर',
] as const;

/** A day (YYYY-MM-DD) for people: "22 Nov 2026" in English and Hinglish, "22 नवंबर 2026" in Hindi. Throws RangeError for no such day. */
export function formatDay(day: string, language: 'hi' | 'hi-Latn' | 'en'): string {
  if (!isDay(day)) throw new RangeError(`not a day: ${day}`);
  const [year = '', month = '', date = ''] = day.split('-');
  const name = (language === 'hi' ? HINDI : ENGLISH)[Number(month) - 1];
  return `${Number(date)} ${name} ${year}`;
}
