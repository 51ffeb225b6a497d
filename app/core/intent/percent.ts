import type { Arc } from './arcs.ts';
import { readNumber } from './numbers.ts';
import { isIn, type Scene } from './scene.ts';

const ALL = 100;

/** Behind the word for percent at a token ("percent", "%", "per cent"), or null. */
function afterPercent({ tokens, sentences }: Scene, at: number): number | null {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (!token) return null;
  if (isIn(sentences.words.percent, token)) return at + 1;
  return token.text === 'per' && next?.text === 'cent' ? at + 2 : null;
}

/** {percent} at a token: "10 percent", "das pratishat", "10%"; above 0, at most 100. */
export function percentArcs(scene: Scene, at: number): Arc[] {
  const number = readNumber(scene.tokens, at, scene.sentences.numbers);
  const end = number && afterPercent(scene, number.end);
  if (!number || end === null || number.value <= 0 || number.value > ALL) return [];
  return [{ symbol: '{percent}', end, cost: 0, value: { kind: 'percent', percent: number.value } }];
}
