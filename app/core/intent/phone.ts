import type { Arc } from './arcs.ts';
import { lookUp } from './numbers.ts';
import type { Scene } from './scene.ts';

const TIMES: Readonly<Record<string, number>> = { double: 2, dabal: 2, triple: 3, tripal: 3 };
const MOBILE = /^(?:91|0)?([6-9]\d{9})$/;
const MOST_TOKENS = 14;

/** The digits a token stands for: "98765", "nau", or null. */
function digitsAt(scene: Scene, at: number): string | null {
  const token = scene.tokens[at];
  if (token && /^\d+$/.test(token.raw)) return token.raw;
  const small = lookUp(scene.sentences.numbers.small, token);
  return small && small.value < 10 ? String(small.value) : null;
}

/** {phone} at a token: an Indian mobile number in digits, groups, spoken digits, "double five"; ten digits come out. */
export function phoneArcs(scene: Scene, at: number): Arc[] {
  const found: Arc[] = [];
  let digits = '';
  for (let end = at; end < at + MOST_TOKENS; ) {
    const times = TIMES[scene.tokens[end]?.text ?? ''];
    const more = digitsAt(scene, times === undefined ? end : end + 1);
    if (more === null) break;
    digits += more.repeat(times ?? 1);
    end += times === undefined ? 1 : 2;
    const phone = MOBILE.exec(digits)?.[1];
    if (phone) found.push({ symbol: '{phone}', end, cost: 0, value: { kind: 'phone', phone } });
  }
  return found;
}
