import { isIn, type Scene, withTokens } from './scene.ts';

/** A longer text is not cut into more. */
const MOST_CLAUSES = 4;
const STOP = /[,;:.!?।–—]/;

/** Where a clause begins and ends. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The clauses of a sentence: between its commas, and its "aur". One for a sentence without. */
export function clausesOf(scene: Scene): Stretch[] {
  const { tokens } = scene;
  const found: { start: number; end: number }[] = [];
  tokens.forEach((token, at) => {
    const last = tokens[at - 1];
    const open = found.at(-1);
    const isJoined = at > 0 && isIn(scene.sentences.words.joiners, token);
    const isStop = last !== undefined && STOP.test(scene.text.slice(last.end, token.start));
    if (!open || ((isJoined || isStop) && found.length < MOST_CLAUSES)) {
      found.push({ start: isJoined ? at + 1 : at, end: at + 1 });
    } else open.end = at + 1;
  });
  return found.filter(({ start, end }) => start < end);
}

/** Some clauses in a row as a sentence of their own. */
export const sceneOfClauses = (scene: Scene, clauses: readonly Stretch[]): Scene =>
  withTokens(scene, scene.tokens.slice(clauses[0]?.start ?? 0, clauses.at(-1)?.end ?? 0));
