import { join } from 'node:path';
import { z } from 'zod';
import { MANIFEST, modelFile, readJson, verifyFiles } from '../speech/model-files.ts';

/** What the folder of a fetched voice says about it (written by `adapters/models`). */
const voiceManifest = z.object({
  engine: z.literal('voice'),
  name: z.string(),
  title: z.string(),
  files: z.array(modelFile.omit({ above: true })).min(1),
});

const scale = (usual: number) => z.number().min(0).max(5).default(usual);

/** What lies beside a graph in Piper's form, as far as it is used. Only voices that were trained on Hindi sounds are read. */
const voiceConfig = z.object({
  audio: z.object({ sample_rate: z.int().min(8_000).max(48_000) }),
  espeak: z.object({ voice: z.literal('hi') }),
  phoneme_type: z.literal('espeak').default('espeak'),
  inference: z
    .object({ noise_scale: scale(0.667), length_scale: scale(1), noise_w: scale(0.8) })
    .prefault({}),
  num_speakers: z.int().min(0).default(1),
  /** A sound, one sign of IPA → its numbers. */
  phoneme_id_map: z.record(z.string(), z.array(z.int().min(0))),
});
export type VoiceConfig = z.output<typeof voiceConfig>;

/** A proven voice. */
export interface VoiceFiles {
  readonly graph: string;
  readonly config: VoiceConfig;
}

/** Proves the files of a folder and reads what they are. Throws SpeechError: one is missing, damaged, or of another shape. */
export async function readVoice(folder: string): Promise<VoiceFiles> {
  const manifest = await readJson(join(folder, MANIFEST), voiceManifest);
  await verifyFiles(folder, manifest, () => {});
  const graph = manifest.files.find(({ name }) => name.endsWith('.onnx'))?.name ?? '';
  return { graph: join(folder, graph), config: await readJson(join(folder, `${graph}.json`), voiceConfig) };
}
