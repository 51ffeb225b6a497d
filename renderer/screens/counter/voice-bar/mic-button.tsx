import { IconMicrophone, IconMicrophoneOff } from '@tabler/icons-react';
import { type PointerEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/icon.tsx';
import { TAP_TIME } from '../../../keys/talk-key.ts';
import { finishListening, isListening, listenToOneSentence, startListening } from '../actions/listen.ts';

/** Held: listens until it is let go. Tapped: listens to one sentence. Pressed while it listens: finishes. */
function usePress() {
  const since = useRef<number | null>(null);
  const down = (event: PointerEvent<HTMLButtonElement>) => {
    if (event.button !== 0) return;
    if (isListening()) return void finishListening();
    // Moving off the button while speaking must not lose the release.
    event.currentTarget.setPointerCapture(event.pointerId);
    since.current = performance.now();
    void startListening(false);
  };
  const up = () => {
    if (since.current === null) return;
    const tapped = performance.now() - since.current < TAP_TIME;
    since.current = null;
    if (tapped) listenToOneSentence();
    else void finishListening();
  };
  return { down, up };
}

const toggle = () => void (isListening() ? finishListening() : startListening(true));

/** The round microphone. */
export function MicButton({ look }: { readonly look: 'ready' | 'on' | 'off' | 'broken' }) {
  const { t } = useTranslation();
  const { down, up } = usePress();
  const shade = look === 'ready' ? 'mic' : `mic ${look === 'on' ? 'on' : 'off'}`;
  return (
    <button
      type="button"
      className={shade}
      aria-label={t(look === 'on' ? 'voice.micStop' : 'voice.mic')}
      aria-pressed={look === 'on'}
      aria-keyshortcuts="Space F9"
      onPointerDown={down}
      onPointerUp={up}
      onPointerCancel={up}
      // A press by key or by a reader's command has no pointer: it listens to one sentence.
      onClick={(event) => event.detail === 0 && toggle()}
    >
      <Icon of={look === 'broken' ? IconMicrophoneOff : IconMicrophone} size={30} />
    </button>
  );
}
