import { writeSync } from 'node:fs';

/**
 * Standard output and error, written at once: a program that reads us line by line must not wait, and nothing may be
 * lost when we end.
 */
export const out = (line: string): void => write(1, `${line}\n`);
export const note = (line: string): void => write(2, `${line}\n`);
export const json = (value: unknown): void => out(JSON.stringify(value));

function write(stream: 1 | 2, text: string): void {
  let bytes = Buffer.from(text);
  while (bytes.length > 0) bytes = bytes.subarray(attempt(stream, bytes));
}

/** A full pipe says EAGAIN; we wait for its reader. */
function attempt(stream: 1 | 2, bytes: Buffer): number {
  try {
    return writeSync(stream, bytes);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') return 0;
    throw error;
  }
}
