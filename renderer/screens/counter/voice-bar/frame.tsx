import type { TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/icon.tsx';
import { useDesk } from '../state/desk.ts';
import { MicButton } from './mic-button.tsx';

/** The colour of a face; each comes with an icon and a word. */
export type Tone = 'plain' | 'neel' | 'haldi' | 'lal' | 'hara';

interface FrameProps {
  readonly tone: Tone;
  /** `ready` has a thin ring while somebody may talk without a key. */
  readonly mic?: 'ready' | 'on' | 'off' | 'broken';
  readonly children: ReactNode;
}

/** The bar around every face: the microphone left, the rest right. */
export function Frame({ tone, mic = 'ready', children }: FrameProps) {
  const { t } = useTranslation();
  const waits = useDesk((desk) => desk.handsFree === 'on');
  return (
    <section className={tone === 'plain' ? 'voice' : `voice ${tone}`} aria-label={t('voice.label')}>
      <MicButton look={waits && mic === 'ready' ? 'wait' : mic} />
      <div>{children}</div>
    </section>
  );
}

interface StateProps {
  readonly tone: Tone;
  readonly icon: TablerIcon;
  readonly text: string;
  readonly hint?: ReactNode;
}

/** Line 1: what is going on, and at the right what else can be done. */
export function StateLine({ tone, icon, text, hint }: StateProps) {
  return (
    <div className={`voice-state ${tone}`}>
      <Icon of={icon} />
      {text}
      {hint !== undefined && <span className="hint">{hint}</span>}
    </div>
  );
}
