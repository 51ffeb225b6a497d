import type { EngineEvent } from '../../../../app/contract/events.ts';
import { toRefusal } from '../../../engine/refusal.ts';
import { ownVoiceGate } from '../../../voice/half-duplex.ts';
import { meter } from '../../../voice/meter.ts';
import { microphone } from '../../../voice/microphone.ts';
import { Recording } from '../../../voice/recording.ts';
import { speaking } from '../../../voice/speaking.ts';
import type { Bar } from '../state/bar.ts';
import { bar, change, desk, tellBar } from '../state/desk.ts';
import { draftForTalk, editsDone } from './drafts.ts';
import { LONGEST, onKeyTalk, warm } from './listen.ts';
import { sound, take } from './talk.ts';

/** After this much silence it pauses itself, in milliseconds. */
const PAUSE_AFTER = 120_000;

let recording: Recording | null = null;
/** Seconds of the recording when somebody began to speak; null while nobody does. */
let begunAt: number | null = null;
/** What the bar goes back to: what it showed before somebody spoke, or the answer that came meanwhile. */
let before: Bar = { kind: 'idle' };
let quiet: ReturnType<typeof setTimeout> | undefined;

/** Shift+F9, or the switch in the bar. */
export async function toggleHandsFree(): Promise<void> {
  if (desk().handsFree === 'on') return stop('off');
  if (!(await warm())) return sound('failed');
  change({ handsFree: 'on', text: null });
  sound('start');
  listen();
}

/** Listens no longer. `paused`: by itself, and it says so. */
function stop(to: 'off' | 'paused'): void {
  change({ handsFree: to });
  leave();
  sound('stop');
}

function leave(): void {
  clearTimeout(quiet);
  const mine = recording;
  recording = null;
  mine?.abort();
  const now = bar();
  if (mine !== null && now.kind === 'listening' && now.id === mine.id) tellBar({ kind: 'rest' });
}

function listen(): void {
  if (desk().handsFree !== 'on' || recording !== null) return;
  begunAt = null;
  clearTimeout(quiet);
  quiet = setTimeout(() => stop('paused'), PAUSE_AFTER);
  recording = new Recording(desk().active, 'handsFree', hear, ownVoiceGate());
}

function hear(decibel: number): void {
  if (recording === null || begunAt === null) return;
  const seconds = recording.seconds - begunAt;
  meter.hear(decibel, seconds);
  if (seconds >= LONGEST) void finish();
}

/** The engine heard somebody begin or end. */
export function voiceInRoom({ sessionId, state }: Extract<EngineEvent, { kind: 'voice' }>): void {
  if (recording?.id !== sessionId) return;
  if (state === 'ended') return void finish();
  speaking.stop();
  clearTimeout(quiet);
  if (!isBusy(bar())) before = bar();
  begunAt = recording.seconds;
  meter.reset();
  tellBar({ kind: 'listen', id: recording.id, now: performance.now(), oneSentence: true });
}

const isBusy = ({ kind }: Bar): boolean => kind === 'listening' || kind === 'thinking';

/** The sentence is read while the next one is already waited for. */
async function finish(): Promise<void> {
  const done = recording;
  if (done === null) return;
  recording = null;
  const now = bar();
  const words = now.kind === 'listening' ? now.words : '';
  tellBar({ kind: 'think', id: done.id, now: performance.now(), words, by: 'voice' });
  const answered = answer(done);
  listen();
  await answered;
}

async function answer(done: Recording): Promise<void> {
  try {
    await editsDone();
    await draftForTalk();
    const { turn } = await done.finish();
    // Said to somebody else, or nothing at all: the bar goes back to what it showed.
    if (turn === null) return tellBar({ kind: 'back', id: done.id, to: before });
    take(done.id, turn);
    before = { kind: 'answer', turn, by: 'voice', seconds: 0 };
  } catch (error) {
    tellBar({ kind: 'refuse', id: done.id, error: toRefusal(error), of: 'talk' });
    sound('failed');
  }
}

/** No sound comes any more: the reason is in the bar. */
export function handsFreeLost(): void {
  if (desk().handsFree === 'on' && !['ready', 'starting'].includes(microphone.state())) stop('off');
}

/** A key talks: it has the microphone for itself. */
onKeyTalk((down) => {
  if (down) leave();
  else listen();
});
