import { join } from 'node:path';
import { fitContext, logMel, momentsOf } from '../../app/adapters/speech/mel.ts';
import { type GraphsManifest, readManifest } from '../../app/adapters/speech/model-files.ts';
import { loadRuntime, type Runtime, runtimeFor } from '../../app/adapters/speech/runtime.ts';
import { floats } from '../../app/adapters/tensor-floats.ts';

/** What the network that names sounds is given: the encoder's values for the first layer of the decoder, a row each 20 ms. */
export interface Encoder {
  /** Rows of sound at 16 kHz in half precision, one after the other. */
  encode(sound: Float32Array): Promise<Float16Array<ArrayBuffer>>;
}

type Dims = GraphsManifest['dims'];

/** `[heads, positions, size]` turned into rows, as many as are wanted. */
function rowsOf(values: Float32Array, { heads, headSize }: Dims, wanted: number) {
  const width = heads * headSize;
  const positions = values.length / width;
  const rows = new Float16Array(Math.min(positions, wanted) * width);
  for (let at = 0; at < rows.length; at += 1) {
    const [moment, place] = [Math.floor(at / width), at % width];
    const head = Math.floor(place / headSize);
    rows[at] = values[(head * positions + moment) * headSize + (place % headSize)] ?? 0;
  }
  return rows;
}

async function manifestOf(folder: string): Promise<GraphsManifest> {
  const manifest = await readManifest(folder);
  if (manifest.engine === 'graphs') return manifest;
  throw new Error(`the model of ${folder} has no graphs of scripts/models`);
}

/** Numbers in a row of what a folder's encoder says. */
export async function widthOf(folder: string): Promise<number> {
  const { dims } = await manifestOf(folder);
  return dims.heads * dims.headSize;
}

/** One thread: each processor has an encoder of its own. */
const open = (runtime: Runtime, file: string) =>
  runtime.open(file, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    enableCpuMemArena: false,
    extra: { session: { use_device_allocator_for_initializers: '1' } },
  });

/** The encoder of a folder with a manifest, as scripts/models writes it. */
export async function openEncoder(folder: string): Promise<Encoder> {
  const { dims, files } = await manifestOf(folder);
  const runtime = await loadRuntime(runtimeFor(process, process.env.EXECORA_SPEECH_RUNTIME));
  const session = await open(runtime, join(folder, files.encoder.name));
  return {
    encode: async (sound) => {
      const frames = 2 * fitContext(sound.length);
      const mel = new runtime.Tensor('float32', logMel(sound, frames, dims.bands), [1, dims.bands, frames]);
      const values = floats(await session.run({ mel }, ['cv0']), 'cv0');
      return rowsOf(values, dims, momentsOf(sound.length));
    },
  };
}
