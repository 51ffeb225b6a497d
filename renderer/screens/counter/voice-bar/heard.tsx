import { IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../../../app/contract/draft.ts';
import type { TalkSpan, Turn } from '../../../../app/contract/talk.ts';
import { languageOf } from '../../../components/format.ts';
import { Icon } from '../../../components/icon.tsx';
import { change } from '../state/desk.ts';
import { cutAtSpans } from '../state/spans.ts';

/** How long a word and its line flash together, in milliseconds. */
const FLASH = 150;

function showLine(lineId: string): void {
  change({ lineId, flash: lineId });
  setTimeout(() => change({ flash: null }), FLASH);
}

interface WordProps {
  readonly text: string;
  readonly span: TalkSpan;
  readonly lineId: string | undefined;
}

/** A word that became something: underlined, with the number of its line. A tap shows the line. */
function Word({ text, span, lineId }: WordProps) {
  const person = span.kind === 'customer' || span.kind === 'name';
  const look = `span${person ? ' person' : ''}${span.unsure ? ' unsure' : ''}`;
  const face = (
    <>
      {person && <Icon of={IconUser} />}
      {text}
      {span.line !== null && <LineMark line={span.line} />}
    </>
  );
  if (lineId === undefined) return <span className={look}>{face}</span>;
  return (
    <button type="button" className={look} onClick={() => showLine(lineId)}>
      {face}
    </button>
  );
}

function LineMark({ line }: { readonly line: number }) {
  const { t } = useTranslation();
  return (
    <>
      <span className="unseen">, {t('voice.spanLine', { line })}</span>
      <span className="badge" aria-hidden="true">
        {line}
      </span>
    </>
  );
}

/** What was heard, with everything that was understood marked in it. */
export function Heard({ turn, draft }: { readonly turn: Turn; readonly draft: Draft | null }) {
  const { i18n } = useTranslation();
  return (
    <div className="heard" lang={languageOf(turn.text, i18n.language)} data-testid="heard">
      {cutAtSpans(turn.text, turn.spans).map(({ at, text, span }) =>
        span === null ? (
          <span key={at}>{text}</span>
        ) : (
          <Word key={at} text={text} span={span} lineId={draft?.lines[(span.line ?? 0) - 1]?.id} />
        ),
      )}
    </div>
  );
}
