import { parentPort } from 'node:worker_threads';
import type { Answered, Asked } from './messages.ts';

/**
 * Makes this thread answer what its engine asks, one task after the other. `describe` turns what a task throws into what the other
 * side can make an error of again. Throws when this is no thread.
 */
export function serveThread<Task, Answer, Failure>(
  work: (task: Task) => Promise<Answer>,
  describe: (error: unknown) => Failure,
): void {
  const port = parentPort;
  if (port === null) throw new Error('this program runs in a thread of the engine only');
  const answerOf = async ({ id, task }: Asked<Task>): Promise<Answered<Answer, Failure>> => {
    try {
      return { id, answer: await work(task) };
    } catch (error) {
      return { id, failure: describe(error) };
    }
  };
  let last: Promise<void> = Promise.resolve();
  port.on('message', (asked: Asked<Task>) => {
    last = last.then(async () => port.postMessage(await answerOf(asked)));
  });
}
