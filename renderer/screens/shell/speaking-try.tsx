import { IconPlayerPlay } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icon.tsx';
import { tryVoice } from '../../voice/aloud/aloud.ts';
import { SAMPLES } from '../../voice/aloud/samples.ts';
import type { SpeakingProps } from './speaking-props.ts';

/** Speaks a bill of nobody, and says why the voice outside did not. */
export function SpeakingTry({ speaking, language }: SpeakingProps) {
  const { t } = useTranslation();
  const tried = useMutation({ mutationFn: () => tryVoice(SAMPLES[language], speaking) });
  const trouble = tried.data ?? null;
  return (
    <>
      <button type="button" className="button" onClick={() => tried.mutate()}>
        <Icon of={IconPlayerPlay} />
        {t('speaking.try')}
      </button>
      {trouble !== null && trouble !== 'off' && (
        <p className="quiet small" role="status">
          {t(`speaking.trouble.${trouble}`)}
        </p>
      )}
    </>
  );
}
