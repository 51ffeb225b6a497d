import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const LARGEST = 1024 * 1024;
let place: { readonly file: string; readonly aloud: boolean } | null = null;

/** Says where the shell's own log goes; until then lines go to standard error only. */
export function logTo(file: string, aloud: boolean): void {
  place = { file, aloud };
}

/**
 * One line of the shell's log: an event name and figures. Never names, phones, amounts or what was said;
 * the shell does not know them, and nothing it is handed by the page comes here.
 */
export function log(
  event: string,
  fields: Readonly<Record<string, string | number | boolean | null>> = {},
): void {
  const line = `${JSON.stringify({ time: new Date().toISOString(), event, ...fields })}\n`;
  if (!place || place.aloud) process.stderr.write(line);
  if (place) keep(place.file, line);
}

/** Two files of a megabyte are kept: the one written to and the one before. */
function keep(file: string, line: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    if (size > LARGEST) renameSync(file, `${file}.1`);
    appendFileSync(file, line);
  } catch (error) {
    process.stderr.write(`log: ${String(error)}\n${line}`);
  }
}
