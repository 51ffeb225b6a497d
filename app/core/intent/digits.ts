import { lookUp } from './numbers.ts';
import type { Scene } from './scene.ts';

/** Digits said one after the other, up to token `end`. */
export interface DigitRun {
  readonly end: number;
  readonly digits: string;
}

const TIMES: Readonly<Record<string, number>> = { double: 2, dabal: 2, triple: 3, tripal: 3 };
const MOST_TOKENS = 14;

/** The digits a token stands for: "98765", "nau", or null. */
function digitsAt(scene: Scene, at: number): string | null {
  const token = scene.tokens[at];
  if (token && /^\d+$/.test(token.raw)) return token.raw;
  const small = lookUp(scene.sentences.numbers.small, token);
  return small && small.value < 10 ? String(small.value) : null;
}

/** The runs of digits that begin at a token, each longer than the one before: digits, groups, words, "double five". */
export function digitRuns(scene: Scene, at: number): DigitRun[] {
  const found: DigitRun[] = [];
  let digits = '';
  for (let end = at; end < at + MOST_TOKENS; ) {
    const times = TIMES[scene.tokens[end]?.text ?? ''];
    const more = digitsAt(scene, times === undefined ? end : end + 1);
    if (more === null) break;
    digits += more.repeat(times ?? 1);
    end += times === undefined ? 1 : 2;
    found.push({ end, digits });
  }
  return found;
}
