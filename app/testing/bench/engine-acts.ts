import { readFileSync } from 'node:fs';
import { v7 } from 'uuid';
import type { EngineClient } from '../crash/engine-process.ts';

/** A bill of one line at the engine's door. */
export async function saveBill(client: EngineClient): Promise<void> {
  const [product] = await client.products.find({ text: 'Chawal' });
  const { id: draftId, version } = await client.drafts.open({ id: v7() });
  const edit = { kind: 'addProduct', productId: product?.id ?? '' } as const;
  const draft = await client.drafts.edit({ draftId, version, edit });
  await client.invoices.confirm({ draftId, version: draft.version });
}

/** Resident memory of a process in MB, as Linux counts it; NaN elsewhere. */
export function residentOf(pid: number): number {
  if (process.platform !== 'linux') return Number.NaN;
  const [, kilobytes = ''] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}

/** The same of a process and those that it has started; pages that they share count for each. */
export const residentOfAll = (pid: number): number =>
  childrenOf(pid).reduce((sum, child) => sum + residentOf(child), residentOf(pid));

/** The processes that a process has started and that still run; none where there is no Linux to ask. */
function childrenOf(pid: number): number[] {
  if (process.platform !== 'linux') return [];
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
}
