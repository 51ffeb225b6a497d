const DEVANAGARI_ZERO = 0x0966;

/** Writes Devanagari digits (०–९) as 0–9 and leaves every other character alone. */
export function latinDigits(text: string): string {
  return text.replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - DEVANAGARI_ZERO));
}
