import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Select } from '../../components/select.tsx';
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
    <Select
      id="speaking-voice"
      label={t('speaking.voice')}
      options={[
        { value: '', label: t('speaking.voiceBest') },
        ...voices.map(({ voiceURI, name, localService }) => ({
          value: voiceURI,
          label: localService ? name : t('speaking.voiceFar', { name }),
        })),
      ]}
      value={speaking.voice ?? ''}
      onPick={(voice) => keep({ ...speaking, voice: voice || null })}
    />
  );
}
