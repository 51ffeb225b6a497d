import { useSyncExternalStore } from 'react';
import { v7 as newId } from 'uuid';
import { engine } from '../engine/client.ts';
import { helloNow } from '../engine/happenings.ts';
import { Chunker } from './chunker.ts';
import { microphone, RATE } from './microphone.ts';
import { toBase64, toPcm16 } from './pcm.ts';

/** 200 ms a message. */
const CHUNK = RATE / 5;

interface Note {
  readonly id: string;
  readonly stopHearing: () => void;
  sending: Promise<unknown>;
}

let note: Note | null = null;
let seconds: number | null = null;
const watchers = new Set<() => void>();

function tell(next: number | null): void {
  if (next === seconds) return;
  seconds = next;
  for (const watcher of watchers) watcher();
}

const watch = (watcher: () => void): (() => void) => {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
};

/** Whole seconds of the note that is being kept; null when none is. */
export const useNoteSeconds = (): number | null => useSyncExternalStore(watch, () => seconds);

/** Begins to keep what is spoken, of a draft or of the day. `failed` is told why it ended before its time. */
export async function startNote(draftId: string | null, failed: (error: unknown) => void): Promise<void> {
  if (note !== null) return;
  if (microphone.state() !== 'ready') await microphone.start(helloNow()?.settings.microphoneId ?? null);
  const chunker = new Chunker(CHUNK);
  const id = newId();
  const stopHearing = microphone.overhear((samples) => {
    for (const chunk of chunker.push(samples)) send(mine, chunk, failed);
  });
  const mine: Note = { id, stopHearing, sending: engine.recordings.begin({ id, draftId }) };
  mine.sending.catch((error: unknown) => giveUp(mine, failed, error));
  note = mine;
  tell(0);
}

/** Ends the note and keeps it; nothing when none runs. */
export async function stopNote(failed: (error: unknown) => void): Promise<void> {
  const done = note;
  if (done === null) return;
  end();
  try {
    await done.sending;
    await engine.recordings.finish({ id: done.id });
  } catch (error) {
    failed(error);
  }
}

function end(): void {
  note?.stopHearing();
  note = null;
  tell(null);
}

function giveUp(mine: Note, failed: (error: unknown) => void, error: unknown): void {
  if (note !== mine) return;
  end();
  failed(error);
}

/** Parts go one after the other; the engine says when a minute is full. */
function send(mine: Note, samples: Float32Array, failed: (error: unknown) => void): void {
  mine.sending = mine.sending.then(async () => {
    const asked = { id: mine.id, samples: toBase64(toPcm16(samples)) };
    const { seconds: kept, full } = await engine.recordings.feed(asked);
    if (note !== mine) return;
    tell(Math.floor(kept));
    if (full) void stopNote(failed);
  });
  mine.sending.catch((error: unknown) => giveUp(mine, failed, error));
}
