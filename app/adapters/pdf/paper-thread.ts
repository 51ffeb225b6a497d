/** The thread that draws papers: shaping the Hindi of a bill takes a tenth of a second, in which the counter would answer nobody. */

import { serveThread } from '../thread/serve.ts';
import type { PaperTask } from './paper-aside.ts';
import { PaperError } from './paper-error.ts';
import { createPaperMaker } from './paper-maker.ts';

serveThread<PaperTask, Uint8Array, string>(
  ({ fontsDir, paper }) => createPaperMaker({ fontsDir }).make(paper),
  (error) => String(error instanceof PaperError ? error.cause : error),
);
