import { isIn, isMeasure, type Scene, withTokens } from './scene.ts';

/** Longer texts are cut at no more places. */
const MOST_CUTS = 4;
const STOP = /[,;:.!?।–—]/;

/** A sentence in two clauses. */
export interface Cut {
  readonly before: Scene;
  readonly behind: Scene;
}

/** Where a comma stands, or "aur": each cut makes two clauses of the sentence. */
export function cutsOf(scene: Scene): Cut[] {
  const { tokens } = scene;
  const cuts = tokens.flatMap((token, at) => {
    const last = tokens[at - 1];
    if (!last) return [];
    const isJoined = isIn(scene.sentences.words.joiners, token);
    const isStop = STOP.test(scene.text.slice(last.end, token.start)) && !isMeasure(scene, at);
    return isJoined || isStop ? [{ to: at, from: isJoined ? at + 1 : at }] : [];
  });
  return cuts
    .filter(({ from }) => from < tokens.length)
    .slice(0, MOST_CUTS)
    .map(({ to, from }) => ({
      before: withTokens(scene, tokens.slice(0, to)),
      behind: withTokens(scene, tokens.slice(from)),
    }));
}
