import type { KeptAsk, KeptSound } from '../contract/kept-sounds.ts';
import { addDays } from '../core/datetime/ist.ts';
import { wavFile } from '../core/sound/wav-file.ts';
import {
  dropSound,
  dropSoundsBefore,
  type KeptRow,
  keepSound,
  keptOf,
  keptOn,
  keptSound,
  soundOf,
} from '../repositories/kept-sounds.ts';
import type { Books, Entry } from './books.ts';
import { RATE } from './recording.ts';
import { Refusal } from './refusal.ts';
import { readSettings } from './settings.ts';

const SAMPLE_BYTES = 2;
/** A note is no longer, whoever forgets to end it: under 2 MB of sound. */
export const NOTE_SECONDS = 60;
const KEPT_DAYS = 30;
/** Notes that may be spoken at once over all doors. */
const MOST_OPEN = 4;

interface Open {
  readonly draftId: string | null;
  readonly parts: Uint8Array[];
  bytes: number;
}

/** Spoken notes: in memory while they are spoken, in the shop's file from then on. */
export interface KeptSounds {
  /** Refuses with `recording_off` unless the owner allowed it, `speech_busy`. */
  begin(asked: { id: string; draftId: string | null }): { maxSeconds: number };
  /** `full`: what comes from now on is not kept. Refuses with `not_found`. */
  feed(asked: { id: string; samples: string }): { seconds: number; full: boolean };
  /** Keeps it, once. Refuses with `not_found`, `invalid_input` when nothing was spoken. */
  finish(asked: { id: string }): KeptSound;
  abort(asked: { id: string }): { aborted: boolean };
  list(asked: KeptAsk): KeptSound[];
  /** The WAV file as base64. Refuses with `not_found`. */
  sound(asked: { id: string }): { wav: string };
  remove(asked: { id: string }): { removed: boolean };
  isRunning(): boolean;
}

/** Throws away what was kept for thirty days. */
export const dropOldSounds = (books: Books): void => books.write(dropOld);

const dropOld = ({ tx, day }: Entry): void => void dropSoundsBefore(tx, addDays(day, -KEPT_DAYS));

export function createKeptSounds(books: Books): KeptSounds {
  const open = new Map<string, Open>();
  return {
    begin: ({ id, draftId }) => {
      if (!readSettings(books.read).keepSound) throw new Refusal('recording_off');
      if (open.size >= MOST_OPEN) throw new Refusal('speech_busy');
      open.set(id, { draftId, parts: [], bytes: 0 });
      return { maxSeconds: NOTE_SECONDS };
    },
    feed: ({ id, samples }) => add(need(open, id), Buffer.from(samples, 'base64')),
    finish: ({ id }) => {
      const before = keptSound(books.read, id);
      if (before) return message(before);
      const note = need(open, id);
      const kept = keep(books, id, note);
      open.delete(id);
      return kept;
    },
    abort: ({ id }) => ({ aborted: open.delete(id) }),
    list: ({ draftId, day }) =>
      (draftId === null ? keptOn(books.read, day ?? books.today()) : keptOf(books.read, draftId)).map(
        message,
      ),
    sound: ({ id }) => {
      const sound = soundOf(books.read, id);
      if (!sound) throw new Refusal('not_found', 'recording');
      return { wav: Buffer.from(sound).toString('base64') };
    },
    remove: ({ id }) => ({ removed: books.write(({ tx }) => dropSound(tx, id)) > 0 }),
    isRunning: () => open.size > 0,
  };
}

function need(open: ReadonlyMap<string, Open>, id: string): Open {
  const note = open.get(id);
  if (!note) throw new Refusal('not_found', 'recording');
  return note;
}

/** What is left of a minute. */
function add(note: Open, bytes: Uint8Array): { seconds: number; full: boolean } {
  const room = NOTE_SECONDS * RATE * SAMPLE_BYTES - note.bytes;
  const part = bytes.subarray(0, Math.max(0, Math.min(room, bytes.length - (bytes.length % SAMPLE_BYTES))));
  note.parts.push(part);
  note.bytes += part.length;
  return { seconds: secondsOf(note), full: part.length >= room };
}

const secondsOf = ({ bytes }: Open): number => bytes / SAMPLE_BYTES / RATE;

function keep(books: Books, id: string, note: Open): KeptSound {
  if (note.bytes === 0) throw new Refusal('invalid_input', 'nothing was recorded');
  return books.write((entry) => {
    const { tx, at, day } = entry;
    const row = { id, draft_id: note.draftId, at, day, seconds: secondsOf(note) };
    keepSound(tx, { ...row, sound: wavFile(Buffer.concat(note.parts), RATE) });
    dropOld(entry);
    return message(row);
  });
}

const message = ({ id, draft_id, at, seconds }: KeptRow): KeptSound => ({
  id,
  draftId: draft_id,
  at,
  seconds,
});
