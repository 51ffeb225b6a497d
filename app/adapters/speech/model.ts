import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import type { InferenceSession, Tensor as RuntimeTensor } from 'onnxruntime-node';
import type { GraphsManifest } from './model-files.ts';
import type { Runtime } from './runtime.ts';
import { SpeechError } from './types.ts';

/** More threads than this gain nothing on a model of this size. */
const MOST_THREADS = 4;

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
  /** Mel bands it was trained with. */
  readonly bands: number;
  /** `mel` is `[bands, frames]`. Answers with the cross attention that every decoder call needs. */
  encode(mel: Float32Array, frames: number): Promise<Tensors>;
  /** What follows after `tokens`, given the sound and the past of an earlier answer (none: the start). */
  predict(cross: Tensors, tokens: readonly number[], past?: Tensors): Promise<Prediction>;
  close(): Promise<void>;
}

/** The numbers of an output; throws TypeError when the graph is not ours. */
function floats(outputs: Tensors, name: string): Float32Array {
  const data = outputs[name]?.data;
  if (data instanceof Float32Array) return data;
  throw new TypeError(`the model gave no ${name}`);
}

/** Names of the decoder's memory: keys and values of each layer. */
const cacheNames = ({ layers }: GraphsManifest['dims']): string[] =>
  Array.from({ length: layers }, (_, layer) => [`k${layer}`, `v${layer}`]).flat();

/** The new keys and values under the names the next step reads them by. */
function pastOf(outputs: Tensors, names: readonly string[]): Tensors {
  const past: Record<string, RuntimeTensor> = {};
  for (const name of names) {
    const tensor = outputs[`n${name}`];
    if (tensor !== undefined) past[`p${name}`] = tensor;
  }
  return past;
}

/** What the decoder is fed, in the tensors of one runtime. */
function feeder({ Tensor }: Runtime, { heads, headSize }: GraphsManifest['dims'], names: readonly string[]) {
  const int64 = (values: readonly number[], dims: readonly number[]) =>
    new Tensor('int64', BigInt64Array.from(values, BigInt), dims);
  const nothing = () => new Tensor('float32', new Float32Array(0), [1, heads, 0, headSize]);
  return {
    /** No tokens yet: a past of length 0. */
    emptyPast: (): Tensors => Object.fromEntries(names.map((name) => [`p${name}`, nothing()])),
    /** One sequence, the logits of its last token only. */
    feeds: (cross: Tensors, tokens: readonly number[], past: Tensors): Tensors => ({
      ...cross,
      ...past,
      tokens: int64(tokens, [1, tokens.length]),
      beam: int64([0], [1]),
      rows: int64([tokens.length - 1], [1]),
      targets: int64([0], [1]),
    }),
  };
}

/** Opens one graph. Its checksum held, so a refusal is no damage: too little memory, or a manifest that names a wrong file. */
async function openGraph(runtime: Runtime, file: string): Promise<InferenceSession> {
  try {
    return await runtime.open(file, {
      intraOpNumThreads: Math.min(MOST_THREADS, availableParallelism()),
      interOpNumThreads: 1,
      graphOptimizationLevel: 'all',
    });
  } catch (error) {
    throw new SpeechError('speech_failed', 'the speech model could not be opened', basename(file), error);
  }
}

/** Opens both graphs on a runtime; `opened` is called after each. Throws SpeechError naming the file. */
export async function openModel(
  runtime: Runtime,
  dims: GraphsManifest['dims'],
  files: { readonly encoder: string; readonly decoder: string },
  opened: () => void,
): Promise<Model> {
  const names = cacheNames(dims);
  const { emptyPast, feeds } = feeder(runtime, dims, names);
  const fetched = ['logits', 'logz', ...names.map((name) => `n${name}`)];
  const encoder = await openGraph(runtime, files.encoder);
  opened();
  const decoder = await openGraph(runtime, files.decoder);
  opened();
  return {
    bands: dims.bands,
    encode: (mel, frames) =>
      encoder.run({ mel: new runtime.Tensor('float32', mel, [1, dims.bands, frames]) }),
    predict: async (cross, tokens, past = emptyPast()) => {
      const outputs = await decoder.run(feeds(cross, tokens, past), fetched);
      return {
        logits: floats(outputs, 'logits'),
        logz: floats(outputs, 'logz')[0] ?? Number.NaN,
        past: pastOf(outputs, names),
      };
    },
    close: async () => {
      await encoder.release();
      await decoder.release();
    },
  };
}
