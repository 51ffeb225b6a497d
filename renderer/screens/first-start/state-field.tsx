import { useTranslation } from 'react-i18next';
import { STATES } from '../../../app/core/gst/states.ts';
import type { Language } from '../../../app/core/intent/types.ts';
import { type Option, Select } from '../../components/select.tsx';

interface Props {
  readonly value: string;
  readonly language: Language;
  readonly onChange: (code: string) => void;
}

/** The States in the language of the screen, in the order of their names, so that typing a letter finds one. */
function statesIn(language: Language): Option[] {
  const name = language === 'hi' ? 'hi' : 'en';
  return STATES.filter((state) => state.current)
    .toSorted((a, b) => a[name].localeCompare(b[name], name))
    .map((state) => ({ value: state.code, label: `${state[name]} (${state.code})` }));
}

/** The State of the shop; it decides which GST a bill carries. */
export function StateField({ value, language, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Select
      id="shop-state"
      label={t('first.state')}
      options={statesIn(language)}
      value={value}
      onPick={onChange}
    />
  );
}
