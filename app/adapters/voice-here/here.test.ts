import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TINY_VOICE, writeTinyVoice } from '../../testing/tiny-voice.ts';
import { RATE, type Speech } from '../voice-out/types.ts';
import { createVoiceHere, type VoiceHere } from './here.ts';

const REST = 0.12 * RATE;
const NEVER = new AbortController().signal;
const SENTENCE: Speech = { text: 'नमक', language: 'hi-IN', voice: null, speed: 100 };
/** Eight breaths of three words. */
const LONG = { ...SENTENCE, text: Array.from({ length: 8 }, () => 'राम चावल नमक').join(', ') };

let folder = '';
let damaged: string[] = [];
let voice: VoiceHere;
const open = (idleMs: number | null = null): VoiceHere =>
  createVoiceHere({
    workerUrl: pathToFileURL(join(folder, 'worker.mjs')),
    folderOf: (name) => (name === null || name === 'tiny' ? folder : null),
    damaged: (which) => damaged.push(which),
    idleMs: () => idleMs,
  });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'voice-'));
  writeTinyVoice(folder);
  writeFileSync(join(folder, 'worker.mjs'), `import '${new URL('./worker.ts', import.meta.url).href}';`);
  damaged = [];
  voice = open();
});
afterEach(async () => {
  await voice.rest();
  rmSync(folder, { recursive: true });
});

async function piecesOf(speech: Speech = SENTENCE, giveUp = NEVER): Promise<Uint8Array[]> {
  const pieces: Uint8Array[] = [];
  for await (const piece of voice.speak(speech, giveUp)) pieces.push(piece);
  return pieces;
}
const samplesOf = (pieces: readonly Uint8Array[]) => pieces.reduce((sum, { length }) => sum + length / 2, 0);
const heard = async (speech: Speech = SENTENCE) => samplesOf(await piecesOf(speech));

/** Samples of a breath: of nˈʌmək the six sounds and the beginning, each with what stands behind it, and the end. */
const signs = 2 * (6 + 1) + 1;
const expected = (speed: number) =>
  Math.floor((signs * TINY_VOICE.samples * (100 / speed) * RATE) / TINY_VOICE.rate) + REST;

/** The processes of this test's voices: another test may have some beside them. */
const voices = (): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && isVoice(name))
    .map(Number);
function isVoice(pid: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder);
  } catch {
    return false;
  }
}
function signal(name: 'SIGKILL' | 'SIGSTOP'): void {
  const running = voices();
  expect(running).toHaveLength(1);
  for (const pid of running) process.kill(pid, name);
}

describe('a sentence by the voice of this PC', () => {
  it('comes as 24 kHz sound of its length, faster or slower as wanted', async () => {
    expect(await heard()).toBe(expected(100));
    expect(await heard({ ...SENTENCE, speed: 200 })).toBe(expected(200));
    expect(await heard({ ...SENTENCE, speed: 50 })).toBe(expected(50));
  });

  it('comes breath by breath', async () => {
    const pieces = await piecesOf({ ...SENTENCE, text: 'राहुल, दो किलो चावल. कुल सत्तर रुपये?' });
    expect(pieces).toHaveLength(3);
    expect(pieces.every(({ length }) => length > 0 && length % 2 === 0)).toBe(true);
  });

  it('is one of two that are spoken at the same time, each whole', async () => {
    const [one, other] = await Promise.all([heard(LONG), heard()]);
    expect(one).toBe(await heard(LONG));
    expect(other).toBe(expected(100));
  });

  it('stops when somebody talks, and the next one is spoken at once', async () => {
    const stop = new AbortController();
    let came = 0;
    const stopped = async () => {
      for await (const _ of voice.speak(LONG, stop.signal)) {
        came += 1;
        stop.abort(new Error('somebody talks'));
      }
    };
    await expect(stopped()).rejects.toThrow('somebody talks');
    expect(came).toBe(1);
    expect(await heard()).toBe(expected(100));
    await expect(piecesOf(SENTENCE, stop.signal)).rejects.toThrow('somebody talks');
  });

  it.each<[string, Partial<Speech>, string]>([
    ['English', { text: 'salt', language: 'en-IN' }, 'other_language'],
    ['a voice that is not here', { voice: 'other' }, 'not_here'],
    ['no word', { text: '?!' }, 'no_sound'],
  ])('is none with %s (%s)', async (_, more, trouble) => {
    await expect(piecesOf({ ...SENTENCE, ...more })).rejects.toMatchObject({
      name: 'VoiceOutError',
      trouble,
    });
  });
});

describe('a voice whose files are wrong', () => {
  it.each<[string, (place: string) => void]>([
    ['a byte of its graph', (place) => spoil(join(place, `${TINY_VOICE.name}.onnx`))],
    ['its description', (place) => writeFileSync(join(place, `${TINY_VOICE.name}.onnx.json`), '{}')],
    ['its graph, which is gone', (place) => rmSync(join(place, `${TINY_VOICE.name}.onnx`))],
    ['its list of files', (place) => writeFileSync(join(place, 'manifest.json'), '{}')],
  ])('says that it is damaged, by %s', async (_, spoilt) => {
    spoilt(folder);
    await expect(piecesOf()).rejects.toMatchObject({ trouble: 'damaged' });
    expect(damaged).toEqual([folder]);
    writeTinyVoice(folder);
    expect(await heard()).toBe(expected(100));
  });
});

function spoil(file: string): void {
  const bytes = readFileSync(file);
  bytes[100] = (bytes[100] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

describe.runIf(process.platform === 'linux')('the process that speaks', () => {
  it('is there from the first sentence on, once, and ends when nobody has spoken for a while', async () => {
    expect(voices()).toEqual([]);
    voice = open(100);
    await heard();
    await heard();
    expect(voices()).toHaveLength(1);
    await expect.poll(voices).toEqual([]);
    expect(await heard()).toBe(expected(100));
  });

  it('breaks the sentence off when it is killed, and another speaks the next', async () => {
    const killed = async () => {
      for await (const _ of voice.speak(LONG, NEVER))
        for (const pid of voices()) process.kill(pid, 'SIGKILL');
    };
    await expect(killed()).rejects.toMatchObject({ name: 'VoiceOutError', trouble: 'stopped' });
    expect(await heard()).toBe(expected(100));
  });

  it('gives a sentence up that brings nothing for three seconds', async () => {
    await heard();
    signal('SIGSTOP');
    const began = performance.now();
    await expect(piecesOf()).rejects.toMatchObject({ trouble: 'slow' });
    expect(performance.now() - began).toBeLessThan(4500);
    signal('SIGKILL');
  });
});
