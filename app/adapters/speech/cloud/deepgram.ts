import type { WebSocket } from 'ws';
import { pcm16 } from '../wav-write.ts';
import { listenUrl, streamMessage } from './deepgram-messages.ts';
import { type About, type CloudConfig, CloudError, type CloudSentence, type Transcriber } from './types.ts';
import { plainWords } from './words.ts';

/** No message of the service is longer. */
const MOST_BYTES = 100_000;
/** A sentence of fifteen seconds brings some forty messages; a server that talks on is not listened to. */
const MOST_MESSAGES = 500;
/** Ends the stream; what is left is transcribed first. */
const CLOSE_STREAM = JSON.stringify({ type: 'CloseStream' });

/** Speech to text by Deepgram (`/v1/listen`): the sound is streamed while it is spoken. */
export const deepgramTranscriber = (config: CloudConfig): Transcriber => ({
  begin: (about, onPartial) => new Stream(config, about, onPartial),
});

class Stream implements CloudSentence {
  readonly #done = Promise.withResolvers<string>();
  readonly #onPartial: (text: string) => void;
  /** Waits until the socket is open. */
  #unsent: (Buffer | string)[] = [];
  #socket: WebSocket | null = null;
  #stopped = false;
  #ending = false;
  #words: readonly string[] = [];
  #messages = 0;

  constructor(config: CloudConfig, about: About, onPartial: (text: string) => void) {
    this.#onPartial = onPartial;
    // What goes wrong is told by `finish`; nobody may ask.
    this.#done.promise.catch(() => undefined);
    this.#open(config, about).catch((error: unknown) => this.#fail(error));
  }

  feed(samples: Float32Array): void {
    this.#send(pcm16(samples));
  }

  finish(_whole: Float32Array, signal: AbortSignal): Promise<string> {
    this.#ending = true;
    this.#send(CLOSE_STREAM);
    signal.addEventListener('abort', () => this.stop(), { once: true });
    return this.#done.promise;
  }

  stop(): void {
    this.#fail(new CloudError('unreachable'));
  }

  async #open(config: CloudConfig, about: About): Promise<void> {
    const { WebSocket: Socket } = await import('ws');
    if (this.#stopped) return;
    const headers = { authorization: `Token ${config.apiKey}` };
    const socket = new Socket(listenUrl(config, about), { headers, maxPayload: MOST_BYTES });
    this.#socket = socket;
    socket.on('open', () => this.#flush());
    socket.on('message', (data, isBinary) => this.#hear(isBinary ? '' : String(data)));
    socket.on('unexpected-response', () => this.#fail(new CloudError('refused')));
    socket.on('error', (error) => this.#fail(new CloudError('unreachable', error)));
    socket.on('close', (code) => this.#closed(code));
  }

  #send(data: Buffer | string): void {
    if (this.#stopped) return;
    if (this.#socket?.readyState === 1) this.#socket.send(data);
    else this.#unsent.push(data);
  }

  #flush(): void {
    for (const data of this.#unsent) this.#socket?.send(data);
    this.#unsent = [];
  }

  #hear(data: string): void {
    try {
      this.#take(data);
    } catch (error) {
      this.#fail(error);
    }
  }

  #take(data: string): void {
    this.#messages += 1;
    const message = this.#messages > MOST_MESSAGES ? null : streamMessage(data);
    if (message === null) throw new CloudError('nonsense');
    if (message.kind === 'end' && this.#ending) this.#end();
    if (message.kind !== 'words') return;
    const said = [...this.#words, message.words].filter((words) => words !== '');
    if (message.final) this.#words = said;
    this.#onPartial(plainWords(said.join(' ')));
  }

  /** The service closes by itself when all is said; before that it was cut off. */
  #closed(code: number): void {
    if (this.#ending && code === 1000) this.#end();
    else this.#fail(new CloudError('unreachable', new Error(`closed with ${code}`)));
  }

  #end(): void {
    this.#done.resolve(this.#words.join(' '));
    this.#close();
  }

  #fail(error: unknown): void {
    this.#done.reject(error instanceof CloudError ? error : new CloudError('unreachable', error));
    this.#close();
  }

  #close(): void {
    this.#stopped = true;
    this.#unsent = [];
    this.#socket?.terminate();
  }
}
