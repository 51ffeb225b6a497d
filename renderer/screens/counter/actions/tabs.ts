import { engine } from '../../../engine/client.ts';
import { change, desk, tellBar } from '../state/desk.ts';
import { MOST_TABS, tabsOf } from '../state/tabs.ts';
import { activeDraft, dropDraft, leaveSaved, openDraft, openDrafts, putDraft, refuse } from './drafts.ts';

/** Shows another tab; the question of the present one waits with it. */
export function showTab(draftId: string | null): void {
  const from = desk().active;
  if (desk().saved === null && draftId === from) return;
  const draft = openDrafts().find((one) => one.id === draftId);
  change({ saved: null, active: draftId, lineId: draft?.lines.at(-1)?.id ?? null, text: null });
  tellBar({ kind: 'tab', from, to: draftId });
}

/** Alt+1…9. */
export function showTabNumber(number: number): void {
  const { active, saved } = desk();
  const tab = tabsOf(openDrafts(), active, saved?.invoice ?? null)[number - 1];
  if (tab !== undefined && tab.saved === null) showTab(tab.draft?.id ?? null);
}

/** F2: a fresh bill beside the others. An untouched fresh bill is used again. */
export async function newDraft(): Promise<void> {
  leaveSaved();
  const drafts = openDrafts();
  const untouched = drafts.find((draft) => draft.lines.length === 0 && draft.customer === null);
  if (untouched !== undefined) return showTab(untouched.id);
  if (drafts.length === 0 || drafts.length >= MOST_TABS) return showTab(null);
  const from = desk().active;
  await openDraft().then((draft) => tellBar({ kind: 'tab', from, to: draft.id }), refuse);
}

/** How long a closed draft can be taken back by one press, in milliseconds. */
const UNDO_TIME = 10_000;

/** Ctrl+W: closes the shown draft; it can be taken back for 10 s. */
export async function closeDraft(id = activeDraft()?.id): Promise<void> {
  if (id === undefined) return leaveSaved();
  const empty = openDrafts().find((draft) => draft.id === id)?.lines.length === 0;
  try {
    await engine.drafts.close({ draftId: id });
    dropDraft(id);
    showTab(openDrafts().at(-1)?.id ?? null);
    if (!empty) offerBack(id);
  } catch (error) {
    refuse(error);
  }
}

function offerBack(id: string): void {
  change({ closed: id });
  setTimeout(() => {
    if (desk().closed === id) change({ closed: null });
  }, UNDO_TIME);
}

/** Takes the closed draft back. */
export async function reopenDraft(): Promise<void> {
  const { closed } = desk();
  if (closed === null) return;
  change({ closed: null });
  try {
    putDraft(await engine.drafts.reopen({ draftId: closed }));
    showTab(closed);
  } catch (error) {
    refuse(error);
  }
}
