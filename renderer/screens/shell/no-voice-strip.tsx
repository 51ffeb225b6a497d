import { IconCheck, IconVolumeOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icon.tsx';
import { readNoVoice, useNoVoice } from '../../voice/aloud/no-voice.ts';

/** Once on a PC without a voice: replies are shown, the small sounds stay. */
export function NoVoiceStrip() {
  const { t } = useTranslation();
  if (!useNoVoice()) return null;
  return (
    <div className="strip" role="status">
      <Icon of={IconVolumeOff} />
      <b>{t('speaking.noVoice')}</b>
      <span>{t('speaking.noVoiceNote')}</span>
      <div className="grow" />
      <button type="button" className="button low" onClick={readNoVoice}>
        <Icon of={IconCheck} />
        {t('power.ok')}
      </button>
    </div>
  );
}
