import { startEngineProcess } from './engine-process.ts';
import type { Violations } from './inspect.ts';
import { someFile } from './some-file.ts';

/** D3, the part that needs processes: a second engine on the same file must be turned away by name, and change nothing. */
export async function secondInstances(assets: string, count: number): Promise<Violations> {
  const file = someFile('second');
  const first = startEngineProcess(file, assets);
  await first.client.hello({ protocol: 1 });
  const codes: (string | undefined)[] = [];
  for (let n = 0; n < count; n++) {
    const second = startEngineProcess(file, assets);
    codes.push((await second.client.hello({ protocol: 1 })).problem?.code);
    await second.kill();
  }
  const { problem } = await first.client.hello({ protocol: 1 });
  await first.drain();
  const wrong = codes
    .filter((code) => code !== 'shop_busy')
    .map((code) => `second engine: ${code ?? 'let in'}`);
  return problem ? [...wrong, `first engine: ${problem.code}`] : wrong;
}
