import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { RPCHandler } from '@orpc/server/ws';
import { WebSocketServer } from 'ws';
import type { Engine } from '../../compose.ts';
import { MAX_MESSAGE } from '../../contract/engine-channel.ts';
import { handlerOptions } from '../doors.ts';
import { createRouter } from '../router/router.ts';
import { type Access, COOKIE, createAccess, isOurs } from './access.ts';
import { sendPage } from './pages.ts';

export interface BrowserDoor {
  /** The address with the one-time token, for the person at this machine. */
  readonly link: string;
  close(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';

/** Serves the counter to a browser on this machine only. `port` 0 takes a free one. */
export async function openBrowserDoor(engine: Engine, pageDir: string, port: number): Promise<BrowserDoor> {
  const server = createServer();
  const bound = await listening(server, port);
  const hosts = [`${LOOPBACK}:${bound}`, `localhost:${bound}`];
  const access = createAccess(hosts);
  server.on('request', (request, response) => void answer(request, response, { access, hosts, pageDir }));
  const sockets = serveSockets(server, engine, access);
  return {
    link: `http://${LOOPBACK}:${bound}/?token=${access.token}`,
    close: () => closed(server, sockets),
  };
}

/** Listens and answers with the port that was taken. */
function listening(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('no port was taken'));
      else resolve(address.port);
    });
  });
}

interface Door {
  readonly access: Access;
  readonly hosts: readonly string[];
  readonly pageDir: string;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { access, hosts, pageDir }: Door,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://page');
  const token = searchParams.get('token');
  if (request.method !== 'GET' || !isOurs(request, hosts))
    return refuse(response, 'this door is for this machine only');
  const session = token === null ? null : access.exchange(token);
  if (session !== null)
    response.setHeader('set-cookie', `${COOKIE}=${session}; HttpOnly; SameSite=Strict; Path=/`);
  else if (!access.allows(request))
    return refuse(response, 'open the link that Execora printed; each link works once');
  await sendPage(response, pageDir, pathname);
}

function refuse(response: ServerResponse, why: string): void {
  response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8' }).end(why);
}

function serveSockets(server: Server, engine: Engine, access: Access): WebSocketServer {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE });
  const handler = new RPCHandler(createRouter(engine), handlerOptions(engine));
  sockets.on('connection', (socket) => handler.upgrade(socket));
  server.on('upgrade', (request, socket, head) => {
    const path = new URL(request.url ?? '/', 'http://page').pathname;
    if (path !== '/rpc' || request.headers.origin === undefined || !access.allows(request))
      return hangUp(socket);
    sockets.handleUpgrade(request, socket, head, (open) => sockets.emit('connection', open, request));
  });
  return sockets;
}

function hangUp(socket: Duplex): void {
  socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
}

function closed(server: Server, sockets: WebSocketServer): Promise<void> {
  for (const socket of sockets.clients) socket.terminate();
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
