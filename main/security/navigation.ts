import type { WebContents } from 'electron';
import { PAGE_ORIGIN } from '../../app/contract/host.ts';

const INDEX = [`${PAGE_ORIGIN}/`, `${PAGE_ORIGIN}/index.html`];

/** The page's own start is the only place a window may go to by itself. */
export function mayNavigate(url: string): boolean {
  return INDEX.includes(url.split(/[?#]/, 1)[0] ?? '');
}

/** Keeps a page where it is: no other address, no second window, no embedded page. */
export function confine(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => {
    if (!mayNavigate(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
