/**
 * How well the counter hears: the recordings of ../shared/speech through the model and the reading of the microphone.
 *
 *     npm run eval -- speech [--brief] [--verbose] [--fresh] [--likely] [--language hi|hi-Latn|en] [--model FOLDER]
 *
 * `--brief` leaves out other shop sizes, noise and damage. Transcripts are kept in the folder for temporary files (`--fresh` hears
 * anew), so a change of the reading is measured in seconds.
 * The shop knows 200 customers and the shipped catalog; a draft waits. With `--likely` the spoken names stand in the prompt (regular
 * customers: the best case), without it others do. The voices are synthetic: the figures rank choices and promise nothing about
 * people.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compileAssets } from '../app/adapters/language/load.ts';
import type { HearContext } from '../app/adapters/speech/types.ts';
import { readWav } from '../app/adapters/speech/wav.ts';
import { SURE } from '../app/core/conversation/heard.ts';
import { type Known, LANGUAGES } from '../app/core/intent/types.ts';
import { TEST_COUNTER } from '../app/testing/counter.ts';
import { expectedOf, isWhole, judge } from './eval/expected.ts';
import { hearAt } from './eval/hear.ts';
import { customers, products } from './eval/shop.ts';
import { babble, halfAsLoud, noise, over, throughStereo, tones, withoutStart } from './eval/sounds.ts';
import { openSpokenShop, type SpokenShop, type Understood } from './eval/spoken-shop.ts';
import { saidByStranger } from './eval/stranger.ts';
import { createTranscriber, MODELS } from './eval/transcripts.ts';

const SOUNDS = '../shared/speech';
const SIZES = [15, 200, 2000];
const GOAL_SIZE = 200;
const VOICES: readonly (readonly [string, RegExp])[] = [
  ['Hindi, espeak', /^hi_es/],
  ['Hindi, festival', /^hi_fe/],
  ['English, espeak', /^en_es/],
  ['English, festival', /^en_sl/],
  ['all', /^/],
];
/** As many readings are offered. */
const OFFERED = 3;

const { values: options } = parseArgs({
  options: {
    language: { type: 'string', default: 'hi-Latn' },
    likely: { type: 'boolean', default: false },
    brief: { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
    model: { type: 'string', default: MODELS },
  },
});

interface Clip {
  /** Its name says the language and the number of the command. */
  readonly file: string;
  readonly sound: Float32Array;
}

interface Judged extends Understood {
  readonly file: string;
  readonly texts: readonly string[];
  /** Which of the offers is right, from 1; 0: none. */
  readonly rank: number;
}

const namesOf = (list: readonly Known[], from: number): string[] => list.slice(from).map(({ name }) => name);

const contextOf = (people: readonly Known[], goods: readonly Known[]): HearContext => ({
  ...TEST_COUNTER,
  language: LANGUAGES.find((language) => language === options.language) ?? 'hi-Latn',
  draft: true,
  names: {
    customers: namesOf(people, options.likely ? 0 : 100),
    products: namesOf(goods, options.likely ? 0 : 40),
  },
});

const percent = (list: readonly boolean[]): string =>
  `${Math.round((100 * list.filter(Boolean).length) / Math.max(1, list.length))} %`;

const line = (...cells: readonly string[]): void =>
  console.log(cells.map((cell, at) => (at === 0 ? cell.padEnd(34) : cell.padStart(14))).join(' '));

const clipsIn = (folder: string): Clip[] =>
  readdirSync(join(SOUNDS, folder))
    .filter((file) => file.endsWith('.wav'))
    .map((file) => ({ file, sound: readWav(readFileSync(join(SOUNDS, folder, file))) }));

/** The Hindi commands by somebody in whose voice nothing was learned; null where it cannot be made. */
function strangerClips(): Clip[] | null {
  const rows = readFileSync(join(SOUNDS, 'commands/heard-by-whisper.tsv'), 'utf8').split(/\r?\n/);
  const commands = rows
    .map((row) => row.split('\t'))
    .flatMap(([file = '', , text = '']) => (file.startsWith('hi_es') ? [{ file, text }] : []));
  return saidByStranger(commands);
}

function judged(file: string, texts: readonly string[], understood: Understood): Judged {
  const expected = expectedOf(file);
  const isRight = understood.offers
    .slice(0, OFFERED)
    .map(({ meanings: [first] }) => first !== undefined && isWhole(judge(first, expected)));
  return { file, texts, ...understood, rank: 1 + isRight.indexOf(true) };
}

const whole = (list: readonly Judged[]): string => percent(list.map(({ rank }) => rank === 1));
const offered = (list: readonly Judged[]): string => percent(list.map(({ rank }) => rank > 0));
const sure = <Each extends Understood>(list: readonly Each[]): Each[] =>
  list.filter(({ confidence }) => confidence >= SURE);
const asked = <Each extends Understood>(list: readonly Each[]): Each[] =>
  list.filter(({ confidence, likely }) => likely && confidence < SURE);

function show({ file, texts, offers, rank, confidence }: Judged): void {
  const read = offers.slice(0, OFFERED).map(({ text, doubt }) => `${text} (${doubt.toFixed(3)})`);
  const mark = rank === 1 ? '+' : `${rank || '-'}`;
  console.log(`${mark} ${confidence.toFixed(2)} ${file} ${read.join(' / ')}\n      <- ${texts.join(' | ')}`);
}

function reportVoices(list: readonly Judged[]): void {
  line(
    `Commands, ${GOAL_SIZE} customers`,
    'recordings',
    'whole',
    'within three',
    'sure',
    'of them wrong',
    'asked',
  );
  for (const [voice, files] of VOICES) {
    const those = list.filter(({ file }) => files.test(file));
    const done = sure(those);
    const wrong = done.filter(({ rank }) => rank !== 1).length;
    const cells = [those.length, whole(those), offered(those), done.length, wrong, asked(those).length];
    line(voice, ...cells.map(String));
  }
}

/** One line of a table of recordings; answers with those that were sure and wrong. */
function reportHeard(name: string, list: readonly Judged[]): Judged[] {
  const done = sure(list);
  const wrong = done.filter(({ rank }) => rank !== 1);
  line(name, whole(list), offered(list), `${done.length}`, `${wrong.length}`);
  return wrong;
}

/** Says how those were heard in whose voice nothing was learned. */
function reportStranger(list: readonly Judged[]): void {
  reportHeard(`Hindi by a speaker of Telugu, ${list.length}`, list);
  if (options.verbose) list.forEach(show);
}

function reportFalse(name: string, outcomes: readonly Understood[]): void {
  line(name, ...[outcomes.length, sure(outcomes).length, asked(outcomes).length].map(String));
  if (!options.verbose) return;
  for (const { offers, confidence, likely } of outcomes)
    if (likely) console.log('     ', offers[0]?.text, confidence.toFixed(2));
}

/** Minutes of sound that is no command, in pieces as long as a held key. */
function nothingSaid(clips: readonly Clip[]): (readonly [string, Float32Array[]])[] {
  const pieces = (make: (seed: number) => Float32Array): Float32Array[] =>
    Array.from({ length: 12 }, (_, seed) => make(seed + 1));
  const voices = clips.map(({ sound }) => sound);
  return [
    ['silence, 60 s', pieces(() => new Float32Array(5 * 16_000))],
    ['noise, 60 s', pieces((seed) => noise(5, seed))],
    ['tones, 60 s', pieces((seed) => tones(5, seed))],
    ['babble of five, 60 s', pieces((seed) => babble(5, 5, voices, seed))],
  ];
}

function damaged(clips: readonly Clip[]): (readonly [string, (sound: Float32Array) => Float32Array])[] {
  const crowd = babble(
    10,
    5,
    clips.map(({ sound }) => sound),
    7,
  );
  return [
    ['as recorded', (sound) => sound],
    ['babble, 15 dB', (sound) => over(sound, crowd, 15)],
    ['babble, 10 dB', (sound) => over(sound, crowd, 10)],
    ['babble, 5 dB', (sound) => over(sound, crowd, 5)],
    ['first 200 ms cut', (sound) => withoutStart(sound, 0.2)],
    ['half as loud', halfAsLoud],
    ['44.1 kHz stereo', throughStereo],
  ];
}

async function run(): Promise<void> {
  const [sentences, people, goods] = [
    await compileAssets('assets/intents'),
    await customers(2000),
    products(),
  ];
  const context = contextOf(people.slice(0, GOAL_SIZE), goods);
  const ears = createTranscriber(options.fresh, options.model);
  const hear = (sound: Float32Array, at: SpokenShop) => hearAt(at, ears, sound, context);
  const shopOf = (size: number) =>
    openSpokenShop(sentences, { customers: people.slice(0, size), products: goods });
  const shop = shopOf(GOAL_SIZE);
  const clips = clipsIn('commands');
  const heardAll = async (those: readonly Clip[], at = shop): Promise<Judged[]> => {
    const list: Judged[] = [];
    for (const { file, sound } of those) {
      const { texts, understood } = await hear(sound, at);
      list.push(judged(file, texts, understood));
    }
    return list;
  };
  const heard = (change: (sound: Float32Array) => Float32Array, at = shop): Promise<Judged[]> =>
    heardAll(
      clips.map(({ file, sound }) => ({ file, sound: change(sound) })),
      at,
    );

  const plain = await heard((sound) => sound);
  if (options.verbose) plain.forEach(show);
  reportVoices(plain);

  line('\nCustomers', 'whole', 'within three');
  for (const size of options.brief ? [] : SIZES) {
    const list = await heard((sound) => sound, shopOf(size));
    line(`${size}`, whole(list), offered(list));
  }

  line('\nA stranger', 'whole', 'within three', 'sure', 'of them wrong');
  const stranger = strangerClips();
  if (stranger === null)
    console.log('skipped: festival has no Telugu voice here (festival-te, festvox-te-nsk)');
  else reportStranger(await heardAll(stranger));

  line('\nNo commands', 'pieces', 'sure', 'asked');
  const offersFor = async (sounds: readonly Float32Array[]) => {
    const list: Understood[] = [];
    for (const sound of sounds) list.push((await hear(sound, shop)).understood);
    return list;
  };
  reportFalse('other talk', await offersFor(clipsIn('outside').map(({ sound }) => sound)));
  for (const [name, sounds] of options.brief ? [] : nothingSaid(clips))
    reportFalse(name, await offersFor(sounds));

  line('\nDamaged', 'whole', 'within three', 'sure', 'of them wrong');
  for (const [name, change] of options.brief ? [] : damaged(clips)) {
    const wrong = reportHeard(name, await heard(change));
    if (options.verbose) wrong.forEach(show);
  }
  await ears.close();
}

if (existsSync(SOUNDS)) await run();
else console.log(`skipped: the recordings of ${SOUNDS} are not here`);
