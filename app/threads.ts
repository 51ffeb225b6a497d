import { join } from 'node:path';
import { createPaperMakerAside, type PaperMakerAside } from './adapters/pdf/paper-aside.ts';
import { createThread, type Thread } from './adapters/thread/thread.ts';
import { type CopyAnswer, type CopyFailure, type CopyTask, copyError } from './services/copies-aside.ts';

/** The programs of the threads that are started when there is work for them. */
export interface ThreadUrls {
  readonly papers: URL;
  readonly copies: URL;
}

/** How long the thread of the copies stays after its last: a drill follows a backup, then there is none for a day. */
const COPIES_IDLE_MS = 5_000;

export const copyingThread = ({ copies }: ThreadUrls): Thread<CopyTask, CopyAnswer> =>
  createThread<CopyTask, CopyAnswer, CopyFailure>({
    url: copies,
    name: 'copies',
    idleMs: COPIES_IDLE_MS,
    revive: copyError,
  });

export const papersAside = ({ papers }: ThreadUrls, assetsDir: string): PaperMakerAside =>
  createPaperMakerAside({ threadUrl: papers, fontsDir: join(assetsDir, 'fonts') });
