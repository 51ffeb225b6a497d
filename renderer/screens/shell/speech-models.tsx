import { IconCheck, IconCpu, IconDownload, IconPlayerPause, IconTrash, IconX } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ModelFetchMessage, SpeechModel, SpeechModels } from '../../../app/contract/speech-models.ts';
import { Icon } from '../../components/icon.tsx';
import { Progress } from '../../components/progress.tsx';
import { answers, ask, engine } from '../../engine/client.ts';
import { toRefusal } from '../../engine/refusal.ts';
import { refusalText } from '../../i18n/refusals.ts';

/** What can be done with a model; each answers with the list as it is then. */
type Deed = (models: typeof engine.speech) => Promise<SpeechModels>;

interface Doing {
  readonly run: (deed: Deed) => void;
  readonly busy: boolean;
}

interface SpeechModelsProps {
  readonly address: string | null;
  readonly onAddress: (address: string | null) => void;
}

/** The models this PC can hear with: which one is used, getting another, and the way back. */
export function SpeechModelList({ address, onAddress }: SpeechModelsProps) {
  const { t } = useTranslation();
  const list = useQuery({ ...ask.speech.models.queryOptions(), staleTime: 0 }).data;
  const doing = useMutation({
    mutationFn: (deed: Deed) => deed(engine.speech),
    onSuccess: (models) => answers.setQueryData(ask.speech.models.queryKey(), models),
  });
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
      {doing.error && <Trouble text={refusalText(t, toRefusal(doing.error))} />}
      <ul className="models">
        {list.models.map((model) => (
          <Model
            key={model.name}
            model={model}
            fetch={list.fetch?.name === model.name ? list.fetch : null}
            suits={list.pc.fit === model.kind}
            doing={{ run: doing.mutate, busy: doing.isPending }}
          />
        ))}
      </ul>
      <Address address={address} onAddress={onAddress} />
    </div>
  );
}

const usesSmall = ({ models }: SpeechModels): boolean =>
  models.some(({ kind, state }) => kind === 'small' && state === 'inUse');

const Trouble = ({ text }: { readonly text: string }) => (
  <p className="need bad" role="alert">
    {text}
  </p>
);

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
  if (fetch?.state === 'running') return <Running fetch={fetch} doing={doing} />;
  if (model.state === 'here') return <Here model={model} doing={doing} />;
  return <Absent model={model} fetch={fetch} doing={doing} />;
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
      {!model.shipped && (
        <button
          type="button"
          className="square"
          aria-label={`${t('models.remove')} ${t(`models.${model.kind}`)}`}
          disabled={doing.busy}
          onClick={() => doing.run((speech) => speech.removeModel({ name: model.name }))}
        >
          <Icon of={IconTrash} />
        </button>
      )}
    </div>
  );
}

function Absent({ model, fetch, doing }: StateProps) {
  const { t } = useTranslation();
  const waits = fetch?.state === 'paused' || fetch?.state === 'failed';
  return (
    <>
      {fetch?.error && <Trouble text={fetch.error.message} />}
      {fetch?.state === 'paused' && <p className="small">{t('models.stopped', megabytes(fetch))}</p>}
      <div className="row apart">
        <button
          type="button"
          className="button low"
          disabled={doing.busy}
          onClick={() => doing.run((speech) => speech.fetchModel({ name: model.name }))}
        >
          <Icon of={IconDownload} /> {t(waits ? 'models.goOn' : 'models.get')}
        </button>
        {waits && <Stop keep={false} doing={doing} />}
      </div>
    </>
  );
}

const MEGA = 1_000_000;

const megabytes = ({ doneBytes, totalBytes, bytesPerSecond }: ModelFetchMessage) => ({
  done: (doneBytes / MEGA).toFixed(1),
  total: (totalBytes / MEGA).toFixed(1),
  speed: (bytesPerSecond / MEGA).toFixed(1),
});

function Running({ fetch, doing }: { readonly fetch: ModelFetchMessage; readonly doing: Doing }) {
  const { t } = useTranslation();
  const percent = fetch.totalBytes === 0 ? 0 : Math.round((100 * fetch.doneBytes) / fetch.totalBytes);
  const text = fetch.totalBytes === 0 ? t('models.starting') : t('models.fetching', megabytes(fetch));
  return (
    <>
      <Progress label={text} percent={percent} />
      <p className="small">{text}</p>
      <div className="row">
        <Stop keep={true} doing={doing} />
        <Stop keep={false} doing={doing} />
      </div>
    </>
  );
}

function Stop({ keep, doing }: { readonly keep: boolean; readonly doing: Doing }) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className="button low"
      onClick={() => doing.run((speech) => speech.cancelFetch({ keep }))}
    >
      <Icon of={keep ? IconPlayerPause : IconX} /> {t(keep ? 'models.pause' : 'models.cancel')}
    </button>
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
