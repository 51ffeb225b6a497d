/** The process (inside Electron the thread) that holds the model: no answer of the engine waits while it hears. */

import { hearSentence } from './hearing.ts';
import { loadModel } from './loading.ts';
import { type FromWorker, type ToWorker, toFailure, type WorkerSetup } from './messages.ts';
import { serveEngine } from './worker-side.ts';

type Receive = (message: ToWorker) => Promise<void> | void;

/** What the decoder remembered of a sentence lies outside of the heap, and is not missed there for long. In a thread nobody offers it. */
const collect = () => void globalThis.gc?.();

/** Makes the model ready; null when it cannot be, which was said then. */
async function load({ modelsDir, verified }: WorkerSetup) {
  const started = performance.now();
  try {
    const loading = await loadModel(modelsDir, verified, {
      progress: (share) => say({ kind: 'progress', share }),
      verified: () => say({ kind: 'verified' }),
    });
    say({ kind: 'ready', model: loading.title, loadMs: performance.now() - started });
    return loading;
  } catch (error) {
    say({ kind: 'failed', failure: toFailure(error) });
    leave();
    return null;
  }
}

/** Begins to load, and answers with what is to be told of every further message. */
function serve(setup: WorkerSetup): Receive {
  const loaded = load(setup);
  // Takes a quarter of a second, its program too: while somebody speaks the first sentence, not before the model is there for it.
  const reader = loaded.then(async () => {
    const { createReader } = await import('./reader.ts');
    return createReader(setup.sentences);
  });
  let running: { readonly id: number; readonly abort: AbortController } | null = null;

  async function hear({ id, samples, context }: Extract<ToWorker, { kind: 'hear' }>): Promise<void> {
    const ready = await loaded;
    if (ready === null) return;
    const abort = new AbortController();
    running = { id, abort };
    try {
      const partial = (text: string) => say({ kind: 'partial', id, text });
      const heard = await hearSentence(ready.whisper, await reader, samples, context, partial, abort.signal);
      say({ kind: 'heard', id, heard });
    } catch (error) {
      say({ kind: 'refused', id, failure: toFailure(error) });
    } finally {
      running = null;
      setImmediate(collect);
    }
  }

  async function close(): Promise<void> {
    running?.abort.abort();
    const ready = await loaded;
    await ready?.close();
    leave();
  }

  /** Needs no model: the texts come from elsewhere. */
  async function read({ id, texts, context }: Extract<ToWorker, { kind: 'read' }>): Promise<void> {
    say({ kind: 'read', id, readings: (await reader).read(texts, context) });
  }

  return (message) => {
    if (message.kind === 'hear') return hear(message);
    if (message.kind === 'read') return read(message);
    if (message.kind === 'close') return close();
    if (message.kind === 'lexicon') return reader.then(({ setLexicon }) => setLexicon(message.lexicon));
    if (message.kind === 'change') return reader.then(({ changeLexicon }) => changeLexicon(message.change));
    if (message.kind === 'abort' && running?.id === message.id) running.abort.abort();
  };
}

let receive: Receive | null = null;
const { tell: say, leave } = serveEngine<ToWorker, FromWorker>((message) => {
  if (message.kind === 'setup') receive = serve(message.setup);
  else void receive?.(message);
});
