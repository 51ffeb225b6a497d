import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { compileAssets } from '../../adapters/language/load.ts';
import { createSpeechEngine } from '../../adapters/speech/engine.ts';
import { createReader } from '../../adapters/speech/reader.ts';
import { readWav } from '../../adapters/speech/wav.ts';
import { assetsDir, modelsDir, recordingsDir } from '../../hosts/paths.ts';
import { TEST_COUNTER } from '../counter.ts';
import { type EngineClient, startEngineProcess } from '../crash/engine-process.ts';
import { someFile } from '../crash/some-file.ts';
import { residentOf, residentOfAll, saveBill } from './engine-acts.ts';
import { benchClip, benchKeyLater, said, voiceProblem } from './hearing.ts';
import { openShop } from './open-shop.ts';
import { type BenchResult, type BenchSkipped, median, quantile, result, timed } from './result.ts';
import { goodsName, personName } from './shop-names.ts';
import { benchWhisperCpp, type SpokenClip } from './whisper-cpp.ts';

/** Synthetic commands that lie beside the repository, with what each may take in ms and what is said. */
const CLIPS_DIR = join(recordingsDir, '../../../shared/speech/commands');
const CLIPS = [
  ['en_sl_03', 200, 'how much does Suresh owe'],
  ['hi_es_01', 350, 'Rahul ka bill banao do kilo chawal aur ek kilo chini'],
] as const;
const fileOf = (clip: string): string => join(CLIPS_DIR, `${clip}.wav`);
/** As a shop has it: from source its parts come one by one, which takes a third longer. */
const BUILT_WORKER = pathToFileURL(join(import.meta.dirname, '../../../dist/engine/speech-worker.js'));
const BILLS = 200;
const LOADS = 5;
const NAMES = 100_000;
/** A minute is the shortest time after which the model may be put away; and some seconds for it to go. */
const REST_MS = 70_000;
/** 400 papers, on a slow machine; and how long an idle thread stays (adapters/pdf), with room. */
const PAPERS_MS = 120_000;
const THREAD_MS = 7_000;
/** Two transcripts of a sentence each. */
const SPOKEN = [
  [
    'Raful ka mili bhao do kilo chaval aur ek kilo chini',
    'Rahu ka mil banao do kilo chamal aur ek kilo tini',
  ],
  ['Suresh ka hisaab batao', 'Sures ka hisa batau'],
  ['Sita ne do hazar rupye diye', 'Sita ne do hajaar rupaye diya'],
] as const;

const context = { ...TEST_COUNTER, draft: true };

/** Hearing on this PC: how soon, at what cost to the counter that sells meanwhile, and in how much memory. */
export async function benchSpeech(): Promise<(BenchResult | BenchSkipped)[]> {
  if (!existsSync(recordingsDir)) return [{ name: 'speech', skipped: 'the recordings are not here' }];
  const engine = startEngineProcess(someFile('speech'), assetsDir);
  try {
    await openShop(engine.client);
    const problem = await voiceProblem(engine.client);
    if (problem) return [{ name: 'speech', skipped: problem }];
    return [
      ...(await benchClips(engine.client)),
      ...(await benchWhisperCpp(engine.client, clipsHere())),
      await benchSaving(engine.client),
      ...(await benchMemory(engine)),
      await benchLoading(),
      await benchReading(),
    ];
  } finally {
    await engine.kill();
  }
}

async function benchClips(client: EngineClient): Promise<(BenchResult | BenchSkipped)[]> {
  const results: (BenchResult | BenchSkipped)[] = [];
  for (const [clip, goalMs] of CLIPS) {
    const file = fileOf(clip);
    if (existsSync(file))
      results.push(await benchClip(client, file, goalMs), await benchKeyLater(client, file));
    else results.push({ name: `end of speech to answer, ${clip}`, skipped: 'the clip is not here' });
  }
  return results;
}

const clipsHere = (): SpokenClip[] =>
  CLIPS.map(([clip, , spoken]) => ({ file: fileOf(clip), spoken })).filter(({ file }) => existsSync(file));

/** The same bills with nobody speaking and while one question after the other is heard: a command would be done to these very bills. */
async function benchSaving(client: EngineClient): Promise<BenchResult> {
  const sound = readWav(readFileSync(join(recordingsDir, 'hi-balance.wav')));
  const idle = await saving(client);
  let speaking = true;
  const spoken = (async () => {
    while (speaking) await said(client, sound);
  })();
  const beside = await saving(client);
  speaking = false;
  await spoken;
  return result(
    {
      name: 'bill saved while a sentence is heard, p99',
      value: quantile(beside, 0.99),
      baseline: 'the same bill with nobody speaking',
      baselineValue: quantile(idle, 0.99),
      goal: '≤ 1.3×',
      samples: BILLS,
    },
    (_value, ratio) => ratio <= 1.3,
  );
}

async function saving(client: EngineClient): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < BILLS; n++) {
    const began = performance.now();
    await saveBill(client);
    times.push(performance.now() - began);
  }
  return times;
}

/**
 * The engine and its worker right after many bills and sentences, while the papers of those bills are drawn; the same once they are; and
 * the engine when the model was put away.
 */
async function benchMemory({ client, pid }: { client: EngineClient; pid: number }): Promise<BenchResult[]> {
  const sound = readWav(readFileSync(join(recordingsDir, 'en-payment.wav')));
  const own = residentOf(pid);
  const drawing = residentOfAll(pid);
  await papersDrawn(client);
  await said(client, sound);
  const held = residentOfAll(pid);
  await client.shop.settings({ speechRest: { minutes: 1 } });
  await said(client, sound);
  await after(REST_MS);
  const rested = residentOfAll(pid);
  const line = (name: string, value: number, most: number) =>
    result(
      {
        name,
        unit: 'MB',
        value,
        baseline: 'the engine alone, drawing the papers',
        baselineValue: own,
        goal: `≤ ${most} MB`,
        samples: 1,
      },
      (megabytes) => megabytes <= most,
    );
  return [
    line('memory of engine and speech, shared pages twice, while papers are drawn', drawing, 520),
    line('the same when all are drawn', held, 520),
    line('memory after the model was put away', rested, 150),
  ];
}

/** Waits until every bill has its paper and the thread that drew them has gone. */
async function papersDrawn(client: EngineClient): Promise<void> {
  const waits = async () => (await client.invoices.list({ limit: 200 })).some(({ pdf }) => pdf === 'waiting');
  for (const until = performance.now() + PAPERS_MS; performance.now() < until && (await waits()); )
    await after(500);
  await after(THREAD_MS);
}

/** From nothing to a model that can hear: the process, and the files read and opened. */
async function benchLoading(): Promise<BenchResult> {
  const sentences = await compileAssets(join(assetsDir, 'intents'));
  const times: number[] = [];
  for (let n = 0; n < LOADS; n++) {
    const engine = createSpeechEngine({ workerUrl: BUILT_WORKER, modelsDir, sentences });
    const began = performance.now();
    await engine.load();
    times.push(performance.now() - began);
    await engine.close();
  }
  const read = () =>
    ['encoder.nb8.onnx', 'decoder.int8.onnx'].map((name) => readFileSync(join(modelsDir, name)));
  return result(
    {
      name: 'speech model loaded, its process and checksums with it',
      value: median(times),
      baseline: 'its files read',
      baselineValue: median(Array.from({ length: LOADS }, () => timed(read))),
      goal: '≤ 600 ms',
      samples: LOADS,
    },
    (value) => value <= 600,
  );
}

/** Two transcripts read as commands of a shop with so many names, no model. */
async function benchReading(): Promise<BenchResult> {
  const sentences = await compileAssets(join(assetsDir, 'intents'));
  const reader = (names: number) => {
    const made = createReader(sentences);
    const known = (kind: string, name: (n: number) => string) =>
      Array.from({ length: names }, (_, n) => ({ id: `${kind}${n}`, name: name(n), forms: [] }));
    made.setLexicon({ customers: known('c', personName), products: known('p', goodsName) });
    // Each in a moment of its own: nothing is known of it from before.
    const read = (texts: readonly string[]) => timed(() => made.read(texts, { ...context }));
    for (const texts of SPOKEN) read(texts);
    return Array.from({ length: 5 }, () => SPOKEN.map(read)).flat();
  };
  const [large, small] = [reader(NAMES), reader(200)];
  return result(
    {
      name: 'two transcripts read, 100,000 customers and products',
      value: median(large),
      baseline: 'the same with 200 of each',
      baselineValue: median(small),
      goal: '≤ 60 ms',
      samples: large.length,
    },
    (value) => value <= 60,
  );
}
