import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { MEL_BANDS } from './mel.ts';
import { SpeechError } from './types.ts';

const LAYERS = 6;
const HEADS = 8;
const HEAD_SIZE = 64;
/** More threads than this gain nothing on a model of this size. */
const MOST_THREADS = 4;

const CACHE_NAMES = Array.from({ length: LAYERS }, (_, layer) => [`k${layer}`, `v${layer}`]).flat();
const FETCHED = ['logits', 'logz', ...CACHE_NAMES.map((name) => `n${name}`)];

type Tensors = InferenceSession.OnnxValueMapType;

/** What the decoder says after the tokens it was given. */
export interface Prediction {
  /** Logit of every token of the vocabulary. */
  readonly logits: Float32Array;
  /** log of the sum of exp over the logits: `logit − logz` is a log probability. */
  readonly logz: number;
  /** To be handed to the next step. */
  readonly past: Tensors;
}

/** The two graphs of scripts/models behind three calls. */
export interface Model {
  /** `mel` is `[80, frames]`. Answers with the cross attention that every decoder call needs. */
  encode(mel: Float32Array, frames: number): Promise<Tensors>;
  /** What follows after `tokens`, given the sound and the past of an earlier answer (none: the start). */
  predict(cross: Tensors, tokens: readonly number[], past?: Tensors): Promise<Prediction>;
  close(): Promise<void>;
}

const int64 = (values: readonly number[], dims: readonly number[]) =>
  new Tensor('int64', BigInt64Array.from(values, BigInt), dims);

/** No tokens yet: a past of length 0. */
function emptyPast(): Tensors {
  const nothing = () => new Tensor('float32', new Float32Array(0), [1, HEADS, 0, HEAD_SIZE]);
  return Object.fromEntries(CACHE_NAMES.map((name) => [`p${name}`, nothing()]));
}

/** The numbers of an output; throws TypeError when the graph is not ours. */
function floats(outputs: Tensors, name: string): Float32Array {
  const data = outputs[name]?.data;
  if (data instanceof Float32Array) return data;
  throw new TypeError(`the model gave no ${name}`);
}

/** The new keys and values under the names the next step reads them by. */
function pastOf(outputs: Tensors): Tensors {
  const past: Record<string, Tensor> = {};
  for (const name of CACHE_NAMES) {
    const tensor = outputs[`n${name}`];
    if (tensor !== undefined) past[`p${name}`] = tensor;
  }
  return past;
}

/** One sequence, the logits of its last token only. */
function feedsOf(cross: Tensors, tokens: readonly number[], past: Tensors): Tensors {
  return {
    ...cross,
    ...past,
    tokens: int64(tokens, [1, tokens.length]),
    beam: int64([0], [1]),
    rows: int64([tokens.length - 1], [1]),
    targets: int64([0], [1]),
  };
}

/** Opens one graph. Its checksum held, so a refusal is no damage: too little memory, or a manifest that names a wrong file. */
async function openGraph(file: string): Promise<InferenceSession> {
  try {
    return await InferenceSession.create(file, {
      intraOpNumThreads: Math.min(MOST_THREADS, availableParallelism()),
      interOpNumThreads: 1,
      graphOptimizationLevel: 'all',
    });
  } catch (error) {
    throw new SpeechError('speech_failed', 'the speech model could not be opened', basename(file), error);
  }
}

/** Opens both graphs; `opened` is called after each. Throws SpeechError naming the file. */
export async function openModel(
  encoderFile: string,
  decoderFile: string,
  opened: () => void,
): Promise<Model> {
  const encoder = await openGraph(encoderFile);
  opened();
  const decoder = await openGraph(decoderFile);
  opened();
  return {
    encode: (mel, frames) => encoder.run({ mel: new Tensor('float32', mel, [1, MEL_BANDS, frames]) }),
    predict: async (cross, tokens, past = emptyPast()) => {
      const outputs = await decoder.run(feedsOf(cross, tokens, past), FETCHED);
      return {
        logits: floats(outputs, 'logits'),
        logz: floats(outputs, 'logz')[0] ?? Number.NaN,
        past: pastOf(outputs),
      };
    },
    close: async () => {
      await encoder.release();
      await decoder.release();
    },
  };
}
