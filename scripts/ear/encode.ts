/**
 * Encodes the clips of WORK/spoken.json, most of them spoiled by rooms, noise and microphones:
 *
 *     node scripts/ear/encode.ts WORK [--model assets/models] [--recordings DIR]… [--times 1] [--seed 77]
 *
 * `--model` is a folder with a manifest, as scripts/models writes it. `--recordings` adds what `execora record-set` kept, `--times`
 * encodes each of those so often, spoiled otherwise each time. Writes WORK/heard.f16, rows of half precision numbers, one each 20 ms,
 * and WORK/heard.json, which of them are whose.
 */

import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { several } from './chance.ts';
import { recordedClips, spokenClips } from './clips.ts';
import { widthOf } from './encoder.ts';
import { openStore } from './store.ts';

const MODELS = join(import.meta.dirname, '../../assets/models');
const TOLD_EACH = 500;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    model: { type: 'string', default: MODELS },
    recordings: { type: 'string', multiple: true, default: [] },
    times: { type: 'string', default: '1' },
    seed: { type: 'string', default: '77' },
  },
});
const [work] = positionals;
if (work === undefined) throw new Error('which clips? node scripts/ear/encode.ts WORK');
const { model } = values;
const recorded = values.recordings.flatMap(recordedClips);
const clips = [...spokenClips(work), ...several(Number(values.times), () => recorded).flat()];
const store = openStore(work, await widthOf(model));

const heard = z.object({ place: z.int(), rows: z.instanceof(Float16Array) });
let done = 0;
/** Keeps what a thread encoded. */
function keep(message: unknown): void {
  const { place, rows } = heard.parse(message);
  const clip = clips[place];
  if (clip !== undefined) store.add(place, clip, rows);
  done += 1;
  if (done % TOLD_EACH === 0 || done === clips.length) console.log(`${done} of ${clips.length} clips`);
}

/** One thread encodes its part of the clips. */
const encode = (part: number, parts: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const workerData = { model, seed: Number(values.seed), clips, part, parts };
    const thread = new Worker(new URL('./encode-part.ts', import.meta.url), { workerData });
    thread
      .on('message', keep)
      .on('error', reject)
      .on('exit', () => resolve());
  });

const parts = availableParallelism();
await Promise.all(Array.from({ length: parts }, (_, part) => encode(part, parts)));
store.close();
