import { Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../app/contract/shop.ts';
import { LANGUAGES } from '../../../app/core/intent/types.ts';
import { Pieces } from '../../components/pieces.tsx';
import { Select } from '../../components/select.tsx';
import { CloudHelp } from './cloud-help.tsx';
import { Hearing } from './hearing.tsx';
import { KeepSound } from './keep-sound.tsx';
import { Sounds } from './sounds.tsx';
import { Speaking } from './speaking.tsx';
import { SpeechModelList } from './speech-models.tsx';
import { useKeep } from './use-keep.ts';
import { VoiceSettings } from './voice-settings.tsx';
import { Words } from './words.tsx';

const THEMES = ['system', 'light', 'dark'] as const;

async function microphones(): Promise<MediaDeviceInfo[]> {
  const devices = (await navigator.mediaDevices?.enumerateDevices()) ?? [];
  return devices.filter(
    (device) => device.kind === 'audioinput' && !['', 'default', 'communications'].includes(device.deviceId),
  );
}

/** Language, light, microphone, sounds, words and help from outside. */
export function SettingsPanel({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation();
  const keep = useKeep();
  return (
    <div className="settings">
      <Pieces
        label={t('settings.language')}
        value={settings.language}
        pieces={LANGUAGES.map((language) => ({
          value: language,
          label: t(`language.${language}`),
          lang: language,
        }))}
        onPick={(language) => keep.mutate({ language })}
      />
      <Pieces
        label={t('settings.theme')}
        value={settings.theme}
        pieces={THEMES.map((theme) => ({ value: theme, label: t(`settings.theme.${theme}`) }))}
        onPick={(theme) => keep.mutate({ theme })}
      />
      <MicrophoneChoice
        chosen={settings.microphoneId}
        onPick={(microphoneId) => keep.mutate({ microphoneId })}
      />
      <Switch
        withThumbIndicator={false}
        size="md"
        label={t('settings.sounds')}
        checked={settings.sounds}
        onChange={(event) => keep.mutate({ sounds: event.currentTarget.checked })}
      />
      <Speaking
        speaking={settings.speaking}
        language={settings.language}
        keep={(speaking) => keep.mutate({ speaking })}
      />
      <Hearing hearing={settings.hearing} keep={(hearing) => keep.mutate({ hearing })} />
      <VoiceSettings voice={settings.voice} keep={(voice) => keep.mutate({ voice })} />
      <KeepSound on={settings.keepSound} keep={(keepSound) => keep.mutate({ keepSound })} />
      <Words />
      <Sounds />
      <SpeechModelList
        address={settings.speechModel.address}
        onAddress={(address) => keep.mutate({ speechModel: { address } })}
      />
      <CloudHelp cloud={settings.cloud} keep={(cloud) => keep.mutate({ cloud })} />
      {keep.isError && (
        <p className="need bad" role="alert">
          {t('settings.failed')}
        </p>
      )}
    </div>
  );
}

interface ChoiceProps {
  readonly chosen: string | null;
  readonly onPick: (id: string | null) => void;
}

function MicrophoneChoice({ chosen, onPick }: ChoiceProps) {
  const { t } = useTranslation();
  const found = useQuery({ queryKey: ['microphones'], queryFn: microphones, staleTime: 0 });
  return (
    <Select
      id="microphone"
      label={t('settings.mic')}
      options={[
        { value: '', label: t('settings.micDefault') },
        ...(found.data ?? []).map(({ deviceId, label }) => ({ value: deviceId, label })),
      ]}
      value={chosen ?? ''}
      onPick={(id) => onPick(id || null)}
    />
  );
}
