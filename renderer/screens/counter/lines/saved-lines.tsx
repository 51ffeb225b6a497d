import { useTranslation } from 'react-i18next';
import type { Invoice } from '../../../../app/contract/invoice.ts';
import { plainMoney } from '../../../components/format.ts';
import { unitWord } from '../../../i18n/units.ts';
import { LineHead } from './line-head.tsx';
import { LineGst, LineName, LineNumber } from './line-parts.tsx';

/** What scrolls must be reachable by keys. */
const REACHABLE = { tabIndex: 0 } as const;

/** The lines of a saved bill: locked, with the stamp. */
export function SavedLines({ invoice }: { readonly invoice: Invoice }) {
  const { t } = useTranslation();
  return (
    <section className="lines card locked" id="bill">
      <table {...REACHABLE} aria-label={t('lines.label')}>
        <LineHead gst={invoice.withGst} removable={false} />
        <tbody>
          {invoice.lines.map((line, index) => (
            <tr key={`${line.productId}-${line.unitPricePaise}`}>
              <td>
                <LineNumber number={index + 1} fresh={false} source={null} />
              </td>
              <td>
                <LineName line={line} />
              </td>
              <td>
                <b>
                  {line.quantity} {unitWord(t, line.unit)}
                </b>
              </td>
              <td className="amount rate-cell">{plainMoney(line.unitPricePaise)}</td>
              {invoice.withGst && (
                <td className="amount small gst-cell">
                  <LineGst line={line} />
                </td>
              )}
              <td className="amount line-amount">{plainMoney(line.totalPaise)}</td>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
      <div className="stamp">
        ✓ {t('saved.stamp')} · {t(`pay.${invoice.payment}`).toUpperCase()}
      </div>
    </section>
  );
}
