import { createServer, type ServerResponse } from 'node:http';
import { closeServer, openOnLoopback } from './loopback.ts';

type Answer = (response: ServerResponse) => void;

/** A model's server on this PC, as OpenAI's protocol has it. */
export interface ModelServer {
  readonly baseUrl: string;
  /** Bodies of what was asked, in order. */
  readonly asked: string[];
  /** Answers every question with this from now on. */
  answer(how: Answer): void;
  /** Answers with a proposal, or anything that is none. */
  propose(content: unknown): void;
  close(): Promise<void>;
}

/** Starts a server that never answers until it is told how. */
export async function openModel(): Promise<ModelServer> {
  const asked: string[] = [];
  let how: Answer = () => undefined;
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      asked.push(Buffer.concat(pieces).toString());
      how(response);
    });
  });
  const address = await openOnLoopback(server);
  const answer = (next: Answer) => {
    how = next;
  };
  return {
    baseUrl: `${address}/v1`,
    asked,
    answer,
    propose: (content) => answer(says(JSON.stringify(content))),
    close: () => closeServer(server),
  };
}

/** A whole answer of the protocol around these words. */
export const says =
  (content: string): Answer =>
  (response) => {
    response.setHeader('content-type', 'application/json');
    const message = { role: 'assistant', content, refusal: null };
    response.end(JSON.stringify({ id: '1', object: 'chat.completion', choices: [{ index: 0, message }] }));
  };

/** A proposal in which nothing is named. */
export const NOTHING_PROPOSED = { intent: 'UNKNOWN', customer: null, items: [], amount: null, phone: null };
