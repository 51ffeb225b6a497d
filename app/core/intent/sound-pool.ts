import { leastDistance, missingBetween, strongIn } from './outline.ts';
import { distanceAtMost } from './writing-costs.ts';
import { distanceFor, likenessAt, type Written } from './writing-likeness.ts';
import { tellingOf } from './written-sounds.ts';

/** The sounds of many spellings, each under a small whole number, one behind the other: an object each would take ten times the room. */
export interface SoundPool {
  put(id: number, sounds: Uint8Array): void;
  /** The sounds put under an id. */
  of(id: number): Uint8Array;
  /** How many strong sounds a spelling and a heard word have for themselves: the fewer, the liker they can be. */
  missing(id: number, heard: Heard): number;
  /** How alike a spelling is to a heard word, 0 where it is less than `floor`. */
  likeness(id: number, heard: Heard, floor: number, missing: number): number;
}

/** A word made ready for comparing with many. */
export interface Heard extends Written {
  readonly strong: number;
}

/** What `likeness` asks of a heard word. */
export const heardOf = (word: Written): Heard => ({ ...word, strong: strongIn(word.sounds) });

const FIRST_SIZE = 64;
const GROWTH = 2;

/** Figures of each spelling, by its id: 10 bytes. */
function createColumns(size: number) {
  return {
    starts: new Int32Array(size),
    strong: new Int32Array(size),
    lengths: new Uint8Array(size),
    telling: new Uint8Array(size),
  };
}

function grown(old: ReturnType<typeof createColumns>, size: number): ReturnType<typeof createColumns> {
  const columns = createColumns(size);
  columns.starts.set(old.starts);
  columns.strong.set(old.strong);
  columns.lengths.set(old.lengths);
  columns.telling.set(old.telling);
  return columns;
}

/** An empty pool. */
export function createSoundPool(): SoundPool {
  let columns = createColumns(FIRST_SIZE);
  let pool = new Uint8Array(FIRST_SIZE);
  let used = 0;

  /** Where the sounds go: in the place of those before if they fit, else behind all others. */
  function placeFor(id: number, length: number): number {
    const { starts, lengths } = columns;
    if (length <= (lengths[id] ?? 0)) return starts[id] ?? 0;
    const place = used;
    used += length;
    if (used > pool.length) {
      const larger = new Uint8Array(used * GROWTH);
      larger.set(pool);
      pool = larger;
    }
    return place;
  }

  function put(id: number, sounds: Uint8Array): void {
    if (id >= columns.starts.length) columns = grown(columns, (id + 1) * GROWTH);
    const place = placeFor(id, sounds.length);
    pool.set(sounds, place);
    columns.starts[id] = place;
    columns.lengths[id] = sounds.length;
    columns.strong[id] = strongIn(sounds);
    columns.telling[id] = tellingOf(sounds);
  }

  const missing = (id: number, heard: Heard): number => missingBetween(heard.strong, columns.strong[id] ?? 0);

  function likeness(id: number, heard: Heard, floor: number, lacking: number): number {
    const telling = columns.telling[id] ?? 0;
    const most = distanceFor(floor, heard.telling, telling);
    if (leastDistance(lacking) > most) return 0;
    const start = columns.starts[id] ?? 0;
    const distance = distanceAtMost(most, heard.sounds, pool, start, start + (columns.lengths[id] ?? 0));
    return likenessAt(distance, heard.telling, telling);
  }

  function of(id: number): Uint8Array {
    const start = columns.starts[id] ?? 0;
    return pool.subarray(start, start + (columns.lengths[id] ?? 0));
  }

  return { put, of, missing, likeness };
}
