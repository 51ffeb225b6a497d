import type { Fixed, Requirement } from './sentence-data.ts';
import type { Template } from './template.ts';
import type { Intent } from './types.ts';

/** What a finished sentence means. */
export interface Ending {
  readonly intent: Intent;
  readonly language: string;
  readonly fixed: Readonly<Record<string, Fixed>>;
  readonly requires: Requirement | undefined;
  readonly strict: boolean;
  readonly weight: number;
}

/** A slot's words are filled in by whoever knows the shop. */
export const isSlot = (word: string): boolean => word.startsWith('{');

/** A step to another node: over a word or a {slot}, or over nothing (null). */
export interface Step {
  readonly word: string | null;
  readonly to: number;
}

/** All sentences as one graph of words. */
export interface Graph {
  readonly start: number;
  /** The steps that leave a node, in the order in which they were laid. */
  stepsFrom(node: number): Step[];
  readonly endings: ReadonlyMap<number, Ending>;
}

/** Builds the graph a sentence at a time. */
export function createGraph(canonical: (word: string) => string) {
  const steps = createSteps();
  const endings = new Map<number, Ending>();
  let nodes = 0;
  const node = (): number => nodes++;
  const link = (from: number, to: number) => steps.add(from, null, to);
  const edge = (from: number, word: string): number => {
    const to = node();
    steps.add(from, word, to);
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
    done: (): Graph => ({ start, stepsFrom: steps.packed(nodes), endings }),
  };
}

const NO_WORD = -1;

/** Steps as numbers in rows: the shop's sentences have some 25,000 of them, which as lists and maps are 9 MB. */
function createSteps() {
  const from: number[] = [];
  const to: number[] = [];
  const word: number[] = [];
  const words = new Map<string, number>();
  const numberOf = (text: string): number => {
    const known = words.get(text) ?? words.size;
    words.set(text, known);
    return known;
  };
  return {
    add(node: number, text: string | null, target: number) {
      from.push(node);
      to.push(target);
      word.push(text === null ? NO_WORD : numberOf(text));
    },
    packed: (nodes: number) => packed({ from, to, word, words: [...words.keys()] }, nodes),
  };
}

interface Rows {
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly word: readonly number[];
  readonly words: readonly string[];
}

/** The rows put together by the node they leave; `first` says where those of a node begin. */
function packed({ from, to, word, words }: Rows, nodes: number): (node: number) => Step[] {
  const first = new Int32Array(nodes + 1);
  for (const node of from) first[node + 1] = (first[node + 1] ?? 0) + 1;
  for (let node = 1; node <= nodes; node += 1) first[node] = (first[node] ?? 0) + (first[node - 1] ?? 0);
  const next = first.slice();
  const targets = new Int32Array(from.length);
  const symbols = new Int32Array(from.length);
  from.forEach((node, row) => {
    const place = next[node] ?? 0;
    next[node] = place + 1;
    targets[place] = to[row] ?? 0;
    symbols[place] = word[row] ?? NO_WORD;
  });
  return (node) =>
    Array.from(targets.subarray(first[node], first[node + 1]), (target, n) => ({
      word: words[symbols[(first[node] ?? 0) + n] ?? NO_WORD] ?? null,
      to: target,
    }));
}
