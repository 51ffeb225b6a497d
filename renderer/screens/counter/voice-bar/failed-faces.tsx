import { IconAlertTriangle, IconMicrophone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/icon.tsx';
import { refusalCode, refusalText } from '../../../i18n/refusals.ts';
import { MicTest } from '../../shell/mic-test.tsx';
import { startListening } from '../actions/listen.ts';
import type { Bar } from '../state/bar.ts';
import { useDesk } from '../state/desk.ts';
import { Frame, StateLine } from './frame.tsx';
import { TypeButton } from './type-button.tsx';

/** After this many times of nothing the microphone itself is looked at. */
const TRIES = 3;

export function SilenceFace({ bar }: { readonly bar: Extract<Bar, { kind: 'silence' }> }) {
  const { t } = useTranslation();
  const often = useDesk((desk) => desk.voice.silences >= TRIES);
  return (
    <Frame tone="haldi">
      <StateLine tone="haldi" icon={IconMicrophone} text={t('voice.silence')} hint={<TypeButton />} />
      <div className="say plain">
        {bar.tooShort ? t('voice.silenceShort') : t('voice.silenceNote', { level: bar.level })}
      </div>
      <div className="options">
        <button type="button" className="button low" onClick={() => void startListening(true)}>
          <Icon of={IconMicrophone} />
          {t('voice.again')} <kbd>F9</kbd>
        </button>
        {often && <MicTest />}
      </div>
    </Frame>
  );
}

export function RefusedFace({ bar }: { readonly bar: Extract<Bar, { kind: 'refused' }> }) {
  const { t } = useTranslation();
  const title = t(bar.of === 'save' ? 'failed.title' : 'voice.error');
  return (
    <Frame tone="lal">
      <StateLine tone="lal" icon={IconAlertTriangle} text={title} hint={<TypeButton />} />
      <div className="say">{refusalText(t, bar.error)}</div>
      <div className="small quiet">
        {bar.error.detail !== null && `${bar.error.detail} · `}
        {t('failed.code', { code: refusalCode(bar.error) })}
      </div>
    </Frame>
  );
}
