import { explained, isUnderstood } from './explained.ts';
import { mendedScenes } from './mended.ts';
import type { Scene } from './scene.ts';
import { hopeless } from './score.ts';
import { search } from './search.ts';
import type { Intent, Understanding } from './types.ts';

function cheapest(scene: Scene, most: number) {
  const parses = search(scene, most);
  return { scene, parses, cost: parses[0]?.cost ?? Number.POSITIVE_INFINITY };
}

/** What the sentence means as it was written, or with its slips mended where that explains more. */
export function asSaid(text: string, scene: Scene): Understanding {
  const written = cheapest(scene, hopeless(scene.tokens.length));
  // Nothing is cheaper than a sentence that is explained word by word.
  const others = written.cost > 0 ? mendedScenes(scene, written.cost) : [];
  const best = others.reduce((one, other) => {
    const found = cheapest(other, one.cost);
    return found.cost < one.cost ? found : one;
  }, written);
  const found = explained(text, best.scene, best.parses);
  if (isUnderstood(found)) return found;
  const asWritten = explained(text, written.scene, written.parses);
  if (isUnderstood(asWritten)) return asWritten;
  return guessed(text, best.scene) ?? found;
}

/** Money, stock, yes and no, and what cannot be taken back, are never guessed out of words that exist. */
const NEVER_GUESSED: ReadonlySet<Intent> = new Set([
  'RECORD_PAYMENT',
  'ADD_CREDIT',
  'SET_PAYMENT',
  'CONFIRM_INVOICE',
  'CANCEL_INVOICE',
  'CANCEL_LAST_ENTRY',
  'DELETE_CUSTOMER_DATA',
  'RECEIVE_STOCK',
  'RETURN_ITEMS',
  'SET_PRICE',
  'ANSWER',
  'UNKNOWN',
]);

/** A sentence that nobody understands, when some of its words were meant to be others; null when that explains nothing either. */
function guessed(text: string, scene: Scene): Understanding | null {
  const guessing = { ...scene, guessing: true } as const;
  const found = explained(text, guessing, search(guessing, hopeless(scene.tokens.length)));
  // UNKNOWN is among them.
  return found.meanings.some(({ intent }) => NEVER_GUESSED.has(intent)) ? null : found;
}
