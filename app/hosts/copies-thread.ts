/** The thread that copies the shop and checks copies: with many bills that takes minutes, and the counter sells. */

import { serveThread } from '../adapters/thread/serve.ts';
import {
  type CopyAnswer,
  type CopyFailure,
  type CopyTask,
  copyFailure,
  doCopyTask,
} from '../services/copies-aside.ts';

serveThread<CopyTask, CopyAnswer, CopyFailure>(doCopyTask, copyFailure);
