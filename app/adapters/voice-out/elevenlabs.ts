import { fetchHere } from '../little-fetch.ts';
import { soundOf } from './sound.ts';
import type { Speech, Voice, VoiceConfig } from './types.ts';

const HOME = 'https://api.elevenlabs.io';
const MODEL = 'eleven_flash_v2_5';
/** A voice that every account has. */
const VOICE = 'JBFqnCBsd6RMkjVDRZzb';
/** They refuse other speeds. */
const SLOWEST = 0.7;
const FASTEST = 1.2;
const LANGUAGES = { 'hi-IN': 'hi', 'en-IN': 'en' } as const;

/** Speech of ElevenLabs, as raw sound. */
export const elevenLabsVoice = (config: VoiceConfig): Voice => ({
  speak: (speech, giveUp) => soundOf((signal) => asked(config, speech, signal), giveUp),
});

function asked(
  { apiKey, baseUrl }: VoiceConfig,
  { text, language, voice, speed }: Speech,
  signal: AbortSignal,
): Promise<Response> {
  const path = `/v1/text-to-speech/${encodeURIComponent(voice ?? VOICE)}/stream?output_format=pcm_24000`;
  return fetchHere(`${baseUrl ?? HOME}${path}`, {
    method: 'POST',
    headers: { 'xi-api-key': apiKey, 'content-type': 'application/json' },
    body: JSON.stringify({
      text,
      model_id: MODEL,
      language_code: LANGUAGES[language],
      voice_settings: { speed: Math.min(FASTEST, Math.max(SLOWEST, speed / 100)) },
    }),
    signal,
  });
}
