import { IconEar, IconHourglass } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '../../../components/format.ts';
import { BARS, useMeterBars, useMeterSeconds } from '../../../voice/meter.ts';
import { LONGEST } from '../actions/listen.ts';
import type { Bar } from '../state/bar.ts';
import { tellBar, useDesk } from '../state/desk.ts';
import { Frame, StateLine } from './frame.tsx';

/** From here on the bar counts down, in seconds. */
const COUNTDOWN = 12;

const PLACES = Array.from({ length: BARS }, (_, place) => place);

/** The level of the voice as bars; readers get it as a meter. */
function Meter() {
  const { t } = useTranslation();
  const bars = useMeterBars();
  const now = bars.at(-1) ?? 0;
  return (
    <div className="meter">
      <meter className="unseen" aria-label={t('voice.level')} min={0} max={1} value={now} />
      {PLACES.map((place) => (
        <i key={place} style={{ transform: `scaleY(${bars[place] ?? 0})` }} />
      ))}
      <i className="dot" style={{ transform: `scale(${now})` }} />
    </div>
  );
}

export function ListeningFace({ bar }: { readonly bar: Extract<Bar, { kind: 'listening' }> }) {
  const { t, i18n } = useTranslation();
  const seconds = useMeterSeconds();
  const handsFree = useDesk((desk) => desk.handsFree === 'on');
  const left = LONGEST - seconds;
  const hint =
    seconds >= COUNTDOWN
      ? t('voice.left', { seconds: left })
      : t(handsFree ? 'hands.ends' : bar.oneSentence ? 'voice.tapEnd' : 'voice.release');
  return (
    <Frame tone="neel" mic="on">
      <StateLine
        tone="neel"
        icon={IconEar}
        text={`${t('voice.listening')} · ${t('voice.seconds', { seconds })}`}
        hint={hint}
      />
      {bar.words !== '' && (
        <div className="heard quiet" lang={languageOf(bar.words, i18n.language)}>
          {bar.words}
        </div>
      )}
      <Meter />
    </Frame>
  );
}

/** Seconds from here on are shown, and from there on the bar says that it is slow. */
const SHOW_AFTER = 1.5;
const SLOW_AFTER = 6;

function useElapsed(since: number): number {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 100);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, (now - since) / 1000);
}

export function ThinkingFace({ bar }: { readonly bar: Extract<Bar, { kind: 'thinking' }> }) {
  const { t, i18n } = useTranslation();
  const seconds = useElapsed(bar.since);
  const count = seconds >= SHOW_AFTER ? ` · ${t('voice.seconds', { seconds: seconds.toFixed(1) })}` : '';
  const cancel = (
    <button type="button" onClick={() => tellBar({ kind: 'rest' })}>
      {t('voice.cancel')} <kbd>Esc</kbd>
    </button>
  );
  return (
    <Frame tone="neel">
      <StateLine tone="neel" icon={IconHourglass} text={`${t('voice.thinking')}${count}`} hint={cancel} />
      <div className="heard quiet" lang={languageOf(bar.words, i18n.language)}>
        {bar.words}
        <span className="dots" aria-hidden="true">
          <i />
          <i />
          <i />
        </span>
      </div>
      <div className="small quiet">{t(seconds >= SLOW_AFTER ? 'voice.slow' : 'voice.thinkingNote')}</div>
    </Frame>
  );
}
