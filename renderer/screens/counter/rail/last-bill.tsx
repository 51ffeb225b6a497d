import { IconFileTypePdf } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { money, timeOf } from '../../../components/format.ts';
import { Icon } from '../../../components/icon.tsx';
import { ask } from '../../../engine/client.ts';
import { openPdf } from '../../../engine/open-pdf.ts';
import { refuse } from '../actions/drafts.ts';

/** The bill before this one, while the new one is still empty. */
export function LastBill() {
  const { t } = useTranslation();
  const bill = useQuery(ask.invoices.list.queryOptions({ input: { limit: 1 } })).data?.[0];
  if (bill === undefined) return null;
  return (
    <section className="last-bill" aria-label={t('rail.last')}>
      <div className="row apart small quiet">
        <span className="semi">{t('rail.last')}</span>
        <span>{timeOf(new Date(bill.at))}</span>
      </div>
      <div className="row apart" style={{ marginTop: 2 }}>
        <b>{bill.number}</b>
        <b>{money(bill.totalPaise)}</b>
      </div>
      <div className="row apart">
        <span className="clip">
          {bill.customer?.name ?? t('customer.walkIn')} · {t(`pay.${bill.payment}`)}
        </span>
        <button
          type="button"
          className="button low plain"
          style={{ padding: 0 }}
          onClick={() => openPdf(bill.id).catch(refuse)}
        >
          <Icon of={IconFileTypePdf} />
          {t('bill.open')}
        </button>
      </div>
    </section>
  );
}
