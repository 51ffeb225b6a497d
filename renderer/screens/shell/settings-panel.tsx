import { Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
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
import { SpeechRest } from './speech-rest.tsx';
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

interface Props {
  readonly settings: Settings;
}
interface GroupProps extends Props {
  readonly keep: (part: Partial<Settings>) => void;
}

/** How the screen looks, how the counter listens and answers, what it learned, and help from outside. */
export function SettingsPanel({ settings }: Props) {
  const { t } = useTranslation();
  const { mutate: keep, isError } = useKeep();
  return (
    <div className="settings">
      <Look settings={settings} keep={keep} />
      <Listening settings={settings} keep={keep} />
      <Group title={t('settings.answers')}>
        <Speaking
          speaking={settings.speaking}
          language={settings.language}
          keep={(speaking) => keep({ speaking })}
        />
        <Switch
          withThumbIndicator={false}
          size="md"
          label={t('settings.sounds')}
          checked={settings.sounds}
          onChange={(event) => keep({ sounds: event.currentTarget.checked })}
        />
      </Group>
      <Group title={t('settings.learned')}>
        <Words />
        <Sounds />
      </Group>
      <Group title={t('settings.outside')}>
        <CloudHelp cloud={settings.cloud} keep={(cloud) => keep({ cloud })} />
      </Group>
      {isError && (
        <p className="need bad" role="alert">
          {t('settings.failed')}
        </p>
      )}
    </div>
  );
}

/** Settings that belong together. */
function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="settings-group">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Look({ settings, keep }: GroupProps) {
  const { t } = useTranslation();
  return (
    <Group title={t('settings.theme')}>
      <Pieces
        label={t('settings.language')}
        value={settings.language}
        pieces={LANGUAGES.map((language) => ({
          value: language,
          label: t(`language.${language}`),
          lang: language,
        }))}
        onPick={(language) => keep({ language })}
      />
      <Pieces
        label={t('settings.light')}
        value={settings.theme}
        pieces={THEMES.map((theme) => ({ value: theme, label: t(`settings.theme.${theme}`) }))}
        onPick={(theme) => keep({ theme })}
      />
    </Group>
  );
}

function Listening({ settings, keep }: GroupProps) {
  const { t } = useTranslation();
  return (
    <Group title={t('settings.voice')}>
      <MicrophoneChoice chosen={settings.microphoneId} onPick={(microphoneId) => keep({ microphoneId })} />
      <Hearing hearing={settings.hearing} keep={(hearing) => keep({ hearing })} />
      <VoiceSettings voice={settings.voice} keep={(voice) => keep({ voice })} />
      <KeepSound on={settings.keepSound} keep={(keepSound) => keep({ keepSound })} />
      <SpeechModelList
        address={settings.speechModel.address}
        onAddress={(address) => keep({ speechModel: { address } })}
      />
      <SpeechRest
        minutes={settings.speechRest.minutes}
        keep={(minutes) => keep({ speechRest: { minutes } })}
      />
    </Group>
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
