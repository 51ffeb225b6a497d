import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeDurably } from '../../../db/durable.ts';
import { writeWav } from '../../adapters/speech/wav-write.ts';
import { WrongUsage, wrongBecause } from './arguments.ts';

/** A sentence to be spoken; `number` counts from 1 in the list. */
export interface Spoken {
  readonly number: number;
  readonly text: string;
}

/** The sentences of a list, one a line; empty lines and those that begin with # are none. Throws WrongUsage. */
export function sentencesIn(file: string): readonly Spoken[] {
  const lines = textOf(file)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  if (lines.length === 0) throw new WrongUsage(`there is no sentence in ${file}`);
  return lines.map((text, at) => ({ number: at + 1, text }));
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw wrongBecause(`cannot read ${file}`, error);
  }
}

const nameOf = ({ number }: Spoken): string => String(number).padStart(3, '0');

/** The sentences that have no clip in the folder yet: a set is recorded in as many sittings as it takes. */
export const withoutClip = (folder: string, sentences: readonly Spoken[]): readonly Spoken[] =>
  sentences.filter((sentence) => !existsSync(join(folder, `${nameOf(sentence)}.wav`)));

/**
 * Keeps a clip (mono, 16 kHz) beside its text: `017.wav`, `017.txt`. The clip comes last and whole, so one that is there has its text.
 * Throws WrongUsage when the folder cannot be written or the disk is full.
 */
export function keepClip(folder: string, sentence: Spoken, samples: Float32Array): string {
  const name = join(folder, nameOf(sentence));
  try {
    mkdirSync(folder, { recursive: true });
    writeDurably(`${name}.txt`, `${sentence.text}\n`);
    writeDurably(`${name}.wav`, writeWav(samples));
  } catch (error) {
    throw wrongBecause(`cannot keep the clip`, error);
  }
  return `${name}.wav`;
}

const byName = new Intl.Collator('en', { numeric: true });

/** The sound files of a folder in the order of their names, 2 before 10. Throws WrongUsage. */
export function soundFilesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /\.wav$/i.test(name))
      .sort(byName.compare)
      .map((name) => join(folder, name));
  } catch (error) {
    throw wrongBecause(`cannot read ${folder}`, error);
  }
}
