import { IconCheck, IconCpu } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ModelFetchMessage, SpeechModel, SpeechModels } from '../../../app/contract/speech-models.ts';
import { Icon } from '../../components/icon.tsx';
import { type Doing, FetchModel, Refused, RemoveModel, Trouble, useModels } from './model-fetch.tsx';

interface SpeechModelsProps {
  readonly address: string | null;
  readonly onAddress: (address: string | null) => void;
}

/** The models this PC can hear with: which one is used, getting another, and the way back. */
export function SpeechModelList({ address, onAddress }: SpeechModelsProps) {
  const { t } = useTranslation();
  const { list, doing } = useModels();
  if (list === undefined) return null;
  return (
    <div className="field">
      <span className="settings-label">{t('models.label')}</span>
      {list.pc.fit === 'small' && (
        <p className="quiet small">{t(usesSmall(list) ? 'models.usesSmall' : 'models.suitsSmall')}</p>
      )}
      {list.trouble && (
        <Trouble text={t('models.trouble', { file: list.trouble.error.detail ?? list.trouble.name })} />
      )}
      <Refused doing={doing} />
      <ul className="models">
        {list.models.map((model) => (
          <Model
            key={model.name}
            model={model}
            fetch={list.fetch?.name === model.name ? list.fetch : null}
            suits={list.pc.fit === model.kind}
            doing={doing}
          />
        ))}
      </ul>
      <Address address={address} onAddress={onAddress} />
    </div>
  );
}

const usesSmall = ({ models }: SpeechModels): boolean =>
  models.some(({ kind, state }) => kind === 'small' && state === 'inUse');

interface ModelProps {
  readonly model: SpeechModel;
  readonly fetch: ModelFetchMessage | null;
  readonly suits: boolean;
  readonly doing: Doing;
}

function Model({ model, fetch, suits, doing }: ModelProps) {
  const { t } = useTranslation();
  const seconds = model.trialMs === null ? null : (model.trialMs / 1000).toFixed(1);
  return (
    <li className={model.state === 'inUse' ? 'model used' : 'model'}>
      <div className="row apart">
        <strong title={model.title}>{t(`models.${model.kind}`)}</strong>
        <span className="quiet small">{t('models.size', { size: model.megabytes })}</span>
      </div>
      <p className="quiet small">
        {t(`models.note.${model.kind}`)} {seconds !== null && t('models.took', { seconds })}
      </p>
      {suits && (
        <p className="small row">
          <Icon of={IconCpu} /> {t('models.suits')}
        </p>
      )}
      <State model={model} fetch={fetch} doing={doing} />
    </li>
  );
}

type StateProps = Omit<ModelProps, 'suits'>;

function State({ model, fetch, doing }: StateProps) {
  const { t } = useTranslation();
  if (model.state === 'inUse')
    return (
      <span className="row hara small">
        <Icon of={IconCheck} /> {t('models.inUse')}
      </span>
    );
  if (model.state === 'here' && fetch?.state !== 'running') return <Here model={model} doing={doing} />;
  return <FetchModel name={model.name} fetch={fetch} doing={doing} />;
}

function Here({ model, doing }: Omit<StateProps, 'fetch'>) {
  const { t } = useTranslation();
  return (
    <div className="row apart">
      <button
        type="button"
        className="button low"
        disabled={doing.busy}
        onClick={() => doing.run((speech) => speech.chooseModel({ name: model.name }))}
      >
        <Icon of={IconCheck} /> {t(doing.busy ? 'models.trying' : 'models.use')}
      </button>
      {!model.shipped && <RemoveModel name={model.name} label={t(`models.${model.kind}`)} doing={doing} />}
    </div>
  );
}

/** Kept when the field is left; empty is none. */
function Address({ address, onAddress }: SpeechModelsProps) {
  const { t } = useTranslation();
  const left = (text: string) => {
    if (text !== (address ?? '')) onAddress(text === '' ? null : text);
  };
  return (
    <div className="field">
      <label htmlFor="models-address">{t('models.address')}</label>
      <input
        id="models-address"
        defaultValue={address ?? ''}
        spellCheck={false}
        autoComplete="off"
        onBlur={(event) => left(event.target.value.trim())}
      />
    </div>
  );
}
