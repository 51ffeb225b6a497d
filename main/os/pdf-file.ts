import { dirname, join } from 'node:path';
import { UUID } from '../../app/contract/host.ts';

/**
 * Where a bill's paper lies: beside the shop's file, under the bill's id.
 * @param invoiceId what the page said; anything but a plain id names no paper
 */
export function pdfFile(shopFile: string, invoiceId: unknown): string | null {
  if (typeof invoiceId !== 'string' || !UUID.test(invoiceId)) return null;
  return join(dirname(shopFile), 'pdf', `${invoiceId}.pdf`);
}
