import type { CloudEars } from '../adapters/speech/cloud/config.ts';
import type { Ears, HeardBy, SpokenSentence } from '../adapters/speech/cloud/ears.ts';
import type { HearContext } from '../adapters/speech/types.ts';
import type { HearingWays } from '../contract/hearing.ts';
import type { HeardText, TalkSpan, Turn } from '../contract/talk.ts';
import { sentenceOf } from '../core/conversation/heard.ts';
import { oddityOf } from '../core/conversation/oddity.ts';
import { istIso } from '../core/datetime/ist.ts';
import { heardAs } from '../core/intent/heard-as.ts';
import type { Lexicon } from '../core/intent/lexicon.ts';
import { recentCustomers } from '../repositories/customers.ts';
import { bestSellers } from '../repositories/products.ts';
import type { Asking } from './asking.ts';
import type { Bus } from './bus.ts';
import { recall } from './conversation-store.ts';
import { hearerNow, hearingWays } from './hearing-ways.ts';
import { Refusal } from './refusal.ts';
import { readSettings } from './settings.ts';
import { contextOf, type TalkParts } from './talk.ts';

/** Samples a second of all sound at the doors. */
const RATE = 16_000;
/** No command is longer; the doors count down to it. */
export const MOST_SECONDS = 15;
/** Recordings that may be open at once over all doors. */
const MOST_OPEN = 8;
const LIKELY_NAMES = 12;

/** Where it is said. */
interface Place {
  readonly conversationId: string;
  readonly draftId: string | null;
  readonly recorder: boolean;
}

interface Recording extends Place {
  readonly sentence: SpokenSentence;
  readonly parts: Float32Array[];
  length: number;
}

export interface Listening {
  ways(): HearingWays;
  begin(request: { id: string; conversationId: string; draftId: string | null; recorder: boolean }): {
    maxSeconds: number;
  };
  feed(request: { id: string; samples: string }): { seconds: number };
  finish(request: { id: string }): Promise<{ heard: HeardText; turn: Turn | null }>;
  abort(request: { id: string }): { aborted: boolean };
}

/** What listening needs besides talking. */
export interface ListeningParts extends TalkParts {
  readonly ears: Ears;
  readonly cloud: CloudEars;
  readonly bus: Bus;
  readonly lexicon: Lexicon;
  readonly say: Asking['say'];
}

/** Takes sound in pieces while the key is held; on release hears it, understands it and acts on it. */
export function createListening(parts: ListeningParts): Listening {
  const open = new Map<string, Recording>();
  const need = (id: string): Recording => {
    const recording = open.get(id);
    if (!recording) throw new Refusal('not_found', 'recording');
    return recording;
  };
  return {
    ways: () => hearingWays(parts.books.read, parts.cloud),
    begin: ({ id, ...place }) => {
      if (open.size >= MOST_OPEN) throw new Refusal('speech_busy');
      open.get(id)?.sentence.stop();
      open.set(id, recordingFor(parts, id, place));
      return { maxSeconds: MOST_SECONDS };
    },
    feed: ({ id, samples }) => {
      const recording = need(id);
      const sound = pcm(samples);
      const level = add(recording, sound);
      recording.sentence.feed(sound);
      const seconds = recording.length / RATE;
      parts.bus.emit({ kind: 'level', sessionId: id, level, seconds });
      return { seconds };
    },
    finish: async ({ id }) => {
      const recording = need(id);
      open.delete(id);
      return act(parts, id, recording);
    },
    abort: ({ id }) => {
      open.get(id)?.sentence.stop();
      return { aborted: open.delete(id) };
    },
  };
}

/** A recording that begins: whoever hears at this counter listens from now on. */
function recordingFor(parts: ListeningParts, id: string, place: Place): Recording {
  const by = hearerNow(parts.books.read, parts.cloud);
  const partial = (text: string) => parts.bus.emit({ kind: 'partial', sessionId: id, text });
  const sentence = parts.ears.begin(by, hearContext(parts, place), partial);
  return { ...place, sentence, parts: [], length: 0 };
}

/** Signed 16 bit little endian, as base64, to −1 … 1. */
function pcm(base64: string): Float32Array {
  const bytes = Buffer.from(base64, 'base64');
  const sound = new Float32Array(bytes.length >> 1);
  for (let n = 0; n < sound.length; n++) sound[n] = bytes.readInt16LE(n * 2) / 32768;
  return sound;
}

/** Keeps a piece of sound; answers with its level (root mean square, 0–1). */
function add(recording: Recording, sound: Float32Array): number {
  if ((recording.length + sound.length) / RATE > MOST_SECONDS + 1) throw new Refusal('speech_too_long');
  recording.parts.push(sound);
  recording.length += sound.length;
  const power = sound.reduce((sum, sample) => sum + sample * sample, 0);
  return sound.length === 0 ? 0 : Math.sqrt(power / sound.length);
}

async function act(parts: ListeningParts, id: string, recording: Recording) {
  const began = performance.now();
  const context = hearContext(parts, recording);
  const sound = await hear(recording, context);
  const { text, distance } = sentenceOf(sound, (said) => oddityOf(parts.ear, parts.lexicon, said, context));
  const heard = heardMessage(sound, text, distance);
  if (text === '') return { heard, turn: null };
  const turn = await parts.say({
    id,
    text,
    source: 'voice',
    conversationId: recording.conversationId,
    draftId: recording.draftId,
    recorder: recording.recorder,
  });
  return {
    heard,
    turn: {
      ...turn,
      spans: turn.spans.map((span) => withSounds(span, text, sound.texts)),
      ms: { ...turn.ms, hear: sound.ms.total, total: performance.now() - began },
    },
  };
}

/** A word that can be put right, with what a correction may teach of it. */
function withSounds(span: TalkSpan, text: string, transcripts: readonly string[]): TalkSpan {
  if (span.taken === null) return span;
  const sounds = transcripts.map((transcript) => heardAs(transcript, text, span.start, span.end));
  return { ...span, sounds: [...new Set(sounds)].filter((sound) => sound !== '') };
}

async function hear(recording: Recording, context: HearContext): Promise<HeardBy> {
  try {
    return await recording.sentence.finish(joined(recording), context);
  } catch (error) {
    throw speechRefusal(error) ?? error;
  }
}

/** Hearing's own errors carry codes of the closed list; a damaged file is named. */
export function speechRefusal(error: unknown): Refusal | null {
  if (!(error instanceof Error) || error.name !== 'SpeechError') return null;
  const code = 'code' in error ? error.code : null;
  const file = 'file' in error && typeof error.file === 'string' ? error.file : null;
  switch (code) {
    case 'speech_model_missing':
    case 'speech_model_damaged':
    case 'speech_busy':
    case 'speech_too_long':
    case 'invalid_input':
      return new Refusal(code, file);
    default:
      return new Refusal('speech_failed', file);
  }
}

function joined({ parts, length }: Recording): Float32Array {
  const all = new Float32Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** What is known while the sentence is spoken: the draft, the question, the likely names. */
function hearContext({ books, lifetimeMs }: TalkParts, { conversationId, draftId }: Place): HearContext {
  const state = recall(books.read, { nowMs: books.nowMs(), lifetimeMs }, conversationId);
  return {
    ...contextOf({ read: books.read, now: istIso(books.nowMs()) }, state, draftId),
    language: readSettings(books.read).language,
    names: {
      customers: recentCustomers(books.read, LIKELY_NAMES).map(({ name }) => name),
      products: bestSellers(books.read, LIKELY_NAMES).map(({ name }) => name),
    },
  };
}

const heardMessage = (sound: HeardBy, text: string, distance: number | null): HeardText => ({
  text,
  transcripts: [...sound.texts],
  distance,
  confidence: sound.confidence,
  seconds: sound.seconds,
  level: sound.level,
  by: sound.by,
  trouble: sound.trouble,
  ms: { ...sound.ms },
});
