import { resolve } from 'node:path';

/** What the command line asks of the window. */
export interface WindowOptions {
  /** The shop's file, absolute; null for the usual place. */
  readonly shop: string | null;
  readonly verbose: boolean;
}

/**
 * Reads our own flags and leaves Chromium's alone.
 * @param folder what a relative file name is relative to
 */
export function readArguments(argv: readonly string[], folder: string): WindowOptions {
  const shop = flagValue(argv, '--shop');
  return { shop: shop === null ? null : resolve(folder, shop), verbose: argv.includes('--verbose') };
}

/** The value of `--name VALUE` or `--name=VALUE`. */
function flagValue(argv: readonly string[], name: string): string | null {
  const joined = argv.find((argument) => argument.startsWith(`${name}=`));
  if (joined) return joined.slice(name.length + 1);
  const at = argv.indexOf(name);
  const next = at < 0 ? undefined : argv[at + 1];
  return next && !next.startsWith('--') ? next : null;
}
