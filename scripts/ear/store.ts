import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Clip } from './clips.ts';

/** What train.py reads of a clip. */
interface Entry extends Pick<Clip, 'speaker' | 'sounds'> {
  /** Its first row, and how many there are: one each 20 ms. */
  readonly at: number;
  readonly moments: number;
}

/** Opens WORK/heard.f16, rows of `width` numbers; when it is closed, WORK/heard.json says which are whose, in the order of the clips. */
export function openStore(work: string, width: number) {
  const file = openSync(join(work, 'heard.f16'), 'w');
  const entries = new Map<number, Entry>();
  let written = 0;
  return {
    /** Clips come as they are encoded; `place` is the clip's in their list. */
    add(place: number, { speaker, sounds }: Clip, rows: Float16Array): void {
      writeSync(file, new Uint8Array(rows.buffer));
      const moments = rows.length / width;
      entries.set(place, { speaker, sounds, at: written, moments });
      written += moments;
    },
    close(): void {
      closeSync(file);
      const clips = [...entries].sort(([one], [other]) => one - other).map(([, entry]) => entry);
      writeFileSync(join(work, 'heard.json'), JSON.stringify({ width, clips }));
    },
  };
}
