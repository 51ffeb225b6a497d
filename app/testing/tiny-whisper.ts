import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dice } from './dice.ts';

/** Sizes of a Whisper made for a test; its heads are 64 wide like everyone's. */
export interface TinyShape {
  readonly layers: number;
  readonly heads: number;
  readonly bands: number;
}

interface Weights {
  readonly dims: readonly number[];
  /** Half precision, as bits. */
  readonly bits: Uint16Array;
}

const HEAD = 64;

/** Small numbers of half precision that look random and are the same in every run. */
function weights(): (...dims: number[]) => Weights {
  const roll = dice(17);
  const bit = () => {
    const state = roll();
    return ((state & 1) << 15) | ((7 + ((state >> 1) & 3)) << 10) | ((state >> 3) & 1023);
  };
  return (...dims) => ({
    dims,
    bits: Uint16Array.from({ length: dims.reduce((a, b) => a * b, 1) }, bit),
  });
}

const nothing = (size: number): Weights => ({ dims: [size], bits: new Uint16Array(size) });

/** One under the other. */
const joined = (...parts: readonly Weights[]): Weights => ({
  dims: [parts.reduce((sum, { dims }) => sum + (dims[0] ?? 0), 0), ...(parts[0]?.dims.slice(1) ?? [])],
  bits: Uint16Array.from(parts.flatMap(({ bits }) => [...bits])),
});

/** Both names of each tensor: the hub's, and CTranslate2's, which stores some of them fused. */
interface Tensors {
  readonly hub: Map<string, Weights>;
  readonly ct2: Map<string, Weights>;
}

/** All tensors of a model with weights that mean nothing. */
function tensors({ layers, heads, bands }: TinyShape, words: number): Tensors {
  const random = weights();
  const dim = heads * HEAD;
  const [hub, ct2] = [new Map<string, Weights>(), new Map<string, Weights>()];
  const both = (name: string, other: string, weights: Weights) => {
    hub.set(`model.${name}`, weights);
    ct2.set(other, weights);
  };
  const norm = (name: string, other: string) => {
    both(`${name}.weight`, `${other}/gamma`, random(dim));
    both(`${name}.bias`, `${other}/beta`, random(dim));
  };
  const linear = (name: string, other: string, out: number, into: number) => {
    both(`${name}.weight`, `${other}/weight`, random(out, into));
    both(`${name}.bias`, `${other}/bias`, random(out));
  };
  const attention = (name: string, other: string, cross: boolean) => {
    const made = Object.fromEntries(
      ['q', 'k', 'v'].map((letter) => [
        letter,
        { w: random(dim, dim), b: letter === 'k' ? null : random(dim) },
      ]),
    );
    for (const [letter, { w, b }] of Object.entries(made)) {
      hub.set(`model.${name}.${letter}_proj.weight`, w);
      if (b) hub.set(`model.${name}.${letter}_proj.bias`, b);
    }
    for (const [n, letters] of (cross ? ['q', 'kv'] : ['qkv']).entries()) {
      const parts = [...letters].flatMap((letter) => made[letter] ?? []);
      ct2.set(`${other}/linear_${n}/weight`, joined(...parts.map(({ w }) => w)));
      ct2.set(`${other}/linear_${n}/bias`, joined(...parts.map(({ b }) => b ?? nothing(dim))));
    }
    linear(`${name}.out_proj`, `${other}/linear_${cross ? 2 : 1}`, dim, dim);
  };
  for (const side of ['encoder', 'decoder']) {
    const places = side === 'encoder' ? 1500 : 448;
    both(`${side}.embed_positions.weight`, `${side}/position_encodings/encodings`, random(places, dim));
    norm(`${side}.layer_norm`, `${side}/layer_norm`);
    for (let n = 0; n < layers; n++) {
      const [name, other] = [`${side}.layers.${n}`, `${side}/layer_${n}`];
      attention(`${name}.self_attn`, `${other}/self_attention`, false);
      norm(`${name}.self_attn_layer_norm`, `${other}/self_attention/layer_norm`);
      if (side === 'decoder') attention(`${name}.encoder_attn`, `${other}/attention`, true);
      if (side === 'decoder') norm(`${name}.encoder_attn_layer_norm`, `${other}/attention/layer_norm`);
      linear(`${name}.fc1`, `${other}/ffn/linear_0`, 4 * dim, dim);
      linear(`${name}.fc2`, `${other}/ffn/linear_1`, dim, 4 * dim);
      norm(`${name}.final_layer_norm`, `${other}/ffn/layer_norm`);
    }
  }
  both('decoder.embed_tokens.weight', 'decoder/embeddings/weight', random(words, dim));
  for (const [n, from] of [bands, dim].entries()) {
    both(`encoder.conv${n + 1}.weight`, `encoder/conv${n + 1}/weight`, random(dim, from, 3));
    both(`encoder.conv${n + 1}.bias`, `encoder/conv${n + 1}/bias`, random(dim));
  }
  return { hub, ct2 };
}

const raw = ({ bits }: Weights): Buffer => Buffer.from(bits.buffer, bits.byteOffset, bits.byteLength);

/** The hub's tensor file: eight bytes of length, a JSON head, then all tensors. */
function safetensors(all: ReadonlyMap<string, Weights>): Buffer {
  let at = 0;
  const head: Record<string, object> = {};
  for (const [name, weights] of all) {
    const end = at + weights.bits.byteLength;
    head[name] = { dtype: 'F16', shape: weights.dims, data_offsets: [at, end] };
    at = end;
  }
  const text = Buffer.from(JSON.stringify(head));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(text.length));
  return Buffer.concat([length, text, ...Array.from(all.values(), raw)]);
}

const HALF = 4;

/** CTranslate2's file, as `scripts/models/ct2.py` reads it. */
function binary(all: ReadonlyMap<string, Weights>): Buffer {
  const small = (value: number) => Buffer.from([value]);
  const whole = (value: number) => Buffer.from(Uint32Array.of(value).buffer);
  const text = (value: string) => {
    const bytes = Buffer.from(`${value}\0`);
    return Buffer.concat([Buffer.from(Uint16Array.of(bytes.length).buffer), bytes]);
  };
  const entries = Array.from(all, ([name, weights]) =>
    Buffer.concat([
      ...[text(name), small(weights.dims.length), ...weights.dims.map(whole)],
      ...[small(HALF), whole(weights.bits.byteLength), raw(weights)],
    ]),
  );
  return Buffer.concat([whole(6), text('WhisperSpec'), whole(3), whole(all.size), ...entries, whole(0)]);
}

/** Writes one and the same model of random weights in both forms the exporter reads: `hub` and `ct2` in `folder`. */
export function writeTinyWhisper(folder: string, shape: TinyShape, words: readonly string[]): void {
  const { hub, ct2 } = tensors(shape, words.length);
  for (const form of ['hub', 'ct2']) mkdirSync(join(folder, form), { recursive: true });
  const text = words.indexOf('<|endoftext|>');
  const special = words.slice(0, words.indexOf('<|notimestamps|>') + 1);
  const ids = (list: readonly string[], first: number) =>
    JSON.stringify(Object.fromEntries(list.map((word, n) => [word, first + n])));
  writeFileSync(join(folder, 'hub', 'model.safetensors'), safetensors(hub));
  writeFileSync(join(folder, 'hub', 'vocab.json'), ids(words.slice(0, text), 0));
  writeFileSync(join(folder, 'hub', 'added_tokens.json'), ids(special.slice(text), text));
  writeFileSync(join(folder, 'ct2', 'model.bin'), binary(ct2));
  writeFileSync(join(folder, 'ct2', 'vocabulary.json'), JSON.stringify(words));
}
