import type { Ending, Graph } from './graph.ts';

/** A set of places in the graph, made when first reached. */
export interface State {
  readonly id: number;
  readonly endings: readonly Ending[];
  /** The words and slots that lead on. */
  readonly symbols: ReadonlySet<string>;
  next(symbol: string): State | null;
}

/** The graph as a deterministic automaton, built lazily: a shop says a small part of what it could say. */
export function createAutomaton(graph: Graph): State {
  const states = new Map<string, State>();

  function close(nodes: Iterable<number>): number[] {
    const seen = new Set(nodes);
    const places: number[] = [];
    for (const node of seen) {
      const steps = graph.stepsFrom(node);
      for (const { word, to } of steps) if (word === null) seen.add(to);
      if (graph.endings.has(node) || steps.some(({ word }) => word !== null)) places.push(node);
    }
    return places.sort((a, b) => a - b);
  }

  function stateOf(nodes: readonly number[]): State {
    const key = nodes.join();
    const found = states.get(key) ?? makeState(nodes);
    states.set(key, found);
    return found;
  }

  function makeState(nodes: readonly number[]): State {
    const endings = nodes.flatMap((node) => graph.endings.get(node) ?? []);
    const targets = targetsOf(graph, nodes);
    const made = new Map<string, State>();
    const next = (symbol: string): State | null => {
      const to = targets.get(symbol);
      if (!to) return null;
      const found = made.get(symbol) ?? stateOf(close(to));
      made.set(symbol, found);
      return found;
    };
    return { id: states.size, endings, symbols: new Set(targets.keys()), next };
  }

  return stateOf(close([graph.start]));
}

/** Where each word or slot leads from any of these nodes. */
function targetsOf(graph: Graph, nodes: readonly number[]): Map<string, number[]> {
  const targets = new Map<string, number[]>();
  for (const node of nodes)
    for (const { word, to } of graph.stepsFrom(node)) {
      if (word === null) continue;
      const known = targets.get(word);
      if (known) known.push(to);
      else targets.set(word, [to]);
    }
  return targets;
}
