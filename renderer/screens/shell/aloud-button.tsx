import { IconVolume, IconVolumeOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SpeakingSettings } from '../../../app/contract/speaking.ts';
import { Icon } from '../../components/icon.tsx';
import { speaking as voice } from '../../voice/speaking.ts';
import { useKeep } from './use-keep.ts';

/** Reading aloud on and off from everywhere; off is silent at once. */
export function AloudButton({ speaking }: { readonly speaking: SpeakingSettings }) {
  const { t } = useTranslation();
  const keep = useKeep();
  const { on } = speaking;
  const turn = () => {
    if (on) voice.stop();
    keep.mutate({ speaking: { ...speaking, on: !on } });
  };
  return (
    <button
      type="button"
      className="square"
      aria-label={t('speaking.aloud')}
      aria-pressed={on}
      onClick={turn}
    >
      <Icon of={on ? IconVolume : IconVolumeOff} />
    </button>
  );
}
