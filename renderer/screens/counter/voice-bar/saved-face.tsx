import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { money } from '../../../components/format.ts';
import { type SavedBill, useDesk } from '../state/desk.ts';
import { Frame, StateLine } from './frame.tsx';
import { TypeButton } from './type-button.tsx';

/** What the engine replied when the bill was saved by a sentence, else the same said by the window. */
function useReply(saved: SavedBill): string {
  const { t } = useTranslation();
  const bar = useDesk((desk) => desk.voice.bar);
  const { invoice } = saved;
  if (bar.kind === 'answer' && bar.turn.invoice?.id === invoice.id) return bar.turn.reply.text;
  if (invoice.customer === null || invoice.balanceAfterPaise === null || invoice.balanceAfterPaise <= 0)
    return t('saved.say');
  return t('saved.sayBaaki', { name: invoice.customer.name, amount: money(invoice.balanceAfterPaise) });
}

/** The bar beside the solid green rail. */
export function SavedFace({ saved }: { readonly saved: SavedBill }) {
  const { t } = useTranslation();
  const title = saved.said === null ? t('voice.done') : `${t('voice.done')} · “${saved.said}”`;
  return (
    <Frame tone="hara">
      <StateLine tone="hara" icon={IconCircleCheck} text={title} hint={<TypeButton />} />
      <div className="say large" data-testid="reply">
        {useReply(saved)}
      </div>
      <div className="small quiet">{t('voice.next')}</div>
    </Frame>
  );
}
