import type { InferenceSession } from 'onnxruntime-node';

/** The numbers of a graph's output; throws TypeError when the graph is not ours. */
export function floats(outputs: InferenceSession.OnnxValueMapType, name: string): Float32Array {
  const data = outputs[name]?.data;
  if (data instanceof Float32Array) return data;
  throw new TypeError(`the graph gave no ${name}`);
}
