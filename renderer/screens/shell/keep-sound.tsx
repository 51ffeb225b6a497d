import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly on: boolean;
  readonly keep: (on: boolean) => void;
}

/** Whether "start recording" keeps what is spoken. */
export function KeepSound({ on, keep }: Props) {
  const { t } = useTranslation();
  return (
    <Switch
      withThumbIndicator={false}
      size="md"
      label={t('notes.allow')}
      description={t('notes.allowNote')}
      checked={on}
      onChange={(event) => keep(event.currentTarget.checked)}
    />
  );
}
