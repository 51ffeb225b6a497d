import { Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { VoiceSettings as Voice } from '../../../app/contract/shop.ts';
import { Pieces } from '../../components/pieces.tsx';
import { ask } from '../../engine/client.ts';
import { MicTest } from './mic-test.tsx';

interface Props {
  readonly voice: Voice;
  readonly keep: (voice: Voice) => void;
}

const PAUSES = [500, 700, 1000, 1500] as const;
/** Rupees. */
const LIMITS = [0, 500, 2000, 5000] as const;

/** How the counter listens: the microphone tried, the pause that ends a sentence, words while somebody talks, clean-up. */
export function VoiceSettings({ voice, keep }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <MicTest />
      <Pieces
        label={t('listen.pause')}
        value={String(voice.pauseMs)}
        pieces={PAUSES.map((ms) => ({
          value: String(ms),
          label: t('voice.seconds', { seconds: ms / 1000 }),
        }))}
        onPick={(ms) => keep({ ...voice, pauseMs: Number(ms) })}
      />
      <Pieces
        label={t('listen.limit')}
        value={String(voice.handsFreeLimitPaise / 100)}
        pieces={LIMITS.map((rupees) => ({
          value: String(rupees),
          label: `₹${rupees.toLocaleString('en-IN')}`,
        }))}
        onPick={(rupees) => keep({ ...voice, handsFreeLimitPaise: Number(rupees) * 100 })}
      />
      <Switch
        withThumbIndicator={false}
        size="md"
        label={t('listen.partial')}
        description={<Pace />}
        checked={voice.partial}
        onChange={(event) => keep({ ...voice, partial: event.currentTarget.checked })}
      />
      <Switch
        withThumbIndicator={false}
        size="md"
        label={t('listen.cleanUp')}
        description={t('listen.cleanUpNote')}
        checked={voice.cleanUp}
        onChange={(event) => keep({ ...voice, cleanUp: event.currentTarget.checked })}
      />
    </>
  );
}

/** Whether this PC keeps up, by what it read last. */
function Pace() {
  const { t } = useTranslation();
  const pace = useQuery({ ...ask.speech.pace.queryOptions(), staleTime: 0 }).data;
  if (pace === undefined || pace.last === null) return <>{t('listen.paceUnknown')}</>;
  const { seconds, ms } = pace.last;
  const figures = { seconds: seconds.toFixed(1), took: (ms / 1000).toFixed(1) };
  return <>{t(pace.keepsUp ? 'listen.paceGood' : 'listen.paceSlow', figures)}</>;
}
