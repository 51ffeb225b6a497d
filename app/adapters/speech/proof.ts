import { createThread, type Thread } from '../thread/thread.ts';

/** Beside this file, from source and in a build. */
const PROGRAM = new URL(
  import.meta.url.endsWith('.ts') ? './proof-thread.ts' : './proof-thread.js',
  import.meta.url,
);

/** A file that could not be read; `gone`: it is not there. */
export class UnreadError extends Error {
  readonly gone: boolean;

  constructor({ gone, why }: UnreadFailure) {
    super(why);
    this.name = 'UnreadError';
    this.gone = gone;
  }
}

/** The same between threads. */
export interface UnreadFailure {
  readonly gone: boolean;
  readonly why: string;
}

export const unreadFailure = (error: unknown): UnreadFailure => ({
  gone: error instanceof Error && 'code' in error && error.code === 'ENOENT',
  why: String(error),
});

/** A thread that answers a path with the SHA-256 of its file in hex, or with UnreadError; any other error is the thread's own. */
export const proofThread = (): Thread<string, string> =>
  createThread<string, string, UnreadFailure>({
    url: PROGRAM,
    name: 'proof',
    idleMs: 1_000,
    revive: (failure) => new UnreadError(failure),
  });
