/** A second engine's transcriber: Whisper in the usual ONNX form of the hub, by its own library. Loaded only when chosen. */

import { basename, dirname } from 'node:path';
import { env, InterruptableStoppingCriteria, pipeline } from '@huggingface/transformers';
import { tokenCap } from './greedy.ts';
import type { HubManifest } from './model-files.ts';
import { threads } from './runtime.ts';
import { SAMPLE_RATE, SpeechError, spokenIn } from './types.ts';
import type { Whisper } from './whisper.ts';

/** The library does not say how sure it is of a sentence: neither sure nor unsure. */
const UNSAID = 0.5;

/** Opens the model of a folder. Nothing is ever fetched from here. Throws SpeechError. */
export async function openHubModel(
  dir: string,
  { dtype, spoken }: HubManifest,
): Promise<{ readonly whisper: Whisper; close(): Promise<void> }> {
  const transcriber = await openPipeline(dir, dtype);
  const whisper: Whisper = async (samples, { language }, onPartial, signal) => {
    const started = performance.now();
    const told = spoken ?? spokenIn(language);
    const stop = new InterruptableStoppingCriteria();
    const interrupt = () => stop.interrupt();
    signal?.addEventListener('abort', interrupt);
    const { text } = await transcriber(samples, {
      language: told,
      task: 'transcribe',
      max_new_tokens: tokenCap(samples.length / SAMPLE_RATE),
      stopping_criteria: stop,
    }).finally(() => signal?.removeEventListener('abort', interrupt));
    signal?.throwIfAborted();
    onPartial(text.trim());
    return {
      passes: [{ text: text.trim(), probability: UNSAID }],
      again: null,
      trace: null,
      score: null,
      ms: { mel: 0, encode: 0, decode: performance.now() - started },
    };
  };
  return { whisper, close: () => transcriber.dispose() };
}

async function openPipeline(dir: string, dtype: HubManifest['dtype']) {
  env.allowRemoteModels = false;
  env.localModelPath = dirname(dir);
  try {
    return await pipeline('automatic-speech-recognition', basename(dir), {
      dtype,
      local_files_only: true,
      session_options: { intraOpNumThreads: threads() },
    });
  } catch (error) {
    throw new SpeechError('speech_failed', 'the speech model could not be opened', basename(dir), error);
  }
}
