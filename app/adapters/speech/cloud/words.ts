import { z } from 'zod';
import { CloudError } from './types.ts';

/** Nobody says more in the fifteen seconds of a sentence. */
const MOST_CHARACTERS = 500;
/** No speech is written with these: a page, a program or a list of data came instead. */
const NO_SPEECH = /[<>{}\\]/;

/**
 * The text of a transcript as plain words in one line: without control and invisible characters, spaces single. It is data of a
 * stranger and stays that: whatever it says is read as if somebody had said it at the counter. Throws CloudError `nonsense` for more
 * than a sentence and for markup.
 */
export function plainWords(text: string): string {
  const words = text
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .replaceAll(/\p{C}/gu, '')
    .trim();
  if (words.length > MOST_CHARACTERS || NO_SPEECH.test(words)) throw new CloudError('nonsense');
  return words;
}

const transcript = z.object({ text: z.string() });

/** The words in an answer of the form `{ "text": … }`; other fields are not looked at. Throws CloudError `nonsense`. */
export function wordsIn(answer: unknown): string {
  const found = transcript.safeParse(answer);
  if (!found.success) throw new CloudError('nonsense');
  return plainWords(found.data.text);
}
