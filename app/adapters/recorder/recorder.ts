import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A clip is cut off after so long, seconds. */
export const MOST_SECONDS = 15;
/** A recorder that does not end when it is asked to is ended, ms. */
const PATIENCE_MS = 2000;

/** A program of this PC that records from the microphone. */
export interface Recorder {
  /** Path of the program. */
  readonly program: string;
  readonly wordsFor: (file: string) => readonly string[];
}

/** Recording did not work; the message says what the program said. */
export class RecorderError extends Error {}

interface Way {
  readonly name: string;
  readonly wordsFor: (file: string) => readonly string[];
}

const length = String(MOST_SECONDS);
const SOX = ['-q', '-c', '1', '-r', '16000', '-b', '16'];
const rec: Way = { name: 'rec', wordsFor: (file) => [...SOX, file, 'trim', '0', length] };
const ffmpeg = (...source: readonly string[]): Way => ({
  name: 'ffmpeg',
  wordsFor: (file) => [
    ...['-loglevel', 'error', '-nostdin', '-y', ...source],
    ...['-ac', '1', '-ar', '16000', '-t', length, file],
  ],
});

/** Recorders in the order in which they are tried. ffmpeg on Windows wants the device's name, so it is none of them. */
const WAYS: Readonly<Partial<Record<NodeJS.Platform, readonly Way[]>>> = {
  linux: [
    {
      name: 'arecord',
      wordsFor: (file) => ['-q', '-f', 'S16_LE', '-r', '16000', '-c', '1', '-d', length, file],
    },
    rec,
    ffmpeg('-f', 'alsa', '-i', 'default'),
  ],
  darwin: [rec, ffmpeg('-f', 'avfoundation', '-i', ':0')],
  win32: [
    {
      name: 'sox.exe',
      wordsFor: (file) => ['-t', 'waveaudio', 'default', ...SOX, file, 'trim', '0', length],
    },
  ],
};

/** Names of the programs that could record on this system, the best first. */
export const recorderNames = (platform: NodeJS.Platform): readonly string[] =>
  (WAYS[platform] ?? []).map(({ name }) => name);

/** The first recorder that is installed; null when there is none. `path` is the value of PATH. */
export function findRecorder(platform: NodeJS.Platform, path: string): Recorder | null {
  for (const { name, wordsFor } of WAYS[platform] ?? []) {
    const program = path
      .split(delimiter)
      .filter((folder) => folder !== '')
      .map((folder) => join(folder, name))
      .find((file) => existsSync(file));
    if (program !== undefined) return { program, wordsFor };
  }
  return null;
}

/**
 * Records into `file` until `ended` resolves, or for fifteen seconds. Throws RecorderError when the program cannot be started or ends by
 * itself with a complaint: no microphone, or another program holds it.
 */
export async function record(
  { program, wordsFor }: Recorder,
  file: string,
  ended: Promise<unknown>,
): Promise<void> {
  const child = spawn(program, wordsFor(file), { stdio: ['ignore', 'ignore', 'pipe'] });
  let complaint = '';
  child.stderr.on('data', (piece: Buffer) => {
    complaint = `${complaint}${piece.toString()}`.slice(-400);
  });
  const gone = Promise.withResolvers<number | null>();
  child.on('error', (error) => gone.reject(new RecorderError(error.message)));
  child.on('close', (code) => gone.resolve(code));
  let asked = false;
  let timer: NodeJS.Timeout | undefined;
  void ended.then(() => {
    if (child.exitCode !== null) return;
    asked = true;
    child.kill('SIGINT');
    timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  });
  const code = await gone.promise.finally(() => clearTimeout(timer));
  if (!asked && code !== 0) throw new RecorderError(complaint.trim() || `it ended with ${code}`);
}
