import { IconUser } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../../../app/contract/draft.ts';
import type { TalkSpan, Turn } from '../../../../app/contract/talk.ts';
import { languageOf } from '../../../components/format.ts';
import { Icon } from '../../../components/icon.tsx';
import { Sheet } from '../../../components/sheet.tsx';
import { change } from '../state/desk.ts';
import { cutAtSpans } from '../state/spans.ts';
import { focusLines } from '../use-hand-back.ts';
import { Correct, type Correctable } from './correct.tsx';

/** How long a word and its line flash together, in milliseconds. */
const FLASH = 150;

function showLine(lineId: string): void {
  change({ lineId, flash: lineId });
  setTimeout(() => change({ flash: null }), FLASH);
}

interface WordProps {
  readonly text: string;
  readonly span: TalkSpan;
  /** The bill on the screen, when the sentence was about it. */
  readonly draft: Draft | null;
}

/** A word that became something: underlined, with the number of its line. A tap shows the line and lets it be put right. */
function Word({ text, span, draft }: WordProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState(false);
  const person = span.kind === 'customer' || span.kind === 'name';
  const look = `span${person ? ' person' : ''}${span.unsure ? ' unsure' : ''}`;
  const face = (
    <>
      {person && <Icon of={IconUser} />}
      {text}
      {span.line !== null && <LineMark line={span.line} />}
    </>
  );
  const word = correctable(span, draft);
  if (word === null) return <span className={look}>{face}</span>;
  const tap = () => {
    if (word.line !== null) showLine(word.line.id);
    setDone(false);
    setOpen(!open);
  };
  const opener = (
    <button type="button" className={look} aria-haspopup="dialog" aria-expanded={open} onClick={tap}>
      {face}
    </button>
  );
  const close = () => setOpen(false);
  // The next Enter saves the bill and does not open the word again.
  const finish = () => {
    setDone(true);
    close();
    focusLines();
  };
  const sheet = { open, onClose: close, label: t('correct.label', { heard: text }), opener };
  return (
    <Sheet {...sheet} width={396} position="bottom-start" returnFocus={!done}>
      <Correct word={word} onDone={finish} />
    </Sheet>
  );
}

/** People and goods can be put right; a time or a sum is said again. */
function correctable({ kind, taken, line, sounds }: TalkSpan, draft: Draft | null): Correctable | null {
  if (taken === null || (kind !== 'customer' && kind !== 'item')) return null;
  const place = { taken, sounds, draft, line: draft?.lines[(line ?? 0) - 1] ?? null };
  return { ...place, kind: kind === 'customer' ? 'customer' : 'product' };
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
  const about = turn.draft?.id === draft?.id ? draft : null;
  const { i18n } = useTranslation();
  return (
    <div className="heard" lang={languageOf(turn.text, i18n.language)} data-testid="heard">
      {cutAtSpans(turn.text, turn.spans).map(({ at, text, span }) =>
        span === null ? (
          <span key={at}>{text}</span>
        ) : (
          <Word key={at} text={text} span={span} draft={about} />
        ),
      )}
    </div>
  );
}
