import { execFile, spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const TILL = join(import.meta.dirname, 'lone-till.ts');

/** Whether the system's calls can be watched here: `strace` is there and may attach. */
export const canTrace = (): boolean =>
  spawnSync('strace', ['-o', '/dev/null', 'true'], { stdio: 'ignore' }).status === 0;

export type Level = 'FULL' | 'NORMAL' | 'OFF';

export interface TillRun {
  readonly file: string;
  readonly level: Level;
  readonly bills: number;
}

/** Something the till did to the shop's file, in order. */
export type Call =
  | { readonly kind: 'write'; readonly part: string; readonly at: number; readonly data: Buffer }
  | { readonly kind: 'cut'; readonly part: string; readonly length: number }
  | { readonly kind: 'sync'; readonly part: string }
  | { readonly kind: 'saved'; readonly id: string };

/** Runs a till and gives back every write, cut and sync of the shop's file and its log, and each "saved" among them. */
export async function recordTill({ file, level, bills }: TillRun): Promise<Call[]> {
  const log = `${file}.calls`;
  await run('strace', [
    ...['-f', '-y', '-xx', '-s', '70000', '-o', log],
    ...['-e', 'trace=pwrite64,write,fsync,fdatasync,ftruncate'],
    ...[process.execPath, TILL, file, level, String(bills)],
  ]);
  const calls = callsIn(readFileSync(log, 'latin1'), file);
  rmSync(log);
  return calls;
}

/** Runs a till of which a call to the shop's file fails; gives back what it said. */
export async function failingTill({ file, level, bills }: TillRun, inject: string): Promise<string[]> {
  const { stdout } = await run('strace', [
    ...['-f', '-o', '/dev/null', '-P', file, '-P', `${file}-wal`],
    ...['-e', 'trace=pwrite64,fsync,fdatasync,ftruncate', '-e', `inject=${inject}`],
    ...[process.execPath, TILL, file, level, String(bills)],
  ]);
  return stdout.split('\n').filter((line) => line !== '');
}

const LINE = /^(\d+) +(?:(\w+)\((\d+)<([^>]*)>(?:, "([^"]*)"(?:, \d+)?)?(?:, (\d+))?|<\.\.\. (\w+) resumed>)/;
const bytes = (hex: string): Buffer => Buffer.from(hex.replaceAll('\\x', ''), 'hex');

function callsIn(log: string, file: string): Call[] {
  /** A sync counts when it is over; another thread's call may stand between its two halves. */
  const syncing = new Map<string, string>();
  return log.split('\n').flatMap((line): Call[] => {
    const [, thread = '', call, handle, path = '', data, figure, resumed] = LINE.exec(line) ?? [];
    const begun = syncing.get(thread);
    if (resumed?.includes('sync') && begun !== undefined) return [{ kind: 'sync', part: begun }];
    if (call === 'write' && handle === '1') return saved(bytes(data ?? '').toString('utf8'));
    const name = bytes(path).toString('utf8');
    if (name !== file && name !== `${file}-wal`) return [];
    const part = name.slice(file.length);
    if (call === 'pwrite64') return [{ kind: 'write', part, at: Number(figure), data: bytes(data ?? '') }];
    if (call === 'ftruncate') return [{ kind: 'cut', part, length: Number(figure) }];
    if (!line.includes('unfinished')) return [{ kind: 'sync', part }];
    syncing.set(thread, part);
    return [];
  });
}

function saved(said: string): Call[] {
  const [word, id = ''] = said.trim().split(' ');
  return word === 'saved' ? [{ kind: 'saved', id }] : [];
}
