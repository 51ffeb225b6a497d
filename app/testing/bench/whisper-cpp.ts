import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { promisify } from 'node:util';
import { distance } from 'fastest-levenshtein';
import { fitContext } from '../../adapters/speech/mel.ts';
import { threads } from '../../adapters/speech/runtime.ts';
import { readWav } from '../../adapters/speech/wav.ts';
import type { EngineClient } from '../crash/engine-process.ts';
import { said } from './hearing.ts';
import { type BenchResult, type BenchSkipped, median, result } from './result.ts';

const run = promisify(execFile);
const ROUNDS = 9;
const GOAL = 1 / 1.5;

/** Of the letters spoken, so many may be heard wrong; who says a sentence again and again is far beyond it. */
const MOST_WRONG = 0.5;

/** A recording, and what is said in it in Latin letters. */
export interface SpokenClip {
  readonly file: string;
  readonly spoken: string;
}

interface Program {
  readonly path: string;
  readonly model: string;
}

/** One way to run whisper.cpp, and what came of it. */
interface Way {
  readonly name: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly times: number[];
  text: string;
}

/** What our engine took: until the answer, and of that for what whisper.cpp does as well. */
type Ours = Record<'samples to reading' | 'sound to text alone', number[]>;

/** Our engine, from samples to an accepted reading, against whisper.cpp, from samples to text; how to build it: docs/performance.md. */
export async function benchWhisperCpp(
  client: EngineClient,
  clips: readonly SpokenClip[],
): Promise<(BenchResult | BenchSkipped)[]> {
  const program = programFrom(process.env);
  if (!program)
    return [
      {
        name: 'samples to reading against whisper.cpp',
        skipped: 'no whisper.cpp (EXECORA_WHISPER_CPP, EXECORA_WHISPER_CPP_MODEL)',
      },
    ];
  const results: (BenchResult | BenchSkipped)[] = [];
  for (const clip of clips) results.push(...(await against(program, client, clip)));
  return results;
}

function programFrom(env: NodeJS.ProcessEnv): Program | null {
  const { EXECORA_WHISPER_CPP: path = '', EXECORA_WHISPER_CPP_MODEL: model = '' } = env;
  return existsSync(path) && existsSync(model) ? { path, model } : null;
}

async function against(
  program: Program,
  client: EngineClient,
  clip: SpokenClip,
): Promise<(BenchResult | BenchSkipped)[]> {
  const sound = readWav(readFileSync(clip.file));
  const ways = waysFor(sound);
  const ours = await inTurns(ways, program, client, clip.file, sound);
  const name = `against whisper.cpp, ${basename(clip.file, '.wav')}`;
  const [fastest, ...others] = [...ways].sort(
    (a, b) => Number(isSensible(b, clip)) - Number(isSensible(a, clip)) || timeOf(a) - timeOf(b),
  );
  if (!fastest || !isSensible(fastest, clip))
    return [{ name, skipped: `it wrote ${ways.map(({ text }) => text).join(' | ')}` }];
  const baseline = `sound to "${fastest.text}", ${fastest.name} (${others.map(told).join(', ')})`;
  const figures = { baseline, baselineValue: timeOf(fastest), goal: '≤ 0.667×', samples: ROUNDS };
  return Object.entries(ours).map(([what, times]) =>
    result({ ...figures, name: `${what} ${name}`, value: median(times) }, (_value, ratio) => ratio <= GOAL),
  );
}

const timeOf = ({ times }: Way): number => median(times);

const told = (way: Way): string => `${way.name} ${timeOf(way).toFixed(0)} ms`;

/**
 * Its own window of 30 s, and the one that is fitted to the sentence as ours is; there also without timestamps, and with threads that
 * sleep while they wait: they spin, which is quicker, but where other programs use the cores many times slower.
 */
function waysFor({ length }: Float32Array): Way[] {
  const fitted = ['--audio-ctx', String(fitContext(length))];
  const way = (name: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Way => {
    return { name, args, env: { ...process.env, ...env }, times: [], text: '' };
  };
  return [
    way('30 s window', []),
    way('fitted window', fitted),
    way('fitted window without timestamps', [...fitted, '--no-timestamps']),
    way('fitted window, threads asleep', fitted, { OMP_WAIT_POLICY: 'passive' }),
  ];
}

/** Ours and each of its ways, one after the other, again and again; the first round warms up. */
async function inTurns(
  ways: readonly Way[],
  program: Program,
  client: EngineClient,
  file: string,
  sound: Float32Array,
): Promise<Ours> {
  const ours: Ours = { 'samples to reading': [], 'sound to text alone': [] };
  for (let n = 0; n <= ROUNDS; n++) {
    const { took, answer } = await said(client, sound);
    const { mel = 0, encode = 0, decode = 0 } = answer.heard.ms;
    if (n > 0) ours['samples to reading'].push(took);
    if (n > 0) ours['sound to text alone'].push(mel + encode + decode);
    for (const way of ways) {
      const heard = await hear(program, way, file);
      way.text = heard.text;
      if (n > 0) way.times.push(heard.took);
    }
  }
  return ours;
}

/** What its program says it computed (all but the model loaded and the file read), and what it wrote. */
async function hear({ path, model }: Program, { args, env }: Way, file: string) {
  const greedy = ['--beam-size', '1', '--best-of', '1', '--no-fallback', '--language', 'hi'];
  const common = ['--threads', String(threads()), '--model', model, '--file', file];
  const { stdout, stderr } = await run(path, [...common, ...greedy, ...args], { env });
  const parts = stderr.matchAll(/(?:mel|sample|encode|decode|batchd|prompt) time = +([\d.]+) ms/g);
  const took = Array.from(parts, ([, ms]) => Number(ms)).reduce((sum, ms) => sum + ms, 0);
  if (took === 0) throw new RangeError('whisper.cpp told no times');
  return { took, text: stdout.replace(/\[[^\]]*\]/g, '').trim() };
}

const letters = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '');

const isSensible = ({ text }: Way, { spoken }: SpokenClip): boolean =>
  distance(letters(text), letters(spoken)) <= MOST_WRONG * letters(spoken).length;
