import { IconDownload, IconPlayerPause, IconTrash, IconX } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ModelFetchMessage, SpeechModels } from '../../../app/contract/speech-models.ts';
import { Icon } from '../../components/icon.tsx';
import { Progress } from '../../components/progress.tsx';
import { answers, ask, engine } from '../../engine/client.ts';
import { toRefusal } from '../../engine/refusal.ts';
import { refusalText } from '../../i18n/refusals.ts';

/** What can be done with a model; each answers with the list as it is then. */
type Deed = (models: typeof engine.speech) => Promise<SpeechModels>;

export interface Doing {
  readonly run: (deed: Deed) => void;
  readonly busy: boolean;
  /** What the engine said no with. */
  readonly error: Error | null;
}

/** The models and voices there are, and what can be done with them. */
export function useModels(): { readonly list: SpeechModels | undefined; readonly doing: Doing } {
  const list = useQuery({ ...ask.speech.models.queryOptions(), staleTime: 0 }).data;
  const { mutate, isPending, error } = useMutation({
    mutationFn: (deed: Deed) => deed(engine.speech),
    onSuccess: (models) => answers.setQueryData(ask.speech.models.queryKey(), models),
  });
  return { list, doing: { run: mutate, busy: isPending, error } };
}

export const Trouble = ({ text }: { readonly text: string }) => (
  <p className="need bad" role="alert">
    {text}
  </p>
);

/** Why the engine did not do it. */
export function Refused({ doing }: { readonly doing: Doing }) {
  const { t } = useTranslation();
  return doing.error && <Trouble text={refusalText(t, toRefusal(doing.error))} />;
}

interface FetchProps {
  readonly name: string;
  readonly fetch: ModelFetchMessage | null;
  readonly doing: Doing;
}

/** Getting a model that is not here: how far it is, pausing, going on. */
export const FetchModel = ({ name, fetch, doing }: FetchProps) =>
  fetch?.state === 'running' ? (
    <Running fetch={fetch} doing={doing} />
  ) : (
    <Absent name={name} fetch={fetch} doing={doing} />
  );

interface RemoveProps {
  readonly name: string;
  /** What the shopkeeper calls it. */
  readonly label: string;
  readonly doing: Doing;
}

/** Takes a fetched model off the disk. */
export function RemoveModel({ name, label, doing }: RemoveProps) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className="square"
      aria-label={`${t('models.remove')} ${label}`}
      disabled={doing.busy}
      onClick={() => doing.run((speech) => speech.removeModel({ name }))}
    >
      <Icon of={IconTrash} />
    </button>
  );
}

function Absent({ name, fetch, doing }: FetchProps) {
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
          onClick={() => doing.run((speech) => speech.fetchModel({ name }))}
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
