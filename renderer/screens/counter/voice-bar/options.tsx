import { useTranslation } from 'react-i18next';
import type { Choice, Turn } from '../../../../app/contract/talk.ts';
import { languageOf } from '../../../components/format.ts';
import { pick } from '../actions/talk.ts';

interface OptionProps {
  readonly number: number;
  readonly label: string;
  readonly note: string | null;
}

/** One card with its digit. */
function Option({ number, label, note }: OptionProps) {
  const { i18n } = useTranslation();
  return (
    <button type="button" className="option" aria-keyshortcuts={String(number)} onClick={() => pick(number)}>
      <span className="option-key" aria-hidden="true">
        {number}
      </span>
      <span lang={languageOf(label, i18n.language)}>
        <b>{label}</b>
        {note !== null && <small>{note}</small>}
      </span>
    </button>
  );
}

/** The persons or goods that were meant; picked by tap or digit, never by Enter. */
export function Choices({ turn }: { readonly turn: Turn }) {
  return (
    <div className="options">
      {turn.asks?.choices.map((choice: Choice, index) => (
        <Option key={choice.value} number={index + 1} label={choice.label} note={choice.note} />
      ))}
    </div>
  );
}

/** Sentences that would have worked. */
export function Suggestions({ suggestions }: { readonly suggestions: readonly string[] }) {
  const { t } = useTranslation();
  if (suggestions.length === 0) return null;
  return (
    <>
      <div className="small quiet" style={{ marginTop: 4 }}>
        {t('voice.try')}
      </div>
      <div className="options" style={{ marginTop: 4 }}>
        {suggestions.map((sentence, index) => (
          <Option key={sentence} number={index + 1} label={sentence} note={null} />
        ))}
      </div>
    </>
  );
}
