import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { STATES } from '../../../app/core/gst/states.ts';
import type { Language } from '../../../app/core/intent/types.ts';
import { Icon } from '../../components/icon.tsx';

interface Props {
  readonly value: string;
  readonly language: Language;
  readonly onChange: (code: string) => void;
}

/** The States in the language of the screen, in the order of their names, so that typing a letter finds one. */
function statesIn(language: Language) {
  const name = language === 'hi' ? 'hi' : 'en';
  return STATES.filter((state) => state.current)
    .map((state) => ({ code: state.code, label: state[name] }))
    .toSorted((a, b) => a.label.localeCompare(b.label, name));
}

/** The State of the shop; it decides which GST a bill carries. */
export function StateField({ value, language, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <div className="field">
      <label htmlFor="shop-state">{t('first.state')}</label>
      <div className="select">
        <select id="shop-state" value={value} onChange={(event) => onChange(event.target.value)}>
          {statesIn(language).map((state) => (
            <option key={state.code} value={state.code}>
              {state.label} ({state.code})
            </option>
          ))}
        </select>
        <Icon of={IconChevronDown} />
      </div>
    </div>
  );
}
