import type { State } from './automaton.ts';
import type { Ending } from './graph.ts';
import { soundKey } from './sound.ts';

/** A stretch of sounds explained by a word, a name or a phrase (then `way` holds its words). */
export interface Stretch {
  readonly symbol: string;
  readonly end: number;
  readonly cost: number;
  readonly text: string;
  readonly way: Way | null;
  readonly hash: number;
  /** How it sounds where that is not how it is written. */
  readonly sound?: string | undefined;
}

/** Words so far on one way through an automaton; linked, so that a step copies nothing. */
export interface Way {
  readonly cost: number;
  readonly hash: number;
  readonly back: Way | null;
  readonly stretch: Stretch | null;
}

/** Stretches that begin at a place, by symbol. */
export type Place = Map<string, Stretch[]>;

/** Stretches kept for one symbol and end; more of people, since whom money is for is asked about. */
const MOST_ALIKE = 3;
const MOST_PEOPLE = 6;
const PEOPLE: ReadonlySet<string> = new Set(['{person}', '{customer}', '{known}']);
export const mostOf = (symbol: string): number => (PEOPLE.has(symbol) ? MOST_PEOPLE : MOST_ALIKE);

const START: Way = { cost: 0, hash: 17, back: null, stretch: null };

/** A number for a text, the same for the same text. */
export function hashOf(text: string): number {
  let hash = 7;
  for (let at = 0; at < text.length; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return hash;
}

/** The stretches of a way in order. */
export function stretchesOf(way: Way): Stretch[] {
  const stretches: Stretch[] = [];
  for (let at: Way | null = way; at?.stretch; at = at.back) stretches.unshift(at.stretch);
  return stretches;
}

/** The words of a stretch in order, each with how it sounds. */
export const wordsOfStretch = ({
  way,
  text,
  sound,
}: Stretch): { readonly text: string; readonly key: string }[] =>
  way ? stretchesOf(way).flatMap(wordsOfStretch) : [{ text, key: sound ?? soundKey(text) }];

/** Adds a stretch to its place unless enough of its kind and length are cheaper; of two with one text the cheaper stays. */
export function putStretch(place: Place, stretch: Stretch): void {
  const list = place.get(stretch.symbol);
  if (!list) {
    place.set(stretch.symbol, [stretch]);
    return;
  }
  let alike = 0;
  let worst = -1;
  for (let at = 0; at < list.length; at += 1) {
    const each = list[at];
    if (!each || each.end !== stretch.end) continue;
    if (each.hash === stretch.hash) {
      if (stretch.cost < each.cost) list[at] = stretch;
      return;
    }
    alike += 1;
    if (worst < 0 || each.cost > (list[worst]?.cost ?? 0)) worst = at;
  }
  if (alike < mostOf(stretch.symbol)) list.push(stretch);
  else if (stretch.cost < (list[worst]?.cost ?? 0)) list[worst] = stretch;
}

/** The same way with everybody else who may have been named where it names somebody. */
export function withOthers(way: Way, places: readonly Place[]): Way[] {
  const { back, stretch } = way;
  if (!back || !stretch) return [];
  const before = withOthers(back, places).map((other) => next(other, stretch));
  const there = PEOPLE.has(stretch.symbol) ? places[back.stretch?.end ?? 0]?.get(stretch.symbol) : undefined;
  const others = (there ?? []).filter(({ end, hash }) => end === stretch.end && hash !== stretch.hash);
  return [...before, ...others.map((other) => next(back, other))];
}

const next = (back: Way, stretch: Stretch): Way => ({
  cost: back.cost + stretch.cost,
  hash: (Math.imul(back.hash, 0x01000193) ^ stretch.hash) | 0,
  back,
  stretch,
});

/** The cheapest ways to each state at one place. */
interface Column {
  readonly ways: Map<State, Way[]>;
  least: number;
}

/** Takes a way in, cheapest first, at most `most` a state and one a text; false when others are better. */
function take(column: Column, state: State, back: Way, stretch: Stretch, most: number): boolean {
  const way = next(back, stretch);
  const { cost, hash } = way;
  const list = column.ways.get(state);
  if (cost < column.least) column.least = cost;
  if (!list) {
    column.ways.set(state, [way]);
    return true;
  }
  const same = list.findIndex((each) => each.hash === hash);
  if (same >= 0 && (list[same]?.cost ?? 0) <= cost) return false;
  if (same >= 0) list.splice(same, 1);
  else if (list.length >= most && (list[list.length - 1]?.cost ?? 0) <= cost) return false;
  const at = list.findIndex((each) => each.cost > cost);
  list.splice(at < 0 ? list.length : at, 0, way);
  if (list.length > most) list.length = most;
  return true;
}

export interface Walk {
  readonly start: State;
  readonly from: number;
  readonly places: readonly Place[];
  /** Ways kept at a state, and how much dearer than the best at its place a way may be. */
  readonly ways: number;
  readonly behind: number;
}

type Ended = (end: number, way: Way, endings: readonly Ending[]) => void;

/** The stretches at a place that a state can take, asked from whichever side knows fewer symbols. */
function eachStep(
  state: State,
  place: Place,
  step: (next: State, stretches: readonly Stretch[]) => void,
): void {
  const go = (symbol: string, stretches: readonly Stretch[] | undefined) => {
    const next = stretches && state.next(symbol);
    if (next) step(next, stretches);
  };
  if (state.symbols.size < place.size) for (const symbol of state.symbols) go(symbol, place.get(symbol));
  else for (const [symbol, stretches] of place) if (state.symbols.has(symbol)) go(symbol, stretches);
}

/** All ways of an automaton over the stretches, from a place on; `ended` is told wherever one may stop. */
export function walk({ start, from, places, ways, behind }: Walk, ended: Ended): void {
  const columns: (Column | undefined)[] = [];
  columns[from] = { ways: new Map([[start, [START]]]), least: 0 };

  function columnAt(at: number): Column {
    const found = columns[at] ?? { ways: new Map(), least: Number.POSITIVE_INFINITY };
    columns[at] = found;
    return found;
  }

  function expand(column: Column, place: Place, at: number): void {
    const todo = [...column.ways.keys()];
    for (let state = todo.pop(); state; state = todo.pop()) {
      for (const way of column.ways.get(state) ?? []) {
        if (way.cost > column.least + behind) break;
        if (state.endings.length > 0) ended(at, way, state.endings);
        eachStep(state, place, (next, stretches) => {
          for (const stretch of stretches) {
            if (stretch.end === at && way.cost + stretch.cost > column.least + behind) continue;
            const fresh = take(columnAt(stretch.end), next, way, stretch, ways);
            if (fresh && stretch.end === at) todo.push(next);
          }
        });
      }
    }
  }

  for (let at = from; at < Math.max(places.length, columns.length); at += 1) {
    const column = columns[at];
    const place = places[at];
    if (column && place) expand(column, place, at);
    columns[at] = undefined;
  }
}
