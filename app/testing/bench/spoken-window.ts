import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { readWav } from '../../adapters/speech/wav.ts';
import { recordingsDir } from '../../hosts/paths.ts';
import { someFile } from '../crash/some-file.ts';
import { electronHere, firstStart, openProgram, ROOT } from './electron-window.ts';
import { freshProcess } from './hearing.ts';
import { type BenchResult, type BenchSkipped, median, result } from './result.ts';

const CLIP = 'hi-bill';
const SENTENCES = 9;
const FRESH = 5;
/** The model, a sentence and its answer, on a slow machine. */
const PATIENCE_MS = 30_000;
const GOAL_MS = 600;

/**
 * In the real window: from the moment in which the key goes up behind a spoken bill to its draft on the screen, against a new process
 * for the sentence. The page's microphone is a loudspeaker in the page; all behind it is the counter's own.
 */
export async function benchSpokenWindow(): Promise<BenchResult | BenchSkipped> {
  const name = 'key released to draft on the screen';
  const electron = electronHere();
  if (typeof electron !== 'string') return { name, ...electron };
  const clip = join(recordingsDir, `${CLIP}.wav`);
  if (!existsSync(clip)) return { name, skipped: 'the recordings are not here' };
  const shop = someFile('spoken');
  await firstStart(shop, 'hi-Latn');
  const { app, page } = await openProgram({ electron, home: dirname(someFile('home')) }, [
    ROOT,
    '--shop',
    shop,
  ]);
  try {
    const ours = await spoken(page, [...readWav(readFileSync(clip))]);
    const fresh: number[] = [];
    for (let n = 0; n < FRESH; n++) fresh.push(await freshProcess(clip));
    return result(
      {
        name: `${name}, ${CLIP}`,
        value: median(ours),
        baseline: 'a fresh process for the sentence, the same model, without a window',
        baselineValue: median(fresh),
        goal: `≤ ${GOAL_MS} ms`,
        samples: SENTENCES,
      },
      (value) => value <= GOAL_MS,
    );
  } finally {
    // A window that waits for something does not close by being asked.
    app.process().kill('SIGKILL');
  }
}

/** Says the same bill again and again, each on a draft of its own; the first time, which warms all up, is not counted. */
async function spoken(page: Page, sound: readonly number[]): Promise<number[]> {
  page.setDefaultTimeout(PATIENCE_MS);
  await page.addInitScript(microphoneOf, sound);
  await page.reload();
  await page
    .locator('.voice')
    .filter({ hasText: /Bolne ke liye/ })
    .waitFor();
  const times: number[] = [];
  for (let n = 0; n <= SENTENCES; n++) {
    await page.keyboard.press('F2');
    await page.keyboard.down('F9');
    await page.locator('.voice .meter').waitFor();
    await page.evaluate(() => window.dispatchEvent(new Event('speak')));
    await page.locator('html[data-spoken]').waitFor();
    await page.evaluate(noteKeyUp);
    await page.keyboard.up('F9');
    times.push(await page.evaluate(timeToDraft, PATIENCE_MS));
  }
  return times.slice(1);
}

/** Runs in the page before all else: its microphone is silent, and says the sound at each `speak`. */
function microphoneOf(sound: readonly number[]): void {
  const room = new AudioContext({ sampleRate: 16_000 });
  const mouth = room.createMediaStreamDestination();
  const buffer = room.createBuffer(1, sound.length, 16_000);
  buffer.copyToChannel(Float32Array.from(sound), 0);
  navigator.mediaDevices.getUserMedia = async () => mouth.stream.clone();
  window.addEventListener('speak', () => {
    delete document.documentElement.dataset.spoken;
    // It was made before anybody touched the page.
    void room.resume();
    const voice = room.createBufferSource();
    voice.buffer = buffer;
    voice.connect(mouth);
    voice.onended = () => {
      document.documentElement.dataset.spoken = '';
    };
    voice.start();
  });
}

/** Runs in the page: the next key's way up is noted, by the page's clock, as `data-up`. */
function noteKeyUp(): void {
  const note = () => {
    document.documentElement.dataset.up = String(performance.now());
  };
  window.addEventListener('keyup', note, { once: true, capture: true });
}

/** Runs in the page: from that moment to the first frame behind the one in which the answer and its line stand. */
function timeToDraft(patience: number): Promise<number> {
  const isThere = () =>
    document.querySelector('[data-testid=reply]') !== null &&
    document.querySelector('#bill tbody tr') !== null;
  const bar = () => document.querySelector('.voice')?.textContent ?? 'no bar';
  const took = () => performance.now() - Number(document.documentElement.dataset.up);
  return new Promise((resolve, reject) => {
    const look = (): void => {
      if (isThere()) requestAnimationFrame(() => resolve(took()));
      else if (!(took() < patience)) reject(new Error(`no draft; the bar says: ${bar()}`));
      else requestAnimationFrame(look);
    };
    look();
  });
}
