import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { shell } from 'electron';
import { UUID } from '../../app/contract/host.ts';

/**
 * Where a bill's paper lies: beside the shop's file, under the bill's id.
 * @param invoiceId what the page said; anything but a plain id is refused
 */
export function pdfFile(shopFile: string, invoiceId: unknown): string | null {
  if (typeof invoiceId !== 'string' || !UUID.test(invoiceId)) return null;
  return join(dirname(shopFile), 'pdf', `${invoiceId}.pdf`);
}

/** Opens a bill's paper in the system's viewer; false when it is not written yet or nothing can show it. */
export async function openPdf(shopFile: string, invoiceId: unknown): Promise<boolean> {
  const file = pdfFile(shopFile, invoiceId);
  return file !== null && existsSync(file) && (await shell.openPath(file)) === '';
}
