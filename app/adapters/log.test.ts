import { existsSync, mkdirSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { createLog } from './log.ts';

it.skipIf(!existsSync('/dev/full'))('a full disk costs lines of the log, never the engine', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'execora-log-'));
  symlinkSync('/dev/full', join(folder, 'execora.1.log'));
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const log = await createLog(folder, false);
  log.info('a line');
  await after(300);
  expect(said).toHaveBeenCalledWith(expect.stringContaining('ENOSPC'));
  said.mockRestore();
});

it('a file that cannot be opened is told before the first line, so that no line meets it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'execora-log-'));
  mkdirSync(join(folder, 'execora.1.log'));
  await expect(createLog(folder, false)).rejects.toThrow('EISDIR');
});
