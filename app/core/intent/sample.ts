import type { Ending, Graph } from './graph.ts';

/** A sentence the templates accept: its words, with slots as they stand in the template. */
export interface Sample {
  readonly words: readonly string[];
  readonly ending: Ending;
}

/**
 * One sentence out of all templates, by a walk through the graph; `pick(n)` chooses 0 … n−1 at each fork.
 * It shows what can be said, and feeds the tests with sentences that nobody wrote for them.
 */
export function sample(graph: Graph, pick: (count: number) => number): Sample {
  const words: string[] = [];
  for (let node = graph.start; ; ) {
    const ending = graph.endings.get(node);
    const steps = graph.stepsFrom(node);
    if (ending && steps.length === 0) return { words, ending };
    const step = steps[pick(steps.length)];
    if (!step) throw new RangeError(`a template stops in the middle after "${words.join(' ')}"`);
    if (step.word !== null) words.push(step.word);
    node = step.to;
  }
}
