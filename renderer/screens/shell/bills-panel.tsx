import { IconFileTypePdf } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InvoiceRow } from '../../../app/contract/invoice.ts';
import { money, timeOf } from '../../components/format.ts';
import { Icon } from '../../components/icon.tsx';
import { ask } from '../../engine/client.ts';
import { useDay } from '../../engine/hooks.ts';
import { openPdf } from '../../engine/open-pdf.ts';
import { toRefusal } from '../../engine/refusal.ts';
import { refusalText } from '../../i18n/refusals.ts';
import { SpokenNotes } from './spoken-notes.tsx';

/** The bills of today, newest first, each with its paper. */
export function BillsPanel() {
  const { t } = useTranslation();
  const today = useDay().data?.date;
  const bills = useQuery(
    ask.invoices.list.queryOptions({ input: today === undefined ? {} : { day: today } }),
  );
  const [failure, setFailure] = useState<string | null>(null);
  const open = (id: string) => {
    setFailure(null);
    openPdf(id).catch((error: unknown) => setFailure(refusalText(t, toRefusal(error))));
  };
  return (
    <section>
      <h2>{t('top.bills')}</h2>
      {failure !== null && (
        <p className="need bad" role="alert">
          {failure}
        </p>
      )}
      {bills.data?.length === 0 && <p className="quiet">{t('top.noBills')}</p>}
      <ul className="bill-list">
        {bills.data?.map((bill) => (
          <BillItem key={bill.id} bill={bill} onOpen={() => open(bill.id)} />
        ))}
      </ul>
      {today !== undefined && <SpokenNotes day={today} bills={bills.data ?? []} />}
    </section>
  );
}

function BillItem({ bill, onOpen }: { readonly bill: InvoiceRow; readonly onOpen: () => void }) {
  const { t } = useTranslation();
  return (
    <li>
      <span className="clip">
        <b>{bill.number}</b> <span className="quiet small">{timeOf(new Date(bill.at))}</span>
        <br />
        {bill.customer?.name ?? t('customer.walkIn')} · {t(`status.${bill.status}`)}
      </span>
      <b>{money(bill.totalPaise)}</b>
      <button
        type="button"
        className="square"
        aria-label={t('bill.openOf', { number: bill.number })}
        onClick={onOpen}
      >
        <Icon of={IconFileTypePdf} />
      </button>
    </li>
  );
}
