import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../../../app/contract/draft.ts';
import { type SavedBill, useDesk } from '../state/desk.ts';
import { Empty } from './empty.tsx';
import { LineHead } from './line-head.tsx';
import { LineRow } from './line-row.tsx';
import { SavedLines } from './saved-lines.tsx';

interface Props {
  readonly draft: Draft | null;
  readonly saved: SavedBill | null;
  /** It is asked whose bill this is; until then it is there to be seen only. */
  readonly waits: boolean;
}

/** The middle of the counter: the lines of the bill, or what to do with an empty one. */
export function Lines({ draft, saved, waits }: Props) {
  if (saved !== null) return <SavedLines invoice={saved.invoice} />;
  if (draft === null || draft.lines.length === 0) return <Empty />;
  return <DraftLines draft={draft} waits={waits} />;
}

/** The numbers of the lines that the last sentence made or changed. */
function useFresh(draft: Draft): ReadonlySet<number> {
  const bar = useDesk((desk) => desk.voice.bar);
  if (bar.kind !== 'answer' || (bar.turn.waits ?? bar.turn.draft)?.id !== draft.id) return new Set();
  return new Set(bar.turn.spans.flatMap((span) => span.line ?? []));
}

/** The grid pattern of the ARIA guide on a real table: one stop for Tab, rows by arrows. */
const gridOf = (chosen: string | null, rows: number) => ({
  role: 'grid',
  tabIndex: 0,
  'data-lines': true,
  'aria-rowcount': rows + 1,
  'aria-activedescendant': chosen === null ? undefined : `line-${chosen}`,
});

/** Height of the head that stays on top while the lines scroll, in pixels. */
const HEAD = 34;

/** Scrolls the lines, and only them, until a row is in sight. */
function reveal(row: HTMLElement | null): void {
  const view = row?.closest('.lines');
  if (row === null || view == null) return;
  const above = row.offsetTop - HEAD - view.scrollTop;
  const below = row.offsetTop + row.offsetHeight - view.scrollTop - view.clientHeight;
  if (above < 0) view.scrollTop += above;
  else if (below > 0) view.scrollTop += below;
}

/** One stop for Tab; the arrows move inside, and keys act on the chosen line. */
function DraftLines({ draft, waits }: { readonly draft: Draft; readonly waits: boolean }) {
  const { t } = useTranslation();
  const chosen = useDesk((desk) => desk.lineId);
  const fresh = useFresh(draft);
  useEffect(() => {
    if (chosen !== null) reveal(document.getElementById(`line-${chosen}`));
  }, [chosen]);
  return (
    <section className="lines card" id="bill" inert={waits}>
      <table {...gridOf(chosen, draft.lines.length)} aria-label={t('lines.label')}>
        <LineHead gst={draft.withGst} removable />
        <tbody>
          {draft.lines.map((line, index) => (
            <LineRow
              key={line.id}
              line={line}
              number={index + 1}
              gst={draft.withGst}
              fresh={fresh.has(index + 1)}
              chosen={line.id === chosen}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}
