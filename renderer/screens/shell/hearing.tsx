import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Hearer, HearingSettings } from '../../../app/contract/hearing.ts';
import { Select } from '../../components/select.tsx';
import { ask } from '../../engine/client.ts';

const HEARERS: readonly Hearer[] = ['local', 'openai', 'deepgram', 'elevenlabs'];

interface Props {
  readonly hearing: HearingSettings;
  readonly keep: (hearing: HearingSettings) => void;
}

/** Who turns speech into text, and what leaves the PC then. */
export function Hearing({ hearing, keep }: Props) {
  const { t } = useTranslation();
  const ways = useQuery({ ...ask.speech.ways.queryOptions(), staleTime: 0 }).data;
  if (ways === undefined) return null;
  const chosen = hearing.hearer ?? ways.hearer;
  const who = t(`hearing.${chosen}`);
  const outside = chosen === 'local' || ways.keys[chosen] ? 'hearing.leaves' : 'hearing.noKey';
  return (
    <Select
      id="hearing"
      label={t('hearing.who')}
      options={HEARERS.map((name) => ({ value: name, label: t(`hearing.${name}`) }))}
      value={chosen}
      onPick={(value) => keep({ hearer: HEARERS.find((name) => name === value) ?? null })}
      note={chosen === 'local' ? t('hearing.stays') : t(outside, { who })}
    />
  );
}
