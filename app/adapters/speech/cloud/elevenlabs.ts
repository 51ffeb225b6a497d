import { fetchLittle } from '../../little-fetch.ts';
import { spokenIn } from '../types.ts';
import { type About, type CloudConfig, CloudError, type Transcriber } from './types.ts';
import { wholeSentences } from './whole.ts';
import { wordsIn } from './words.ts';

const HOME = 'https://api.elevenlabs.io';
const MODEL = 'scribe_v2';
/** They refuse longer ones, and more words. */
const MOST_LETTERS = 49;
const MOST_WORDS = 5;

/** Speech to text by ElevenLabs (`/v1/speech-to-text`). */
export const elevenLabsTranscriber = (config: CloudConfig): Transcriber => wholeSentences(config, asked);

async function asked(
  { apiKey, baseUrl, model }: CloudConfig,
  sound: File,
  about: About,
  signal: AbortSignal,
): Promise<string> {
  const answer = await fetchLittle(`${baseUrl ?? HOME}/v1/speech-to-text`, {
    method: 'POST',
    headers: { 'xi-api-key': apiKey },
    body: formOf(sound, about, model ?? MODEL),
    signal,
  });
  if (!answer.ok) throw new CloudError('refused', new Error(`status ${answer.status}`));
  return wordsIn(await jsonOf(answer));
}

function formOf(sound: File, { language, names }: About, model: string): FormData {
  const form = new FormData();
  form.append('model_id', model);
  form.append('language_code', spokenIn(language));
  form.append('tag_audio_events', 'false');
  form.append('timestamps_granularity', 'none');
  for (const name of names.filter(isKeyterm)) form.append('keyterms', name);
  form.append('file', sound);
  return form;
}

const isKeyterm = (name: string): boolean =>
  name.length <= MOST_LETTERS && name.split(' ').length <= MOST_WORDS;

async function jsonOf(answer: Response): Promise<unknown> {
  try {
    return await answer.json();
  } catch (error) {
    throw new CloudError('nonsense', error);
  }
}
