import { z } from 'zod';
import { SAMPLE_RATE } from '../types.ts';
import { type About, type CloudConfig, CloudError } from './types.ts';
import { plainWords } from './words.ts';

const HOME = 'https://api.deepgram.com';
const MODEL = 'nova-3';

/** Where a sentence is streamed to, and as what. Hinglish is both languages at once: `multi`, with hints. */
export function listenUrl({ baseUrl, model }: CloudConfig, { language, names }: About): URL {
  const url = new URL(`${baseUrl ?? HOME}/v1/listen`.replace(/^http/, 'ws'));
  const ask = (name: string, value: string | number) => url.searchParams.append(name, String(value));
  ask('model', model ?? MODEL);
  ask('encoding', 'linear16');
  ask('sample_rate', SAMPLE_RATE);
  ask('channels', 1);
  ask('interim_results', 'true');
  ask('language', language === 'en' ? 'en-IN' : 'multi');
  if (language !== 'en') for (const hint of ['hi', 'en']) ask('language_hint', hint);
  for (const name of names) ask('keyterm', name);
  return url;
}

const results = z.object({
  type: z.literal('Results'),
  is_final: z.boolean(),
  channel: z.object({ alternatives: z.tuple([z.object({ transcript: z.string() })]).rest(z.unknown()) }),
});
const other = z.object({ type: z.string() });

/** What a message of the stream says: words that may still change or not, that all is said, or nothing to us. */
export type StreamMessage =
  | { readonly kind: 'words'; readonly words: string; readonly final: boolean }
  | { readonly kind: 'end' }
  | { readonly kind: 'none' };

/** Reads a message. Throws CloudError: `refused` when the service says so, `nonsense` for what is none of its messages. */
export function streamMessage(data: string): StreamMessage {
  const message = parsed(data);
  const found = results.safeParse(message);
  if (found.success) {
    const [{ transcript }] = found.data.channel.alternatives;
    return { kind: 'words', words: plainWords(transcript), final: found.data.is_final };
  }
  const named = other.safeParse(message);
  if (!named.success || named.data.type === 'Results') throw new CloudError('nonsense');
  if (named.data.type === 'Error') throw new CloudError('refused');
  return { kind: named.data.type === 'Metadata' ? 'end' : 'none' };
}

function parsed(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch (error) {
    throw new CloudError('nonsense', error);
  }
}
