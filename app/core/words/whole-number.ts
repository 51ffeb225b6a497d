/** The words of whole numbers in one language: each below a hundred, then the Indian steps. */
export interface NumberWords {
  readonly belowHundred: (n: number) => string;
  readonly hundred: string;
  readonly thousand: string;
  readonly lakh: string;
  readonly crore: string;
}

/** A whole number from 0 on in words, by hundred, thousand, lakh and crore: 1,25,000 is "one lakh twenty-five thousand". */
export function wholeNumber(n: number, words: NumberWords): string {
  if (n < 100) return words.belowHundred(n);
  const steps = [
    [10_000_000, words.crore],
    [100_000, words.lakh],
    [1_000, words.thousand],
    [100, words.hundred],
  ] as const;
  const [size, name] = steps.find(([step]) => n >= step) ?? steps[3];
  const head = `${wholeNumber(Math.floor(n / size), words)} ${name}`;
  return n % size === 0 ? head : `${head} ${wholeNumber(n % size, words)}`;
}
