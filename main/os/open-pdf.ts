import { existsSync } from 'node:fs';
import { shell } from 'electron';
import { pdfFile } from './pdf-file.ts';

/** Opens a bill's paper in the system's viewer; false when it is not written yet or nothing can show it. */
export async function openPdf(shopFile: string, invoiceId: unknown): Promise<boolean> {
  const file = pdfFile(shopFile, invoiceId);
  return file !== null && existsSync(file) && (await shell.openPath(file)) === '';
}
