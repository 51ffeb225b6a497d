import { lookUp } from './numbers.ts';
import type { Scene } from './scene.ts';

/** Digits said one after the other, up to token `end`. */
export interface DigitRun {
  readonly end: number;
  readonly digits: string;
}

const TIMES: Readonly<Record<string, number>> = {
  double: 2,
  dabal: 2,
  dabl: 2,
  triple: 3,
  tripal: 3,
  tripl: 3,
};
/** A nought is often called by its letter. */
const NOUGHTS: ReadonlySet<string> = new Set(['o', 'oh', 'ओ']);
const MOST_TOKENS = 16;
const MOST_DIGITS = 14;

/** The digits a token stands for: "98765", "nau", "chauraasi" (84), or null. */
function digitsAt(scene: Scene, at: number): string | null {
  const token = scene.tokens[at];
  if (!token) return null;
  if (/^\d+$/.test(token.raw)) return token.raw;
  const small = lookUp(scene.sentences.numbers.small, token);
  if (small && small.value < 100) return String(small.value);
  return NOUGHTS.has(token.raw) ? '0' : null;
}

/** "forty eight" is 48, not 408; and then the run goes on. */
function tens(scene: Scene, at: number): DigitRun | null {
  const { small } = scene.sentences.numbers;
  const [ten, unit] = [lookUp(small, scene.tokens[at]), lookUp(small, scene.tokens[at + 1])];
  const both = ten?.english && unit?.english && ten.value >= 20 && ten.value % 10 === 0;
  if (!both || unit.value < 1 || unit.value > 9) return null;
  return { end: at + 2, digits: String(ten.value + unit.value) };
}

function next(scene: Scene, at: number): DigitRun | null {
  const times = TIMES[scene.tokens[at]?.text ?? ''];
  if (times === undefined) {
    const digits = digitsAt(scene, at);
    return tens(scene, at) ?? (digits === null ? null : { end: at + 1, digits });
  }
  const digit = digitsAt(scene, at + 1);
  return digit === null || digit.length > 1 ? null : { end: at + 2, digits: digit.repeat(times) };
}

/** The runs of digits that begin at a token, each longer than the one before: digits, words, groups, "double five". */
export function digitRuns(scene: Scene, at: number): DigitRun[] {
  const found: DigitRun[] = [];
  let digits = '';
  for (let more = next(scene, at); more && more.end <= at + MOST_TOKENS; more = next(scene, more.end)) {
    digits += more.digits;
    if (digits.length > MOST_DIGITS) break;
    found.push({ end: more.end, digits });
  }
  return found;
}
