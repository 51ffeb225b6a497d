import { helloNow } from '../../../engine/happenings.ts';
import { toRefusal } from '../../../engine/refusal.ts';
import { hearBlock, isOver, type Listening, START_LISTENING } from '../../../voice/end-of-speech.ts';
import { tellHearingTrouble } from '../../../voice/hearing-trouble.ts';
import { meter } from '../../../voice/meter.ts';
import { microphone } from '../../../voice/microphone.ts';
import { Recording } from '../../../voice/recording.ts';
import { speaking } from '../../../voice/speaking.ts';
import { bar, change, tellBar } from '../state/desk.ts';
import { restOf } from '../state/face.ts';
import { draftForTalk, editsDone } from './drafts.ts';
import { sound, take } from './talk.ts';

/** Longest sentence in seconds. */
export const LONGEST = 15;
/** Less sound than this is a slip of the finger, in seconds. */
const SHORTEST = 0.25;

let recording: Recording | null = null;
/** Whether the key or button still wants to listen; it may be let go while the microphone warms up. */
let wanted = false;
let oneSentence = false;
let room: Listening = START_LISTENING;

/** Says whether a recording runs. */
export const isListening = (): boolean => recording !== null;

/** Starts to listen, warming the microphone up when it is cold. Where no sound can come, the bar says why. */
export async function startListening(once: boolean): Promise<void> {
  if (recording !== null || wanted) return;
  wanted = true;
  speaking.stop();
  oneSentence = once;
  change({ text: null });
  if (!(await warm())) return giveUp();
  await editsDone();
  const draftId = await draftForTalk();
  if (!wanted) return;
  begin(draftId);
}

async function warm(): Promise<boolean> {
  const hello = helloNow();
  if (hello === undefined || restOf('ready', hello.speech) !== 'ready') return false;
  if (microphone.state() === 'ready') return true;
  return (await microphone.start(hello.settings.microphoneId)) === 'ready';
}

function giveUp(): void {
  wanted = false;
  tellBar({ kind: 'rest' });
  sound('failed');
}

function begin(draftId: string | null): void {
  room = START_LISTENING;
  meter.reset();
  recording = new Recording(draftId, hear);
  tellBar({ kind: 'listen', id: recording.id, now: performance.now(), oneSentence });
  sound('start');
}

function hear(decibel: number, seconds: number): void {
  if (recording === null) return;
  room = hearBlock(room, decibel, seconds);
  meter.hear(decibel, recording.seconds);
  if (recording.seconds >= LONGEST || (oneSentence && isOver(room))) void finishListening();
}

/** A tap: listens on without the key until the speaker is quiet. */
export function listenToOneSentence(): void {
  oneSentence = true;
  tellBar({ kind: 'oneSentence' });
}

/** The key is up: hears, understands and acts. */
export async function finishListening(): Promise<void> {
  wanted = false;
  const done = recording;
  if (done === null) return;
  recording = null;
  sound('stop');
  if (done.seconds < SHORTEST) return tooShort(done);
  const before = bar();
  const words = before.kind === 'listening' ? before.words : '';
  tellBar({ kind: 'think', id: done.id, now: performance.now(), words, by: 'voice' });
  await answer(done);
}

function tooShort(done: Recording): void {
  done.abort();
  tellBar({ kind: 'silence', id: done.id, level: 0, tooShort: true });
}

async function answer(done: Recording): Promise<void> {
  try {
    const { heard, turn } = await done.finish();
    tellHearingTrouble(heard.trouble);
    if (turn !== null) return take(done.id, turn);
    tellBar({ kind: 'silence', id: done.id, level: Math.round(heard.level), tooShort: false });
    sound('unclear');
  } catch (error) {
    tellBar({ kind: 'refuse', id: done.id, error: toRefusal(error), of: 'talk' });
    sound('failed');
  }
}

/** Esc: forgets what was said. */
export function stopListening(): void {
  wanted = false;
  recording?.abort();
  recording = null;
  tellBar({ kind: 'rest' });
}
