import type { Arc } from './arcs.ts';
import type { Ending, State } from './automaton.ts';
import { lattice } from './lattice.ts';
import type { Scene } from './scene.ts';
import { AGAIN, skipCost } from './score.ts';
import type { Context } from './types.ts';

/** A place on the way through the sentence. `skipped` counts the words no sentence explained. */
interface Step {
  readonly at: number;
  readonly state: State;
  readonly cost: number;
  readonly skipped: number;
  readonly back: Step | null;
  readonly arc: Arc | null;
  /** Set where one meaning ends and the next begins. */
  readonly ending: Ending | null;
}

/** A slot as it was filled, tokens [start, end). */
export interface Filled {
  readonly start: number;
  readonly end: number;
  readonly arc: Arc;
}

/** One meaning of a reading, tokens [start, end). */
export interface Part {
  readonly ending: Ending;
  readonly filled: readonly Filled[];
  readonly cost: number;
  readonly start: number;
  readonly end: number;
}

/** A whole sentence explained: one or more parts in order. */
export interface Parse {
  readonly cost: number;
  readonly parts: readonly Part[];
}

/** What a skipped filler or joiner costs at most: a strict sentence forgives these and nothing else. */
const FILLER = 0.1;

/** Whether a sentence counts at this moment, with so many unexplained words in it. */
export function allowed(ending: Ending, context: Context, skipped: number): boolean {
  if (ending.strict && skipped > 0) return false;
  if (ending.requires === 'draft') return context.draft && context.question !== 'customer';
  if (ending.requires === 'confirm')
    return (context.draft || context.question === 'confirm') && context.question !== 'customer';
  return ending.requires === undefined || context.question === 'customer';
}

/** The part of a path since its last ending. */
function partOf(last: Step, ending: Ending, cost: number): Part {
  const filled: Filled[] = [];
  let step: Step = last;
  while (step.back && !step.ending) {
    if (step.arc?.value) filled.unshift({ start: step.back.at, end: step.at, arc: step.arc });
    step = step.back;
  }
  return { ending, filled, cost: cost - step.cost, start: step.at, end: last.at };
}

function partsOf(last: Step, ending: Ending): Part[] {
  const parts: Part[] = [];
  let step: Step | null = last;
  let close: Ending = ending;
  let cost = last.cost + ending.weight;
  while (step) {
    const part = partOf(step, close, cost);
    parts.unshift(part);
    while (step.back && !step.ending) step = step.back;
    if (!step.back || !step.ending) break;
    close = step.ending;
    cost = step.cost - AGAIN;
    step = step.back;
  }
  return parts;
}

/** All readings of the sentence, cheapest first, the best one for each intent that ends it. */
export function search(scene: Scene): Parse[] {
  const { tokens, context, sentences } = scene;
  const arcs = lattice(scene);
  const columns: Map<number, Step>[] = Array.from({ length: tokens.length + 1 }, () => new Map());
  const put = (step: Step) => {
    const column = columns[step.at];
    const before = column?.get(step.state.id);
    if (!before || step.cost < before.cost) column?.set(step.state.id, step);
  };
  put({ at: 0, state: sentences.start, cost: 0, skipped: 0, back: null, arc: null, ending: null });

  function restart(step: Step): void {
    for (const ending of step.state.endings) {
      if (!allowed(ending, context, step.skipped)) continue;
      const cost = step.cost + ending.weight + AGAIN;
      put({ at: step.at, state: sentences.start, cost, skipped: 0, back: step, arc: null, ending });
    }
  }

  function go(step: Step): void {
    const skip = skipCost(scene, step.at);
    const skipped = step.skipped + (skip > FILLER ? 1 : 0);
    put({
      at: step.at + 1,
      state: step.state,
      cost: step.cost + skip,
      skipped,
      back: step,
      arc: null,
      ending: null,
    });
    for (const arc of arcs[step.at] ?? []) {
      const state = step.state.next(arc.symbol);
      if (state)
        put({
          at: arc.end,
          state,
          cost: step.cost + arc.cost,
          skipped: step.skipped,
          back: step,
          arc,
          ending: null,
        });
    }
  }

  for (let at = 0; at < tokens.length; at += 1) {
    for (const step of [...(columns[at]?.values() ?? [])]) if (at > 0) restart(step);
    for (const step of columns[at]?.values() ?? []) go(step);
  }

  const best = new Map<string, { step: Step; ending: Ending; cost: number }>();
  for (const step of columns[tokens.length]?.values() ?? [])
    for (const ending of step.state.endings) {
      const cost = step.cost + ending.weight;
      const before = best.get(ending.intent);
      if (allowed(ending, context, step.skipped) && (!before || cost < before.cost))
        best.set(ending.intent, { step, ending, cost });
    }
  return [...best.values()]
    .sort((a, b) => a.cost - b.cost)
    .map(({ step, ending, cost }) => ({ cost, parts: partsOf(step, ending) }));
}
