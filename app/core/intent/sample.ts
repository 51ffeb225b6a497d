import type { Ending, Graph } from './automaton.ts';

/** A sentence the templates accept: its words, with slots as they stand in the template. */
export interface Sample {
  readonly words: readonly string[];
  readonly ending: Ending;
}

/** A slot's words are filled in by whoever knows the shop. */
export const isSlot = (word: string): boolean => word.startsWith('{');

interface Move {
  readonly to: number;
  readonly word: string | null;
}

function movesFrom(graph: Graph, node: number): Move[] {
  const free = (graph.free[node] ?? []).map((to) => ({ to, word: null }));
  const words = [...(graph.edges[node] ?? [])].flatMap(([word, targets]) =>
    targets.map((to) => ({ to, word })),
  );
  return [...free, ...words];
}

/**
 * One sentence out of all templates, by a walk through the graph; `pick(n)` chooses 0 … n−1 at each fork.
 * It shows what can be said, and feeds the tests with sentences that nobody wrote for them.
 */
export function sample(graph: Graph, pick: (count: number) => number): Sample {
  const words: string[] = [];
  for (let node = graph.start; ; ) {
    const ending = graph.endings.get(node);
    const moves = movesFrom(graph, node);
    if (ending && moves.length === 0) return { words, ending };
    const move = moves[pick(moves.length)];
    if (!move) throw new RangeError(`a template stops in the middle after "${words.join(' ')}"`);
    if (move.word !== null) words.push(move.word);
    node = move.to;
  }
}
