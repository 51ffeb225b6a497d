import { afterEach, describe, expect, test } from 'vitest';
import {
  type DeepgramServer,
  deepgramServer,
  metadata,
  results,
  type Script,
} from '../../../testing/deepgram-server.ts';
import { SAMPLE_RATE } from '../types.ts';
import { deepgramTranscriber } from './deepgram.ts';
import type { CloudSentence } from './types.ts';

const PIECE = new Float32Array(SAMPLE_RATE / 5).fill(0.25);
let server: DeepgramServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

/** A sentence of two pieces to a service that plays this script. */
async function speakTo(script: Script, onPartial: (text: string) => void = () => {}): Promise<CloudSentence> {
  server = await deepgramServer(script);
  const transcriber = deepgramTranscriber({ apiKey: 'secret', baseUrl: server.url, model: null });
  const sentence = transcriber.begin({ language: 'hi-Latn', names: ['Rahul Sharma', 'atta'] }, onPartial);
  sentence.feed(PIECE);
  sentence.feed(PIECE);
  return sentence;
}
const heard = (sentence: CloudSentence) =>
  sentence.finish(PIECE, AbortSignal.timeout(3000)).then(
    (text) => text,
    (error: { trouble?: string }) => `trouble: ${error.trouble}`,
  );
const answering = (...messages: string[]): Script => ({
  end: (socket) => {
    for (const message of messages) socket.send(message);
    socket.close(1000);
  },
});

describe('Deepgram', () => {
  test('gets the sound as it is spoken, languages and names, and its final words are joined', async () => {
    const sentence = await speakTo(
      answering(results('rahul ka'), results('bill', false), results('bill banao'), metadata()),
    );
    expect(await heard(sentence)).toBe('rahul ka bill banao');
    const [stream] = server?.streams ?? [];
    expect(stream).toMatchObject({ authorization: 'Token secret', bytes: 4 * PIECE.length, ended: true });
    const asked = stream?.url.searchParams;
    expect(stream?.url.pathname).toBe('/v1/listen');
    expect(asked?.get('encoding')).toBe('linear16');
    expect(asked?.get('sample_rate')).toBe('16000');
    expect(asked?.get('language')).toBe('multi');
    expect(asked?.getAll('language_hint')).toEqual(['hi', 'en']);
    expect(asked?.getAll('keyterm')).toEqual(['Rahul Sharma', 'atta']);
  });

  test('shows what it has so far while it is spoken', async () => {
    const seen: string[] = [];
    const sentence = await speakTo(
      {
        open: (socket) => {
          socket.send(results('rahul'));
          socket.send(results('ka', false));
        },
        ...answering(results('ka bill'), metadata()),
      },
      (text) => seen.push(text),
    );
    expect(await heard(sentence)).toBe('rahul ka bill');
    expect(seen).toEqual(['rahul', 'rahul ka', 'rahul ka bill']);
  });

  test('nothing said is no word', async () => {
    expect(await heard(await speakTo(answering(results(''), metadata())))).toBe('');
  });

  test.each<[string, Script, string]>([
    ['refuses the key', { status: 401 }, 'refused'],
    ['answers an error', answering('{"type":"Error","description":"no credit"}'), 'refused'],
    ['closes at once', { open: (socket) => socket.close(1011) }, 'unreachable'],
    ['is cut in the middle', { open: (socket) => setTimeout(() => socket.terminate(), 20) }, 'unreachable'],
    ['never answers the end', {}, 'unreachable'],
    ['talks HTML', answering('<html><body>sign in</body></html>'), 'nonsense'],
    ['sends bytes', { end: (socket) => socket.send(Buffer.from([1, 2, 3])) }, 'nonsense'],
    ['names no transcript', answering('{"type":"Results","is_final":true,"channel":{}}'), 'nonsense'],
    ['sends a number for words', answering(results('x').replace('"x"', '7')), 'nonsense'],
    ['writes a book', answering(results('bol '.repeat(1000))), 'nonsense'],
    ['sends a huge message', answering(results('x'.repeat(5_000_000))), 'unreachable'],
    ['talks without end', answering(...Array(600).fill(results('', false))), 'nonsense'],
  ])(
    'that %s is trouble and no text',
    async (_, script, trouble) => {
      const sentence = await speakTo(script);
      expect(await heard(sentence)).toBe(`trouble: ${trouble}`);
    },
    8000,
  );

  test('that is not there is trouble', async () => {
    const gone = deepgramTranscriber({ apiKey: 'k', baseUrl: 'http://127.0.0.1:1', model: null });
    expect(await heard(gone.begin({ language: 'en', names: [] }, () => {}))).toBe('trouble: unreachable');
    const wrong = deepgramTranscriber({ apiKey: 'k', baseUrl: 'no address', model: null });
    expect(await heard(wrong.begin({ language: 'en', names: [] }, () => {}))).toBe('trouble: unreachable');
  });

  test('hears nothing more of a sentence that was stopped', async () => {
    const sentence = await speakTo({});
    await expect.poll(() => server?.streams[0]?.bytes).toBe(4 * PIECE.length);
    sentence.stop();
    sentence.feed(PIECE);
    expect(await heard(sentence)).toBe('trouble: unreachable');
    expect(server?.streams[0]).toMatchObject({ bytes: 4 * PIECE.length, ended: false });
  });
});
