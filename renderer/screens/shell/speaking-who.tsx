import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SpeakerName, SpeakingWays } from '../../../app/contract/speaking.ts';
import { Select } from '../../components/select.tsx';
import { ask } from '../../engine/client.ts';
import type { SpeakingProps } from './speaking-props.ts';

const KEYS = { openai: 'OPENAI_API_KEY', elevenlabs: 'ELEVENLABS_API_KEY' } as const;
const SPEAKERS: readonly SpeakerName[] = ['system', 'openai', 'elevenlabs'];

/** Who speaks: this PC or a voice outside, what leaves the PC then, and what it still needs. */
export function SpeakingWho({ speaking, keep }: SpeakingProps) {
  const { t } = useTranslation();
  const ways = useQuery({ ...ask.speaking.ways.queryOptions(), staleTime: 0 }).data;
  const speaker = speaking.speaker ?? ways?.speaker ?? 'system';
  const choose = (value: string) =>
    keep({ ...speaking, speaker: SPEAKERS.find((one) => one === value) ?? null, cloudVoice: null });
  return (
    <>
      <Select
        id="speaking-who"
        label={t('speaking.who')}
        options={SPEAKERS.map((one) => ({ value: one, label: t(`speaking.who.${one}`) }))}
        value={speaker}
        onPick={choose}
      />
      {speaker !== 'system' && <Outside {...{ speaking, keep, speaker, ways }} />}
    </>
  );
}

interface OutsideProps extends Pick<SpeakingProps, 'speaking' | 'keep'> {
  readonly speaker: 'openai' | 'elevenlabs';
  readonly ways: SpeakingWays | undefined;
}

/** The provider's own name of a voice is kept when the field is left. */
function Outside({ speaking, keep, speaker, ways }: OutsideProps) {
  const { t } = useTranslation();
  const left = (text: string) => {
    if (text !== (speaking.cloudVoice ?? '')) keep({ ...speaking, cloudVoice: text || null });
  };
  return (
    <>
      <p className="quiet small">{t('speaking.outsideNote')}</p>
      {ways?.keys[speaker] === false && (
        <p className="quiet small">{t('speaking.needsKey', { name: KEYS[speaker] })}</p>
      )}
      <div className="field">
        <label htmlFor="speaking-cloud-voice">{t('speaking.cloudVoice')}</label>
        <input
          id="speaking-cloud-voice"
          key={speaker}
          defaultValue={speaking.cloudVoice ?? ''}
          spellCheck={false}
          autoComplete="off"
          pattern="[\w\-]{1,100}"
          onBlur={(event) => left(event.target.value.trim())}
        />
      </div>
    </>
  );
}
