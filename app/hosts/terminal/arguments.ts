import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultShopFile } from '../../contract/shop-place.ts';

/** A command line that cannot be followed; it says how, and ends the program with 2. */
export class WrongUsage extends Error {}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What could not be done with what was given, and why. */
export const wrongBecause = (what: string, error: unknown): WrongUsage =>
  new WrongUsage(`${what}: ${reasonOf(error)}`);

const options = {
  shop: { type: 'string' },
  now: { type: 'string' },
  json: { type: 'boolean', default: false },
  verbose: { type: 'boolean', default: false },
  conversation: { type: 'string', default: 'terminal' },
  customers: { type: 'string' },
  out: { type: 'string' },
  date: { type: 'string' },
  port: { type: 'string' },
  understand: { type: 'boolean', default: false },
  draft: { type: 'boolean', default: false },
  say: { type: 'boolean', default: false },
  csv: { type: 'boolean', default: false },
  from: { type: 'string' },
  sentences: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
} as const;

const parse = (args: readonly string[]) => parseArgs({ args: [...args], options, allowPositionals: true });

export interface Arguments {
  readonly command: string;
  readonly rest: readonly string[];
  readonly shopFile: string;
  /** Epoch milliseconds of a fixed clock, or null. */
  readonly nowMs: number | null;
  readonly values: ReturnType<typeof parse>['values'];
}

/** Reads the command line of the terminal door. Throws WrongUsage. */
export function readArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parsed(argv);
  const [command = 'help', ...rest] = positionals;
  const usual = () => defaultShopFile({ platform: process.platform, env: process.env, home: homedir() });
  return { command, rest, shopFile: resolve(values.shop ?? usual()), nowMs: instant(values.now), values };
}

function parsed(argv: readonly string[]): ReturnType<typeof parse> {
  try {
    return parse(argv);
  } catch (error) {
    throw new WrongUsage(reasonOf(error));
  }
}

function instant(text: string | undefined): number | null {
  if (text === undefined) return null;
  const ms = Date.parse(text);
  if (Number.isNaN(ms)) throw new WrongUsage(`--now takes an ISO time, not "${text}"`);
  return ms;
}
