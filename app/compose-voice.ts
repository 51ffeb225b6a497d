import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Logger } from './adapters/log.ts';
import { createModelShelf } from './adapters/models/shelf.ts';
import type { ModelShelf } from './adapters/models/types.ts';
import { type CloudEars, NO_CLOUD_EARS } from './adapters/speech/cloud/config.ts';
import { createEars } from './adapters/speech/cloud/ears.ts';
import { createSpeechEngine } from './adapters/speech/engine.ts';
import { createSwitchingSpeech, type SwitchingSpeech } from './adapters/speech/switching.ts';
import { hasAvx2 } from './adapters/speech/this-pc.ts';
import type { SpeechEngine } from './adapters/speech/types.ts';
import { readWav } from './adapters/speech/wav.ts';
import { createVoiceActivity } from './adapters/voice-activity/activity.ts';
import type { VoiceActivity } from './adapters/voice-activity/types.ts';
import { createVoiceHere, type VoiceHere } from './adapters/voice-here/here.ts';
import { NO_VOICE_OUT, type VoiceOut } from './adapters/voice-out/config.ts';
import { createShelf } from './adapters/voice-out/shelf.ts';
import { VoiceOutError } from './adapters/voice-out/types.ts';
import type { Lexicon } from './core/intent/lexicon.ts';
import type { SentenceData } from './core/intent/sentence-data.ts';
import type { Asking } from './services/asking.ts';
import type { Bus } from './services/bus.ts';
import { createSpeaking, type SpeakingAloud } from './services/speaking.ts';
import { createListening, type Listening, restMs } from './services/speech.ts';
import { createSpeechModels, type SpeechModelsService } from './services/speech-models.ts';
import type { TalkParts } from './services/talk.ts';

/** Parts that take the place of the microphone's world, for tests. */
export interface VoiceStandIns {
  readonly speech?: SpeechEngine;
  readonly voices?: VoiceActivity;
}

/** What hearing and speaking are made of. */
export interface VoiceOptions {
  readonly shopFile: string;
  readonly assetsDir: string;
  readonly speechWorkerUrl: URL;
  readonly voiceWorkerUrl: URL;
  /** The sentences of every language, checked. */
  readonly sentences: SentenceData;
  readonly log: Logger;
  /** The voices outside that this PC has a key for. */
  readonly voiceOut?: VoiceOut;
  /** The speech services that this PC has a key for. */
  readonly cloudEars?: CloudEars;
  /** Where speech models lie: an address of the shop's own, and a hub other than the usual one. */
  readonly modelAddresses?: { readonly own: string | null; readonly hub: string | null };
  readonly standIns?: VoiceStandIns;
}

/** What hearing and speaking need of an open shop. */
export interface VoiceOfShop {
  readonly talk: TalkParts;
  readonly say: Asking['say'];
  readonly lexicon: Lexicon;
  readonly bus: Bus;
  readonly speech: SwitchingSpeech;
}

export interface ShopVoice {
  readonly listening: Listening;
  readonly aloud: SpeakingAloud;
  readonly speechModels: SpeechModelsService;
  close(): Promise<void>;
}

const modelsDirOf = ({ assetsDir }: VoiceOptions): string => join(assetsDir, 'models');

/** The ear of this PC, an engine for each model that is used; the tests' own stands for all. `idleMs`: when it is put away. */
export const speechOf = (options: VoiceOptions, idleMs: () => number | null): SwitchingSpeech =>
  createSwitchingSpeech((modelsDir) => {
    const { speechWorkerUrl, sentences, log, standIns } = options;
    return (
      standIns?.speech ??
      createSpeechEngine({ workerUrl: speechWorkerUrl, modelsDir, sentences, logger: log, idleMs })
    );
  }, modelsDirOf(options));

/** Hearing and speaking for one open shop. */
export function voiceOf(options: VoiceOptions, shop: VoiceOfShop): ShopVoice {
  const { talk, say, lexicon, bus, speech } = shop;
  const cloud = options.cloudEars ?? NO_CLOUD_EARS;
  const ears = createEars({ speech, cloud, logger: options.log });
  const voices = voicesOf(options);
  const models = modelShelfOf(options);
  const { aloud, voiceHere, letGo } = speaksFor(options, talk, models);
  const speechModels = speechModelsOf(options, shop, models, letGo);
  return {
    listening: createListening({ ...talk, ears, cloud, speech, bus, lexicon, voices, say }),
    aloud,
    speechModels,
    close: async () => void (await Promise.all([speechModels.close(), voices.close(), voiceHere.rest()])),
  };
}

const voicesOf = ({ assetsDir, log, standIns }: VoiceOptions): VoiceActivity =>
  standIns?.voices ?? createVoiceActivity(join(assetsDir, 'voice-activity', 'silero_vad_v6.onnx'), log);

const HUB = 'https://huggingface.co';

function modelShelfOf(options: VoiceOptions): ModelShelf {
  const dataDir = join(dirname(options.shopFile), 'models');
  return createModelShelf({
    shippedDir: modelsDirOf(options),
    dataDir,
    hub: options.modelAddresses?.hub ?? HUB,
  });
}

function speechModelsOf(
  options: VoiceOptions,
  { talk: { books }, bus, speech }: VoiceOfShop,
  shelf: ModelShelf,
  letGo: () => Promise<unknown>,
) {
  const address = options.modelAddresses?.own ?? null;
  const trial = () => readWav(readFileSync(join(modelsDirOf(options), 'trial.wav')));
  return createSpeechModels({ books, bus, shelf, speech, letGo, avx2: hasAvx2(process), trial, address });
}

/** Spoken sentences take this much of the disk at most: a quarter of an hour, some 300 sentences. */
const SHELF_BYTES = 48_000_000;

interface Speaks {
  readonly aloud: SpeakingAloud;
  readonly voiceHere: VoiceHere;
  /** Lets the fetched voice go, and what it spoke before. */
  readonly letGo: () => Promise<unknown>;
}

function speaksFor(
  { voiceOut, voiceWorkerUrl, shopFile, log }: VoiceOptions,
  { books, replies }: TalkParts,
  models: ModelShelf,
): Speaks {
  const shelf = createShelf(join(dirname(shopFile), 'speech'), SHELF_BYTES);
  const voiceHere = createVoiceHere({
    workerUrl: voiceWorkerUrl,
    idleMs: () => restMs(books.read),
    folderOf: (name) => fetchedVoice(models, name),
    // Taken away, so that it can be fetched again.
    damaged: (folder) =>
      void models
        .remove(basename(folder))
        .catch((cause) => log.warn({ cause: String(cause) }, 'a damaged voice could not be taken away')),
  });
  const aloud = createSpeaking({
    books,
    replies,
    voiceOut: voiceOut ?? NO_VOICE_OUT,
    voiceHere,
    shelf,
    troubleOf: (error) => (error instanceof VoiceOutError ? error.trouble : null),
    troubled: (trouble, cause) =>
      log.warn({ trouble, cause: String(cause) }, 'the chosen speaker did not speak'),
  });
  return { aloud, voiceHere, letGo: () => Promise.all([voiceHere.rest(), shelf.clear()]) };
}

/** The folder of a voice by its name, or of the first that is here. */
const fetchedVoice = (models: ModelShelf, name: string | null): string | null =>
  models
    .list()
    .find(
      (model) => model.kind === 'voice' && model.folder !== null && (name === null || model.name === name),
    )?.folder ?? null;
