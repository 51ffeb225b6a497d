import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Pieces } from '../../components/pieces.tsx';
import type { SpeakingProps } from './speaking-props.ts';
import { SpeakingTry } from './speaking-try.tsx';
import { SpeakingVoice } from './speaking-voice.tsx';
import { SpeakingVolume } from './speaking-volume.tsx';
import { SpeakingWho } from './speaking-who.tsx';

/** Per cent of how fast a person speaks. */
const SPEEDS = { slow: 80, usual: 100, fast: 130 } as const;
const NAMES = ['slow', 'usual', 'fast'] as const;

/** The named speed nearest to a kept one. */
const nearest = (speed: number) =>
  NAMES.toSorted((a, b) => Math.abs(SPEEDS[a] - speed) - Math.abs(SPEEDS[b] - speed))[0] ?? 'usual';

/** Reading replies aloud: whether, by whom, how fast and how loud, and a try. */
export function Speaking(props: SpeakingProps) {
  const { t } = useTranslation();
  const { speaking, keep } = props;
  return (
    <>
      <Switch
        withThumbIndicator={false}
        size="md"
        label={t('speaking.aloud')}
        checked={speaking.on}
        onChange={(event) => keep({ ...speaking, on: event.currentTarget.checked })}
      />
      {speaking.on && <Manner {...props} />}
    </>
  );
}

function Manner(props: SpeakingProps) {
  const { t } = useTranslation();
  const { speaking, keep } = props;
  return (
    <>
      <SpeakingWho {...props} />
      <SpeakingVoice {...props} />
      <Pieces
        label={t('speaking.speed')}
        value={nearest(speaking.speed)}
        pieces={NAMES.map((name) => ({ value: name, label: t(`speaking.speed.${name}`) }))}
        onPick={(name) => keep({ ...speaking, speed: SPEEDS[name] })}
      />
      <SpeakingVolume {...props} />
      <SpeakingTry {...props} />
    </>
  );
}
