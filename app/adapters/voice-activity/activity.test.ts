import { existsSync, globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { anyWord, type Listened, listen, NOTHING_HEARD } from '../../core/voice/listening.ts';
import { readWav } from '../speech/wav.ts';
import { createVoiceActivity } from './activity.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const RATE = 16_000;
const PIECE = RATE / 5;
const silero = createVoiceActivity(at('../../../assets/voice-activity/silero_vad_v6.onnx'));
const byLevel = createVoiceActivity('nowhere.onnx');
afterAll(() => silero.close());

/** As the microphone brings it: in pieces of 200 ms. */
async function hear(sound: Float32Array, ear = silero): Promise<Listened> {
  const probe = await ear.probe();
  let heard = NOTHING_HEARD;
  for (let from = 0; from < sound.length; from += PIECE) {
    for (const probability of await probe.push(sound.subarray(from, from + PIECE)))
      heard = listen(heard, probability, 700);
  }
  return heard;
}

const SECONDS = 10;
const sound = (sample: (n: number) => number) =>
  Float32Array.from({ length: SECONDS * RATE }, (_, n) => sample(n));
/** A linear congruential generator (Numerical Recipes): the same noise in every run. */
function noise(loudness: number): Float32Array {
  let seed = 1;
  return sound(() => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return (seed / 2 ** 31 - 1) * loudness;
  });
}
const tone = (hertz: number) => sound((n) => 0.4 * Math.sin((2 * Math.PI * hertz * n) / RATE));
const fan = () =>
  noise(0.3).map((sample, n) => sample * (0.5 + 0.5 * Math.sin((2 * Math.PI * 3 * n) / RATE)));

describe('no word is found', () => {
  it.each([
    ['silence', sound(() => 0)],
    ['loud white noise', noise(0.5)],
    ['soft white noise', noise(0.01)],
    ['a fan', fan()],
    ...[100, 200, 440, 1000, 3000].map((hertz): [string, Float32Array] => [
      `a tone of ${hertz} Hz`,
      tone(hertz),
    ]),
  ])('in %s', async (_name, samples) => {
    expect(anyWord(await hear(samples))).toBe(false);
  });
});

const recordings = globSync(at('../../../e2e/recordings/*.wav'));
const spoken = (file: string, loudness: number) => {
  const clip = readWav(readFileSync(file)).map((sample) => sample * loudness);
  const all = new Float32Array(clip.length + 2 * RATE);
  all.set(clip, RATE);
  return all;
};

describe('a spoken sentence', () => {
  it.each(recordings)('is found and ends: %s', async (file) => {
    const heard = await hear(spoken(file, 1));
    expect(anyWord(heard)).toBe(true);
    expect(heard.speaking).toBe(false);
    expect(heard.stretches[0]?.from).toBeGreaterThan(700);
  });
  it.each(recordings)('is found at half the loudness: %s', async (file) => {
    expect(anyWord(await hear(spoken(file, 0.5)))).toBe(true);
  });
});

const shared = at('../../../../shared/speech');
/** The two clips outside the grammar that hold no speech. */
const WORDLESS = /_(noise|sil)\.wav$/;
const clips = globSync(`${shared}/{commands,outside}/*.wav`).filter((file) => !WORDLESS.test(file));

describe.skipIf(!existsSync(shared))('the shared recordings (skipped where they are not there)', () => {
  it('are all speech to the ear', async () => {
    const missed: string[] = [];
    for (const file of clips) if (!anyWord(await hear(readWav(readFileSync(file))))) missed.push(file);
    expect(clips.length).toBeGreaterThan(90);
    expect(missed).toEqual([]);
  }, 60_000);
});

describe('without the graph', () => {
  it('a voice is told by its loudness', async () => {
    const [file = ''] = recordings;
    expect(anyWord(await hear(spoken(file, 1), byLevel))).toBe(true);
    expect(
      anyWord(
        await hear(
          sound(() => 0),
          byLevel,
        ),
      ),
    ).toBe(false);
  });
});
