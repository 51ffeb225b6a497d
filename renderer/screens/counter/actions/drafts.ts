import { v7 as newId } from 'uuid';
import type { Draft, DraftEdit } from '../../../../app/contract/draft.ts';
import { answers, ask, engine } from '../../../engine/client.ts';
import { toRefusal } from '../../../engine/refusal.ts';
import { change, desk, tellBar } from '../state/desk.ts';

const key = () => ask.drafts.list.queryKey();

/** The open drafts as the window knows them now. */
export function openDrafts(): readonly Draft[] {
  return answers.getQueryData(key()) ?? [];
}

/** Remembers a draft that the engine just told, before its event comes. */
export function putDraft(draft: Draft): void {
  const others = openDrafts();
  const known = others.some((other) => other.id === draft.id);
  const next = known ? others.map((other) => (other.id === draft.id ? draft : other)) : [...others, draft];
  answers.setQueryData(key(), next);
}

/** Forgets a draft that is saved or closed. */
export function dropDraft(id: string): void {
  answers.setQueryData(
    key(),
    openDrafts().filter((draft) => draft.id !== id),
  );
}

/** The draft of the shown tab, or null on the fresh bill. */
export function activeDraft(): Draft | null {
  const { active, saved } = desk();
  return saved === null ? (openDrafts().find((draft) => draft.id === active) ?? null) : null;
}

/** Puts the saved bill away: the next input belongs to the next customer. */
export function leaveSaved(): void {
  if (desk().saved === null) return;
  change({ saved: null, active: null, lineId: null });
  tellBar({ kind: 'rest' });
}

/** Opens a draft of its own for the shown tab. */
export async function openDraft(): Promise<Draft> {
  const draft = await engine.drafts.open({ id: newId() });
  putDraft(draft);
  change({ active: draft.id, lineId: null });
  return draft;
}

/**
 * The draft a sentence is about. A fresh bill beside other drafts gets a draft of its own, so that the
 * sentence cannot land in one of them; alone, it stays null and the engine opens one when it needs one.
 */
export async function draftForTalk(): Promise<string | null> {
  leaveSaved();
  const draft = activeDraft();
  if (draft !== null) return draft.id;
  return openDrafts().length > 0 ? (await openDraft()).id : null;
}

/** Edits wait for each other, because each names the version that the one before made. */
let lastEdit: Promise<void> = Promise.resolve();

/** Settles when every edit so far is done. */
export const editsDone = (): Promise<void> => lastEdit;

/** Makes one change to the shown bill; a refusal is shown in the voice bar. */
export function edit(what: DraftEdit): Promise<void> {
  lastEdit = lastEdit.then(() => apply(what)).catch(refuse);
  return lastEdit;
}

async function apply(what: DraftEdit): Promise<void> {
  leaveSaved();
  const before = activeDraft() ?? (await openDraft());
  const after = await send(before, what);
  putDraft(after);
  change({ lineId: chosenAfter(before, after) });
}

/** The draft may have moved on by voice or at another door; then the edit is made on what it is now. */
async function send(draft: Draft, what: DraftEdit): Promise<Draft> {
  try {
    return await engine.drafts.edit({ draftId: draft.id, version: draft.version, edit: what });
  } catch (error) {
    if (toRefusal(error).code !== 'draft_changed') throw error;
    const drafts = await answers.fetchQuery({ ...ask.drafts.list.queryOptions(), staleTime: 0 });
    const now = drafts.find((other) => other.id === draft.id);
    if (now === undefined) throw error;
    return engine.drafts.edit({ draftId: now.id, version: now.version, edit: what });
  }
}

/** A new line is chosen; a removed one hands over to the last. */
export function chosenAfter(before: Draft | null, after: Draft): string | null {
  const known = new Set(before?.lines.map((line) => line.id));
  const fresh = after.lines.findLast((line) => !known.has(line.id));
  const { lineId } = desk();
  const still = after.lines.find((line) => line.id === lineId);
  return (fresh ?? still ?? after.lines.at(-1))?.id ?? null;
}

/** Shows in the bar that an edit was refused. */
export function refuse(error: unknown): void {
  tellBar({ kind: 'refuse', id: null, error: toRefusal(error), of: 'edit' });
}
