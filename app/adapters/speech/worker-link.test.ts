import { expect, it } from 'vitest';
import { compileAssets } from '../language/load.ts';
import type { FromWorker } from './messages.ts';
import { startWorker } from './worker-link.ts';

const url = new URL('./worker.ts', import.meta.url);
const sentences = await compileAssets('assets/intents');

it.each([
  ['a process', false],
  ['a thread', true],
])(
  'in %s the worker loads the model, says so, and ends when it is told to',
  async (_, inThread) => {
    const said: FromWorker['kind'][] = [];
    const ready = Promise.withResolvers<void>();
    let gone = 0;
    const link = startWorker(
      url,
      {
        message: ({ kind }) => {
          said.push(kind);
          if (kind === 'ready') ready.resolve();
        },
        gone: () => {
          gone += 1;
        },
      },
      inThread,
    );
    link.post({ kind: 'setup', setup: { modelsDir: 'assets/models', sentences, verified: true } });
    await ready.promise;
    await link.stop();
    expect(said).not.toContain('failed');
    expect(gone).toBe(1);
  },
  60_000,
);
