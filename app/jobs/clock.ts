import { type ScheduledTask, schedule } from 'node-cron';
import type { Queue } from './queue.ts';

/** Every minute. A slot slept through is not made up for: what is due lies in the file, so the next one finds it. */
const EVERY_MINUTE = '* * * * *';

/** Wakes the queue by the clock; the queue itself remembers what there is to do. */
export function startClock(queue: Queue): ScheduledTask {
  return schedule(EVERY_MINUTE, () => queue.wake(), { name: 'queue' });
}
