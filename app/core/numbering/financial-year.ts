/**
 * The financial year (1 April to 31 March) of a day in India, as bills write it: "2026-11-25" → "26-27".
 * Takes YYYY-MM-DD or an ISO instant whose date part is already Indian (+05:30). Throws RangeError for any other text.
 */
export function financialYear(dateIso: string): string {
  const match = /^(\d{4})-(0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:$|T.*\+05:30$)/.exec(dateIso);
  if (match === null) throw new RangeError(`not a day in India: ${dateIso}`);
  const [, year, month] = match;
  const first = Number(year) - (Number(month) < 4 ? 1 : 0);
  return `${twoDigits(first)}-${twoDigits(first + 1)}`;
}

function twoDigits(year: number): string {
  return String(year % 100).padStart(2, '0');
}
