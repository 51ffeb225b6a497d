import { IconKeyboard } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/icon.tsx';
import { change } from '../state/desk.ts';

/** Brings the field back; any letter does the same. */
export function TypeButton() {
  const { t } = useTranslation();
  return (
    <button type="button" onClick={() => change({ text: '' })}>
      <Icon of={IconKeyboard} />
      {t('voice.type')}
    </button>
  );
}
