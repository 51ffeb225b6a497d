import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { hearingOf } from '../../testing/counter.ts';
import { compileAssets } from '../language/load.ts';
import { createSpeechEngine } from './engine.ts';
import { runtimeFor } from './runtime.ts';
import { readWav } from './wav.ts';

afterEach(() => vi.unstubAllEnvs());

describe('the runtime', () => {
  it('is WebAssembly on a Mac with an Intel processor, and the native library elsewhere', () => {
    expect(runtimeFor({ platform: 'darwin', arch: 'x64' }, undefined)).toBe('wasm');
    expect(runtimeFor({ platform: 'darwin', arch: 'arm64' }, undefined)).toBe('native');
    expect(runtimeFor({ platform: 'win32', arch: 'x64' }, undefined)).toBe('native');
    expect(runtimeFor({ platform: 'linux', arch: 'x64' }, 'wasm')).toBe('wasm');
    expect(runtimeFor({ platform: 'darwin', arch: 'x64' }, 'something else')).toBe('wasm');
  });

  it('hears with the shipped files when it is WebAssembly', async () => {
    vi.stubEnv('EXECORA_SPEECH_RUNTIME', 'wasm');
    const engine = createSpeechEngine({
      workerUrl: new URL('./worker.ts', import.meta.url),
      modelsDir: 'assets/models',
      sentences: await compileAssets('assets/intents'),
    });
    const heard = await engine.hear(readWav(readFileSync('e2e/recordings/hi-haan.wav')), context);
    await engine.close();
    expect(heard.texts.join(' ')).toMatch(/\bha+n?\b/i);
  });
});

const context = hearingOf();
