import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly name: string;
  readonly onChange: (name: string) => void;
}

/** The shop's name as it stands on every bill. It is chosen at the start: typing replaces it, Enter takes it. */
export function NameField({ name, onChange }: Props) {
  const { t } = useTranslation();
  const missing = name.trim() === '';
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), []);
  return (
    <div className="field">
      <label htmlFor="shop-name">{t('first.name')}</label>
      <input
        id="shop-name"
        ref={input}
        value={name}
        maxLength={120}
        autoComplete="off"
        aria-invalid={missing}
        aria-describedby="shop-name-note"
        onChange={(event) => onChange(event.target.value)}
      />
      <span id="shop-name-note" className="small text-lal" role="alert">
        {missing && t('first.nameMissing')}
      </span>
    </div>
  );
}
