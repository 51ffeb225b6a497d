import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readWav } from '../../app/adapters/speech/wav.ts';
import { canBeLearned, plainText, soundsOf } from './spoken-sounds.ts';

/** Who speaks in a recording of people, where a made clip names its program. */
const PERSON = 'person';

export const clip = z.object({
  file: z.string(),
  /** The program that spoke, or `person`. */
  speaker: z.string(),
  /** Its sound key. */
  sounds: z.string(),
});
/** A clip that is learned from. */
export type Clip = Readonly<z.output<typeof clip>>;

const spoken = z.array(z.object({ file: z.string(), program: z.string(), sounds: z.string() }));

/** The clips that speak.py made. */
export const spokenClips = (work: string): Clip[] =>
  spoken
    .parse(JSON.parse(readFileSync(join(work, 'spoken.json'), 'utf8')))
    .map(({ file, program, sounds }) => ({ file: join(work, 'spoken', file), speaker: program, sounds }));

const textOf = (sound: string): string => sound.replace(/\.wav$/, '.txt');

/** A recording and the text beside it. */
const recorded = (file: string): Clip => ({
  file,
  speaker: PERSON,
  sounds: soundsOf(plainText(readFileSync(textOf(file), 'utf8'))),
});

/** The clips that `execora record-set` keeps in a folder, 017.wav beside 017.txt. Says how many are left out: figures have no sounds. */
export function recordedClips(folder: string): Clip[] {
  const clips = readdirSync(folder)
    .filter((name) => name.endsWith('.wav'))
    .sort()
    .map((name) => join(folder, name))
    .filter((file) => existsSync(textOf(file)))
    .map(recorded);
  const learned = clips.filter(({ sounds }) => canBeLearned(sounds));
  console.log(`${folder}: ${learned.length} of ${clips.length} recordings can be learned`);
  return learned;
}

/** Sound at 16 kHz. Throws Error naming the file. */
export function soundOf({ file }: Clip): Float32Array {
  try {
    return readWav(readFileSync(file));
  } catch (cause) {
    throw new Error(`cannot read ${file}`, { cause });
  }
}
