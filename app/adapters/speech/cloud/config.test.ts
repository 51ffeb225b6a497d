import { expect, test } from 'vitest';
import { cloudEarsIn } from './config.ts';

const open = (env: Record<string, string>) =>
  Object.entries(cloudEarsIn(env).transcribers)
    .filter(([, transcriber]) => transcriber !== null)
    .map(([provider]) => provider);

test('without a key no service can hear', () => {
  expect(open({})).toEqual([]);
  expect(open({ OPENAI_API_KEY: '', STT_PROVIDER: 'openai' })).toEqual([]);
});

test('a key opens its service, and a server on this PC needs none', () => {
  expect(open({ DEEPGRAM_API_KEY: 'k' })).toEqual(['deepgram']);
  expect(open({ ELEVENLABS_API_KEY: 'k', STT_OPENAI_URL: 'http://127.0.0.1:9/v1' })).toEqual([
    'openai',
    'elevenlabs',
  ]);
});

test('this PC hears unless a service is named', () => {
  expect(cloudEarsIn({ OPENAI_API_KEY: 'k' }).usual).toBeNull();
  expect(cloudEarsIn({ STT_PROVIDER: 'local' }).usual).toBeNull();
  expect(cloudEarsIn({ STT_PROVIDER: 'parrot' }).usual).toBeNull();
  expect(cloudEarsIn({ STT_PROVIDER: 'deepgram' }).usual).toBe('deepgram');
});
