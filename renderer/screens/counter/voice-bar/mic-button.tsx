import { IconMicrophone, IconMicrophoneOff } from '@tabler/icons-react';
import type { PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/icon.tsx';
import { TAP_TIME } from '../../../keys/talk-key.ts';
import { finishListening, isListening, listenToOneSentence, startListening } from '../actions/listen.ts';

/**
 * Held: listens until it is let go. Tapped: listens to one sentence. Pressed while it listens: finishes. The release is
 * heard by the window: the bar changes its face while the button is down, and this button goes with the old one.
 */
function press(event: PointerEvent<HTMLButtonElement>): void {
  if (event.button !== 0) return;
  if (isListening()) return void finishListening();
  const since = performance.now();
  const heard = new AbortController();
  const up = () => {
    heard.abort();
    if (performance.now() - since < TAP_TIME) listenToOneSentence();
    else void finishListening();
  };
  for (const release of ['pointerup', 'pointercancel'] as const)
    window.addEventListener(release, up, { signal: heard.signal });
  void startListening(false);
}

const toggle = () => void (isListening() ? finishListening() : startListening(true));

const SHADES = { ready: 'mic', on: 'mic on', wait: 'mic wait', off: 'mic off', broken: 'mic off' } as const;

/** The round microphone. */
export function MicButton({ look }: { readonly look: 'ready' | 'on' | 'wait' | 'off' | 'broken' }) {
  const { t } = useTranslation();
  const shade = SHADES[look];
  return (
    <button
      type="button"
      className={shade}
      aria-label={t(look === 'on' ? 'voice.micStop' : 'voice.mic')}
      aria-pressed={look === 'on'}
      aria-keyshortcuts="Space F9"
      onPointerDown={press}
      // A press by key or by a reader's command has no pointer: it listens to one sentence.
      onClick={(event) => event.detail === 0 && toggle()}
    >
      <Icon of={look === 'broken' ? IconMicrophoneOff : IconMicrophone} size={30} />
    </button>
  );
}
