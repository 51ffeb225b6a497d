import type { EngineEvent } from '../../../../app/contract/events.ts';
import { helloNow } from '../../../engine/happenings.ts';
import { toRefusal } from '../../../engine/refusal.ts';
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
let tellKey: (down: boolean) => void = () => undefined;

/** Says whether a recording runs. */
export const isListening = (): boolean => recording !== null;

/** Is told when a key begins to talk and when its sentence is on its way: meanwhile nobody else may listen. */
export function onKeyTalk(listener: (down: boolean) => void): void {
  tellKey = listener;
}

/** Starts to listen, warming the microphone up when it is cold. Where no sound can come, the bar says why. */
export async function startListening(once: boolean): Promise<void> {
  if (recording !== null || wanted) return;
  wanted = true;
  oneSentence = once;
  // What was heard just before is the counter's own voice then.
  if (speaking.stop()) microphone.forget();
  tellKey(true);
  change({ text: null });
  if (!(await warm())) return giveUp();
  await editsDone();
  const draftId = await draftForTalk();
  if (!wanted) return tellKey(false);
  begin(draftId);
}

/** Makes the microphone ready; says whether anything can be heard. */
export async function warm(): Promise<boolean> {
  const hello = helloNow();
  if (hello === undefined || restOf('ready', hello.speech) !== 'ready') return false;
  return (await microphone.ready()) === 'ready';
}

function giveUp(): void {
  wanted = false;
  tellBar({ kind: 'rest' });
  sound('failed');
  tellKey(false);
}

function begin(draftId: string | null): void {
  meter.reset();
  recording = new Recording(draftId, 'key', hear);
  tellBar({ kind: 'listen', id: recording.id, now: performance.now(), oneSentence });
  sound('start');
}

function hear(decibel: number): void {
  if (recording === null) return;
  meter.hear(decibel, recording.seconds);
  if (recording.seconds >= LONGEST) void finishListening();
}

/** The engine heard somebody begin or end: a sentence without a held key is over then. */
export function voiceChanged({ sessionId, state }: Extract<EngineEvent, { kind: 'voice' }>): void {
  if (oneSentence && state === 'ended' && recording?.id === sessionId) void finishListening();
}

/** The microphone was pulled out, or taken by another program, in the middle of a sentence. */
export function microphoneLost(): void {
  if (recording === null || ['ready', 'starting'].includes(microphone.state())) return;
  stopListening();
  sound('failed');
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
  if (done.seconds < SHORTEST) tooShort(done);
  else await think(done);
  tellKey(false);
}

function tooShort(done: Recording): void {
  done.abort();
  tellBar({ kind: 'silence', id: done.id, level: 0, tooShort: true });
}

async function think(done: Recording): Promise<void> {
  const before = bar();
  const words = before.kind === 'listening' ? before.words : '';
  tellBar({ kind: 'think', id: done.id, now: performance.now(), words, by: 'voice' });
  await answer(done);
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
  tellKey(false);
}
