import { createServer, type IncomingMessage } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { closeServer, openOnLoopback } from './loopback.ts';

/** A stream as the service sees it. */
export interface SeenStream {
  readonly url: URL;
  readonly authorization: string;
  /** Bytes of sound that came. */
  bytes: number;
  ended: boolean;
  /** Nobody holds the other end any more. */
  closed: boolean;
}

export interface DeepgramServer {
  readonly url: string;
  readonly streams: SeenStream[];
  close(): Promise<void>;
}

/** What a played service does: when a stream opens, and when the speaker is done. */
export interface Script {
  readonly open?: (socket: WebSocket) => void;
  readonly end?: (socket: WebSocket) => void;
  /** Answers the handshake with this status in place of a stream. */
  readonly status?: number;
}

/** A `Results` message of the service's public description, with fields that we do not read. */
export const results = (transcript: string, isFinal = true): string =>
  JSON.stringify({
    type: 'Results',
    channel_index: [0, 1],
    duration: 1.2,
    start: 0,
    is_final: isFinal,
    speech_final: isFinal,
    channel: { alternatives: [{ transcript, confidence: 0.98, words: [] }] },
    metadata: { request_id: 'r', model_info: {} },
    from_finalize: false,
  });

export const metadata = (): string =>
  JSON.stringify({ type: 'Metadata', transaction_key: 'deprecated', request_id: 'r', channels: 1 });

/** Plays Deepgram's live service on this PC. */
export async function deepgramServer(script: Script): Promise<DeepgramServer> {
  const streams: SeenStream[] = [];
  const http = createServer();
  const sockets = new WebSocketServer({ noServer: true });
  http.on('upgrade', (request: IncomingMessage, raw, head) => {
    if (script.status !== undefined) {
      raw.end(`HTTP/1.1 ${script.status} No\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    sockets.handleUpgrade(request, raw, head, (socket) => serve(socket, request, script, streams));
  });
  return {
    url: await openOnLoopback(http),
    streams,
    close: async () => {
      for (const client of sockets.clients) client.terminate();
      await closeServer(http);
    },
  };
}

function serve(socket: WebSocket, request: IncomingMessage, script: Script, streams: SeenStream[]): void {
  const stream: SeenStream = {
    url: new URL(request.url ?? '/', 'http://127.0.0.1'),
    authorization: request.headers.authorization ?? '',
    bytes: 0,
    ended: false,
    closed: false,
  };
  streams.push(stream);
  socket.on('close', () => {
    stream.closed = true;
  });
  script.open?.(socket);
  socket.on('message', (data: Buffer, isBinary: boolean) => {
    if (isBinary) stream.bytes += data.length;
    else if (JSON.parse(data.toString()).type === 'CloseStream') {
      stream.ended = true;
      script.end?.(socket);
    }
  });
}
