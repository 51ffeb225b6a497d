import { fetchLittle } from '../../little-fetch.ts';
import { type About, type CloudConfig, CloudError, type Transcriber } from './types.ts';
import { wholeSentences } from './whole.ts';
import { wordsIn } from './words.ts';

const HOME = 'https://api.elevenlabs.io';
const MODEL = 'scribe_v2';
/** They refuse longer ones, and more words. */
const MOST_LETTERS = 49;
const MOST_WORDS = 5;

/** Speech to text by ElevenLabs (`/v1/speech-to-text`). */
export const elevenLabsTranscriber = (config: CloudConfig): Transcriber =>
  wholeSentences((wav, about, signal) => asked(config, wav, about, signal));

async function asked(
  { apiKey, baseUrl, model }: CloudConfig,
  wav: Uint8Array<ArrayBuffer>,
  about: About,
  signal: AbortSignal,
): Promise<string> {
  const answer = await fetchLittle(`${baseUrl ?? HOME}/v1/speech-to-text`, {
    method: 'POST',
    headers: { 'xi-api-key': apiKey },
    body: formOf(wav, about, model ?? MODEL),
    signal,
  });
  if (!answer.ok) throw new CloudError('refused', new Error(`status ${answer.status}`));
  return wordsIn(await jsonOf(answer));
}

function formOf(wav: Uint8Array<ArrayBuffer>, { language, names }: About, model: string): FormData {
  const form = new FormData();
  form.append('model_id', model);
  form.append('language_code', language === 'en' ? 'en' : 'hi');
  form.append('tag_audio_events', 'false');
  form.append('timestamps_granularity', 'none');
  for (const name of names.filter(isKeyterm)) form.append('keyterms', name);
  form.append('file', new File([wav], 'sentence.wav', { type: 'audio/wav' }));
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
