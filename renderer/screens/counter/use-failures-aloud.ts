import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalText } from '../../i18n/refusals.ts';
import { readText } from '../../voice/aloud/aloud.ts';
import { useDesk } from './state/desk.ts';

/** A failure that the bar shows is read aloud once: the eye may be on the scale. */
export function useFailuresAloud(): void {
  const { t } = useTranslation();
  const bar = useDesk((desk) => desk.voice.bar);
  useEffect(() => {
    if (bar.kind === 'refused') readText(refusalText(t, bar.error));
  }, [bar, t]);
}
