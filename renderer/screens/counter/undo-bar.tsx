import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icon.tsx';
import { reopenDraft } from './actions/tabs.ts';
import { useDesk } from './state/desk.ts';

/** A draft was closed: one press takes it back. */
export function UndoBar() {
  const { t } = useTranslation();
  const closed = useDesk((desk) => desk.closed);
  if (closed === null) return null;
  return (
    <div className="undo-bar" role="status">
      {t('tabs.closed')}
      <button type="button" onClick={() => void reopenDraft()}>
        <Icon of={IconArrowBackUp} />
        {t('voice.undo')}
      </button>
    </div>
  );
}
