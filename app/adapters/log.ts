import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import pino, { type Logger } from 'pino';
import roll from 'pino-roll';

export type { Logger };

/** Keys whose values never reach a log, at any depth that our messages have. */
const PERSONAL = ['name', 'phone', 'email', 'address', 'text', 'customer', 'heard', 'said'];

const options = (level: string) => ({
  level,
  base: null,
  redact: { paths: [...PERSONAL, ...PERSONAL.map((key) => `*.${key}`)], censor: '…' },
});

/**
 * A structured log in files that turn over: 5 MB each, the last five kept. Errors carry an id that the screen shows.
 * `verbose` also writes it to standard error. A full disk costs lines of the log, never the engine.
 * @throws the system's error when the file cannot be opened: a line written to it would end the engine
 */
export async function createLog(folder: string, verbose: boolean): Promise<Logger> {
  mkdirSync(folder, { recursive: true });
  const file = await roll({
    file: join(folder, 'execora.log'),
    size: '5m',
    limit: { count: 5 },
    mkdir: true,
  });
  await once(file, 'ready');
  file.on('error', (error) => process.stderr.write(`the log cannot be written: ${error.message}\n`));
  const streams = verbose ? [{ stream: file }, { stream: process.stderr }] : [{ stream: file }];
  return pino(options(verbose ? 'debug' : 'info'), pino.multistream(streams));
}

/** A log that goes nowhere: for a folder that cannot be written, and for tests. */
export const silentLog = (): Logger => pino({ level: 'silent' });
