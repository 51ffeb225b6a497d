import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ThreadUrls } from '../threads.ts';

/**
 * Where the shipped files lie, seen from this one file: from source (app/hosts) and from the build (dist/engine) the
 * root is two folders up. An installed program says by environment where its unpacked assets are.
 */
const fromSource = import.meta.url.endsWith('.ts');
const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export const assetsDir: string = process.env.EXECORA_ASSETS ?? at('../../assets');
export const modelsDir: string = join(assetsDir, 'models');
/** What `record-set` asks people to say. */
export const recordSentences: string = join(assetsDir, 'record-set', 'sentences.txt');
export const rendererDir: string = at('../../dist/renderer');
export const speechWorkerUrl: URL = new URL(
  fromSource ? '../adapters/speech/worker.ts' : './speech-worker.js',
  import.meta.url,
);
export const voiceWorkerUrl: URL = new URL(
  fromSource ? '../adapters/voice-here/worker.ts' : './voice-worker.js',
  import.meta.url,
);
/** Threads of the engine: from source they are the files themselves. */
export const threadUrls: ThreadUrls = {
  papers: new URL(fromSource ? '../adapters/pdf/paper-thread.ts' : './paper-thread.js', import.meta.url),
  copies: new URL(fromSource ? './copies-thread.ts' : './copies-thread.js', import.meta.url),
};
/** Recorded sentences of the demo and the stories; a source tree has them. */
export const recordingsDir: string = at('../../e2e/recordings');
export const packageFile: string = at('../../package.json');
/** Made by the build; from source there are none. */
export const readySentences: string = at('./sentences.json');
export const readyReplies: string = at('./replies.json');
