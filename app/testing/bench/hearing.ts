import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { v7 } from 'uuid';
import { readWav } from '../../adapters/speech/wav.ts';
import { pcm16 } from '../../adapters/speech/wav-write.ts';
import type { HeardText, Turn } from '../../contract/talk.ts';
import { assetsDir, recordingsDir } from '../../hosts/paths.ts';
import { type EngineClient, startEngineProcess } from '../crash/engine-process.ts';
import { someFile } from '../crash/some-file.ts';
import { openShop } from './open-shop.ts';
import { type BenchResult, type BenchSkipped, median, result } from './result.ts';

const RATE = 16_000;
const SAMPLES = 9;
const FRESH = 5;
const LOADING_MS = 60_000;
const TERMINAL = join(import.meta.dirname, '../../../dist/engine/terminal.js');

/** A Hindi bill of five seconds and an English payment of four: longer than, and as long as, the goal's sentence. */
const CLIPS = ['hi-bill', 'en-payment'] as const;

/**
 * From the release of the key to the answer of the running engine, against a new process for each sentence that loads the
 * same model and hears: the way of packages that start a program per recording.
 */
export async function benchHearing(): Promise<(BenchResult | BenchSkipped)[]> {
  const name = 'end of speech to draft';
  if (!existsSync(recordingsDir)) return [{ name, skipped: 'the recordings are not here' }];
  const engine = startEngineProcess(someFile('hear'), assetsDir);
  try {
    await openShop(engine.client);
    const problem = await voiceProblem(engine.client);
    if (problem) return [{ name, skipped: problem }];
    const results: BenchResult[] = [];
    for (const clip of CLIPS)
      results.push(await benchClip(engine.client, join(recordingsDir, `${clip}.wav`), 1000));
    return results;
  } finally {
    await engine.kill();
  }
}

/** Waits for the voice; null when it is ready, else why there is none. */
export async function voiceProblem(client: EngineClient): Promise<string | null> {
  const until = performance.now() + LOADING_MS;
  while (performance.now() < until) {
    const { state, error } = await client.speech.status();
    if (state === 'ready') return null;
    if (state === 'failed') return `no voice: ${error?.code} ${error?.detail ?? ''}`;
    await after(100);
  }
  return 'no voice within a minute';
}

/** One recording, again and again as a microphone gives it; `goalMs` is what it may take. */
export async function benchClip(client: EngineClient, file: string, goalMs: number): Promise<BenchResult> {
  const sound = readWav(readFileSync(file));
  await said(client, sound);
  const ours: number[] = [];
  const fresh: number[] = [];
  for (let n = 0; n < SAMPLES; n++) {
    ours.push((await spoken(client, sound)).took);
    if (n < FRESH) fresh.push(await freshProcess(file));
  }
  return result(
    {
      name: `end of speech to answer, ${basename(file, '.wav')}, ${(sound.length / RATE).toFixed(1)} s`,
      value: median(ours),
      baseline: 'a fresh process for the sentence, the same model',
      baselineValue: median(fresh),
      goal: `≤ ${goalMs} ms and ≤ 0.333×`,
      samples: SAMPLES,
    },
    (value, ratio) => value <= goalMs && ratio <= 1 / 3,
  );
}

/** A key is let go so long after the last word, in seconds. */
const LATER = 0.4;

/** The same when the key is let go a little later: by then it was heard ahead. */
export async function benchKeyLater(client: EngineClient, file: string): Promise<BenchResult> {
  const sound = readWav(readFileSync(file));
  const longer = new Float32Array(sound.length + LATER * RATE);
  longer.set(sound);
  const [ours, atOnce]: [number[], number[]] = [[], []];
  for (let n = 0; n < SAMPLES; n++) {
    ours.push((await spoken(client, longer)).took);
    atOnce.push((await spoken(client, sound)).took);
  }
  return result(
    {
      name: `key let go ${LATER} s after the last word to answer, ${basename(file, '.wav')}`,
      value: median(ours),
      baseline: 'let go with the last sound of the recording',
      baselineValue: median(atOnce),
      goal: '≤ 150 ms',
      samples: SAMPLES,
    },
    (value) => value <= 150,
  );
}

interface Said {
  readonly took: number;
  readonly answer: { heard: HeardText; turn: Turn | null };
}

/** Sends the sound of a file, all pieces at once; the clock starts when the last piece is there. */
export const said = (client: EngineClient, sound: Float32Array): Promise<Said> =>
  given(client, sound, { by: 'file', pieceMs: 0 });

/** The same as a microphone gives it with a key held: a piece every 200 ms. */
export const spoken = (client: EngineClient, sound: Float32Array): Promise<Said> =>
  given(client, sound, { by: 'key', pieceMs: 200 });

interface Giving {
  readonly by: 'file' | 'key';
  readonly pieceMs: number;
}

async function given(client: EngineClient, sound: Float32Array, { by, pieceMs }: Giving): Promise<Said> {
  const id = v7();
  await client.speech.begin({ id, by, conversationId: `bench-${id.slice(-8)}` });
  for (let at = 0; at < sound.length; at += RATE / 5) {
    const piece = sound.subarray(at, at + RATE / 5);
    await after((pieceMs * piece.length) / (RATE / 5));
    await client.speech.feed({ id, samples: pcm16(piece).toString('base64') });
  }
  const began = performance.now();
  const answer = await client.speech.finish({ id });
  const took = performance.now() - began;
  if (!answer.turn) throw new RangeError('nothing was heard');
  return { took, answer };
}

/** How long a process of its own takes to hear a file. */
export async function freshProcess(file: string): Promise<number> {
  const began = performance.now();
  const child = spawn(process.execPath, [TERMINAL, 'hear', file, '--json'], { stdio: 'ignore' });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new RangeError(`hear ended with ${String(code)}`);
  return performance.now() - began;
}
