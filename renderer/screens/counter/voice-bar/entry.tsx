import { IconKeyboard } from '@tabler/icons-react';
import { type FormEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft, DraftLine } from '../../../../app/contract/draft.ts';
import { Icon } from '../../../components/icon.tsx';
import { readBarEntry } from '../../../keys/bar-entry.ts';
import { edit } from '../actions/drafts.ts';
import { say } from '../actions/talk.ts';
import { itemName } from '../item-name.ts';
import { bar, change, desk, useDesk } from '../state/desk.ts';
import { openQuestion } from '../state/face.ts';

/** The change of the chosen line that the text would make, or null when it is a sentence or answers a question. */
function entryFor(text: string, line: DraftLine | undefined) {
  if (line === undefined || openQuestion(bar()) !== null) return null;
  return readBarEntry(text, line.unit, desk().cell);
}

function send(text: string, line: DraftLine | undefined): void {
  const entry = entryFor(text, line);
  if (entry === null || line === undefined) return void say(text);
  change({ text: null });
  if (entry.kind === 'quantity')
    void edit({ kind: 'setQuantity', lineId: line.id, quantity: entry.quantity });
  else void edit({ kind: 'setPrice', lineId: line.id, unitPricePaise: entry.unitPricePaise });
}

/**
 * The field takes the focus when typing started elsewhere, with the caret at the end, and gives it up when
 * the text is sent, so that the next key is a shortcut again.
 */
function useFocusWhenTyping(text: string | null) {
  const field = useRef<HTMLInputElement>(null);
  const typing = text !== null;
  useEffect(() => {
    const input = field.current;
    const inside = input === document.activeElement;
    if (input === null || inside === typing) return;
    if (!typing) return input.blur();
    input.focus();
    input.setSelectionRange(input.value.length, input.value.length);
  }, [typing]);
  return field;
}

interface HintProps {
  readonly text: string;
  readonly line: DraftLine | undefined;
}

/** What Enter will do with a number: "2 → Chawal ki qty". */
function EnterHint({ text, line }: HintProps) {
  const { t, i18n } = useTranslation();
  const entry = entryFor(text, line);
  if (entry === null || line === undefined) return null;
  const words = { text, item: itemName(line, i18n.language) };
  return (
    <span className="small">
      {entry.kind === 'rate' ? t('voice.enterRate', words) : t('voice.enterQuantity', words)}
    </span>
  );
}

interface Props {
  readonly draft: Draft | null;
  readonly low: boolean;
  readonly placeholder: string;
}

/** Where sentences are typed. A number alone changes the chosen line, and says so before Enter. */
export function Entry({ draft, low, placeholder }: Props) {
  const { t } = useTranslation();
  const text = useDesk((now) => now.text);
  const lineId = useDesk((now) => now.lineId);
  const field = useFocusWhenTyping(text);
  const line = draft?.lines.find((one) => one.id === lineId);
  const written = text?.trim() ?? '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (written !== '') send(written, line);
  };
  return (
    <form className={low ? 'entry low' : 'entry'} onSubmit={submit}>
      <Icon of={IconKeyboard} />
      <input
        ref={field}
        data-bar
        value={text ?? ''}
        maxLength={10_000}
        placeholder={placeholder}
        aria-label={t('voice.field')}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => change({ text: event.target.value })}
        onBlur={() => written === '' && change({ text: null })}
      />
      <EnterHint text={written} line={line} />
      {written !== '' && (
        <button type="submit">
          {t('voice.send')} <kbd>Enter</kbd>
        </button>
      )}
    </form>
  );
}
