import { basename } from 'node:path';
import type { InferenceSession, Tensor as RuntimeTensor } from 'onnxruntime-node';
import { type SoundTrace, TRACE_WIDTH } from '../../core/hearing/sound-trace.ts';
import { floats } from '../tensor-floats.ts';
import type { GraphsManifest } from './model-files.ts';
import { graphOptions, type Runtime } from './runtime.ts';
import { SpeechError } from './types.ts';

type Rows = readonly (readonly number[])[];
export type Tensors = InferenceSession.OnnxValueMapType;

/** What the decoder says after the tokens of one row. */
export interface Prediction {
  /** Logit of every token of the vocabulary. */
  readonly logits: Float32Array;
  /** log of the sum of exp over the logits: `logit − logz` is a log probability. */
  readonly logz: number;
}

/** Where rows go on: `rows[n]` is the row of that past which the n-th new row continues. */
export interface Continued {
  readonly past: Tensors;
  readonly rows: readonly number[];
}

/** One answer for each row, and the past to go on from. */
export interface Predicted {
  readonly predictions: readonly Prediction[];
  readonly past: Tensors;
}

/** The log probability of `token` is asked for, after the `at`-th token of a row. */
export interface Asked {
  readonly row: number;
  readonly at: number;
  readonly token: number;
}

/** The graphs of scripts/models behind a few calls. Rows of one call are equally long: the graph masks nothing out. */
export interface Model {
  /** Mel bands it was trained with. */
  readonly bands: number;
  /** `mel` is `[bands, frames]`. Answers with the cross attention that every decoder call needs. */
  encode(mel: Float32Array, frames: number): Promise<Tensors>;
  /** What follows after each row of tokens, given the sound and an earlier answer (none: the start). */
  predict(cross: Tensors, rows: Rows, from?: Continued): Promise<Predicted>;
  /** Log probability of each token asked for, all in one run from the start. */
  score(cross: Tensors, rows: Rows, asked: readonly Asked[]): Promise<number[]>;
  /** Which sounds the encoder heard, over so many of its positions; null where the model has no graph for it. */
  readonly trace: ((cross: Tensors, moments: number) => Promise<SoundTrace>) | null;
  close(): Promise<void>;
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
    /** No tokens yet: a past of length 0, from which every row goes on. */
    start: (rows: Rows): Continued => ({
      past: Object.fromEntries(names.map((name) => [`p${name}`, nothing()])),
      rows: rows.map(() => 0),
    }),
    /** `asked` are the places that get an answer. */
    feeds: (cross: Tensors, rows: Rows, from: Continued, asked: readonly Asked[]): Tensors => {
      const length = rows[0]?.length ?? 0;
      const places = asked.map(({ row, at }) => row * length + at);
      const targets = asked.map(({ token }) => token);
      return {
        ...cross,
        ...from.past,
        tokens: int64(rows.flat(), [rows.length, length]),
        beam: int64(from.rows, [rows.length]),
        rows: int64(places, [asked.length]),
        targets: int64(targets, [asked.length]),
      };
    },
  };
}

/** The end of each row, no token in particular. */
const ends = (rows: Rows): Asked[] => rows.map(({ length }, row) => ({ row, at: length - 1, token: 0 }));

/** One view on the logits for each row. */
function predictionsOf(outputs: Tensors): Prediction[] {
  const [logits, logz] = [floats(outputs, 'logits'), floats(outputs, 'logz')];
  const size = logits.length / logz.length;
  return Array.from(logz, (z, row) => ({ logits: logits.subarray(row * size, (row + 1) * size), logz: z }));
}

/** Opens one graph. Its checksum held, so a refusal is no damage: too little memory, or a manifest that names a wrong file. */
async function openGraph(runtime: Runtime, file: string): Promise<InferenceSession> {
  try {
    return await runtime.open(file, graphOptions());
  } catch (error) {
    throw new SpeechError('speech_failed', 'the speech model could not be opened', basename(file), error);
  }
}

/** The graph that names sounds reads what the first layer of the decoder is given as values: all that the encoder heard, turned. */
async function openSounds(runtime: Runtime, file: string) {
  const session = await openGraph(runtime, file);
  const trace = async ({ cv0 }: Tensors, moments: number): Promise<SoundTrace> => {
    const chances = floats(await session.run(cv0 === undefined ? {} : { cv0 }), 'chances');
    const most = Math.min(moments, chances.length / TRACE_WIDTH);
    return { chances: chances.subarray(0, most * TRACE_WIDTH), moments: most };
  };
  return { trace, release: () => session.release() };
}

/** Opens the graphs on a runtime; `opened` hears how many of the two large ones are, 0–1. Throws SpeechError naming the file. */
export async function openModel(
  runtime: Runtime,
  dims: GraphsManifest['dims'],
  files: { readonly encoder: string; readonly decoder: string; readonly sounds: string | null },
  opened: (share: number) => void,
): Promise<Model> {
  const names = cacheNames(dims);
  const { start, feeds } = feeder(runtime, dims, names);
  const fetched = ['logits', 'logz', ...names.map((name) => `n${name}`)];
  const encoder = await openGraph(runtime, files.encoder);
  opened(0.5);
  const decoder = await openGraph(runtime, files.decoder);
  opened(1);
  const sounds = files.sounds === null ? null : await openSounds(runtime, files.sounds);
  return {
    bands: dims.bands,
    encode: (mel, frames) =>
      encoder.run({ mel: new runtime.Tensor('float32', mel, [1, dims.bands, frames]) }),
    predict: async (cross, rows, from = start(rows)) => {
      const outputs = await decoder.run(feeds(cross, rows, from, ends(rows)), fetched);
      return { predictions: predictionsOf(outputs), past: pastOf(outputs, names) };
    },
    score: async (cross, rows, asked) => {
      const outputs = await decoder.run(feeds(cross, rows, start(rows), asked), ['hit', 'logz']);
      const [hit, logz] = [floats(outputs, 'hit'), floats(outputs, 'logz')];
      return Array.from(hit, (logit, place) => logit - (logz[place] ?? Number.NaN));
    },
    trace: sounds?.trace ?? null,
    close: async () => {
      await Promise.all([encoder.release(), decoder.release(), sounds?.release()]);
    },
  };
}
