import { IconCheck, IconPower } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icon.tsx';

/** Once after a power cut: the drafts are back, and no bill is half done. */
export function PowerStrip({ drafts }: { readonly drafts: number }) {
  const { t } = useTranslation();
  const [read, setRead] = useState(false);
  if (read) return null;
  return (
    <div className="strip" role="status">
      <Icon of={IconPower} />
      <b>{t('power.title')}</b>
      <span>{t('power.note', { count: drafts })}</span>
      <div className="grow" />
      <button type="button" className="button low" onClick={() => setRead(true)}>
        <Icon of={IconCheck} />
        {t('power.ok')}
      </button>
    </div>
  );
}
