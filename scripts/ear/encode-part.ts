/** A thread of encode.ts: encodes every so-many-th clip with an encoder of its own. */

import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { type Random, seeded } from '../../app/testing/crash/random.ts';
import { happens, oneOf } from './chance.ts';
import { type Clip, clip, soundOf } from './clips.ts';
import { openEncoder } from './encoder.ts';
import { afterQuiet, spoiled } from './spoil.ts';

/** Of one; only what comes before them is changed. */
const UNSPOILED = 0.25;

const task = z.object({
  model: z.string(),
  seed: z.int(),
  clips: z.array(clip),
  /** This thread's number, and how many there are. */
  part: z.int(),
  parts: z.int(),
});

/** A clip as it is learned. */
function learned(each: Clip, clips: readonly Clip[], random: Random): Float32Array {
  const someone = () => soundOf(oneOf(random, clips));
  const sound = soundOf(each);
  return afterQuiet(happens(random, UNSPOILED) ? sound : spoiled(sound, random, someone), random);
}

const { model, seed, clips, part, parts } = task.parse(workerData);
const encoder = await openEncoder(model);
const seeds = seeded(seed);
for (const [place, each] of clips.entries()) {
  // Drawn for every clip, so that it is the same however many threads there are.
  const random = seeded(seeds.below(2 ** 32));
  if (place % parts !== part) continue;
  const rows = await encoder.encode(learned(each, clips, random));
  parentPort?.postMessage({ place, rows }, [rows.buffer]);
}
