import { bytesOf } from './base64.ts';
import { engine } from './client.ts';

/** How long a viewer tab may take to read the paper before its address is given back, in milliseconds. */
const VIEWER_TIME = 60_000;

async function openInBrowser(invoiceId: string): Promise<void> {
  const paper = await engine.invoices.pdf({ id: invoiceId });
  const address = URL.createObjectURL(new Blob([bytesOf(paper.bytes)], { type: 'application/pdf' }));
  window.open(address, '_blank', 'noopener');
  setTimeout(() => URL.revokeObjectURL(address), VIEWER_TIME);
}

/** Opens a bill's paper: in the system's viewer from the desktop window, else in a new tab. Rejects with the engine's refusal. */
export async function openPdf(invoiceId: string): Promise<void> {
  const host = window.execora;
  if (host === undefined) return openInBrowser(invoiceId);
  if (await host.openPdf(invoiceId)) return;
  // The paper was not there yet: asking for it makes it.
  await engine.invoices.pdf({ id: invoiceId });
  await host.openPdf(invoiceId);
}
