import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, resolve, sep } from 'node:path';

/** What a page of ours may do in a browser; the same as in the window. */
export const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "media-src 'self' blob:",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json; charset=utf-8',
};

/** The file under `folder` that a path of the page names, or null when it points anywhere else. */
export function fileFor(folder: string, urlPath: string): string | null {
  const name = decoded(urlPath);
  if (name === null || name.includes('\0')) return null;
  const file = resolve(folder, `.${name === '/' ? '/index.html' : name}`);
  return file.startsWith(folder + sep) ? file : null;
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/** Sends a file of the built page. */
export async function sendPage(response: ServerResponse, folder: string, urlPath: string): Promise<void> {
  const file = fileFor(folder, urlPath);
  const bytes = file === null ? null : await readFile(file).catch(() => null);
  if (file === null || bytes === null) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('not here');
    return;
  }
  response.writeHead(200, {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'content-security-policy': CSP,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  });
  response.end(bytes);
}
