// @ts-check
import { join } from 'node:path';
import { root } from './paths.js';

/**
 * Packages that stay outside the engine's bundle: they carry native code, load their own files by path, or
 * start workers from them.
 */
const OUTSIDE = [
  ...['better-sqlite3', 'onnxruntime-node', 'onnxruntime-web', '@huggingface/transformers'],
  ...['pdfmake', 'ws', 'node-cron'],
];

/**
 * How each part is built, as Vite's inline configuration.
 * @type {Record<string, (outDir: string) => import('vite').InlineConfig>}
 */
export const configs = {
  // The page brings its own configuration, which the editor and the tests use too.
  renderer: (outDir) => ({
    configFile: join(root, 'renderer', 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir, reportCompressedSize: false },
  }),
  main: (outDir) =>
    node(outDir, { index: 'main/index.ts' }, { format: 'cjs', target: 'node20', outside: ['electron'] }),
  // A sandboxed preload is one CommonJS file.
  preload: (outDir) =>
    node(
      outDir,
      { index: 'main/preload/index.ts' },
      { format: 'cjs', target: 'node20', outside: ['electron'] },
    ),
  engine: (outDir) =>
    node(
      outDir,
      {
        index: 'app/hosts/engine/index.ts',
        terminal: 'app/hosts/terminal/index.ts',
        'speech-worker': 'app/adapters/speech/worker.ts',
        'voice-worker': 'app/adapters/voice-here/worker.ts',
        'proof-thread': 'app/adapters/speech/proof-thread.ts',
        'paper-thread': 'app/adapters/pdf/paper-thread.ts',
        'copies-thread': 'app/hosts/copies-thread.ts',
      },
      { format: 'es', target: 'node22', outside: OUTSIDE },
    ),
};

/**
 * A program for Node: everything of ours and the pure packages in few files, so that it starts quickly.
 * @param {string} outDir
 * @param {Record<string, string>} entries
 * @param {{ format: 'es' | 'cjs', target: string, outside: string[] }} kind
 * @returns {import('vite').InlineConfig}
 */
function node(outDir, entries, { format, target, outside }) {
  const extension = format === 'cjs' ? 'cjs' : 'js';
  const input = Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, join(root, file)]));
  return {
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true, external: outside },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target,
      sourcemap: true,
      reportCompressedSize: false,
      rolldownOptions: {
        input,
        output: {
          format,
          entryFileNames: `[name].${extension}`,
          chunkFileNames: `shared-[name].${extension}`,
          // V8 keeps the source of what runs: with one letter beyond Latin in it, at two bytes each.
          charset: 'ascii',
          comments: { jsdoc: false },
        },
      },
    },
  };
}
