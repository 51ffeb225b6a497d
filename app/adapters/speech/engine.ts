import type { SentenceData } from '../../core/intent/sentence-data.ts';
import { peakLevel } from '../../core/sound/level.ts';
import { finite, isSilence, withoutSilence } from './level.ts';
import { type FromWorker, fromFailure, toSpeechError, type WorkerHeard } from './messages.ts';
import { createReads } from './reads.ts';
import { createRest } from './rest.ts';
import { createSupervisor } from './supervisor.ts';
import {
  HARD_SECONDS,
  type HearContext,
  type Heard,
  type LexiconData,
  SAMPLE_RATE,
  type SpeechEngine,
  SpeechError,
  type SpeechLog,
} from './types.ts';
import { createWaitingLine } from './waiting-line.ts';

export interface SpeechEngineOptions {
  /** The worker's program: `worker.ts` from source, its bundle in a build. */
  readonly workerUrl: URL;
  /** The folder with the manifest and the model's files. */
  readonly modelsDir: string;
  /** The shop's language, for reading transcripts by sound. */
  readonly sentences: SentenceData;
  readonly logger?: SpeechLog;
  /** After so long without a sentence the model is put away; null: never. Asked anew after each sentence. */
  readonly idleMs?: () => number | null;
}

const stopped = () => new SpeechError('speech_aborted', 'hearing was stopped');

const NOTHING: WorkerHeard = {
  texts: [],
  readings: [],
  confidence: 0,
  ms: { mel: 0, encode: 0, decode: 0, read: 0 },
};

/** Refuses what cannot be heard at all. */
function check(samples: Float32Array, signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw stopped();
  if (samples.length > HARD_SECONDS * SAMPLE_RATE)
    throw new SpeechError('speech_too_long', `more than ${HARD_SECONDS} seconds cannot be heard at once`);
}

/** Makes the speech engine of this program; the worker starts at the first `load` or `hear`. */
export function createSpeechEngine({
  workerUrl,
  modelsDir,
  sentences,
  logger,
  idleMs = () => null,
}: SpeechEngineOptions): SpeechEngine {
  let names: () => LexiconData = () => ({ customers: [], products: [] });
  const line = createWaitingLine();
  let lastId = 0;

  const supervisor = createSupervisor({
    workerUrl,
    setup: { modelsDir, sentences },
    logger,
    greeting: () => ({ kind: 'lexicon', lexicon: names() }),
    message: answer,
    ready: () => {
      rest.soon();
      hearNext();
    },
    lost: (error, forGood) => {
      reads.clear();
      const lost = forGood ? line.clear() : [line.again()];
      for (const sentence of lost) sentence?.reject(error);
    },
  });
  const rest = createRest(idleMs, () => {
    if (!line.isEmpty() || !reads.isEmpty()) rest.soon();
    else void supervisor.rest();
  });

  const reads = createReads((message) => supervisor.post(message));

  function hearNext(): void {
    if (supervisor.status.get().state !== 'ready') return;
    const sentence = line.next();
    if (sentence === null) return;
    const { id, samples, context } = sentence;
    supervisor.post({ kind: 'hear', id, samples, context });
  }

  function answer(message: FromWorker): void {
    if (message.kind === 'read') reads.answer(message.id, message.readings);
    if (message.kind === 'partial') line.current(message.id)?.onPartial(message.text);
    if (message.kind !== 'heard' && message.kind !== 'refused') return;
    supervisor.proven();
    const sentence = line.leave(message.id);
    if (message.kind === 'heard') sentence?.resolve(message.heard);
    else sentence?.reject(fromFailure(message.failure));
    rest.soon();
    hearNext();
  }

  /** A sentence that still waits leaves the line; the one being heard is stopped by the worker between two tokens. */
  function abort(id: number): void {
    if (line.current(id) !== null) supervisor.post({ kind: 'abort', id });
    else line.leave(id)?.reject(stopped());
  }

  async function transcripts(
    samples: Float32Array,
    context: HearContext,
    onPartial: (text: string) => void,
    signal: AbortSignal | undefined,
  ): Promise<WorkerHeard> {
    lastId += 1;
    const id = lastId;
    const { promise, resolve, reject } = Promise.withResolvers<WorkerHeard>();
    line.join({ id, samples, context, onPartial, resolve, reject });
    const stop = () => abort(id);
    signal?.addEventListener('abort', stop);
    try {
      await Promise.race([supervisor.load(), promise]);
      hearNext();
      const heard = await promise;
      // The worker may have been past its last look at the signal.
      if (signal?.aborted) throw stopped();
      return heard;
    } finally {
      line.leave(id);
      signal?.removeEventListener('abort', stop);
    }
  }

  async function hear(
    sound: Float32Array,
    context: HearContext,
    onPartial: (text: string) => void = () => {},
    signal?: AbortSignal,
  ): Promise<Heard> {
    const started = performance.now();
    check(sound, signal);
    const samples = finite(sound);
    const heard = isSilence(samples)
      ? NOTHING
      : await transcripts(withoutSilence(samples), context, onPartial, signal);
    const ms = { ...heard.ms, total: performance.now() - started };
    return { ...heard, seconds: samples.length / SAMPLE_RATE, level: peakLevel(samples), ms };
  }

  return {
    status: () => supervisor.status.get(),
    onStatus: (listener) => supervisor.status.listen(listener),
    load: supervisor.load,
    hear: (...request) => hear(...request).catch((error: unknown) => Promise.reject(toSpeechError(error))),
    read: (texts, context) =>
      supervisor.load().then(
        () => reads.ask(texts, context),
        () => [],
      ),
    setLexicon: (source) => {
      names = source;
      const { state } = supervisor.status.get();
      if (state === 'loading' || state === 'ready') supervisor.post({ kind: 'lexicon', lexicon: names() });
    },
    changeLexicon: (change) => supervisor.post({ kind: 'change', change }),
    close: async () => {
      reads.clear();
      rest.never();
      for (const sentence of line.clear()) sentence.reject(stopped());
      await supervisor.stop();
    },
  };
}
