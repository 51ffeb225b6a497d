import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Protocol } from 'electron';
import { PAGE_HOST, PAGE_SCHEME } from '../../app/contract/host.ts';
import { mediaType, pageHeaders, pageSegments, withNonce } from '../../app/contract/page-policy.ts';
import { FAILURE_PATH, failurePage } from '../windows/failure-page.ts';

const HTML = 'text/html; charset=utf-8';

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
  const nonce = randomBytes(16).toString('base64url');
  const found = await find(request, folder, nonce);
  const headers = { ...pageHeaders(nonce), ...(found && { 'Content-Type': found.type }) };
  return new Response(found?.body ?? null, { status: found ? 200 : 404, headers });
}

interface Found {
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly type: string;
}

async function find(request: Request, folder: string, nonce: string): Promise<Found | null> {
  const { host, pathname } = new URL(request.url);
  if (request.method !== 'GET' || host !== PAGE_HOST) return null;
  if (pathname === FAILURE_PATH) return { body: failurePage(nonce), type: HTML };
  const file = confinedFile(folder, pathname);
  const type = file && mediaType(file);
  const bytes = file && type ? await readOrNull(file) : null;
  if (!bytes || !type) return null;
  return { body: type === HTML ? withNonce(bytes.toString(), nonce) : new Uint8Array(bytes), type };
}

/** A name that is no readable file is a name the page does not have. */
function readOrNull(file: string): Promise<Buffer | null> {
  return readFile(file).catch(() => null);
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
