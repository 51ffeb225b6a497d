import { resolve } from 'node:path';
import { v7 } from 'uuid';
import { DbError } from '../../../db/errors.ts';
import { formatRupees } from '../../core/money/format.ts';
import { Refusal } from '../../services/refusal.ts';
import { errorMessage } from '../../services/refused.ts';
import { type Restored, restoreShop } from '../../services/restore.ts';
import { type Arguments, WrongUsage } from './arguments.ts';
import { json, out } from './print.ts';
import { NeedsAttention, withShop } from './session.ts';

/** `backup`: makes a checked copy of the shop; `--out FOLDER` sets where a second copy goes from now on. */
export const backupCommand = (args: Arguments): Promise<number> =>
  withShop(args, async ({ client }) => {
    if (args.values.out !== undefined) await client.backups.setFolder({ folder: resolve(args.values.out) });
    const made = await client.backups.make();
    const { folder } = await client.backups.list();
    if (args.values.json) json({ file: `${folder}/${made.backup.name}`, ...made });
    else {
      out(`${folder}/${made.backup.name}`);
      out(`${made.facts} facts, ${made.backup.bytes} bytes, checked, ${made.ms} ms`);
      if (made.second !== 'none') out(`second folder: ${made.second}`);
    }
    return 0;
  });

/** `drill`: proves the newest backup; 3 when it cannot be relied on. */
export const drillCommand = (args: Arguments): Promise<number> =>
  withShop(args, async ({ client }) => {
    const report = await client.backups.drill();
    if (args.values.json) json(report);
    else {
      const { backupFigures: old, shopFigures: now } = report;
      out(`${report.backup.name}: ${report.behind} facts behind the shop`);
      out(
        `bills ${old.bills} of ${now.bills}, last number ${old.lastNumber ?? 'none'} of ${now.lastNumber ?? 'none'}`,
      );
      out(`customers ${old.customers} of ${now.customers}`);
      out(`baaki ${formatRupees(old.baakiPaise)} of ${formatRupees(now.baakiPaise)}`);
      for (const { check, examined, faults } of report.checks)
        out(`${check.padEnd(12)} ${String(examined).padStart(8)} examined  ${faults} faults`);
      out(report.ok ? `this backup is good (${report.ms} ms)` : 'this backup cannot be relied on');
    }
    return report.ok ? 0 : 3;
  });

/** `restore FILE`: goes on from a backup; the shop's file of before is moved aside. */
export async function restoreCommand(args: Arguments): Promise<number> {
  const [file] = args.rest;
  if (file === undefined) throw new WrongUsage('which backup? execora restore FILE');
  const restored = goneOn(args, resolve(file));
  if (args.values.json) json(restored);
  else for (const line of told(restored)) out(line);
  return 0;
}

function goneOn(args: Arguments, backup: string): Restored {
  const { nowMs, shopFile } = args;
  try {
    return restoreShop({
      shopFile,
      backup,
      clock: { now: () => nowMs ?? Date.now() },
      ids: { next: () => v7() },
    });
  } catch (error) {
    if (!(error instanceof DbError) && !(error instanceof Refusal)) throw error;
    if (error.code === 'backup_missing') throw new WrongUsage(`there is no backup ${backup}`);
    throw new NeedsAttention(errorMessage(error, 'en'));
  }
}

function told({ figures, before, aside, counterCode, forgottenAgain }: Restored): string[] {
  const lost = before ? before.bills - figures.bills : 0;
  return [
    `the shop goes on with ${figures.bills} bills, ${figures.customers} customers, baaki ${formatRupees(figures.baaki)}`,
    ...(lost > 0 ? [`${lost} bills were not in the backup; the last was ${before?.lastNumber ?? ''}`] : []),
    ...(aside === null ? [] : [`the file of before: ${aside}`]),
    `new numbers carry ${counterCode}`,
    ...(forgottenAgain > 0 ? [`${forgottenAgain} customers forgotten again`] : []),
  ];
}
