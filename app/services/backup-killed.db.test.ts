import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCopy } from '../../db/backup.ts';
import { listBackups } from '../../db/backup-folder.ts';
import { openShopFile } from '../../db/open.ts';
import { figuresOf } from '../repositories/backup.ts';
import { faultsIn } from '../testing/faults.ts';
import { backupFolderOf } from './backup.ts';

const CHILD = join(import.meta.dirname, '../testing/backup-child.ts');
const KILLS = process.env.EXECORA_DEEP ? 50 : 6;

/** Runs the child for a while after its first backup, kills it in the middle of whatever it does, and answers with what it said. */
function runAndKill(file: string, facts: number, ms: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CHILD, file, String(facts)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.on('data', (bytes: Buffer) => {
      if (said === '') setTimeout(() => child.kill('SIGKILL'), ms);
      said += bytes.toString();
    });
    child.on('error', reject);
    child.on('close', () => resolve(said));
  });
}

const lastNumber = (said: string, word: string): number =>
  Number([...said.matchAll(new RegExp(`^${word}.* (\\d+)$`, 'gm'))].at(-1)?.[1] ?? 0);

describe('backups of a program that is killed', () => {
  it(`are whole or not listed, after ${KILLS} kills`, { timeout: 300_000 }, async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'execora-killed-')), 'shop.db');
    let seen = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const said = await runAndKill(file, seen, (kill * 37) % 230);
      const gateway = openShopFile(file);
      const { facts } = figuresOf(gateway.read);
      expect(facts).toBeGreaterThanOrEqual(lastNumber(said, 'saved'));
      gateway.close();
      seen = facts;
      const backups = listBackups(backupFolderOf(file), 'shop.db');
      for (const backup of backups) {
        const copy = openCopy(backup.file);
        expect(faultsIn(copy)).toEqual([]);
        copy.close();
      }
      const newest = backups[0];
      if (newest) {
        const copy = openCopy(newest.file);
        expect(figuresOf(copy.read).facts).toBeGreaterThanOrEqual(lastNumber(said, 'backup'));
        copy.close();
      }
    }
    expect(seen).toBeGreaterThan(KILLS);
  });
});
