import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CloudHelp as Cloud } from '../../../app/contract/shop.ts';

interface Props {
  readonly cloud: Cloud;
  readonly keep: (cloud: Cloud) => void;
}

/** Whether a model outside may be asked, what leaves the PC then, and where it is. */
export function CloudHelp({ cloud, keep }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <Switch
        withThumbIndicator={false}
        size="md"
        label={t('settings.cloud')}
        description={t('settings.cloudNote')}
        checked={cloud.on}
        onChange={(event) => keep({ ...cloud, on: event.currentTarget.checked })}
      />
      {cloud.on && <Place cloud={cloud} keep={keep} />}
    </>
  );
}

/** Kept when the field is left; an empty address is OpenAI's own. */
function Place({ cloud, keep }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <Field
        id="cloud-url"
        label={t('settings.cloudUrl')}
        value={cloud.baseUrl ?? ''}
        onLeave={(text) => keep({ ...cloud, baseUrl: text === '' ? null : text })}
      />
      <Field
        id="cloud-model"
        label={t('settings.cloudModel')}
        value={cloud.model}
        onLeave={(text) => text !== '' && keep({ ...cloud, model: text })}
      />
    </>
  );
}

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onLeave: (text: string) => void;
}

function Field({ id, label, value, onLeave }: FieldProps) {
  const left = (text: string) => {
    if (text !== value) onLeave(text);
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        defaultValue={value}
        spellCheck={false}
        autoComplete="off"
        onBlur={(event) => left(event.target.value.trim())}
      />
    </div>
  );
}
