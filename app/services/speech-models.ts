import { z } from 'zod';
import type { Reader } from '../../db/gateway.ts';
import type { KnownModel, ModelFetch, ModelShelf } from '../adapters/models/types.ts';
import type { SwitchingSpeech } from '../adapters/speech/switching.ts';
import type { HearContext, Heard, SpeechCode } from '../adapters/speech/types.ts';
import type {
  FetchedVoice,
  ModelFetchMessage,
  SpeechModel,
  SpeechModels,
} from '../contract/speech-models.ts';
import { istIso } from '../core/datetime/ist.ts';
import { fitFor } from '../core/hearing/fit.ts';
import { counterAt } from '../core/intent/counter.ts';
import { saveSetting, setting } from '../repositories/plain.ts';
import type { Books } from './books.ts';
import type { Bus } from './bus.ts';
import { Refusal } from './refusal.ts';
import { errorMessage } from './refused.ts';
import { readSettings } from './settings.ts';
import { speechRefusal } from './speech-refusal.ts';

export interface SpeechModelsParts {
  readonly books: Books;
  readonly bus: Bus;
  readonly shelf: ModelShelf;
  readonly speech: SwitchingSpeech;
  /** A fetched voice goes away: nothing of it stays in memory or as kept sound. */
  readonly letGo: () => Promise<unknown>;
  readonly avx2: boolean | null;
  /** A recorded sentence that every model can hear. */
  readonly trial: () => Float32Array;
  /** Where models lie when the shop names no address. */
  readonly address: string | null;
}

export interface SpeechModelsService {
  list(): SpeechModels;
  /** Refuses with `model_address_missing`, `model_fetch_busy`; later troubles stand in the list. */
  fetch(name: string, wait: boolean): Promise<SpeechModels>;
  stop(keep: boolean): Promise<SpeechModels>;
  /** Refuses with `model_missing`, or with the code of what the trial could not do. */
  use(name: string): Promise<SpeechModels>;
  remove(name: string): Promise<SpeechModels>;
  close(): Promise<void>;
}

/** Which model hears is no setting of a door: only a trial puts it here. */
const CHOSEN = 'speechModel';
/** What the trial sentence took, by model, in ms. */
const PACE = 'speechPace';

const pace = (read: Reader): Record<string, number> =>
  z.record(z.string(), z.int()).parse(JSON.parse(setting(read, PACE) ?? '{}'));

/** What the model itself took; waiting and reading do not count. */
const computing = ({ ms }: Heard): number => Math.round(ms.mel + ms.encode + ms.decode);

const whyNot = (code: SpeechCode) =>
  code === 'speech_model_missing' || code === 'speech_model_damaged' ? code : 'speech_failed';

function begin(shelf: ModelShelf, name: string, address: string | null): void {
  try {
    shelf.fetch(name, address);
  } catch (error) {
    throw error instanceof Error && 'code' in error && isModelCode(error.code)
      ? new Refusal(error.code, name)
      : error;
  }
}

const isModelCode = (code: unknown): code is 'model_address_missing' | 'model_fetch_busy' =>
  code === 'model_address_missing' || code === 'model_fetch_busy';

/** Nothing is known of the trial sentence but its language. */
const trialContext = (books: Books): HearContext => ({
  ...counterAt(istIso(books.nowMs())),
  language: 'hi-Latn',
  names: { customers: [], products: [] },
});

type HearingModel = KnownModel & { readonly kind: SpeechModel['kind'] };

const isForHearing = (model: KnownModel): model is HearingModel => model.kind !== 'voice';

const voiceOf = ({ name, title, megabytes, folder, fetched }: KnownModel): FetchedVoice => ({
  ...{ name, title, megabytes },
  state: folder === null ? 'absent' : 'here',
  shipped: !fetched,
});

/** Models to hear with: fetching, trial, change, and back to the shipped one when one cannot be used. */
export function createSpeechModels(parts: SpeechModelsParts): SpeechModelsService {
  const { books, bus, shelf, speech } = parts;
  let trouble: { name: string; refusal: Refusal } | null = null;
  let measuring = false;
  const shipped = () => shelf.list().find(({ kind }) => kind === 'base');
  const forHearing = () => shelf.list().filter(isForHearing);
  const voices = () => shelf.list().filter(({ kind }) => kind === 'voice');
  const byName = (name: string) => forHearing().find((model) => model.name === name);
  const nowUsed = () => shelf.list().find(({ folder }) => folder === speech.folder());

  const fetchMessage = (fetch: ModelFetch): ModelFetchMessage => ({
    ...fetch,
    error: fetch.error && errorMessage(fetch.error, readSettings(books.read).language),
  });

  function list(): SpeechModels {
    const trials = pace(books.read);
    const { language } = readSettings(books.read);
    const used = nowUsed();
    const fetching = shelf.fetching();
    return {
      models: forHearing().map((model): SpeechModel => {
        const { name, kind, title, megabytes, folder } = model;
        const state = name === used?.name ? 'inUse' : folder === null ? 'absent' : 'here';
        return {
          name,
          kind,
          title,
          megabytes,
          state,
          shipped: !model.fetched,
          trialMs: trials[name] ?? null,
        };
      }),
      voices: voices().map(voiceOf),
      fetch: fetching && fetchMessage(fetching),
      pc: { avx2: parts.avx2, fit: suits(trials) },
      trouble: trouble && { name: trouble.name, error: errorMessage(trouble.refusal, language) },
    };
  }

  const suits = (trials: Record<string, number>) =>
    fitFor({ avx2: parts.avx2, trialMs: trials[shipped()?.name ?? ''] ?? null });

  function keepPace(name: string, heard: Heard): void {
    books.write(({ tx }) => saveSetting(tx, PACE, JSON.stringify({ ...pace(tx), [name]: computing(heard) })));
  }

  async function use(name: string): Promise<SpeechModels> {
    const folder = byName(name)?.folder ?? null;
    if (folder === null) throw new Refusal('model_missing', name);
    if (folder !== speech.folder()) {
      const heard = await speech
        .switchTo(folder, parts.trial(), trialContext(books))
        .catch((error: unknown) => cannotUse(name, error));
      keepPace(name, heard);
    }
    books.write(({ tx }) => saveSetting(tx, CHOSEN, name));
    trouble = null;
    return list();
  }

  /** A fetched model with a damaged file is taken away, so that it can be fetched again; the program's own is not ours to mend. */
  async function cannotUse(name: string, error: unknown): Promise<never> {
    const refusal = speechRefusal(error);
    const damaged = refusal?.code === 'speech_model_damaged' || refusal?.code === 'speech_model_missing';
    if (!damaged || !byName(name)?.fetched) throw refusal ?? error;
    await shelf.remove(name);
    throw new Refusal('model_fetch_damaged', refusal.detail);
  }

  /** The model that was chosen and cannot be used: the shipped one hears, and the list says why. */
  function backToShipped(refusal: Refusal): void {
    const [failed, base] = [nowUsed(), shipped()];
    if (failed === undefined || !base?.folder || failed.name === base.name) return;
    trouble = { name: failed.name, refusal };
    speech.point(base.folder);
    speech.load().catch(() => undefined);
  }

  /** Once for each model, when it is ready for the first time on this PC. A weak PC changes to the small one if it is here. */
  async function measure(): Promise<void> {
    const used = nowUsed();
    if (measuring || used === undefined || pace(books.read)[used.name] !== undefined) return;
    measuring = true;
    try {
      keepPace(used.name, await speech.hear(parts.trial(), trialContext(books)));
      const small = shelf.list().find(({ kind, folder }) => kind === 'small' && folder !== null);
      const free = setting(books.read, CHOSEN) === undefined;
      if (free && small && suits(pace(books.read)) === 'small') await use(small.name);
    } finally {
      measuring = false;
    }
  }

  shelf.onFetch((fetch) => bus.emit({ kind: 'modelFetch', fetch: fetchMessage(fetch) }));
  speech.onStatus((status) => {
    // A sentence that cannot be measured now is measured after the next start.
    if (status.state === 'ready') measure().catch(() => undefined);
    if (status.state === 'failed') backToShipped(new Refusal(whyNot(status.code), status.file));
  });
  const chosen = byName(setting(books.read, CHOSEN) ?? '');
  if (chosen?.folder && chosen.folder !== speech.folder()) speech.point(chosen.folder);

  return {
    list,
    fetch: async (name, wait) => {
      const address = readSettings(books.read).speechModel.address ?? parts.address;
      begin(shelf, name, address);
      if (wait) await shelf.ended();
      return list();
    },
    stop: async (keep) => {
      await shelf.stop(keep);
      return list();
    },
    use,
    remove: async (name) => {
      if (voices().some((voice) => voice.name === name)) await parts.letGo();
      if (byName(name)?.folder !== speech.folder()) await shelf.remove(name);
      return list();
    },
    close: () => shelf.close(),
  };
}
