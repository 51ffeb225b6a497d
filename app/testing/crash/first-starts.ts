import { existsSync } from 'node:fs';
import { setTimeout as after } from 'node:timers/promises';
import { v7 } from 'uuid';
import { startEngineProcess } from './engine-process.ts';
import { everyCheck, onCopy, type Violations } from './inspect.ts';
import type { Random } from './random.ts';
import { someFile } from './some-file.ts';

/** Milliseconds within which a first start has made the file and its tables. */
const START_MS = 700;

/**
 * D9 as far as it goes with one migration: engines killed while they make a new file. The next start must find no file, an
 * empty one or a whole one, and open the shop on it.
 */
export async function killedFirstStarts(
  assets: string,
  count: number,
  random: Random,
): Promise<{ made: number; violations: Violations }> {
  const violations: Violations = [];
  let made = 0;
  for (let n = 0; n < count; n++) {
    const file = someFile('first');
    await killedStart(file, assets, random.below(START_MS));
    if (existsSync(file)) made += 1;
    violations.push(...(await nextStart(file, assets)));
  }
  return { made, violations };
}

async function killedStart(file: string, assets: string, afterMs: number): Promise<void> {
  const engine = startEngineProcess(file, assets);
  const opening = open(engine.client);
  await after(afterMs);
  await engine.kill();
  await opening;
}

/** Answers whether the shop was opened; a killed engine opens none. */
const open = (client: ReturnType<typeof startEngineProcess>['client']): Promise<boolean> =>
  client.shop.open({ id: v7(), name: 'First', stateCode: '09', language: 'en', sample: true }).then(
    () => true,
    () => false,
  );

async function nextStart(file: string, assets: string): Promise<Violations> {
  const engine = startEngineProcess(file, assets);
  const hello = await engine.client.hello({ protocol: 1 });
  const opened = hello.shop !== null || (hello.problem === null && (await open(engine.client)));
  await engine.drain();
  const wrong = onCopy(file, everyCheck);
  return opened ? wrong : [...wrong, `first start: ${hello.problem?.code ?? 'no shop'}`];
}
