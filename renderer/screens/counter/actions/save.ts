import { engine } from '../../../engine/client.ts';
import { toRefusal } from '../../../engine/refusal.ts';
import { saveButton } from '../state/bill.ts';
import { bar, change, desk, tellBar } from '../state/desk.ts';
import { asksToSave, moodOf, waitsForCustomer } from '../state/face.ts';
import { activeDraft, editsDone, leaveSaved } from './drafts.ts';
import { sayYes, showSaved, sound } from './talk.ts';

/** Saves the shown bill. The bill's id was made with the draft, so trying again can never save it twice. */
export async function save(): Promise<void> {
  if (desk().saving) return;
  await editsDone();
  const draft = activeDraft();
  if (draft === null || !maySave()) return;
  change({ saving: true, text: null });
  try {
    const invoice = await engine.invoices.confirm({ draftId: draft.id, version: draft.version });
    tellBar({ kind: 'rest' });
    showSaved(invoice, null);
  } catch (error) {
    change({ saving: false });
    tellBar({ kind: 'refuse', id: null, error: toRefusal(error), of: 'save' });
    sound('failed');
  }
}

function maySave(): boolean {
  const now = bar();
  return saveButton({
    draft: activeDraft(),
    saving: desk().saving,
    failed: false,
    waitsForCustomer: waitsForCustomer(now),
  }).enabled;
}

/** Enter: the green button, whatever it says. A yes-or-no question of another kind comes first. */
export function pressEnter(): void {
  const now = bar();
  if (desk().saved !== null) leaveSaved();
  else if (now.kind === 'answer' && moodOf(now.turn) === 'confirm' && !asksToSave(now.turn)) void sayYes();
  else void save();
}
