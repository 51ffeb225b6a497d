import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hiss } from './dice.ts';
import { type OnnxGraph, onnxFile, type Weights } from './onnx.ts';

/** Signs the voice knows: the frame of a sentence, pauses and sounds of Hindi, each with the number of its place. */
const SIGNS = [...'_^$ !,.?aceiokɡŋɟɲʈɖɳtdnpbmjɾrlʋʃʂshxzfʰəʌɪʊuɛɔːˈˌ', '\u0303'];
const GRAIN = 64;
/** Grains of a sign at the voice's own speed. */
const GRAINS = 4;

/** Samples of a sign at the voice's own speed, and samples a second. */
export const TINY_VOICE = { samples: GRAIN * GRAINS, rate: 16_000, name: 'hi_IN-tiny-medium' } as const;

const random = (name: string, seed: number, ...dims: readonly number[]): Weights => {
  const size = dims.reduce((product, each) => product * each, 1);
  return { name, dims, data: Float32Array.from({ length: size }, hiss(seed)) };
};
const whole = (name: string, ...values: readonly bigint[]): Weights => ({
  ...{ name, dims: [values.length] },
  data: BigInt64Array.from(values),
});

/** For each sign a grain of hiss, repeated as often as the length scale wants: no speech, but all that a real voice is given takes part. */
const graph: OnnxGraph = {
  nodes: [
    { op: 'Gather', in: ['grains', 'input'], out: ['x'] },
    { op: 'Unsqueeze', in: ['x', 'two'], out: ['rows'] },
    { op: 'Gather', in: ['scales', 'one'], out: ['length'] },
    { op: 'Mul', in: ['length', 'usual'], out: ['many'] },
    { op: 'Cast', in: ['many'], out: ['times'], ints: { to: 7 } },
    { op: 'Concat', in: ['ones', 'times', 'once'], out: ['repeats'], ints: { axis: 0 } },
    { op: 'Tile', in: ['rows', 'repeats'], out: ['all'] },
    { op: 'Reshape', in: ['all', 'shape'], out: ['output'] },
    { op: 'Identity', in: ['input_lengths'], out: ['unused'] },
  ],
  weights: [
    random('grains', 5, SIGNS.length, GRAIN),
    whole('one', 1n),
    whole('two', 2n),
    whole('ones', 1n, 1n),
    whole('once', 1n),
    whole('shape', 1n, 1n, 1n, -1n),
    { name: 'usual', dims: [1], data: Float32Array.of(GRAINS) },
  ],
  inputs: [
    { name: 'input', kind: 'int64', dims: [1, 'n'] },
    { name: 'input_lengths', kind: 'int64', dims: [1] },
    { name: 'scales', kind: 'float', dims: [3] },
  ],
  outputs: [{ name: 'output', kind: 'float', dims: [1, 1, 1, 's'] }],
};

const config = {
  audio: { sample_rate: TINY_VOICE.rate, quality: 'medium' },
  espeak: { voice: 'hi' },
  inference: { noise_scale: 0.667, length_scale: 1, noise_w: 0.8 },
  phoneme_type: 'espeak',
  phoneme_id_map: Object.fromEntries(SIGNS.map((sign, place) => [sign, [place]])),
  num_speakers: 1,
};

const { name } = TINY_VOICE;
const FILES: ReadonlyMap<string, Uint8Array> = new Map<string, Uint8Array>([
  [`${name}.onnx`, onnxFile(graph)],
  [`${name}.onnx.json`, Buffer.from(JSON.stringify(config))],
  ['MODEL_CARD', Buffer.from('A voice of a test.')],
]);

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Writes a voice of random weights in Piper's form as it lies after it was fetched. */
export function writeTinyVoice(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [file, bytes] of FILES) writeFileSync(join(folder, file), bytes);
  const files = Array.from(FILES, ([file, bytes]) => ({
    ...{ name: file, size: bytes.length, sha256: sha256(bytes) },
  }));
  const about = { engine: 'voice', name: 'tiny', title: 'Tiny, of random weights', files };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(about));
}

/** The same voice in a folder of a hub's repository, under the names of another voice: what a server answers by path. */
export function tinyVoiceAtHub(repo: string, below: string, called: string): Map<string, Uint8Array> {
  const files = Array.from(FILES, ([file, bytes]) => ({
    path: `${below}/${file.replace(name, called)}`,
    bytes,
  }));
  const tree = files.map(({ path, bytes }) => ({
    ...{ type: 'file', path, size: bytes.length, oid: 'x' },
    lfs: { oid: sha256(bytes), size: bytes.length },
  }));
  return new Map([
    [`/api/models/${repo}/tree/main/${below}?recursive=true`, Buffer.from(JSON.stringify(tree))],
    ...files.map(({ path, bytes }): [string, Uint8Array] => [`/${repo}/resolve/main/${path}`, bytes]),
  ]);
}
