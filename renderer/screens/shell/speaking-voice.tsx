import { IconChevronDown } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icon.tsx';
import { systemVoice } from '../../voice/aloud/aloud.ts';
import { voicesFor } from '../../voice/aloud/pick-voice.ts';
import { SAMPLES } from '../../voice/aloud/samples.ts';
import type { SpeakingProps } from './speaking-props.ts';

/** Which voice of this PC speaks; a voice that lives on a network says so. */
export function SpeakingVoice({ speaking, language, keep }: SpeakingProps) {
  const { t } = useTranslation();
  const found = useQuery({ queryKey: ['voices'], queryFn: () => systemVoice.voices(), staleTime: 0 });
  if (found.data?.length === 0) return <p className="quiet small">{t('speaking.noVoice')}</p>;
  const voices = voicesFor(found.data ?? [], SAMPLES[language].voice);
  return (
    <div className="field">
      <label htmlFor="speaking-voice">{t('speaking.voice')}</label>
      <div className="select">
        <select
          id="speaking-voice"
          value={speaking.voice ?? ''}
          onChange={(event) => keep({ ...speaking, voice: event.target.value || null })}
        >
          <option value="">{t('speaking.voiceBest')}</option>
          {voices.map(({ voiceURI, name, localService }) => (
            <option key={voiceURI} value={voiceURI}>
              {localService ? name : t('speaking.voiceFar', { name })}
            </option>
          ))}
        </select>
        <Icon of={IconChevronDown} />
      </div>
    </div>
  );
}
