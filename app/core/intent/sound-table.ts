import { bonesOf, halvesLike, halvesOf } from './bones.ts';
import { createHashLinks } from './hash-links.ts';
import { createSoundPool, type Heard, heardOf } from './sound-pool.ts';
import { written } from './writing-likeness.ts';
import { soundsOf } from './written-sounds.ts';

/** Spellings, each with its id, to be found by their sounds. */
export interface SoundTable {
  add(id: number, raw: string): void;
  remove(id: number): void;
  /**
   * Tells spellings that have half of their bones in common with the heard word, with their likeness. `floor` is asked again and
   * again: what is less alike is not told, and most of it not even compared.
   */
  near(raw: string, floor: () => number, tell: (id: number, likeness: number) => void): void;
}

/** Of Dakshina's spellings none found its word among 300 that lacked more strong sounds than this. */
export const MOST_MISSING = 2;

/** An empty table. */
export function createSoundTable(): SoundTable {
  const pool = createSoundPool();
  const links = createHashLinks();
  const isNew = createMarks();

  function add(id: number, raw: string): void {
    const sounds = soundsOf(raw);
    pool.put(id, sounds);
    if (sounds.length > 0) for (const half of halvesOf(bonesOf(sounds))) links.put(half, id);
  }

  function remove(id: number): void {
    const sounds = pool.of(id);
    if (sounds.length > 0) for (const half of halvesOf(bonesOf(sounds))) links.take(half, id);
  }

  /** Spellings with a half in common, by how many strong sounds they lack: the likest are compared first and spare the others. */
  function candidates(heard: Heard): number[][] {
    const byMissing: number[][] = Array.from({ length: MOST_MISSING + 1 }, () => []);
    isNew.start();
    for (const half of halvesLike(bonesOf(heard.sounds)))
      links.each(half, (id) => {
        if (!isNew.mark(id)) return;
        const missing = pool.missing(id, heard);
        if (missing <= MOST_MISSING) byMissing[missing]?.push(id);
      });
    return byMissing;
  }

  function near(raw: string, floor: () => number, tell: (id: number, likeness: number) => void): void {
    const heard = heardOf(written(raw));
    if (heard.sounds.length === 0) return;
    candidates(heard).forEach((ids, missing) => {
      for (const id of ids) {
        const least = floor();
        const likeness = pool.likeness(id, heard, least, missing);
        if (likeness >= least) tell(id, likeness);
      }
    });
  }

  return { add, remove, near };
}

/** Tells which numbers were not met since the last start; no set is made for it. */
function createMarks() {
  let rounds = new Int32Array(0);
  let round = 0;
  return {
    start(): void {
      round += 1;
    },
    mark(id: number): boolean {
      if (id >= rounds.length) {
        const longer = new Int32Array(2 * (id + 1));
        longer.set(rounds);
        rounds = longer;
      }
      if (rounds[id] === round) return false;
      rounds[id] = round;
      return true;
    },
  };
}
