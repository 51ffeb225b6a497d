const SMALL = [
  'Zero One Two Three Four Five Six Seven Eight Nine Ten',
  'Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen Eighteen Nineteen',
].flatMap((words) => words.split(' '));
const TENS = '  Twenty Thirty Forty Fifty Sixty Seventy Eighty Ninety'.split(' ');

/** The English words of 0–99, where every whole number in words begins ("Fifty-Six"). */
export function englishBelowHundred(n: number): string {
  if (n < 20) return SMALL[n] ?? '';
  const ten = TENS[Math.floor(n / 10)] ?? '';
  return n % 10 === 0 ? ten : `${ten}-${SMALL[n % 10] ?? ''}`;
}
