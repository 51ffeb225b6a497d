import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** A handful of customers to try things with. */
export function Sample({ on, onChange }: { readonly on: boolean; readonly onChange: (on: boolean) => void }) {
  const { t } = useTranslation();
  return (
    <div className="card sample">
      <Switch
        withThumbIndicator={false}
        size="lg"
        checked={on}
        onChange={(event) => onChange(event.currentTarget.checked)}
        label={t('first.sample')}
        description={t('first.sampleNote')}
      />
    </div>
  );
}
