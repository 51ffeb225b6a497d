import { existsSync } from 'node:fs';
import type { PaperInvoice } from '../../core/paper/types.ts';
import { createThread } from '../thread/thread.ts';
import { PaperError } from './paper-error.ts';
import { fontFiles, type PaperMaker } from './paper-maker.ts';

/** The thread's program, so that both sides name the same task. */
export interface PaperTask {
  readonly fontsDir: string;
  readonly paper: PaperInvoice;
}

export interface PaperMakerAside extends PaperMaker {
  close(): Promise<void>;
}

interface AsideOptions {
  readonly threadUrl: URL;
  readonly fontsDir: string;
}

/** After the last bill of a rush; pdfmake and what it made of the fonts are some 60 MB. */
const IDLE_MS = 5_000;

/** A maker of papers in a thread of its own (`paper-thread.ts`), which ends when no bill came for a while. */
export function createPaperMakerAside({ threadUrl, fontsDir }: AsideOptions): PaperMakerAside {
  const thread = createThread<PaperTask, Uint8Array, string>({
    url: threadUrl,
    name: 'papers',
    idleMs: IDLE_MS,
    revive: failed,
  });
  return {
    close: thread.close,
    async make(paper) {
      // Without fonts a thread would only come up to say so.
      const missing = fontFiles(fontsDir).find((file) => !existsSync(file));
      if (missing !== undefined) throw failed(`no ${missing}`);
      return await thread.ask({ fontsDir, paper });
    },
  };
}

const failed = (cause: unknown): PaperError =>
  new PaperError('the paper of the bill could not be made', cause);
