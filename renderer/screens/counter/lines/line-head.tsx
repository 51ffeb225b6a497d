import { useTranslation } from 'react-i18next';

/** Column heads; the GST column is there only on a bill with GST. */
export function LineHead({ gst, removable }: { readonly gst: boolean; readonly removable: boolean }) {
  const { t } = useTranslation();
  return (
    <thead>
      <tr>
        <th className="col-number" scope="col">
          <span className="unseen">{t('lines.number')}</span>
        </th>
        <th scope="col">{t('lines.item')}</th>
        <th className="col-quantity" scope="col">
          {t('lines.qty')}
        </th>
        <th className="col-rate amount rate-cell" scope="col">
          {t('lines.rate')} ₹
        </th>
        {gst && (
          <th className="col-gst amount gst-cell" scope="col">
            {t('lines.gst')}
          </th>
        )}
        <th className="col-amount amount" scope="col">
          {t('lines.amount')} ₹
        </th>
        {removable ? (
          <th className="col-remove" scope="col">
            <span className="unseen">{t('lines.removeHead')}</span>
          </th>
        ) : (
          <td className="col-remove" />
        )}
      </tr>
    </thead>
  );
}
