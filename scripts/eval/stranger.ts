import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWav } from '../../app/adapters/speech/wav.ts';
import { inTelugu } from './telugu.ts';

/** A speaker of Telugu whom nothing was learned from (festvox-te-nsk and festival-te). */
const VOICE = 'telugu_NSK_diphone';

/** A text, and the name of the recording of it. */
export interface Spoken {
  readonly file: string;
  readonly text: string;
}

const words = (spoken: readonly Spoken[], folder: string): string =>
  [
    `(voice_${VOICE})`,
    ...spoken.map(
      ({ text }, n) =>
        `(utt.save.wave (utt.synth (Utterance Text "${inTelugu(text)}")) "${join(folder, `${n}.wav`)}")`,
    ),
  ].join('\n');

/** Hindi texts as this speaker says them; null where festival or the voice is not installed. */
export function saidByStranger(
  spoken: readonly Spoken[],
): { readonly file: string; readonly sound: Float32Array }[] | null {
  const folder = mkdtempSync(join(tmpdir(), 'stranger-'));
  try {
    const script = join(folder, 'say.scm');
    writeFileSync(script, words(spoken, folder));
    const { status } = spawnSync('festival', ['-b', script], { stdio: 'ignore' });
    if (status !== 0 || !existsSync(join(folder, '0.wav'))) return null;
    return spoken.map(({ file }, n) => ({ file, sound: readWav(readFileSync(join(folder, `${n}.wav`))) }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
