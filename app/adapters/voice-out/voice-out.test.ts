import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as later } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { closeServer, openOnLoopback } from '../../testing/loopback.ts';
import { voiceOutIn } from './config.ts';
import { elevenLabsVoice } from './elevenlabs.ts';
import { openAiVoice } from './openai.ts';
import type { Speech, Voice } from './types.ts';

type Reply = (response: ServerResponse) => void | Promise<void>;
interface Received {
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Record<string, unknown>;
}

let reply: Reply = () => undefined;
let received: Received[] = [];
let gone: Promise<void> = Promise.resolve();
const server = createServer((request: IncomingMessage, response) => {
  let body = '';
  gone = new Promise((closed) => response.on('close', closed));
  request.on('data', (piece: Buffer) => {
    body += piece.toString();
  });
  request.on('end', () => {
    received.push({ url: request.url ?? '', headers: request.headers, body: JSON.parse(body) });
    void reply(response);
  });
});

let home = '';
beforeEach(async () => {
  received = [];
  home = await openOnLoopback(server);
});
afterEach(() => closeServer(server));

const SENTENCE: Speech = { text: 'टोटल एक सौ सत्तर रुपये.', language: 'hi-IN', voice: null, speed: 100 };
const NEVER = new AbortController().signal;

async function heard(voice: Voice, speech = SENTENCE, giveUp = NEVER): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of voice.speak(speech, giveUp)) pieces.push(piece);
  return Buffer.concat(pieces);
}

const sounding =
  (...pieces: Buffer[]): Reply =>
  async (response) => {
    response.setHeader('content-type', 'audio/pcm');
    for (const piece of pieces) {
      response.write(piece);
      await later(5);
    }
    response.end();
  };

const VOICES: readonly (readonly [name: string, voice: (address: string) => Voice])[] = [
  ['OpenAI', (address) => openAiVoice({ apiKey: 'key', baseUrl: `${address}/v1` })],
  ['ElevenLabs', (address) => elevenLabsVoice({ apiKey: 'key', baseUrl: address })],
];

describe('what is sent', () => {
  test('to OpenAI is the sentence, a voice and the wish for raw sound, with the key', async () => {
    reply = sounding(Buffer.alloc(4));
    await heard(openAiVoice({ apiKey: 'key', baseUrl: `${home}/v1` }), {
      ...SENTENCE,
      voice: 'sage',
      speed: 120,
    });
    expect(received).toMatchObject([
      {
        url: '/v1/audio/speech',
        headers: { authorization: 'Bearer key' },
        body: { input: SENTENCE.text, voice: 'sage', response_format: 'pcm', speed: 1.2 },
      },
    ]);
  });

  test('to ElevenLabs is the sentence, its language and a speed they allow, with the key', async () => {
    reply = sounding(Buffer.alloc(4));
    await heard(elevenLabsVoice({ apiKey: 'key', baseUrl: home }), { ...SENTENCE, voice: 'a/b', speed: 200 });
    expect(received).toMatchObject([
      {
        url: '/v1/text-to-speech/a%2Fb/stream?output_format=pcm_24000',
        headers: { 'xi-api-key': 'key' },
        body: { text: SENTENCE.text, language_code: 'hi', voice_settings: { speed: 1.2 } },
      },
    ]);
  });
});

describe.each(VOICES)('the voice of %s', (_, at) => {
  test('comes in pieces of whole samples, however it was cut on the way', async () => {
    reply = sounding(Buffer.from([1, 2, 3]), Buffer.from([4]), Buffer.from([5, 6, 7]), Buffer.from([8, 9]));
    const pieces: number[] = [];
    for await (const piece of at(home).speak(SENTENCE, NEVER)) pieces.push(piece.length);
    expect(pieces.every((length) => length % 2 === 0)).toBe(true);
    expect(await heard(at(home))).toEqual(Buffer.from([1, 2, 3, 4, 5, 6, 7, 8]));
  });

  test.each<[string, string, Reply]>([
    ['a wrong key', 'refused', (response) => void response.writeHead(401).end('{"error":"no"}')],
    ['a fault of the server', 'refused', (response) => void response.writeHead(500).end()],
    [
      'music of another kind',
      'no_sound',
      (response) => void response.writeHead(200, { 'content-type': 'audio/mpeg' }).end('ID3xxxx'),
    ],
    [
      'a page',
      'no_sound',
      (response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>'),
    ],
    ['no type', 'no_sound', (response) => void response.writeHead(200).end('1234')],
    [
      'nothing',
      'no_sound',
      (response) => void response.writeHead(200, { 'content-type': 'audio/pcm' }).end(),
    ],
    ['a hung-up line', 'unreachable', (response) => void response.destroy()],
    [
      'being sent elsewhere',
      'unreachable',
      (response) => void response.writeHead(307, { location: 'http://127.0.0.1:1/' }).end(),
    ],
  ])('is none with %s (%s)', async (_case, trouble, answer) => {
    reply = answer;
    await expect(heard(at(home))).rejects.toMatchObject({ name: 'VoiceOutError', trouble });
  });

  test('that breaks off gives what came, then the error', async () => {
    reply = async (response) => {
      response.writeHead(200, { 'content-type': 'audio/pcm', 'content-length': '1000' });
      response.write(Buffer.alloc(100));
      await later(50);
      response.destroy();
    };
    let came = 0;
    const all = async () => {
      for await (const piece of at(home).speak(SENTENCE, NEVER)) came += piece.length;
    };
    await expect(all()).rejects.toMatchObject({ trouble: 'unreachable' });
    expect(came).toBe(100);
  });

  test('that sends without end is not read on, and its line is closed', async () => {
    reply = (response) => {
      response.setHeader('content-type', 'audio/pcm');
      const flood = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536)));
      };
      response.on('drain', flood);
      flood();
    };
    await expect(heard(at(home))).rejects.toMatchObject({ trouble: 'too_long' });
    await gone;
  });

  test('that says nothing is given up after three seconds', async () => {
    reply = () => undefined;
    const began = performance.now();
    await expect(heard(at(home))).rejects.toMatchObject({ trouble: 'slow' });
    expect(performance.now() - began).toBeLessThan(4500);
  });

  test('that stops in the middle is given up after three seconds', async () => {
    reply = (response) => {
      response.writeHead(200, { 'content-type': 'audio/pcm' });
      response.write(Buffer.alloc(100));
    };
    await expect(heard(at(home))).rejects.toMatchObject({ trouble: 'slow' });
  });

  test('is given up at once when somebody talks, and its line is closed', async () => {
    reply = (response) => {
      response.writeHead(200, { 'content-type': 'audio/pcm' });
      response.write(Buffer.alloc(100));
    };
    const stop = new AbortController();
    const stopped = heard(at(home), SENTENCE, stop.signal);
    setTimeout(() => stop.abort(new Error('somebody talks')), 50);
    await expect(stopped).rejects.toThrow('somebody talks');
    await gone;
  });

  test('that is not there is none', async () => {
    await expect(heard(at('http://127.0.0.1:1'))).rejects.toMatchObject({ trouble: 'unreachable' });
  });
});

describe('the environment', () => {
  test('opens the voices it has a key for, and says who speaks', () => {
    const opened = voiceOutIn({ OPENAI_API_KEY: 'a', TTS_PROVIDER: 'openai' });
    expect(opened.provider).toBe('openai');
    expect(opened.voices.openai).not.toBeNull();
    expect(opened.voices.elevenlabs).toBeNull();
  });

  test('may leave speaking to the voice that was fetched to this PC', () => {
    expect(voiceOutIn({ TTS_PROVIDER: 'here' }).provider).toBe('here');
  });

  test('opens none by itself, and knows no other provider', () => {
    expect(voiceOutIn({ TTS_PROVIDER: 'parrot', OPENAI_API_KEY: '' })).toEqual({
      provider: null,
      voices: { openai: null, elevenlabs: null },
    });
  });

  test('opens a server of one’s own without a key', async () => {
    reply = sounding(Buffer.alloc(6));
    const { openai } = voiceOutIn({ TTS_BASE_URL: `${home}/v1` }).voices;
    expect(openai && (await heard(openai)).length).toBe(6);
  });
});
