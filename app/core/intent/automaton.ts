import type { Fixed, Requirement } from './sentence-data.ts';
import type { Template } from './template.ts';
import type { Intent, Language } from './types.ts';

/** What a finished sentence means. */
export interface Ending {
  readonly intent: Intent;
  readonly language: Language;
  readonly fixed: Readonly<Record<string, Fixed>>;
  readonly requires: Requirement | undefined;
  readonly strict: boolean;
  readonly weight: number;
}

/** All sentences as one graph of words: `edges` by symbol (a word, or {slot}), `free` edges cost no word. */
export interface Graph {
  readonly start: number;
  readonly edges: readonly ReadonlyMap<string, readonly number[]>[];
  readonly free: readonly (readonly number[])[];
  readonly endings: ReadonlyMap<number, Ending>;
}

/** Builds the graph a sentence at a time. */
export function createGraph(canonical: (word: string) => string) {
  const edges: Map<string, number[]>[] = [];
  const free: number[][] = [];
  const endings = new Map<number, Ending>();
  const node = (): number => {
    edges.push(new Map());
    return free.push([]) - 1;
  };
  const link = (from: number, to: number) => free[from]?.push(to);
  const edge = (from: number, symbol: string): number => {
    const to = node();
    const map = edges[from];
    map?.set(symbol, [...(map.get(symbol) ?? []), to]);
    return to;
  };

  function branch(parts: readonly Template[], from: number): number {
    const to = node();
    for (const part of parts) link(build(part, from), to);
    return to;
  }

  function repeat(template: Extract<Template, { kind: 'many' }>, from: number): number {
    const before = node();
    link(from, before);
    const after = build(template.part, before);
    link(build(template.between, after), before);
    const to = node();
    link(after, to);
    return to;
  }

  function build(template: Template, from: number): number {
    if (template.kind === 'word') return edge(from, canonical(template.word));
    if (template.kind === 'slot') return edge(from, `{${template.slot}}`);
    if (template.kind === 'all') return template.parts.reduce((at, part) => build(part, at), from);
    if (template.kind === 'any') return branch(template.parts, from);
    if (template.kind === 'many') return repeat(template, from);
    return build(template.part, from);
  }

  const start = node();
  return {
    add(template: Template, ending: Ending) {
      const to = node();
      link(build(template, start), to);
      endings.set(to, ending);
    },
    done: (): Graph => ({ start, edges, free, endings }),
  };
}

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
    for (const node of seen) for (const to of graph.free[node] ?? []) seen.add(to);
    return [...seen]
      .filter((node) => graph.edges[node]?.size || graph.endings.has(node))
      .sort((a, b) => a - b);
  }

  function stateOf(nodes: readonly number[]): State {
    const key = nodes.join();
    const found = states.get(key) ?? makeState(nodes);
    states.set(key, found);
    return found;
  }

  function makeState(nodes: readonly number[]): State {
    const endings = nodes.flatMap((node) => graph.endings.get(node) ?? []);
    const targets = new Map<string, number[]>();
    for (const node of nodes)
      for (const [symbol, to] of graph.edges[node] ?? [])
        targets.set(symbol, [...(targets.get(symbol) ?? []), ...to]);
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
