import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import type { InferenceSession, Tensor } from 'onnxruntime-node';

/** What runs the graphs: ONNX Runtime's native library, or the same compiled to WebAssembly. */
export interface Runtime {
  readonly Tensor: typeof Tensor;
  open(file: string, options: InferenceSession.SessionOptions): Promise<InferenceSession>;
}

export type RuntimeKind = 'native' | 'wasm';

/**
 * The native library has no build for Macs with Intel processors; the WebAssembly one runs the same files there, about
 * four times slower. `forced` (the environment's EXECORA_SPEECH_RUNTIME) takes it elsewhere too.
 */
export function runtimeFor(
  { platform, arch }: { platform: string; arch: string },
  forced: string | undefined,
): RuntimeKind {
  if (forced === 'wasm' || forced === 'native') return forced;
  return platform === 'darwin' && arch === 'x64' ? 'wasm' : 'native';
}

/** Loads the runtime; only one of the two is ever in memory. Throws what the import throws where it is not installed. */
export const loadRuntime = (kind: RuntimeKind): Promise<Runtime> =>
  kind === 'wasm' ? wasmRuntime() : nativeRuntime();

async function nativeRuntime(): Promise<Runtime> {
  const { InferenceSession, Tensor } = await import('onnxruntime-node');
  return { Tensor, open: (file, options) => InferenceSession.create(file, options) };
}

/** It takes bytes, not paths, and its threads from its own settings. */
async function wasmRuntime(): Promise<Runtime> {
  const { env, InferenceSession, Tensor } = await import('onnxruntime-web');
  env.wasm.numThreads = Math.min(MOST_WASM_THREADS, availableParallelism());
  return { Tensor, open: async (file, options) => InferenceSession.create(await readFile(file), options) };
}

/** Each holds a copy of the stack; more gained nothing here. */
const MOST_WASM_THREADS = 2;

/** More threads than this gain nothing on models of this size. */
const MOST_THREADS = 4;

/** How many threads a model's graphs run on. */
export const threads = (): number => Math.min(MOST_THREADS, availableParallelism());

/** How a model's graph is opened. */
export const graphOptions = (): InferenceSession.SessionOptions => ({
  intraOpNumThreads: threads(),
  interOpNumThreads: 1,
  graphOptimizationLevel: 'all',
  // What is computed goes back to the system: 70 MB less, and no slower.
  enableCpuMemArena: false,
  // Weights lie beside the store for what is computed, which rounds up to powers of two.
  extra: { session: { use_device_allocator_for_initializers: '1' } },
});
