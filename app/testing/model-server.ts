import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { closeServer, openOnLoopback } from './loopback.ts';

/** How a server of models misbehaves with files that are no lists (JSON); without any it is a good one. */
export interface Manners {
  /** The line breaks after so many bytes, once for each number. */
  readonly cuts?: number[];
  /** Knows nothing of parts of files. */
  readonly whole?: boolean;
  /** Says once that there is no such part. */
  refuseParts?: boolean;
  /** Sends this much more than there is. */
  readonly more?: number;
  /** Sends the head and then nothing. */
  readonly silent?: boolean;
  /** Waits so long before each piece, ms. */
  readonly slowMs?: number;
  /** Sends to the same path under this one first. */
  readonly redirectTo?: string;
}

export interface ModelFiles {
  readonly address: string;
  readonly manners: Manners;
  /** `path range` of every request. */
  readonly asked: string[];
  close(): Promise<void>;
}

const PIECE = 4096;

/** Serves files by their path on this PC. */
export async function serveModels(
  files: ReadonlyMap<string, Uint8Array>,
  manners: Manners = {},
): Promise<ModelFiles> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.url} ${request.headers.range ?? ''}`.trim());
    answer(files, manners, request, response).catch(() => response.destroy());
  });
  return {
    address: await openOnLoopback(server),
    manners,
    asked,
    close: () => closeServer(server),
  };
}

async function answer(
  files: ReadonlyMap<string, Uint8Array>,
  manners: Manners,
  { url = '', headers }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (manners.redirectTo && !url.startsWith(manners.redirectTo)) {
    response.writeHead(302, { location: `${manners.redirectTo}${url}` }).end();
    return;
  }
  const content = files.get(url.replace(manners.redirectTo ?? '', ''));
  if (content === undefined) {
    response.writeHead(404).end();
    return;
  }
  const from = manners.whole ? 0 : Number(/^bytes=(\d+)-$/.exec(headers.range ?? '')?.[1] ?? 0);
  if (from > 0 && manners.refuseParts) {
    manners.refuseParts = false;
    response.writeHead(416).end();
    return;
  }
  const partial =
    from > 0 ? { 'content-range': `bytes ${from}-${content.length - 1}/${content.length}` } : {};
  response.writeHead(from > 0 ? 206 : 200, partial);
  const behaved = url.endsWith('.json') ? {} : manners;
  if (!behaved.silent) await send(response, behaved, content.subarray(from));
}

async function send(response: ServerResponse, manners: Manners, content: Uint8Array): Promise<void> {
  const cut = manners.cuts?.shift();
  const sent = cut === undefined ? content : content.subarray(0, cut);
  for (let at = 0; at < sent.length; at += PIECE) {
    if (manners.slowMs) await new Promise((resolve) => setTimeout(resolve, manners.slowMs));
    response.write(sent.subarray(at, Math.min(sent.length, at + PIECE)));
  }
  if (manners.more) response.write(new Uint8Array(manners.more));
  if (cut === undefined) response.end();
  else setTimeout(() => response.destroy(), 5);
}
