import { v7 as newId } from 'uuid';
import type { Turn } from '../../../../app/contract/talk.ts';
import { engine } from '../../../engine/client.ts';
import { helloNow } from '../../../engine/happenings.ts';
import { openPdf } from '../../../engine/open-pdf.ts';
import { toRefusal } from '../../../engine/refusal.ts';
import { readAloud } from '../../../voice/aloud/aloud.ts';
import { startNote, stopNote } from '../../../voice/note.ts';
import { play, type Sound } from '../../../voice/sounds.ts';
import { bar, change, desk, tellBar } from '../state/desk.ts';
import { type Mood, moodOf, openQuestion, pickable } from '../state/face.ts';
import { activeDraft, chosenAfter, draftForTalk, dropDraft, editsDone, putDraft, refuse } from './drafts.ts';

/** Plays a sound unless the shop switched sounds off. */
export function sound(which: Sound): void {
  if (helloNow()?.settings.sounds === true) play(which);
}

const SOUNDS: Partial<Record<Mood, Sound>> = { not: 'unclear', refused: 'failed' };

/** Takes an answer of the engine: the bar, the draft and the saved bill. Answers to what was cancelled only move the draft. */
export function take(id: string, turn: Turn): void {
  const now = bar();
  const waited = now.kind === 'thinking' && now.id === id;
  takeDraft(turn, waited);
  tellBar({ kind: 'answer', id, now: performance.now(), turn });
  const { invoice } = turn;
  if (invoice !== null) showSaved(invoice, turn.text);
  if (waited && turn.document?.open === true) void openPdf(turn.document.id).catch(refuse);
  if (waited) readAloud(turn.spoken);
  if (turn.recorder === 'start') void startNote(turn.draft?.id ?? desk().active, refuse).catch(refuse);
  if (turn.recorder === 'stop') void stopNote(refuse);
  const heard = SOUNDS[moodOf(turn)];
  if (invoice === null && heard !== undefined) sound(heard);
}

function takeDraft({ draft }: Turn, show: boolean): void {
  if (draft === null) return;
  const before = activeDraft();
  putDraft(draft);
  if (show) change({ active: draft.id, lineId: chosenAfter(before?.id === draft.id ? before : null, draft) });
}

/** Shows the saved bill; only a committed one comes here. */
export function showSaved(invoice: NonNullable<Turn['invoice']>, said: string | null): void {
  const draft = activeDraft();
  if (draft !== null) dropDraft(draft.id);
  change({
    saved: { invoice, said, at: performance.now() },
    active: null,
    saving: false,
    text: null,
    lineId: null,
  });
  sound('saved');
}

/** Says a sentence to the engine, typed. */
export async function say(text: string): Promise<void> {
  const id = newId();
  change({ text: null });
  tellBar({ kind: 'think', id, now: performance.now(), words: text, by: 'typed' });
  try {
    await editsDone();
    const draftId = await draftForTalkKeeping(id, text);
    take(id, await engine.talk.say({ id, text, draftId, recorder: true }));
  } catch (error) {
    tellBar({ kind: 'refuse', id, error: toRefusal(error), of: 'talk' });
    sound('failed');
  }
}

/** Leaving the saved bill rests the bar; the sentence that did it goes on. */
async function draftForTalkKeeping(id: string, words: string): Promise<string | null> {
  const saved = desk().saved !== null;
  const draftId = await draftForTalk();
  if (saved) tellBar({ kind: 'think', id, now: performance.now(), words, by: 'typed' });
  return draftId;
}

/** Answers "yes" to the open question. */
export const sayYes = (): Promise<void> => say('haan');

/** Answers "no" to the open question. */
export function sayNo(): void {
  if (openQuestion(bar()) === null) tellBar({ kind: 'rest' });
  else void say('nahi');
}

/** Picks a choice or a suggestion by its number (1 …). */
export function pick(number: number): void {
  const sentence = pickable(bar())[number - 1];
  if (sentence !== undefined) void say(sentence);
}
