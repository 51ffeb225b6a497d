import type { VoiceOut } from '../adapters/voice-out/config.ts';
import type { Shelf } from '../adapters/voice-out/shelf.ts';
import type { Speaker, Speech, Voice, VoiceOutTrouble } from '../adapters/voice-out/types.ts';
import type { SoundPiece, SpeakerName, SpeakingWays } from '../contract/speaking.ts';
import type { Replies } from '../core/conversation/replies/reply.ts';
import type { Utterance, VoiceLanguage } from '../core/speaking/utterance.ts';
import type { Books } from './books.ts';
import { readSettings } from './settings.ts';

export interface SpeakingParts {
  readonly books: Books;
  readonly replies: Pick<Replies, 'uttered'>;
  readonly voiceOut: VoiceOut;
  /** The voice that was fetched to this PC. */
  readonly voiceHere: Voice;
  readonly shelf: Shelf;
  /** What went wrong with a speaker. */
  readonly troubled: (trouble: VoiceOutTrouble, cause: unknown) => void;
  readonly troubleOf: (error: unknown) => VoiceOutTrouble | null;
}

/** Speech of voices outside and of the one that was fetched. The system's voices are the window's. */
export interface SpeakingAloud {
  ways(): SpeakingWays;
  /** A sentence as a voice reads it, in the shop's language. */
  words(text: string): Utterance;
  /**
   * The sound of one sentence as it comes, whole from the shelf when it was spoken before. Never throws for what happens outside:
   * the last piece then says why there is no more. `giveUp` ends it.
   */
  sound(ask: { text: string; voice: VoiceLanguage }, giveUp: AbortSignal): AsyncGenerator<SoundPiece>;
}

export function createSpeaking(parts: SpeakingParts): SpeakingAloud {
  parts.books.onFacts((facts) => {
    if (facts.some((fact) => fact.kind === 'customer.forgotten')) void parts.shelf.clear();
  });
  const speakerNow = (): SpeakerName =>
    readSettings(parts.books.read).speaking.speaker ?? parts.voiceOut.provider ?? 'system';
  return {
    ways: () => {
      const { openai, elevenlabs } = parts.voiceOut.voices;
      return { speaker: speakerNow(), keys: { openai: openai !== null, elevenlabs: elevenlabs !== null } };
    },
    words: (text) => parts.replies.uttered(text, readSettings(parts.books.read).language),
    sound: (ask, giveUp) => soundOf(parts, speakerNow(), ask, giveUp),
  };
}

async function* soundOf(
  parts: SpeakingParts,
  speaker: SpeakerName,
  { text, voice: language }: { text: string; voice: VoiceLanguage },
  giveUp: AbortSignal,
): AsyncGenerator<SoundPiece> {
  const voice = voiceOf(parts, speaker);
  if (speaker === 'system' || voice === null) return yield { kind: 'cut', trouble: 'off' };
  const { cloudVoice, speed } = readSettings(parts.books.read).speaking;
  const speech = { text, language, voice: cloudVoice, speed };
  const known = await parts.shelf.find(speaker, speech);
  if (known) yield* inPieces(known);
  else yield* fresh(parts, { speaker, voice, speech }, giveUp);
}

function voiceOf({ voiceOut, voiceHere }: SpeakingParts, speaker: SpeakerName): Voice | null {
  if (speaker === 'system') return null;
  return speaker === 'here' ? voiceHere : voiceOut.voices[speaker];
}

interface Order {
  readonly speaker: Speaker;
  readonly voice: Voice;
  readonly speech: Speech;
}

/** Only a sentence that came whole is kept. */
async function* fresh(
  parts: SpeakingParts,
  { speaker, voice, speech }: Order,
  giveUp: AbortSignal,
): AsyncGenerator<SoundPiece> {
  const came: Uint8Array[] = [];
  try {
    for await (const piece of voice.speak(speech, giveUp)) {
      came.push(piece);
      yield* inPieces(piece);
    }
  } catch (error) {
    const trouble = parts.troubleOf(error);
    if (trouble === null) throw error;
    parts.troubled(trouble, error);
    return yield { kind: 'cut', trouble };
  }
  await parts.shelf.keep(speaker, speech, Buffer.concat(came));
}

/** Half a second of sound a message. */
const PIECE = 24_000;

function* inPieces(sound: Uint8Array): Generator<SoundPiece> {
  for (let at = 0; at < sound.length; at += PIECE)
    yield { kind: 'sound', samples: Buffer.from(sound.subarray(at, at + PIECE)).toString('base64') };
}
