import { useTranslation } from 'react-i18next';
import type { Draft } from '../../../app/contract/draft.ts';
import { money } from '../../components/format.ts';
import { Live, useAtRest } from '../../components/live.tsx';
import { refusalText } from '../../i18n/refusals.ts';
import { type SavedBill, useDesk } from './state/desk.ts';
import { moodOf } from './state/face.ts';

/** How long the total must stand still before it is read out, in milliseconds. */
const REST = 400;

/** What a screen reader hears of the counter: replies and totals politely, questions and failures at once. */
export function Announcements({
  draft,
  saved,
}: {
  readonly draft: Draft | null;
  readonly saved: SavedBill | null;
}) {
  const { t } = useTranslation();
  const bar = useDesk((desk) => desk.voice.bar);
  const total = useAtRest(draft?.totalPaise ?? null, REST);
  const mood = bar.kind === 'answer' ? moodOf(bar.turn) : null;
  const reply = bar.kind === 'answer' ? bar.turn.reply.text : '';
  const urgent = mood === 'confirm' || mood === 'choose' || mood === 'ask' || mood === 'refused';
  const said =
    saved === null ? (urgent ? '' : reply) : `${t('saved.title')} ${saved.invoice.number}. ${reply}`;
  const polite = total === null ? said : `${said} ${t('live.total', { amount: money(total) })}`;
  const failure = bar.kind === 'refused' ? refusalText(t, bar.error) : '';
  return <Live polite={polite} assertive={urgent ? reply : failure} />;
}
