import {
  type HearContext,
  type Heard,
  type LexiconData,
  type SpeechEngine,
  SpeechError,
  type SpeechStatus,
} from './types.ts';

/** An engine whose model can be changed while the counter goes on. */
export interface SwitchingSpeech extends SpeechEngine {
  /** The folder of the model that hears now. */
  folder(): string;
  /** Hears with the model of another folder from now on, without a trial. */
  point(folder: string): void;
  /**
   * Loads the model of a folder beside the one of now, lets it hear `trial`, and only then changes to it; answers with what it
   * heard. Rejects with its SpeechError, and the one of now goes on.
   */
  switchTo(folder: string, trial: Float32Array, context: HearContext): Promise<Heard>;
}

interface Used {
  readonly folder: string;
  readonly engine: SpeechEngine;
  /** Sentences it still hears. */
  readonly busy: Set<Promise<unknown>>;
}

/** The same promise, noted until it is settled. */
function until<T>(work: Promise<T>, busy: Used['busy']): Promise<T> {
  const left = work.catch(() => undefined).finally(() => busy.delete(left));
  busy.add(left);
  return work;
}
const isStop = (error: unknown): boolean => error instanceof SpeechError && error.code === 'speech_aborted';

/** An engine for each model, one of them used; `make` starts nothing yet. */
export function createSwitchingSpeech(
  make: (folder: string) => SpeechEngine,
  first: string,
): SwitchingSpeech {
  const listeners = new Set<(status: SpeechStatus) => void>();
  let names: (() => LexiconData) | null = null;
  let used = prepared(first);

  function prepared(folder: string): Used {
    const made: Used = { folder, engine: make(folder), busy: new Set() };
    made.engine.onStatus((status) => {
      if (made === used) for (const listener of listeners) listener(status);
    });
    if (names !== null) made.engine.setLexicon(names);
    return made;
  }

  /** What the old one still hears it hears to the end. */
  function change(next: Used): void {
    const old = used;
    used = next;
    void Promise.allSettled(old.busy).then(() => old.engine.close());
    for (const listener of listeners) listener(next.engine.status());
  }

  function hear(...request: Parameters<SpeechEngine['hear']>): Promise<Heard> {
    const { engine, busy } = used;
    const heard = engine.hear(...request).catch((error: unknown) => {
      // Its model could not be used, and another has taken its place meanwhile: the sentence is not lost.
      if (used.engine === engine || isStop(error)) throw error;
      return used.engine.hear(...request);
    });
    return until(heard, busy);
  }

  async function switchTo(folder: string, trial: Float32Array, context: HearContext): Promise<Heard> {
    const next = prepared(folder);
    try {
      await next.engine.load();
      const heard = await next.engine.hear(trial, context);
      change(next);
      return heard;
    } catch (error) {
      await next.engine.close();
      throw error;
    }
  }

  return {
    folder: () => used.folder,
    point: (folder) => change(prepared(folder)),
    switchTo,
    status: () => used.engine.status(),
    onStatus: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    load: () => used.engine.load(),
    hear,
    read: (...request) => until(used.engine.read(...request), used.busy),
    setLexicon: (source) => {
      names = source;
      used.engine.setLexicon(source);
    },
    changeLexicon: (change) => used.engine.changeLexicon(change),
    close: async () => {
      await used.engine.close();
      listeners.clear();
    },
  };
}
