import { v7 as newId } from 'uuid';
import { useWatched, Watched } from '../components/watched.ts';
import { engine } from '../engine/client.ts';
import { microphone } from './microphone.ts';
import { SoundSender } from './sound-sender.ts';

interface Note {
  readonly id: string;
  readonly sender: SoundSender;
  readonly stopHearing: () => void;
}

let note: Note | null = null;
const seconds = new Watched<number | null>(null);

/** Whole seconds of the note that is being kept; null when none is. */
export const useNoteSeconds = (): number | null => useWatched(seconds);

/** Begins to keep what is spoken, of a draft or of the day. `failed` is told why it ended before its time. */
export async function startNote(draftId: string | null, failed: (error: unknown) => void): Promise<void> {
  if (note !== null) return;
  await microphone.ready();
  const id = newId();
  const sender = new SoundSender(
    engine.recordings.begin({ id, draftId }),
    (samples) => feed(mine, samples, failed),
    (error) => giveUp(mine, failed, error),
  );
  const stopHearing = microphone.overhear((samples) => sender.push(samples));
  const mine: Note = { id, sender, stopHearing };
  note = mine;
  seconds.become(0);
}

/** Ends the note and keeps it; nothing when none runs. */
export async function stopNote(failed: (error: unknown) => void): Promise<void> {
  const done = note;
  if (done === null) return;
  end();
  try {
    await done.sender.sent();
    await engine.recordings.finish({ id: done.id });
  } catch (error) {
    failed(error);
  }
}

function end(): void {
  note?.stopHearing();
  note = null;
  seconds.become(null);
}

function giveUp(mine: Note, failed: (error: unknown) => void, error: unknown): void {
  if (note !== mine) return;
  end();
  failed(error);
}

/** The engine says when a minute is full. */
async function feed(mine: Note, samples: string, failed: (error: unknown) => void): Promise<void> {
  const { seconds: kept, full } = await engine.recordings.feed({ id: mine.id, samples });
  if (note !== mine) return;
  seconds.become(Math.floor(kept));
  if (full) void stopNote(failed);
}
