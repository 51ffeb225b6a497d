import { IconPlayerStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icon.tsx';
import { stopNote, useNoteSeconds } from '../../voice/note.ts';
import { refuse } from '../counter/actions/drafts.ts';

/** The red mark while a spoken note is kept, in every place of the window. */
export function NoteStrip() {
  const { t } = useTranslation();
  const seconds = useNoteSeconds();
  if (seconds === null) return null;
  return (
    <div className="strip recording" role="status">
      <span className="red-mark" aria-hidden="true" />
      <b>{t('notes.running', { seconds })}</b>
      <span>{t('notes.runningNote')}</span>
      <div className="grow" />
      <button type="button" className="button low" onClick={() => void stopNote(refuse)}>
        <Icon of={IconPlayerStop} />
        {t('notes.stop')}
      </button>
    </div>
  );
}
