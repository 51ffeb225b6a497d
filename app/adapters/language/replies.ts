import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { SITUATIONS } from '../../core/conversation/commands.ts';
import { REPLY_KEYS, type ReplyData } from '../../core/conversation/replies/speaker.ts';
import { LANGUAGES } from '../../core/intent/types.ts';

const words = z.strictObject({
  messages: z.record(z.enum(REPLY_KEYS), z.string().min(1)),
  units: z.record(z.string(), z.string()),
  sounds: z.record(z.string().regex(/^[^A-Z\s]+$/), z.string().min(1)),
  suggestions: z.array(z.string()).min(1),
  help: z.record(z.enum(SITUATIONS), z.array(z.string()).min(1)),
});
const replyData = z.record(z.enum(LANGUAGES), words);

async function wordsOf(folder: string, language: string): Promise<z.output<typeof words>> {
  const sounds = await readYaml(join(folder, 'sounds', `${language}.yaml`), words.shape.sounds);
  const sentences = await readYaml(join(folder, `${language}.yaml`), words.omit({ sounds: true }));
  return { ...sentences, sounds };
}

async function readYaml<Shape extends z.ZodType>(file: string, shape: Shape): Promise<z.output<Shape>> {
  try {
    return shape.parse(parse(await readFile(file, 'utf8')));
  } catch (cause) {
    throw new Error(`cannot read ${file}: ${String(cause)}`, { cause });
  }
}

/** Reads and checks what the counter says: one file a language under `folder` (assets/replies), and one with its sounds. Throws an Error naming the file. */
export async function compileReplies(folder: string): Promise<ReplyData> {
  const read = await Promise.all(LANGUAGES.map(async (each) => [each, await wordsOf(folder, each)]));
  return replyData.parse(Object.fromEntries(read));
}

/** Reads the one file that a build makes of `compileReplies`. Throws a ZodError when it is damaged. */
export const readReplies = (file: string): ReplyData =>
  replyData.parse(JSON.parse(readFileSync(file, 'utf8')));
