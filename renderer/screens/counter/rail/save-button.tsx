import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../../../app/contract/draft.ts';
import { money } from '../../../components/format.ts';
import { save } from '../actions/save.ts';
import { saveButton } from '../state/bill.ts';
import { useDesk } from '../state/desk.ts';
import { asksToSave, moodOf, waitsForCustomer } from '../state/face.ts';

/** Saving takes about 20 ms; only a slower one says so, after this many milliseconds. */
const SAY_AFTER = 100;

function useSlow(on: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!on) return setSlow(false);
    const timer = setTimeout(() => setSlow(true), SAY_AFTER);
    return () => clearTimeout(timer);
  }, [on]);
  return slow;
}

/** The one green button, with what Enter does written on it. */
export function SaveButton({ draft }: { readonly draft: Draft | null }) {
  const { t } = useTranslation();
  const bar = useDesk((desk) => desk.voice.bar);
  const saving = useDesk((desk) => desk.saving);
  const slow = useSlow(saving);
  const failed = bar.kind === 'refused' && bar.of === 'save';
  const button = saveButton({ draft, saving: slow, failed, waitsForCustomer: waitsForCustomer(bar) });
  const asked = bar.kind === 'answer' && moodOf(bar.turn) === 'confirm';
  const otherQuestion = asked && !asksToSave(bar.turn);
  const mode = t(`pay.${draft?.payment ?? 'cash'}`);
  return (
    <button
      type="button"
      className={asked && !otherQuestion ? 'save pulse' : 'save'}
      disabled={!button.enabled}
      aria-busy={saving}
      data-testid="save"
      onClick={() => void save()}
    >
      <span className="clip">{t(`save.${button.says}`, { mode })}</span>
      {draft !== null && button.enabled && <span className="save-total">{money(draft.totalPaise)}</span>}
      {button.enabled && !otherQuestion && <kbd>Enter</kbd>}
    </button>
  );
}
