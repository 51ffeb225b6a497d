import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Protocol } from 'electron';
import { PAGE_HOST, PAGE_SCHEME } from '../../app/contract/host.ts';
import { mediaType, pageHeaders, pageSegments } from '../../app/contract/page-policy.ts';
import { FAILURE_PATH, failurePage } from '../windows/failure-page.ts';

/** Tells Chromium, before it starts, that `app:` is an origin like https: with storage, fetch and secure features. */
export function declareScheme(protocol: Protocol): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: PAGE_SCHEME, privileges }]);
}

/** Serves the page's folder, and nothing else, under `app://execora/`. */
export function servePage(on: Protocol, folder: string): void {
  on.handle(PAGE_SCHEME, (request) => answer(request, folder));
}

/** The answer to one request: 404 for whatever is not plainly a file of the page. */
export async function answer(request: Request, folder: string): Promise<Response> {
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.host !== PAGE_HOST) return refusal(404);
  if (url.pathname === FAILURE_PATH) return page(failurePage(), 'text/html; charset=utf-8');
  const file = confinedFile(folder, url.pathname);
  const type = file && mediaType(file);
  if (!file || !type) return refusal(404);
  return readFile(file).then(
    (bytes) => page(new Uint8Array(bytes), type),
    () => refusal(404),
  );
}

/**
 * The file a path means.
 * @returns null when it is not strictly below the folder
 */
export function confinedFile(folder: string, pathname: string): string | null {
  const segments = pageSegments(pathname);
  if (!segments) return null;
  const file = join(folder, ...segments);
  return file.startsWith(folder + sep) ? file : null;
}

function page(body: Uint8Array<ArrayBuffer> | string, type: string): Response {
  return new Response(body, { headers: { ...pageHeaders(), 'Content-Type': type } });
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: pageHeaders() });
}
