import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { mailConfigIn } from '../adapters/email/config.ts';
import { compileAssets, readSentences } from '../adapters/language/load.ts';
import { compileReplies, readReplies } from '../adapters/language/replies.ts';
import { createLog, type Logger, silentLog } from '../adapters/log.ts';
import { cloudEarsIn } from '../adapters/speech/cloud/config.ts';
import { voiceOutIn } from '../adapters/voice-out/config.ts';
import { createEngine, type Engine } from '../compose.ts';
import { lifetimeOf } from '../core/conversation/memory.ts';
import type { ReplyData } from '../core/conversation/replies/speaker.ts';
import type { SentenceData } from '../core/intent/sentence-data.ts';
import {
  assetsDir,
  packageFile,
  readyReplies,
  readySentences,
  speechWorkerUrl,
  threadUrls,
  voiceWorkerUrl,
} from './paths.ts';

export interface StartOptions {
  readonly shopFile: string;
  readonly verbose: boolean;
  readonly fixedNowMs?: number;
}

/** Starts the engine on a shop's file with the shipped parts. */
export async function startEngine({ shopFile, verbose, fixedNowMs }: StartOptions): Promise<Engine> {
  const [log, sentences, replies] = await Promise.all([
    logBeside(shopFile, verbose),
    readySentencesOf(),
    readyRepliesOf(),
  ]);
  return createEngine({
    shopFile,
    assetsDir,
    speechWorkerUrl,
    voiceWorkerUrl,
    threadUrls,
    sentences,
    replies,
    version: versionOf(),
    log,
    mail: mailConfigIn(process.env),
    cloudEars: cloudEarsIn(process.env),
    modelKey: process.env.OPENAI_API_KEY || null,
    voiceOut: voiceOutIn(process.env),
    modelAddresses: {
      own: process.env.EXECORA_MODELS_URL || null,
      hub: process.env.HF_ENDPOINT || null,
    },
    conversationMs: lifetimeOf(process.env.CONV_TTL_HOURS),
    ...(fixedNowMs === undefined ? {} : { fixedNowMs }),
  });
}

/** A folder that cannot be written has no log; the window says what is wrong with it all the same. */
async function logBeside(shopFile: string, verbose: boolean): Promise<Logger> {
  try {
    return await createLog(join(dirname(shopFile), 'logs'), verbose);
  } catch {
    return silentLog();
  }
}

/** A build carries the sentences as one checked file; from source they are read from assets/intents. */
export async function readySentencesOf(): Promise<SentenceData> {
  return existsSync(readySentences)
    ? readSentences(readySentences)
    : compileAssets(join(assetsDir, 'intents'));
}

/** What the counter says, as the sentences. */
const readyRepliesOf = async (): Promise<ReplyData> =>
  existsSync(readyReplies) ? readReplies(readyReplies) : compileReplies(join(assetsDir, 'replies'));

const versionOf = (): string =>
  z.object({ version: z.string() }).parse(JSON.parse(readFileSync(packageFile, 'utf8'))).version;
