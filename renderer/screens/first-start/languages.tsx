import { useTranslation } from 'react-i18next';
import { LANGUAGES, type Language } from '../../../app/core/intent/types.ts';

interface Props {
  readonly value: Language;
  readonly onPick: (language: Language) => void;
}

/** Three cards, each in its own language with a sentence as the shopkeeper would say it. */
export function Languages({ value, onPick }: Props) {
  const { t } = useTranslation();
  return (
    <fieldset className="pieces-field">
      <legend className="settings-label">{t('first.language')}</legend>
      <div className="languages">
        {LANGUAGES.map((language) => (
          <label key={language} className="language" lang={language}>
            <input
              type="radio"
              className="unseen"
              name="language"
              checked={language === value}
              onChange={() => onPick(language)}
            />
            <b>{t(`language.${language}`)}</b>
            <span className="quiet">“{t(`first.language.${language}.say`)}”</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
