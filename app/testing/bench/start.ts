import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { assetsDir } from '../../hosts/paths.ts';
import { startEngineProcess } from '../crash/engine-process.ts';
import { someFile } from '../crash/some-file.ts';
import { openShop } from './open-shop.ts';
import { type BenchResult, median, result } from './result.ts';

const STARTS = 15;

/** The built engine, as the window starts it, on a shop that is there: from the start of the process to its first answer. */
export async function benchStart(): Promise<BenchResult> {
  const file = someFile('start');
  await firstStart(file);
  const ours: number[] = [];
  const bare: number[] = [];
  for (let n = 0; n < STARTS; n++) {
    ours.push(await engineStart(file));
    bare.push(await bareStart());
  }
  return result(
    {
      name: 'cold start of the engine to its first answer',
      value: median(ours),
      baseline: 'the same Node with an empty program, start to end',
      baselineValue: median(bare),
      goal: '≤ 500 ms',
      samples: STARTS,
    },
    (value) => value <= 500,
  );
}

async function firstStart(file: string): Promise<void> {
  const engine = startEngineProcess(file, assetsDir);
  await openShop(engine.client);
  await engine.drain();
}

async function engineStart(file: string): Promise<number> {
  const began = performance.now();
  const engine = startEngineProcess(file, assetsDir);
  await engine.client.hello({ protocol: 1 });
  const took = performance.now() - began;
  await engine.kill();
  return took;
}

async function bareStart(): Promise<number> {
  const began = performance.now();
  await once(spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' }), 'exit');
  return performance.now() - began;
}
