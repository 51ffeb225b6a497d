import { type BrowserWindow, ipcMain, type WebFrameMain } from 'electron';
import { CHANNEL, PAGE_ORIGIN } from '../app/contract/host.ts';
import { openPdf } from './os/open-pdf.ts';
import { originOf } from './security/permissions.ts';

/** Answers the page of one window; a message from any other frame or address is not heard. */
export function answerPage(window: BrowserWindow, shopFile: string, attach: () => void): void {
  const isOurs = (frame: WebFrameMain | null) => isPage(window, frame);
  ipcMain.on(CHANNEL.attach, (event) => {
    if (isOurs(event.senderFrame)) attach();
  });
  ipcMain.handle(CHANNEL.openPdf, (event, invoiceId: unknown) =>
    isOurs(event.senderFrame) ? openPdf(shopFile, invoiceId) : false,
  );
}

/** Whether a message comes from the window's own page, in its main frame. */
function isPage(window: BrowserWindow, frame: WebFrameMain | null): boolean {
  if (window.isDestroyed() || !frame) return false;
  return frame === window.webContents.mainFrame && originOf(frame.url) === PAGE_ORIGIN;
}
