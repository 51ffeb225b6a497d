import type { Reader } from '../../db/gateway.ts';
import type { CloudEars } from '../adapters/speech/cloud/config.ts';
import type { Ears, HeardBy } from '../adapters/speech/cloud/ears.ts';
import type { HearContext, SpeechEngine } from '../adapters/speech/types.ts';
import type { VoiceActivity } from '../adapters/voice-activity/types.ts';
import type { HearingWays } from '../contract/hearing.ts';
import type { HeardText, Turn } from '../contract/talk.ts';
import { type Sentence, sentenceOf } from '../core/conversation/heard.ts';
import { senseOf } from '../core/conversation/oddity.ts';
import { type Spoken, saysSave } from '../core/conversation/voice-safety.ts';
import { istIso } from '../core/datetime/ist.ts';
import { allHeard } from '../core/intent/heard-as.ts';
import type { Lexicon } from '../core/intent/lexicon.ts';
import type { Intent } from '../core/intent/types.ts';
import { rootMeanSquare } from '../core/sound/level.ts';
import { anyWord } from '../core/voice/listening.ts';
import { recentCustomers } from '../repositories/customers.ts';
import { bestSellers } from '../repositories/products.ts';
import { type Ahead, createAhead } from './ahead.ts';
import type { Asking } from './asking.ts';
import type { Bus } from './bus.ts';
import { recall } from './conversation-store.ts';
import { heardMessage, nothingIn, withSounds } from './heard-message.ts';
import { hearerNow, hearingWays } from './hearing-ways.ts';
import { createPartialText, type PartialText } from './partial-text.ts';
import { createReadBacks, type ReadBacks } from './read-backs.ts';
import { forgetQuiet, keep, type Place, RATE, type Recording, samplesIn, spokenPart } from './recording.ts';
import { Refusal } from './refusal.ts';
import { readSettings } from './settings.ts';
import { speechRefusal } from './speech-refusal.ts';
import { contextOf, type TalkParts } from './talk.ts';
import { isLost, understood } from './understood.ts';
import { watchVoice } from './voice-watch.ts';

/** No command is longer; the doors count down to it. */
export const MOST_SECONDS = 15;
/** Recordings that may be open at once over all doors. */
const MOST_OPEN = 8;
const LIKELY_NAMES = 12;
/** A recording that no sound came into for this long was left by its door, milliseconds. */
const LEFT_MS = 10_000;
/** In hands-free a softer voice (root mean square, −45 dB) is somebody across the room. */
const ACROSS_THE_ROOM = 10 ** (-45 / 20);

export interface Listening {
  ways(): HearingWays;
  begin(request: Beginning): { maxSeconds: number };
  feed(request: { id: string; samples: string }): { seconds: number };
  finish(request: { id: string; act: boolean }): Promise<{ heard: HeardText; turn: Turn | null }>;
  abort(request: { id: string }): { aborted: boolean };
  readBack(request: { conversationId: string }): { conversationId: string };
  pace: PartialText['pace'];
}

type Beginning = Place & { readonly id: string };

/** What listening needs besides talking. */
export interface ListeningParts extends TalkParts {
  readonly speech: SpeechEngine;
  readonly ears: Ears;
  readonly cloud: CloudEars;
  readonly bus: Bus;
  readonly lexicon: Lexicon;
  readonly say: Asking['say'];
  readonly voices: VoiceActivity;
}

/** The parts, and what this listening itself remembers. */
interface Ear extends ListeningParts {
  readonly readBacks: ReadBacks;
  readonly partials: PartialText;
  readonly ahead: Ahead;
}

/** Takes sound in pieces while the key is held; on release hears it, understands it and acts on it. */
export function createListening(parts: ListeningParts): Listening {
  const open = new Map<string, Recording>();
  const partials = partialsOf(parts);
  const own: Ear = {
    ...parts,
    readBacks: createReadBacks(parts.books),
    partials,
    ahead: aheadOf(parts, partials),
  };
  const need = (id: string): Recording => {
    const recording = open.get(id);
    if (!recording) throw new Refusal('not_found', 'recording');
    return recording;
  };
  const take = (id: string): Recording => {
    const recording = need(id);
    open.delete(id);
    recording.early.abort();
    return recording;
  };
  return {
    ways: () => hearingWays(parts.books.read, parts.cloud),
    begin: (beginning) => {
      dropLeft(own, open);
      if (open.size >= MOST_OPEN) throw new Refusal('speech_busy');
      drop(own, open, beginning.id);
      open.set(beginning.id, recordingOf(own, beginning));
      return { maxSeconds: MOST_SECONDS };
    },
    feed: ({ id, samples }) => fed(own, id, need(id), samplesIn(samples)),
    finish: async ({ id, act }) => heardIn(own, id, take(id), act),
    abort: ({ id }) => ({ aborted: drop(own, open, id) }),
    readBack: ({ conversationId }) => {
      own.readBacks.ended(conversationId);
      return { conversationId };
    },
    pace: partials.pace,
  };
}

/** A window that was reloaded or closed leaves its recording behind. */
function dropLeft(ear: Ear, open: Map<string, Recording>): void {
  for (const [id, { touched }] of open) if (performance.now() - touched > LEFT_MS) drop(ear, open, id);
}

/** Nobody waits for it any more: nothing of it is read, and nothing else leaves the PC. Says whether it was open. */
function drop({ ahead }: Ear, open: Map<string, Recording>, id: string): boolean {
  const recording = open.get(id);
  if (recording === undefined) return false;
  recording.early.abort();
  recording.sentence.stop();
  ahead.stop(recording);
  return open.delete(id);
}

const partialsOf = (parts: ListeningParts): PartialText =>
  createPartialText({
    speech: parts.speech,
    // A service outside shows its own words as they come.
    wanted: () =>
      readSettings(parts.books.read).voice.partial && hearerNow(parts.books.read, parts.cloud) === 'local',
    context: (recording) => hearContext(parts, recording),
    tell: (id, text) => parts.bus.emit({ kind: 'partial', sessionId: id, text }),
  });

/** A file comes at once; a voice at a microphone leaves time to hear it ahead. */
const aheadOf = (parts: ListeningParts, { pace }: PartialText): Ahead =>
  createAhead({
    speech: parts.speech,
    wanted: ({ by }) => by !== 'file' && hearsHere(parts, by),
    isQuick: () => pace().keepsUp,
    context: (recording) => hearContext(parts, recording),
  });

/** What is heard in hands-free may be anybody's: no piece of it goes to a service outside. */
const hearsHere = ({ books, cloud }: ListeningParts, by: Place['by']): boolean =>
  by === 'handsFree' || hearerNow(books.read, cloud) === 'local';

function recordingOf(parts: Ear, { id, ...place }: Beginning): Recording {
  const { books, bus, voices, ahead } = parts;
  const { by } = place;
  const { pauseMs } = readSettings(books.read).voice;
  const changed = (speaking: boolean) => {
    if (speaking && by === 'handsFree') recording.startedMs = books.nowMs();
    recording.speaking = speaking;
    if (by !== 'file') bus.emit({ kind: 'voice', sessionId: id, state: speaking ? 'started' : 'ended' });
  };
  const floor = by === 'handsFree' ? ACROSS_THE_ROOM : 0;
  const recording: Recording = {
    ...place,
    sentence: sentenceFor(parts, id, place),
    watch: watchVoice({ voices, pauseMs, floor, changed, looked: (now) => ahead.looked(recording, now) }),
    early: new AbortController(),
    parts: [],
    length: 0,
    dropped: 0,
    speaking: false,
    startedMs: books.nowMs(),
    touched: performance.now(),
  };
  return recording;
}

/**
 * A service's words are shown as they come; the words of this PC's decoder are no match for what was read of the sentence while it was
 * spoken (`partial-text.ts`), which stays.
 */
function sentenceFor(parts: ListeningParts, id: string, place: Place): Recording['sentence'] {
  const by = hearsHere(parts, place.by) ? 'local' : hearerNow(parts.books.read, parts.cloud);
  const partial = (text: string) => {
    if (by !== 'local') parts.bus.emit({ kind: 'partial', sessionId: id, text });
  };
  return parts.ears.begin(by, hearContext(parts, place), partial);
}

function fed(
  { bus, partials, ahead }: Ear,
  id: string,
  recording: Recording,
  sound: Float32Array,
): { seconds: number } {
  if (recording.by === 'handsFree' && !recording.speaking) forgetQuiet(recording);
  if ((recording.length + sound.length) / RATE > MOST_SECONDS + 1) throw new Refusal('speech_too_long');
  keep(recording, sound);
  recording.watch.feed(sound);
  recording.sentence.feed(sound);
  const seconds = recording.length / RATE;
  bus.emit({ kind: 'level', sessionId: id, level: rootMeanSquare(sound), seconds });
  if (recording.by !== 'file' && !ahead.isAhead(recording)) partials.grown(id, recording);
  return { seconds };
}

/** How long nobody may have spoken before the model is put away; null: it never is. */
export function restMs(read: Reader): number | null {
  const { minutes } = readSettings(read).speechRest;
  return minutes === null ? null : minutes * 60_000;
}

/** Hears a recording, and does what was said if `act`. */
async function heardIn(parts: Ear, id: string, recording: Recording, act: boolean) {
  const began = performance.now();
  const voice = await recording.watch.heard();
  // What holds no word is not read: the model would invent one.
  if (!anyWord(voice)) {
    recording.sentence.stop();
    return { heard: nothingIn(recording), turn: null };
  }
  const context = hearContext(parts, recording);
  const ahead = await parts.ahead.heard(recording, voice, context);
  const sound: HeardBy = ahead
    ? { ...ahead, by: 'local', trouble: null }
    : await hear(recording, spokenPart(recording, voice.stretches), context);
  if (sound.by === 'local') parts.partials.took({ seconds: sound.seconds, ms: sound.ms.total });
  const sentence = sentenceOf(sound, (said) => senseOf(parts.ear, parts.lexicon, said, context));
  const { text, distance } = sentence;
  const heard = heardMessage(sound, text, distance);
  if (text === '' || !act || isChatter(parts, recording, sentence, context)) return { heard, turn: null };
  const turn = await parts.say({
    id,
    text,
    source: 'voice',
    conversationId: recording.conversationId,
    draftId: recording.draftId,
    recorder: recording.recorder,
    spoken: spokenHow(parts, recording, sentence),
  });
  return {
    heard,
    turn: {
      ...turn,
      spans: turn.spans.map((span) => withSounds(span, text, allHeard(sound))),
      ms: { ...turn.ms, hear: sound.ms.total, total: performance.now() - began },
    },
  };
}

/** One word answers a question, and one word is near to nothing by its sounds. */
const ANSWERS: ReadonlySet<Intent> = new Set(['CONFIRM_INVOICE', 'CANCEL_INVOICE', 'ANSWER']);

/** In hands-free the shop is heard as well: what is near to no sentence, or means nothing here, was said to somebody else. */
function isChatter({ ear }: Ear, { by }: Recording, said: Sentence, context: HearContext): boolean {
  if (by !== 'handsFree') return false;
  const meant = understood(ear, said.text, context);
  return isLost(meant) || (said.distance === null && !ANSWERS.has(meant.heard.meanings[0].intent));
}

/** A microphone hears everybody; sound from a file is somebody's command at a terminal. */
function spokenHow({ readBacks }: Ear, recording: Recording, sentence: Sentence): Spoken {
  const { by, conversationId, startedMs } = recording;
  const { text, confidence, others, offers } = sentence;
  return {
    free: by === 'handsFree',
    late: by !== 'file' && readBacks.isLate(conversationId, startedMs),
    save: saysSave(text),
    confidence,
    others,
    offers,
  };
}

async function hear(recording: Recording, sound: Float32Array, context: HearContext): Promise<HeardBy> {
  try {
    return await recording.sentence.finish(sound, context);
  } catch (error) {
    throw speechRefusal(error) ?? error;
  }
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
