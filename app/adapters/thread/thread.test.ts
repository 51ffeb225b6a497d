import { afterEach, describe, expect, it } from 'vitest';
import { createThread, type Thread } from './thread.ts';

/** A thread that answers with the text and how often it was asked, throws "no", and dies over "die". */
const url = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort as port } from 'node:worker_threads';
    let times = 0;
    port.on('message', ({ id, task }) => {
      times += 1;
      if (task === 'die') throw new Error('dead');
      if (task === 'no') port.postMessage({ id, failure: 'no, because' });
      else port.postMessage({ id, answer: task + times });
    });
  `)}`,
);

let thread: Thread<string, string>;
const start = (idleMs = 60_000): Thread<string, string> => {
  thread = createThread<string, string, string>({
    url,
    name: 'test',
    idleMs,
    revive: (failure) => new RangeError(failure),
  });
  return thread;
};
afterEach(() => thread.close());

describe('a thread', () => {
  it('answers each task with its own answer or error', async () => {
    const { ask } = start();
    const answers = await Promise.allSettled([ask('a'), ask('no'), ask('c')]);
    expect(answers).toEqual([
      { status: 'fulfilled', value: 'a1' },
      { status: 'rejected', reason: new RangeError('no, because') },
      { status: 'fulfilled', value: 'c3' },
    ]);
  });

  it('refuses what it died over, and is there again for the next', async () => {
    const { ask } = start();
    await expect(ask('die')).rejects.toThrow('the thread "test" ended');
    expect(await ask('a')).toBe('a1');
  });

  it('ends when nobody asks for a while', async () => {
    const { ask } = start(1);
    expect(await ask('a')).toBe('a1');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await ask('b')).toBe('b1');
  });

  it('refuses what it is doing when it is closed', async () => {
    const { ask, close } = start();
    await ask('a');
    const cutOff = expect(ask('b')).rejects.toThrow('the thread "test" ended');
    await close();
    await cutOff;
  });
});
