import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FetchedVoice, ModelFetchMessage } from '../../../app/contract/speech-models.ts';
import type { Language } from '../../../app/core/intent/types.ts';
import { Icon } from '../../components/icon.tsx';
import { type Doing, FetchModel, Refused, RemoveModel, useModels } from './model-fetch.tsx';

/** The voice of this PC that is fetched once: what it reads, whether it is here, and getting it. */
export function SpeakingHere({ language }: { readonly language: Language }) {
  const { t } = useTranslation();
  const { list, doing } = useModels();
  return (
    <>
      <p className="quiet small">{t('speaking.hereNote')}</p>
      {language === 'en' && <p className="quiet small">{t('speaking.hereHindi')}</p>}
      <Refused doing={doing} />
      <ul className="models">
        {list?.voices.map((voice) => (
          <Voice
            key={voice.name}
            voice={voice}
            fetch={list.fetch?.name === voice.name ? list.fetch : null}
            doing={doing}
          />
        ))}
      </ul>
    </>
  );
}

interface VoiceProps {
  readonly voice: FetchedVoice;
  readonly fetch: ModelFetchMessage | null;
  readonly doing: Doing;
}

function Voice({ voice, fetch, doing }: VoiceProps) {
  const { t } = useTranslation();
  return (
    <li className={voice.state === 'here' ? 'model used' : 'model'}>
      <div className="row apart">
        <strong>{voice.title}</strong>
        <span className="quiet small">{t('models.size', { size: voice.megabytes })}</span>
      </div>
      {voice.state === 'here' ? (
        <Here voice={voice} doing={doing} />
      ) : (
        <FetchModel name={voice.name} fetch={fetch} doing={doing} />
      )}
    </li>
  );
}

function Here({ voice, doing }: Omit<VoiceProps, 'fetch'>) {
  const { t } = useTranslation();
  return (
    <div className="row apart">
      <span className="row hara small">
        <Icon of={IconCheck} /> {t('speaking.hereReady')}
      </span>
      {!voice.shipped && <RemoveModel name={voice.name} label={voice.title} doing={doing} />}
    </div>
  );
}
