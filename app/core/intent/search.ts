import type { Arc } from './arcs.ts';
import type { State } from './automaton.ts';
import type { Ending } from './graph.ts';
import { lattice } from './lattice.ts';
import type { Scene } from './scene.ts';
import { AGAIN, skipCost } from './score.ts';
import type { Requirement } from './sentence-data.ts';
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
  /** The meaning before this one, when there is one in the same breath. */
  readonly after: Ending | null;
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
  /** Tokens that nothing explains. */
  readonly skipped: readonly number[];
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
  return ending.requires === undefined || HOLDS[ending.requires](context);
}

/** A question about a customer takes short answers for itself; one about a code leaves only "nahi" and the code. */
const HOLDS: Readonly<Record<Requirement, (context: Context) => boolean>> = {
  draft: ({ draft, question }) => draft && question !== 'customer',
  'no-draft': ({ draft, question }) => !draft && question !== 'customer',
  // "haan" and "nahi" answer what was asked last, and that was who, or when.
  confirm: ({ draft, question }) =>
    question === 'confirm' ||
    question === 'code' ||
    (draft && question !== 'customer' && question !== 'when'),
  'when-question': ({ question }) => question === 'when',
  'customer-question': ({ question }) => question === 'customer',
  'code-question': ({ question }) => question === 'code',
};

/** The part of a path since its last ending. */
function partOf(last: Step, ending: Ending, cost: number): Part {
  const filled: Filled[] = [];
  const skipped: number[] = [];
  let step: Step = last;
  while (step.back && !step.ending) {
    if (step.arc?.value) filled.unshift({ start: step.back.at, end: step.at, arc: step.arc });
    if (!step.arc) skipped.push(step.back.at);
    step = step.back;
  }
  return { ending, filled, skipped, cost: cost - step.cost, start: step.at, end: last.at };
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

/** "Bhool gaya", "note kar lo": said beside a command, and no command. Its sentences are those of UNKNOWN. */
export const isAside = ({ intent }: Ending): boolean => intent === 'UNKNOWN';

/** "haan" and "nahi" answer what was asked; behind another command in the same breath they would be a guess. */
const follows = (ending: Ending, after: Ending | null): boolean =>
  ending.requires !== 'confirm' || after === null || after.intent === ending.intent;

const fits = (ending: Ending, step: Step, context: Context): boolean =>
  allowed(ending, context, step.skipped) && follows(ending, step.after);

/** The steps at one place, the cheapest for each state. */
type Column = Map<number, Step>;

function put(columns: readonly Column[], step: Step): void {
  const column = columns[step.at];
  const before = column?.get(step.state.id);
  if (!before || step.cost < before.cost) column?.set(step.state.id, step);
}

/** From a finished meaning to the start of the next. */
function* again(step: Step, start: State, context: Context): Generator<Step> {
  for (const ending of step.state.endings)
    if (fits(ending, step, context))
      yield {
        ...step,
        state: start,
        cost: step.cost + ending.weight + AGAIN,
        skipped: 0,
        back: step,
        arc: null,
        ending,
        after: isAside(ending) ? step.after : ending,
      };
}

/** Past a word: unexplained, or by whatever may stand there. */
function* onward(step: Step, arcs: readonly Arc[], skip: number): Generator<Step> {
  const skipped = step.skipped + (skip > FILLER ? 1 : 0);
  yield { ...step, at: step.at + 1, cost: step.cost + skip, skipped, back: step, arc: null, ending: null };
  for (const arc of arcs) {
    const first = step.state.next(arc.symbol);
    const state = arc.helper === undefined ? first : first?.next(arc.helper);
    if (state)
      yield { ...step, at: arc.end, state, cost: step.cost + arc.cost, back: step, arc, ending: null };
  }
}

/** The steps that explain the sentence up to each place. */
function columnsOf(scene: Scene, most: number): Column[] {
  const { tokens, context, sentences } = scene;
  const arcs = lattice(scene);
  const columns: Column[] = Array.from({ length: tokens.length + 1 }, () => new Map());
  put(columns, {
    at: 0,
    state: sentences.start,
    cost: 0,
    skipped: 0,
    back: null,
    arc: null,
    ending: null,
    after: null,
  });
  tokens.forEach((_, at) => {
    const column = columns[at] ?? new Map<number, Step>();
    const skip = skipCost(scene, at);
    const reached = at > 0 ? [...column.values()] : [];
    for (const step of reached)
      for (const next of again(step, sentences.start, context)) if (next.cost < most) put(columns, next);
    for (const step of column.values())
      for (const next of onward(step, arcs[at] ?? [], skip)) if (next.cost < most) put(columns, next);
  });
  return columns;
}

interface Finish {
  readonly step: Step;
  readonly ending: Ending;
  readonly cost: number;
}

/** The cheapest finish for each intent. */
function finishes(column: Column, context: Context): Finish[] {
  const best = new Map<string, Finish>();
  for (const step of column.values())
    for (const ending of step.state.endings) {
      const cost = step.cost + ending.weight;
      const before = best.get(ending.intent);
      if (fits(ending, step, context) && (!before || cost < before.cost))
        best.set(ending.intent, { step, ending, cost });
    }
  return [...best.values()].sort((a, b) => a.cost - b.cost);
}

/** All readings of the sentence that cost less than `most`, cheapest first, the best one for each intent that ends it. */
export function search(scene: Scene, most = Number.POSITIVE_INFINITY): Parse[] {
  const last = columnsOf(scene, most).at(-1) ?? new Map<number, Step>();
  return finishes(last, scene.context).map(({ step, ending, cost }) => ({
    cost,
    parts: partsOf(step, ending),
  }));
}
