import { v7 } from 'uuid';
import { DbError } from '../../../db/errors.ts';
import type { SalvageReport } from '../../contract/backup.ts';
import { formatRupees } from '../../core/money/format.ts';
import { errorMessage } from '../../services/refused.ts';
import { salvageShop } from '../../services/salvage.ts';
import type { Arguments } from './arguments.ts';
import { json, out } from './print.ts';
import { NeedsAttention } from './session.ts';

/** `salvage`: a new file out of all that can still be read of a damaged one, which is not touched; 3 when something is missing. */
export async function salvageCommand(args: Arguments): Promise<number> {
  const report = salvaged(args);
  if (args.values.json) json(report);
  else for (const line of told(report)) out(line);
  return report.ok && report.lostFacts === 0 && report.endKnown ? 0 : 3;
}

function salvaged({ nowMs, shopFile }: Arguments): SalvageReport {
  try {
    return salvageShop({ shopFile, clock: { now: () => nowMs ?? Date.now() }, ids: { next: () => v7() } });
  } catch (error) {
    if (!(error instanceof DbError)) throw error;
    throw new NeedsAttention(errorMessage(error, 'en'));
  }
}

function told({
  file,
  figures,
  lostFacts,
  lostNumbers,
  endKnown,
  madeUp,
  checks,
  ok,
  ms,
}: SalvageReport): string[] {
  const { bills, lastNumber, customers, baakiPaise } = figures;
  return [
    `saved: ${bills} bills up to ${lastNumber ?? 'none'}, ${customers} customers, baaki ${formatRupees(baakiPaise)} (${ms} ms)`,
    lostFacts === 0 ? 'nothing of the chain is missing' : `lost: ${lostFacts} facts`,
    ...lostNumbers.map(({ from, to, count }) =>
      count === 1 ? `   ${from}` : `   ${from} to ${to} (${count})`,
    ),
    ...(endKnown ? [] : [`what came after ${lastNumber ?? 'the first fact'} is not known`]),
    ...(madeUp.shop ? ['the shop itself was lost: set its name and State right'] : []),
    ...(madeUp.customers + madeUp.products > 0
      ? [`put in their place: ${madeUp.customers} customers, ${madeUp.products} products`]
      : []),
    ...checks.filter(({ faults }) => faults > 0).map(({ check, faults }) => `${check}: ${faults} faults`),
    ok ? 'the new file is whole' : 'the new file has faults: look before you go on with it',
    file,
    `to go on with it: execora restore ${file}`,
  ];
}
