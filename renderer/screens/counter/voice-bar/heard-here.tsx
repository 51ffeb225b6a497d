import { IconCloudOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/icon.tsx';
import { useHearingTrouble } from '../../../voice/hearing-trouble.ts';

/** A small mark: this PC heard the sentence because the chosen service did not. */
export function HeardHere() {
  const { t } = useTranslation();
  const trouble = useHearingTrouble();
  if (trouble === null) return null;
  return (
    <span className="heard-here" title={t(`hearing.why.${trouble}`)} data-testid="heard-here">
      <Icon of={IconCloudOff} />
      {t('hearing.mark')}
    </span>
  );
}
