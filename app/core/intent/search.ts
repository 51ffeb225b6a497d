import type { Arc } from './arcs.ts';
import type { State } from './automaton.ts';
import type { Ending } from './graph.ts';
import { lattice } from './lattice.ts';
import type { Scene } from './scene.ts';
import { AGAIN, skipCost } from './score.ts';
import type { Requirement } from './sentence-data.ts';
import type { Context, Intent } from './types.ts';

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
  /** A bill was begun in the same breath: what follows finds it open. */
  readonly begun: boolean;
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

/** Whether a sentence counts at this moment, with so many unexplained words in it. What is left out with an aside was part of the command. */
export function allowed(ending: Ending, context: Context, skipped: number): boolean {
  if (skipped > 0 && (ending.strict || isAside(ending))) return false;
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
  (allowed(ending, context, step.skipped) || goesOn(ending, step)) && follows(ending, step.after);

/** "Rahul ka bill banao GST ke saath, 2 kilo cheeni": what belongs to the bill that this breath began. */
const goesOn = ({ intent }: Ending, { begun, skipped }: Step): boolean =>
  begun && skipped === 0 && OF_A_BILL.includes(intent);
const OF_A_BILL: readonly Intent[] = ['ADD_ITEM', 'TOGGLE_GST', 'APPLY_DISCOUNT'];

/** The steps at one place, the cheapest for each state. */
type Column = Map<number, Step>;

/** The steps that explain the sentence up to each place, none of them dearer than `most`. */
interface Way {
  readonly columns: readonly Column[];
  readonly most: number;
}

/** Whether a step would be the cheapest to its state: asked before it is made, since most are not. */
function isCheaper({ columns, most }: Way, at: number, state: State, cost: number): boolean {
  const before = columns[at]?.get(state.id);
  return cost < most && (!before || cost < before.cost);
}

const put = ({ columns }: Way, step: Step): void => void columns[step.at]?.set(step.state.id, step);

/** From a finished meaning to the start of the next. */
function again(way: Way, step: Step, start: State, context: Context): void {
  for (const ending of step.state.endings) {
    const cost = step.cost + ending.weight + AGAIN;
    if (!isCheaper(way, step.at, start, cost) || !fits(ending, step, context)) continue;
    put(way, {
      at: step.at,
      state: start,
      cost,
      skipped: 0,
      back: step,
      arc: null,
      ending,
      after: isAside(ending) ? step.after : ending,
      begun: step.begun || ending.intent === 'CREATE_INVOICE',
    });
  }
}

/** Past a word: unexplained, or by whatever may stand there. */
function onward(way: Way, step: Step, arcs: readonly Arc[], skip: number): void {
  const past = step.cost + skip;
  if (isCheaper(way, step.at + 1, step.state, past)) {
    const skipped = step.skipped + (skip > FILLER ? 1 : 0);
    put(way, { ...step, at: step.at + 1, cost: past, skipped, back: step, arc: null, ending: null });
  }
  for (const arc of arcs) {
    const first = step.state.next(arc.symbol);
    const state = arc.helper === undefined ? first : first?.next(arc.helper);
    const cost = step.cost + arc.cost;
    if (state && isCheaper(way, arc.end, state, cost))
      put(way, { ...step, at: arc.end, state, cost, back: step, arc, ending: null });
  }
}

function wayThrough(scene: Scene, most: number): Way {
  const { tokens, context, sentences } = scene;
  const arcs = lattice(scene);
  const columns: Column[] = Array.from({ length: tokens.length + 1 }, () => new Map());
  const way = { columns, most };
  put(way, {
    at: 0,
    state: sentences.start,
    cost: 0,
    skipped: 0,
    back: null,
    arc: null,
    ending: null,
    after: null,
    begun: false,
  });
  columns.slice(0, -1).forEach((column, at) => {
    const skip = skipCost(scene, at);
    const reached = at > 0 ? [...column.values()] : [];
    for (const step of reached) again(way, step, sentences.start, context);
    for (const step of column.values()) onward(way, step, arcs[at] ?? [], skip);
  });
  return way;
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
  const last = wayThrough(scene, most).columns.at(-1) ?? new Map<number, Step>();
  return finishes(last, scene.context).map(({ step, ending, cost }) => ({
    cost,
    parts: partsOf(step, ending),
  }));
}
