import { fetchLittle } from '../../little-fetch.ts';
import { spokenIn } from '../types.ts';
import { type About, type CloudConfig, CloudError, type Transcriber } from './types.ts';
import { wholeSentences } from './whole.ts';
import { wordsIn } from './words.ts';

const MODEL = 'gpt-4o-transcribe';

/** Speech to text by a server of OpenAI's protocol (`/audio/transcriptions`); the library is loaded with the first sentence. */
export const openAiTranscriber = (config: CloudConfig): Transcriber => wholeSentences(config, asked);

async function asked(
  { apiKey, baseUrl, model }: CloudConfig,
  sound: File,
  about: About,
  signal: AbortSignal,
): Promise<string> {
  const { default: OpenAI } = await import('openai');
  const client = new OpenAI({ apiKey, baseURL: baseUrl, maxRetries: 0, fetch: fetchLittle });
  const order = {
    file: sound,
    model: model ?? MODEL,
    language: spokenIn(about.language),
    prompt: promptOf(about),
    response_format: 'json',
  } as const;
  try {
    return wordsIn(await client.audio.transcriptions.create(order, { signal }));
  } catch (error) {
    throw troubleOf(error, OpenAI.APIError);
  }
}

/** A status is a refusal; the library wraps what never got an answer in the same class, without one. */
function troubleOf(error: unknown, ApiError: typeof import('openai').APIError): unknown {
  if (error instanceof ApiError) return new CloudError(error.status ? 'refused' : 'unreachable', error);
  return error instanceof SyntaxError ? new CloudError('nonsense', error) : error;
}

/** Whole sentences: a bare list of names makes the model write lists. */
const promptOf = ({ names }: About): string =>
  `At the counter of an Indian grocery shop, in Hinglish. Names and goods: ${names.join(', ')}.`;
