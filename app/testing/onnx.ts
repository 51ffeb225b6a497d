/** Writes small ONNX files for tests: the few parts of the format (onnx.proto3) that a graph of plain nodes needs. */

export interface Node {
  readonly op: string;
  readonly in: readonly string[];
  readonly out: readonly string[];
  readonly ints?: Readonly<Record<string, number | readonly number[]>>;
}

export type Kind = 'float' | 'int64' | 'bool';

/** An input or output of a graph; a text stands for a size that is not known before. */
export interface Port {
  readonly name: string;
  readonly kind: Kind;
  readonly dims: readonly (number | string)[];
}

export interface Weights {
  readonly name: string;
  readonly dims: readonly number[];
  readonly data: Float32Array | BigInt64Array;
}

export interface OnnxGraph {
  readonly nodes: readonly Node[];
  readonly weights: readonly Weights[];
  readonly inputs: readonly Port[];
  readonly outputs: readonly Port[];
}

const KINDS: Readonly<Record<Kind, number>> = { float: 1, int64: 7, bool: 9 };
const ATTRIBUTE = { int: 2, ints: 7 };

/** A number in groups of seven bits, least first (protobuf's varint); not negative. */
function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  return [...bytes, rest];
}

const whole = (field: number, value: number): Buffer => Buffer.from([...varint(field * 8), ...varint(value)]);

/** A text, bytes or a message inside a message. */
function part(field: number, content: string | Uint8Array | readonly Uint8Array[]): Buffer {
  const bytes =
    typeof content === 'string'
      ? Buffer.from(content)
      : content instanceof Uint8Array
        ? content
        : Buffer.concat(content);
  return Buffer.concat([Buffer.from([...varint(field * 8 + 2), ...varint(bytes.length)]), bytes]);
}

const attribute = (name: string, value: number | readonly number[]): Buffer =>
  part(
    5,
    typeof value === 'number'
      ? [part(1, name), whole(3, value), whole(20, ATTRIBUTE.int)]
      : [part(1, name), ...value.map((each) => whole(8, each)), whole(20, ATTRIBUTE.ints)],
  );

const node = ({ op, in: inputs, out, ints = {} }: Node): Buffer =>
  part(1, [
    ...inputs.map((name) => part(1, name)),
    ...out.map((name) => part(2, name)),
    part(4, op),
    ...Object.entries(ints).map(([name, value]) => attribute(name, value)),
  ]);

const weights = ({ name, dims, data }: Weights): Buffer =>
  part(5, [
    ...dims.map((size) => whole(1, size)),
    whole(2, data instanceof Float32Array ? KINDS.float : KINDS.int64),
    part(8, name),
    part(9, new Uint8Array(data.buffer, data.byteOffset, data.byteLength)),
  ]);

const port = (field: number, { name, kind, dims }: Port): Buffer => {
  const shape = dims.map((size) => part(1, [typeof size === 'number' ? whole(1, size) : part(2, size)]));
  return part(field, [part(1, name), part(2, [part(1, [whole(1, KINDS[kind]), part(2, shape)])])]);
};

const OPSET = 17;
const IR_VERSION = 8;

/** The bytes of a model file. */
export const onnxFile = ({ nodes, weights: tensors, inputs, outputs }: OnnxGraph): Buffer =>
  Buffer.concat([
    whole(1, IR_VERSION),
    part(7, [
      ...nodes.map(node),
      part(2, 'test'),
      ...tensors.map(weights),
      ...inputs.map((each) => port(11, each)),
      ...outputs.map((each) => port(12, each)),
    ]),
    part(8, [part(1, ''), whole(2, OPSET)]),
  ]);
