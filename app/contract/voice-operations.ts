import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { id } from './fields.ts';
import { hearingWays } from './hearing.ts';
import { keptAsk, keptSound } from './kept-sounds.ts';
import { op } from './operation.ts';
import { speechStatus } from './shop.ts';
import { aloudAsk, soundPiece, speakingWays, utterance } from './speaking.ts';
import { modelName, speechModels } from './speech-models.ts';
import { conversationId, heard, readingPace, spokenBy, turn } from './talk.ts';

/** 16 kHz mono, signed 16 bit little endian, base64; at most one second a message. */
const samples = z.base64().max(50_000);
/** Whether this door has a microphone that may be left on for a note. */
export const recorder = z.boolean().default(false);

/** Sound that comes in and goes out: sentences that are heard, notes that are kept, replies that are spoken. */
export const voice = {
  speech: {
    status: op.output(speechStatus),
    /** Who hears, and which services outside could. */
    ways: op.output(hearingWays),
    /** Opens a recording. Samples come by `feed`; `finish` hears, understands and acts as `talk.say` does. */
    begin: op
      .input(z.object({ id, conversationId, draftId: id.nullable().default(null), recorder, by: spokenBy }))
      .output(z.object({ maxSeconds: z.number() })),
    feed: op.input(z.object({ id, samples })).output(z.object({ seconds: z.number() })),
    /** `act` false: says what was heard and does nothing, to try a microphone. */
    finish: op
      .input(z.object({ id, act: z.boolean().default(true) }))
      .output(z.object({ heard, turn: turn.nullable() })),
    abort: op.input(z.object({ id })).output(z.object({ aborted: z.boolean() })),
    /** The models this PC can hear with and the voices it can speak with, the fetch of one, and what suits the PC. */
    models: op.output(speechModels),
    /** Begins to fetch a model or voice, or goes on with it. With `wait` the answer comes when the fetch has ended. */
    fetchModel: op
      .input(z.object({ name: modelName, wait: z.boolean().default(false) }))
      .output(speechModels),
    /** Stops the fetch; `keep` leaves what is here for going on later. */
    cancelFetch: op.input(z.object({ keep: z.boolean() })).output(speechModels),
    /** Lets a model hear a trial sentence and changes to it; if it cannot, the one of now goes on. */
    chooseModel: op.input(z.object({ name: modelName })).output(speechModels),
    /** Takes a fetched model or voice off the disk; the model that hears stays. */
    removeModel: op.input(z.object({ name: modelName })).output(speechModels),
    /** The counter has finished reading its last answer aloud: from here on a spoken "haan" has its time. */
    readBack: op.input(z.object({ conversationId })).output(z.object({ conversationId: z.string() })),
    /** How long this PC reads, and whether that is quick enough to show words while somebody talks. */
    pace: op.output(readingPace),
  },
  /** Spoken notes. Like a sentence, a note comes in pieces; unlike one it is kept, and nobody acts on it. */
  recordings: {
    begin: op
      .input(z.object({ id, draftId: id.nullable().default(null) }))
      .output(z.object({ maxSeconds: z.number() })),
    feed: op.input(z.object({ id, samples })).output(z.object({ seconds: z.number(), full: z.boolean() })),
    finish: op.input(z.object({ id })).output(keptSound),
    abort: op.input(z.object({ id })).output(z.object({ aborted: z.boolean() })),
    list: op.input(keptAsk).output(z.array(keptSound)),
    sound: op.input(z.object({ id })).output(z.object({ wav: z.string() })),
    remove: op.input(z.object({ id })).output(z.object({ removed: z.boolean() })),
  },
  speaking: {
    /** Who reads replies aloud, and which voices outside could. */
    ways: op.output(speakingWays),
    /** A sentence of a screen as a voice reads it, in the shop's language. */
    words: op.input(z.object({ text: z.string().max(1000) })).output(utterance),
    /** A sentence by the speaker that the owner chose, as it comes. With one outside the sentence leaves the PC. */
    sound: op.input(aloudAsk).output(eventIterator(soundPiece)),
  },
};
