import { join } from 'node:path';
import { compileReplies } from '../adapters/language/replies.ts';
import type { ReplyData } from '../core/conversation/replies/speaker.ts';

export const REPLY_ASSETS: string = join(import.meta.dirname, '../../assets/replies');

let replies: Promise<ReplyData> | undefined;
/** The words that ship, read once. */
export const realReplies = (): Promise<ReplyData> => {
  replies ??= compileReplies(REPLY_ASSETS);
  return replies;
};
