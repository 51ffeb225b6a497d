import { IconAlertTriangle, IconHourglass, IconRefresh, IconSettings } from '@tabler/icons-react';
import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../../../app/contract/draft.ts';
import type { SpeechStatus } from '../../../../app/contract/shop.ts';
import { Icon } from '../../../components/icon.tsx';
import { Progress } from '../../../components/progress.tsx';
import { refusalText } from '../../../i18n/refusals.ts';
import { microphone } from '../../../voice/microphone.ts';
import { change, useDesk } from '../state/desk.ts';
import { restOf } from '../state/face.ts';
import { Entry } from './entry.tsx';
import { Frame, StateLine } from './frame.tsx';
import { HandsFreeSwitch } from './hands-free-switch.tsx';

interface Props {
  readonly draft: Draft | null;
  readonly speech: SpeechStatus;
}

/** The bar at rest: ready to listen, or the one thing that is in the way. The field is there in every case. */
export function RestFace({ draft, speech }: Props) {
  const mic = useSyncExternalStore(microphone.subscribe, microphone.state);
  const rest = restOf(mic, speech);
  if (rest === 'micOff') return <MicOff draft={draft} />;
  if (rest === 'loading') return <Loading draft={draft} progress={speech.progress} />;
  return rest === 'noModel' ? <NoModel draft={draft} speech={speech} /> : <Ready draft={draft} />;
}

function Ready({ draft }: { readonly draft: Draft | null }) {
  const { t } = useTranslation();
  const handsFree = useDesk((desk) => desk.handsFree);
  const waits = handsFree === 'on';
  return (
    <Frame tone="plain">
      <Entry draft={draft} low={false} placeholder={t(waits ? 'hands.say' : 'voice.placeholder')} />
      <div className="row small quiet" style={{ marginTop: 6 }}>
        {t('voice.hold')} <kbd>Space</kbd> <kbd>F9</kbd>
        {handsFree === 'paused' && <span role="status">{t('hands.paused')}</span>}
        <HandsFreeSwitch />
      </div>
    </Frame>
  );
}

const CAUSES = { denied: 'voice.micDenied', missing: 'voice.micMissing', busy: 'voice.micBusy' } as const;

function MicOff({ draft }: { readonly draft: Draft | null }) {
  const { t } = useTranslation();
  const state = useSyncExternalStore(microphone.subscribe, microphone.state);
  const cause = state === 'denied' || state === 'busy' ? CAUSES[state] : CAUSES.missing;
  const check = () => void microphone.start();
  return (
    <Frame tone="lal" mic="broken">
      <StateLine tone="lal" icon={IconAlertTriangle} text={t('voice.micOff')} />
      <div className="say plain" style={{ margin: '2px 0 6px' }}>
        {t(cause)}
      </div>
      <div className="options" style={{ marginTop: 0 }}>
        <button type="button" className="button low voice-fill" onClick={() => change({ panel: 'settings' })}>
          <Icon of={IconSettings} />
          {t('voice.micSettings')}
        </button>
        <button type="button" className="button low" onClick={check}>
          <Icon of={IconRefresh} />
          {t('voice.micCheck')}
        </button>
        <div className="grow">
          <Entry draft={draft} low placeholder={t('voice.typePlaceholder')} />
        </div>
      </div>
    </Frame>
  );
}

/** How long loading still takes, in whole seconds, at the pace so far; null before there is any. */
function useSecondsLeft(progress: number): number | null {
  const [begun] = useState(() => ({ at: performance.now(), progress }));
  const done = progress - begun.progress;
  if (done <= 0) return null;
  return Math.ceil(((performance.now() - begun.at) * (1 - progress)) / done / 1000);
}

function Loading({ draft, progress }: { readonly draft: Draft | null; readonly progress: number }) {
  const { t } = useTranslation();
  const percent = Math.round(progress * 100);
  const seconds = useSecondsLeft(progress);
  const left = seconds === null ? '' : ` · ${t('voice.left', { seconds })}`;
  return (
    <Frame tone="plain" mic="off">
      <StateLine tone="neel" icon={IconHourglass} text={`${t('voice.loading')} · ${percent}%${left}`} />
      <Progress label={t('voice.loading')} percent={percent} />
      <Entry draft={draft} low placeholder={t('voice.loadingNote')} />
    </Frame>
  );
}

function NoModel({ draft, speech }: Props) {
  const { t } = useTranslation();
  const { error } = speech;
  const named = error === null || error.message === '';
  const file = error?.detail ?? speech.model ?? '';
  return (
    <Frame tone="lal" mic="broken">
      <StateLine tone="lal" icon={IconAlertTriangle} text={t('voice.noModel')} />
      <div className="say plain" style={{ margin: '2px 0 6px' }}>
        {named ? t('voice.noModelNote', { file }) : `${refusalText(t, error)} ${error.detail ?? ''}`}
      </div>
      <Entry draft={draft} low placeholder={t('voice.typePlaceholder')} />
    </Frame>
  );
}
