import { useTranslation } from 'react-i18next';
import { toggleHandsFree } from '../actions/hands-free.ts';
import { useDesk } from '../state/desk.ts';

/** Listening without a key: what it is now, and the press that changes it. */
export function HandsFreeSwitch() {
  const { t } = useTranslation();
  const on = useDesk((desk) => desk.handsFree === 'on');
  return (
    <button
      type="button"
      className="hands-free"
      role="switch"
      aria-checked={on}
      aria-keyshortcuts="Shift+F9"
      title="Shift F9"
      onClick={() => void toggleHandsFree()}
    >
      {t('hands.free')}{' '}
      <b className={on ? 'chip-state on' : 'chip-state'}>{t(on ? 'hands.on' : 'hands.off')}</b>
    </button>
  );
}
