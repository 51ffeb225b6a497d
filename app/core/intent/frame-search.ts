import type { Arc } from './arcs.ts';
import { type Place, placesOf } from './frame-places.ts';
import type { Frame } from './frames.ts';
import { isSlot } from './graph.ts';
import type { Scene } from './scene.ts';
import { allowed, type Filled, type Parse } from './search.ts';
import { NAMED, UNSAID } from './unsaid.ts';

/** A gist that costs more is none. */
const MOST = 0.85;
/** The next meaning must cost so much more. */
const APART = 0.1;
/** A way through the sentence: `said` are the bits of the frame that are explained. */
interface Step {
  readonly at: number;
  readonly said: number;
  readonly cost: number;
  readonly back: Step | null;
  readonly arc: Arc | null;
}

type Column = Map<number, Step>;

function put(column: Column | undefined, step: Step): void {
  const before = column?.get(step.said);
  if (step.cost <= MOST && (!before || step.cost < before.cost)) column?.set(step.said, step);
}

/** A slot is filled once; goods may be many. */
const again = (said: number, bit: number, { symbol }: Arc): boolean =>
  bit !== 0 && (said & bit) !== 0 && isSlot(symbol) && symbol !== '{item}';

function* onward(step: Step, arcs: readonly Arc[], skip: number, { bits }: Frame): Generator<Step> {
  yield { ...step, at: step.at + 1, cost: step.cost + skip, back: step, arc: null };
  for (const arc of arcs)
    for (const bit of arc.symbol === UNSAID.symbol ? [0] : (bits.get(arc.symbol) ?? []))
      if (!again(step.said, bit, arc))
        yield { at: arc.end, said: step.said | bit, cost: step.cost + arc.cost, back: step, arc };
}

/** The cheapest way to say all of the frame, or null. */
function through(places: readonly Place[], frame: Frame): Step | null {
  const columns: Column[] = Array.from({ length: places.length + 1 }, () => new Map());
  put(columns[0], { at: 0, said: 0, cost: frame.ending.weight, back: null, arc: null });
  places.forEach(({ arcs, skip }, at) => {
    for (const step of columns[at]?.values() ?? [])
      for (const next of onward(step, arcs, skip, frame)) put(columns[next.at], next);
  });
  return columns.at(-1)?.get(frame.whole) ?? null;
}

function parseOf(last: Step, { ending }: Frame): Parse {
  const filled: Filled[] = [];
  const skipped: number[] = [];
  for (let step = last; step.back; step = step.back) {
    if (step.arc?.value) filled.unshift({ start: step.back.at, end: step.at, arc: step.arc });
    if (!step.arc) skipped.unshift(step.back.at);
  }
  const { cost, at: end } = last;
  return { cost, parts: [{ ending, filled, skipped, cost, start: 0, end }] };
}

/** Words of a longer text are a speech: it is neither framed nor cut into clauses. */
export const MOST_FRAMED = 26;

/** What the sentence is about by its words in any order, cheapest first; empty when two things are as likely. */
export function frameSearch(scene: Scene): Parse[] {
  if (scene.tokens.length > MOST_FRAMED) return [];
  const found = frameParses(scene);
  return isClear(found) ? found : [];
}

/** Every frame that explains the sentence, cheapest first. */
export function frameParses(scene: Scene): Parse[] {
  const { frames } = scene.sentences;
  const places = placesOf(scene, frames);
  const said = new Map<string, number>();
  for (const { symbol, cost } of places.flatMap(({ arcs }) => arcs))
    said.set(symbol, Math.min(cost, said.get(symbol) ?? cost));
  return frames.list
    .filter((frame) => mayMean(frame, said, scene))
    .flatMap((frame) => {
      const last = through(places, frame);
      return last ? [parseOf(last, frame)] : [];
    })
    .sort((a, b) => a.cost - b.cost);
}

const mayMean = (
  { ending, all, not }: Frame,
  said: ReadonlyMap<string, number>,
  { context }: Scene,
): boolean =>
  allowed(ending, context, 0) &&
  (context.question !== 'code' || ending.requires === 'code-question') &&
  all.every((group) => group.some((symbol) => said.has(symbol))) &&
  !not.some((symbol) => (said.get(symbol) ?? 1) <= NAMED);

const intentOf = ({ parts }: Parse) => parts[0]?.ending.intent;

/** No other intent is nearly as cheap. */
function isClear([best, ...others]: readonly Parse[]): boolean {
  const next = best && others.find((other) => intentOf(other) !== intentOf(best));
  return !next || next.cost - best.cost >= APART;
}
