import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SpeakerName, SpeakingWays } from '../../../app/contract/speaking.ts';
import { Select } from '../../components/select.tsx';
import { ask } from '../../engine/client.ts';
import { SpeakingHere } from './speaking-here.tsx';
import type { SpeakingProps } from './speaking-props.ts';

const KEYS = { openai: 'OPENAI_API_KEY', elevenlabs: 'ELEVENLABS_API_KEY' } as const;
const SPEAKERS: readonly SpeakerName[] = ['system', 'here', 'openai', 'elevenlabs'];

/** Who speaks: this PC, a voice that is fetched to it or one outside, what leaves the PC then, and what it still needs. */
export function SpeakingWho({ speaking, language, keep }: SpeakingProps) {
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
      {speaker === 'here' && <SpeakingHere language={language} />}
      {isOutside(speaker) && <Outside {...{ speaking, keep, speaker, ways }} />}
    </>
  );
}

type OutsideSpeaker = keyof typeof KEYS;

const isOutside = (speaker: SpeakerName): speaker is OutsideSpeaker => Object.hasOwn(KEYS, speaker);

interface OutsideProps extends Pick<SpeakingProps, 'speaking' | 'keep'> {
  readonly speaker: OutsideSpeaker;
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
