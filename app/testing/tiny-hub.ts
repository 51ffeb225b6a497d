import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assetsDir } from '../hosts/paths.ts';
import { hiss } from './dice.ts';
import { type OnnxGraph, onnxFile, type Port, type Weights } from './onnx.ts';

/** Width of the model: next to nothing, so that it is written and run in a moment. */
const WIDE = 8;
const BANDS = 80;

const random = (name: string, seed: number, ...dims: readonly number[]): Weights => {
  const roll = hiss(seed);
  const size = dims.reduce((product, each) => product * each, 1);
  return { name, dims, data: Float32Array.from({ length: size }, roll) };
};

const axes = (name: string, ...values: readonly bigint[]): Weights => ({
  name,
  dims: [values.length],
  data: BigInt64Array.from(values),
});

const encoder: OnnxGraph = {
  nodes: [
    {
      op: 'Conv',
      in: ['input_features', 'w'],
      out: ['c'],
      ints: { kernel_shape: [3], strides: [2], pads: [1, 1] },
    },
    { op: 'Tanh', in: ['c'], out: ['t'] },
    { op: 'Transpose', in: ['t'], out: ['last_hidden_state'], ints: { perm: [0, 2, 1] } },
  ],
  weights: [random('w', 7, WIDE, BANDS, 3)],
  inputs: [{ name: 'input_features', kind: 'float', dims: ['B', BANDS, 'F'] }],
  outputs: [{ name: 'last_hidden_state', kind: 'float', dims: ['B', 'S', WIDE] }],
};

const PARTS = ['decoder.key', 'decoder.value', 'encoder.key', 'encoder.value'] as const;
const cache = (prefix: string): Port[] =>
  PARTS.map((name) => ({ name: `${prefix}.0.${name}`, kind: 'float', dims: ['B', 1, 'P', WIDE] }));

/** The next word from the last one, the number of words before it and the sound: no sense, but everything takes part. */
const decoder = (vocabulary: number): OnnxGraph => ({
  nodes: [
    { op: 'Gather', in: ['words', 'input_ids'], out: ['x'] },
    { op: 'Unsqueeze', in: ['x', 'one'], out: ['row'] },
    ...['key', 'value'].map((part) => ({
      op: 'Concat',
      in: [`past_key_values.0.decoder.${part}`, 'row'],
      out: [`present.0.decoder.${part}`],
      ints: { axis: 2 },
    })),
    ...['key', 'value'].map((part) => ({
      op: 'Unsqueeze',
      in: ['encoder_hidden_states', 'one'],
      out: [`present.0.encoder.${part}`],
    })),
    { op: 'ReduceMean', in: ['encoder_hidden_states'], out: ['sound'], ints: { axes: [1], keepdims: 1 } },
    { op: 'ReduceSum', in: ['present.0.decoder.key', 'two'], out: ['before'], ints: { keepdims: 0 } },
    { op: 'Add', in: ['x', 'sound'], out: ['a'] },
    { op: 'Add', in: ['a', 'before'], out: ['b'] },
    { op: 'Tanh', in: ['b'], out: ['c'] },
    { op: 'MatMul', in: ['c', 'out'], out: ['logits'] },
    { op: 'Not', in: ['use_cache_branch'], out: ['unused'] },
  ],
  weights: [
    random('words', 11, vocabulary, WIDE),
    random('out', 13, WIDE, vocabulary),
    axes('one', 1n),
    axes('two', 2n),
  ],
  inputs: [
    { name: 'input_ids', kind: 'int64', dims: ['B', 'n'] },
    { name: 'encoder_hidden_states', kind: 'float', dims: ['B', 'S', WIDE] },
    ...cache('past_key_values'),
    { name: 'use_cache_branch', kind: 'bool', dims: [1] },
  ],
  outputs: [{ name: 'logits', kind: 'float', dims: ['B', 'n', vocabulary] }, ...cache('present')],
});

const words = (): string[] => JSON.parse(readFileSync(join(assetsDir, 'models', 'vocab.json'), 'utf8'));

const configs = (list: readonly string[]) => {
  const id = (name: string) => list.indexOf(`<|${name}|>`);
  const shape = { d_model: WIDE, encoder_layers: 1, decoder_layers: 1, num_mel_bins: BANDS };
  const ids = { decoder_start_token_id: id('startoftranscript'), eos_token_id: id('endoftext') };
  const special = list.slice(id('endoftext'));
  return {
    'config.json': {
      ...{
        model_type: 'whisper',
        architectures: ['WhisperForConditionalGeneration'],
        is_encoder_decoder: true,
      },
      ...{
        ...shape,
        ...ids,
        vocab_size: list.length,
        encoder_attention_heads: 1,
        decoder_attention_heads: 1,
      },
      ...{ max_source_positions: 1500, max_target_positions: 448, pad_token_id: ids.eos_token_id },
    },
    'generation_config.json': {
      ...{ ...ids, pad_token_id: ids.eos_token_id, is_multilingual: true, max_length: 448 },
      no_timestamps_token_id: id('notimestamps'),
      lang_to_id: { '<|hi|>': id('hi'), '<|en|>': id('en') },
      task_to_id: { transcribe: id('transcribe') },
    },
    'preprocessor_config.json': {
      ...{ feature_extractor_type: 'WhisperFeatureExtractor', processor_class: 'WhisperProcessor' },
      ...{ feature_size: BANDS, sampling_rate: 16_000, hop_length: 160, n_fft: 400, chunk_length: 30 },
      ...{ n_samples: 480_000, nb_max_frames: 3000 },
    },
    'tokenizer_config.json': { tokenizer_class: 'WhisperTokenizer', eos_token: '<|endoftext|>' },
    'tokenizer.json': {
      ...{ version: '1.0', normalizer: null, post_processor: null },
      pre_tokenizer: { type: 'ByteLevel', add_prefix_space: false, trim_offsets: true, use_regex: true },
      decoder: { type: 'ByteLevel', add_prefix_space: true, trim_offsets: true, use_regex: true },
      model: {
        ...{ type: 'BPE', merges: [], unk_token: '<|endoftext|>' },
        vocab: Object.fromEntries(list.map((word, n) => [word, n])),
      },
      added_tokens: special.map((content, n) => ({
        ...{ id: id('endoftext') + n, content, special: true },
        ...{ single_word: false, lstrip: false, rstrip: false, normalized: false },
      })),
    },
  };
};

/** Writes a Whisper of random weights as it lies in the hub, with its manifest. Answers with the bytes of each file. */
export function writeTinyHub(dir: string): ReadonlyMap<string, Uint8Array> {
  const list = words();
  const files = new Map<string, Uint8Array>([
    ['onnx/encoder_model.onnx', onnxFile(encoder)],
    ['onnx/decoder_model_merged.onnx', onnxFile(decoder(list.length))],
    ...Object.entries(configs(list)).map(([name, content]): [string, Uint8Array] => [
      name,
      Buffer.from(JSON.stringify(content)),
    ]),
  ]);
  mkdirSync(join(dir, 'onnx'), { recursive: true });
  for (const [name, bytes] of files) writeFileSync(join(dir, name), bytes);
  const listed = Array.from(files, ([name, bytes]) => ({
    ...{ name, size: bytes.length },
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }));
  const about = { engine: 'hub', name: 'tiny-hub', title: 'Tiny, of random weights', dtype: 'fp32' };
  writeFileSync(join(dir, 'manifest.json'), JSON.stringify({ ...about, files: listed }));
  return files;
}
