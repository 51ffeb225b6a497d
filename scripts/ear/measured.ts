import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { spokenCommand } from '../eval/spoken-commands.ts';
import { plainText, soundsOf } from './spoken-sounds.ts';

/** What hearing is measured with is not learned: these sentences are left out, in whichever script and spelling. */

const ROOT = join(import.meta.dirname, '../..');
const SPEECH = join(ROOT, '../shared/speech');
/** Columns that hold what was said, of the tables beside the measured clips. */
const TABLES = [
  { file: join(SPEECH, 'commands/heard-by-whisper.tsv'), column: 2 },
  { file: join(SPEECH, 'outside/oog.tsv'), column: 1 },
] as const;
const COMMANDS = 80;

const recordings = z.array(z.object({ text: z.string() }));
const linesOf = (file: string): string[] => readFileSync(file, 'utf8').split(/\r?\n/);

/** The clips of `npm run eval -- speech`; none, and it is said, where they are not here. */
function measuredClips(): string[] {
  const here = TABLES.filter(({ file }) => existsSync(file));
  if (here.length < TABLES.length) console.log(`skipped: the measured clips of ${SPEECH} are not here`);
  return here.flatMap(({ file, column }) => linesOf(file).map((line) => line.split('\t')[column] ?? ''));
}

/** Clips of the stories, and what `eval -- learning` speaks and `record-set` asks people to say. */
const ownSentences = (): string[] => [
  ...recordings
    .parse(JSON.parse(readFileSync(join(ROOT, 'e2e/recordings/recordings.json'), 'utf8')))
    .map(({ text }) => text),
  ...Array.from({ length: COMMANDS }, (_, n) => spokenCommand(n).said),
  ...linesOf(join(ROOT, 'assets/record-set/sentences.txt')),
];

/** The sounds of every sentence that hearing is measured with. */
export const measuredSounds = (): ReadonlySet<string> =>
  new Set([...measuredClips(), ...ownSentences()].map((text) => soundsOf(plainText(text))));
