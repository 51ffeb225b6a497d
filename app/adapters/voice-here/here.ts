import { createRest } from '../speech/rest.ts';
import { startWorker, type WorkerLink } from '../speech/worker-link.ts';
import { type Speech, type Voice, VoiceOutError, WAIT_MS } from '../voice-out/types.ts';
import type { FromVoice, ToVoice } from './messages.ts';
import { createPieces, type Pieces } from './pieces.ts';

export interface VoiceHereOptions {
  /** The worker's program: `worker.ts` from source, its bundle in a build. */
  readonly workerUrl: URL;
  /** The folder of a fetched voice by its name, of any for null; null: it is not here. */
  readonly folderOf: (name: string | null) => string | null;
  /** The files of a folder are not what was fetched. */
  readonly damaged: (folder: string) => void;
  /** After so long without a sentence its memory is given back; null: never. Asked anew after each sentence. */
  readonly idleMs: () => number | null;
}

/** The voice that was fetched to this PC. */
export interface VoiceHere extends Voice {
  /** Puts the voice away, and its memory with it, until the next sentence; what it speaks breaks off. */
  rest(): Promise<void>;
}

/** While the voice is opened one waits longer, in milliseconds. */
const OPENING_MS = 6000;

interface Running {
  readonly folder: string;
  readonly link: WorkerLink<ToVoice>;
  readonly sentences: Map<number, Pieces>;
  ready: boolean;
}

/** Speaks in a process of its own, which comes with the first sentence. Nothing is started yet. */
export function createVoiceHere(options: VoiceHereOptions): VoiceHere {
  let running: Running | null = null;
  let lastId = 0;
  const idle = createRest(options.idleMs, () => {
    if (running?.sentences.size) idle.soon();
    else void rest();
  });

  function start(folder: string): Running {
    const link = startWorker<ToVoice, FromVoice>(options.workerUrl, {
      message: (message) => receive(started, message),
      gone: (cause) => lost(started, new VoiceOutError('stopped', cause)),
    });
    const started: Running = { folder, link, sentences: new Map(), ready: false };
    link.post({ kind: 'open', folder });
    return started;
  }

  function receive(from: Running, message: FromVoice): void {
    for (const sentence of from.sentences.values()) sentence.alive();
    if (message.kind === 'ready') from.ready = true;
    else if (message.kind === 'failed') failed(from, message);
    else if (message.kind === 'sound') from.sentences.get(message.id)?.add(message.samples);
    else if (message.kind === 'said') from.sentences.get(message.id)?.end();
    else from.sentences.get(message.id)?.end(new VoiceOutError('stopped', new Error(message.why)));
  }

  function failed(from: Running, { trouble, why }: Extract<FromVoice, { kind: 'failed' }>): void {
    if (trouble === 'damaged') options.damaged(from.folder);
    lost(from, new VoiceOutError(trouble, new Error(why)));
  }

  function lost(from: Running, error: VoiceOutError): void {
    if (running === from) running = null;
    for (const sentence of from.sentences.values()) sentence.end(error);
  }

  /** The worker of a folder; another one makes room for it. */
  function workerFor(folder: string): Running {
    if (running?.folder !== folder) {
      void running?.link.stop();
      running = start(folder);
    }
    return running;
  }

  async function* speak(speech: Speech, giveUp: AbortSignal): AsyncGenerator<Uint8Array> {
    giveUp.throwIfAborted();
    const worker = workerFor(folderFor(speech, options));
    lastId += 1;
    const id = lastId;
    const pieces = createPieces();
    worker.sentences.set(id, pieces);
    worker.link.post({ kind: 'say', id, text: speech.text, speed: speech.speed });
    try {
      yield* pieces.all(giveUp, () => (worker.ready ? WAIT_MS : OPENING_MS));
    } finally {
      worker.link.post({ kind: 'hush', id });
      worker.sentences.delete(id);
      idle.soon();
    }
  }

  async function rest(): Promise<void> {
    idle.never();
    const resting = running;
    running = null;
    await resting?.link.stop();
  }

  return { speak, rest };
}

/** It reads Hindi only. */
function folderFor({ language, voice }: Speech, { folderOf }: VoiceHereOptions): string {
  if (language !== 'hi-IN') throw new VoiceOutError('other_language');
  const folder = folderOf(voice);
  if (folder === null) throw new VoiceOutError('not_here');
  return folder;
}
