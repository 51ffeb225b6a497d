import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SpeakingProps } from './speaking-props.ts';

/** How loud, kept when the handle is let go. */
export function SpeakingVolume({ speaking, keep }: SpeakingProps) {
  const { t } = useTranslation();
  const [volume, setVolume] = useState(speaking.volume);
  const done = () => {
    if (volume !== speaking.volume) keep({ ...speaking, volume });
  };
  return (
    <div className="field">
      <label htmlFor="speaking-volume">{t('speaking.volume')}</label>
      <input
        id="speaking-volume"
        type="range"
        min={0}
        max={100}
        step={10}
        value={volume}
        onChange={(event) => setVolume(event.target.valueAsNumber)}
        onPointerUp={done}
        onKeyUp={done}
        onBlur={done}
      />
    </div>
  );
}
