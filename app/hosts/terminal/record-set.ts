import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import {
  findRecorder,
  MOST_SECONDS,
  type Recorder,
  RecorderError,
  record,
  recorderNames,
} from '../../adapters/recorder/recorder.ts';
import { isSilence } from '../../adapters/speech/level.ts';
import { recordSentences } from '../paths.ts';
import { type Arguments, WrongUsage } from './arguments.ts';
import { keepClip, type Spoken, sentencesIn, soundFilesIn, withoutClip } from './clips.ts';
import { samplesOf } from './hear.ts';
import { note, out } from './print.ts';

/**
 * `record-set FOLDER`: shows sentences, records them and keeps clip and text, so that real voices become a test of hearing. Nothing leaves
 * the PC. With `--from FOLDER` the clips were recorded elsewhere, one a sentence, in the order of their names.
 */
export async function recordSetCommand(args: Arguments): Promise<number> {
  const [where] = args.rest;
  if (where === undefined) throw new WrongUsage('record where? execora record-set my-voice');
  const folder = resolve(where);
  const sentences = sentencesIn(args.values.sentences ?? recordSentences);
  const left = withoutClip(folder, sentences);
  if (args.values.from !== undefined) takeClips(folder, left, args.values.from);
  else if (left.length > 0) await recordClips(folder, left, recorderHere());
  const missing = withoutClip(folder, sentences).length;
  out(
    `${sentences.length - missing} of ${sentences.length} sentences are in ${folder}; they stay on this PC`,
  );
  return 0;
}

function recorderHere(): Recorder {
  const recorder = findRecorder(process.platform, process.env.PATH ?? '');
  if (recorder !== null) return recorder;
  const names = recorderNames(process.platform).join(', ') || 'none that we know';
  throw new WrongUsage(
    `there is no program to record with (${names}). Install one, or record the sentences elsewhere and give the folder of WAV files with --from`,
  );
}

/** All clips are looked at before the first is kept. */
function takeClips(folder: string, sentences: readonly Spoken[], from: string): void {
  const files = soundFilesIn(from);
  if (files.length === 0) throw new WrongUsage(`there is no WAV file in ${from}`);
  if (files.length > sentences.length)
    throw new WrongUsage(`${files.length} clips for the ${sentences.length} sentences that have none yet`);
  const clips = files.map((file) => ({ file, samples: samplesOf(file) }));
  const silent = clips.find(({ samples }) => isSilence(samples));
  if (silent) throw new WrongUsage(`nothing is to be heard in ${silent.file}`);
  for (const [at, { file, samples }] of clips.entries()) {
    const sentence = sentences[at];
    if (sentence === undefined) break;
    keepClip(folder, sentence, samples);
    out(`${basename(file)} → ${sentence.number}. ${sentence.text}`);
  }
}

async function recordClips(folder: string, sentences: readonly Spoken[], recorder: Recorder): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'execora-record-'));
  const input = createInterface({ input: process.stdin });
  const lines = input[Symbol.asyncIterator]();
  note(
    `Enter begins to record and ends it again (${MOST_SECONDS} seconds at most); s leaves a sentence out, q ends.`,
  );
  try {
    for (const sentence of sentences) {
      const answer = await recordOne({ folder, recorder, lines, file: join(scratch, 'clip.wav') }, sentence);
      if (answer === 'end') break;
    }
  } finally {
    input.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}

interface Sitting {
  readonly folder: string;
  readonly recorder: Recorder;
  readonly lines: AsyncIterator<string>;
  readonly file: string;
}

/** One sentence, again until something is to be heard. */
async function recordOne(sitting: Sitting, sentence: Spoken): Promise<'next' | 'end'> {
  out(`${sentence.number}. ${sentence.text}`);
  for (;;) {
    const { value, done } = await sitting.lines.next();
    if (done || value.trim() === 'q') return 'end';
    if (value.trim() === 's') return 'next';
    const samples = await clipOf(sitting);
    if (!isSilence(samples)) {
      keepClip(sitting.folder, sentence, samples);
      return 'next';
    }
    note('nothing was heard: is the microphone on? Enter tries again');
  }
}

async function clipOf({ recorder, lines, file }: Sitting): Promise<Float32Array> {
  note('recording … Enter ends it');
  rmSync(file, { force: true });
  const ended = lines.next();
  try {
    await record(recorder, file, ended);
  } catch (error) {
    if (!(error instanceof RecorderError)) throw error;
    throw new WrongUsage(`${basename(recorder.program)} could not record: ${error.message}`);
  }
  await ended;
  return samplesOf(file);
}
