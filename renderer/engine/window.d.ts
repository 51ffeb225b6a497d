import type { ExecoraHost } from '../../app/contract/host.ts';

declare global {
  interface Window {
    /** Present in the desktop window only. */
    readonly execora?: ExecoraHost;
  }
}
