/** The thread that holds the model, so that no other answer of the engine waits while it hears. */

import { parentPort, workerData } from 'node:worker_threads';
import { hearSentence } from './hearing.ts';
import { loadModel } from './loading.ts';
import { type FromWorker, type ToWorker, toFailure, type WorkerSetup } from './messages.ts';
import { createReader } from './reader.ts';

const port = parentPort;
if (port === null) throw new Error('the speech worker runs in a thread of the engine only');

const setup: WorkerSetup = workerData;
const say = (message: FromWorker) => port.postMessage(message);
const reader = createReader(setup.sentences);
let running: { readonly id: number; readonly abort: AbortController } | null = null;

const loaded = load();

async function load() {
  const started = performance.now();
  try {
    const loading = await loadModel(setup.modelsDir, setup.verified, {
      progress: (share) => say({ kind: 'progress', share }),
      verified: () => say({ kind: 'verified' }),
    });
    say({ kind: 'ready', model: loading.title, loadMs: performance.now() - started });
    return loading;
  } catch (error) {
    say({ kind: 'failed', failure: toFailure(error) });
    port?.close();
    return null;
  }
}

async function hear({ id, samples, context }: Extract<ToWorker, { kind: 'hear' }>): Promise<void> {
  const ready = await loaded;
  if (ready === null) return;
  const abort = new AbortController();
  running = { id, abort };
  try {
    const partial = (text: string) => say({ kind: 'partial', id, text });
    const heard = await hearSentence(ready.whisper, reader, samples, context, partial, abort.signal);
    say({ kind: 'heard', id, heard });
  } catch (error) {
    say({ kind: 'refused', id, failure: toFailure(error) });
  } finally {
    running = null;
  }
}

async function close(): Promise<void> {
  running?.abort.abort();
  const ready = await loaded;
  await ready?.close();
  port?.close();
}

/** Needs no model: the texts come from elsewhere. */
function read({ id, texts, context }: Extract<ToWorker, { kind: 'read' }>): void {
  say({ kind: 'read', id, readings: reader.read(texts, context) });
}

function receive(message: ToWorker): Promise<void> | void {
  if (message.kind === 'hear') return hear(message);
  if (message.kind === 'read') return read(message);
  if (message.kind === 'close') return close();
  if (message.kind === 'lexicon') return reader.setLexicon(message.lexicon);
  if (message.kind === 'change') return reader.changeLexicon(message.change);
  if (running?.id === message.id) running.abort.abort();
}

port.on('message', receive);
