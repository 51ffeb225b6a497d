/**
 * What the desktop window offers its page, and the names both sides use. No schema library here: the
 * preload, which loads before every page, carries this file.
 */

/** The one origin of the page. */
export const PAGE_SCHEME = 'app';
export const PAGE_HOST = 'execora';
export const PAGE_ORIGIN = `${PAGE_SCHEME}://${PAGE_HOST}`;

/** Inter-process channels between the page's preload and main. */
export const CHANNEL = {
  /** page → main: "I listen now, give me a port" */
  attach: 'execora:attach',
  /** main → page: carries the port */
  port: 'execora:port',
  /** main → page: an EngineState */
  engine: 'execora:engine',
  /** page → main, answered: opens a bill's paper */
  openPdf: 'execora:open-pdf',
} as const;

/**
 * How the engine stands. `died`: it stopped, a new one is on its way and brings a new port; calls that were
 * open got no answer and may or may not have been done. `failed`: it does not start at all.
 */
export type EngineState = 'starting' | 'ready' | 'died' | 'failed';

/**
 * `window.execora` in the desktop window; absent in a browser.
 *
 * The page first listens for `message` events whose data is `{ type: 'execora:port' }` (the port is
 * `event.ports[0]`), then calls `onEngine`, which asks for the first port. Every new engine brings a new port.
 */
export interface ExecoraHost {
  /** Hears every change of the engine's state; answers with a function that stops listening. */
  onEngine(listener: (state: EngineState) => void): () => void;
  /** Opens the PDF of a bill in the system's viewer; false when there is no such paper yet. */
  openPdf(invoiceId: string): Promise<boolean>;
  readonly platform: string;
  readonly versions: { readonly electron: string; readonly chrome: string };
}

/** An id of ours is a UUID: anything else never becomes part of a file name. */
export const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
