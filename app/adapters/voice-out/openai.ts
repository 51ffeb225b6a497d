import { fetchHere } from '../little-fetch.ts';
import { soundOf } from './sound.ts';
import { type Speech, type Voice, type VoiceConfig, VoiceOutError } from './types.ts';

const MODEL = 'gpt-4o-mini-tts';
const VOICE = 'coral';
const MANNER = {
  'hi-IN': 'Speak Hindi clearly and calmly, as a helpful person at the counter of an Indian grocery shop.',
  'en-IN': 'Speak Indian English clearly and calmly, as a helpful person at the counter of a grocery shop.',
} as const;

/** Speech of a server with OpenAI's protocol, as raw sound; the library is loaded with the first sentence. */
export const openAiVoice = (config: VoiceConfig): Voice => ({
  speak: (speech, giveUp) => soundOf((signal) => asked(config, speech, signal), giveUp),
});

async function asked(
  { apiKey, baseUrl }: VoiceConfig,
  { text, language, voice, speed }: Speech,
  signal: AbortSignal,
): Promise<Response> {
  const { default: OpenAI } = await import('openai');
  const client = new OpenAI({ apiKey, baseURL: baseUrl, maxRetries: 0, fetch: fetchHere });
  const order = {
    model: MODEL,
    voice: voice ?? VOICE,
    input: text,
    instructions: MANNER[language],
    response_format: 'pcm',
    speed: speed / 100,
  } as const;
  try {
    return await client.audio.speech.create(order, { signal });
  } catch (error) {
    throw error instanceof OpenAI.APIError && error.status !== undefined
      ? new VoiceOutError('refused', error)
      : error;
  }
}
