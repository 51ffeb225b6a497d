import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { packageFile } from '../paths.ts';
import { type Arguments, WrongUsage } from './arguments.ts';
import { json, out } from './print.ts';

const line = z.union([
  z.object({ name: z.string(), skipped: z.string() }),
  z.object({
    name: z.string(),
    value: z.number(),
    unit: z.string(),
    baseline: z.string(),
    baselineValue: z.number(),
    ratio: z.number(),
    goal: z.string(),
    holds: z.boolean(),
    samples: z.int(),
  }),
]);
type Line = z.output<typeof line>;

const bench = z.object({
  benchNames: z.array(z.string()),
  runBenches: z.custom<(names: readonly string[]) => AsyncIterable<unknown>>(
    (run) => typeof run === 'function',
  ),
});

/** `bench [NAME…]`: figures of ours against named baselines of the same run; 1 when a goal is missed. */
export async function benchCommand(args: Arguments): Promise<number> {
  const { benchNames, runBenches } = await fromSources();
  const unknown = args.rest.find((name) => !benchNames.includes(name));
  if (unknown !== undefined) throw new WrongUsage(`bench knows ${benchNames.join(', ')}; not "${unknown}"`);
  let missed = 0;
  for await (const measured of runBenches(args.rest)) {
    const shown = line.parse(measured);
    if (args.values.json) json(shown);
    else out(lineText(shown));
    if ('holds' in shown && !shown.holds) missed += 1;
  }
  return missed === 0 ? 0 : 1;
}

/** What is measured and its baselines are tests, so they stay in the source tree and out of the program that is shipped. */
async function fromSources(): Promise<z.output<typeof bench>> {
  const file = join(dirname(packageFile), 'app', 'testing', 'bench', 'index.ts');
  if (!existsSync(file)) throw new WrongUsage('bench measures from the source tree; it is not here');
  return bench.parse(await import(pathToFileURL(file).href));
}

function lineText(measured: Line): string {
  if ('skipped' in measured) return `–  ${measured.name}: not measured, ${measured.skipped}`;
  const { name, value, unit, baseline, baselineValue, ratio, goal, holds, samples } = measured;
  return [
    `${holds ? '✓' : '✗'}  ${name}`,
    `      ${value} ${unit}, goal ${goal}`,
    `      ${ratio}× of ${baselineValue} ${unit}: ${baseline}  (${samples} samples)`,
  ].join('\n');
}
