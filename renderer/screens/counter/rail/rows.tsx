import { useTranslation } from 'react-i18next';
import type { Draft } from '../../../../app/contract/draft.ts';
import { paise } from '../../../../app/core/units.ts';
import { plainMoney, signedMoney } from '../../../components/format.ts';
import { billRows, gstMemo } from '../state/bill.ts';

interface RowProps {
  readonly label: string;
  readonly value: string;
  readonly hara?: boolean;
}

function Row({ label, value, hara = false }: RowProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className={hara ? 'text-hara' : undefined}>{value}</dd>
    </div>
  );
}

/** Rows that add up to the total; one that is zero is not shown. */
export function BillRowsList({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation();
  const rows = billRows(draft);
  return (
    <dl className="rows">
      <Row label={t('rail.items', { count: draft.lines.length })} value={plainMoney(rows.itemsPaise)} />
      {rows.discountPaise !== 0 && (
        <Row label={t('rail.discount')} value={signedMoney(paise(-rows.discountPaise))} hara />
      )}
      {rows.gstAddedPaise !== 0 && <Row label={t('rail.gstAdded')} value={signedMoney(rows.gstAddedPaise)} />}
      {rows.cessPaise !== 0 && <Row label={t('rail.cess')} value={signedMoney(rows.cessPaise)} />}
      {rows.roundOffPaise !== 0 && <Row label={t('rail.roundOff')} value={signedMoney(rows.roundOffPaise)} />}
    </dl>
  );
}

/** GST in this bill: a memo beside the sum, because part of it lies inside the prices. */
export function Memo({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation();
  const memo = gstMemo(draft.lines);
  const split =
    draft.supply === 'INTERSTATE'
      ? t('gst.igst', { igst: plainMoney(memo.igstPaise) })
      : t('gst.split', { cgst: plainMoney(memo.cgstPaise), sgst: plainMoney(memo.sgstPaise) });
  return (
    <section className="memo" aria-label={t('gst.inBill')}>
      <div className="row apart">
        <span className="quiet">{t('gst.inBill')}</span>
        <b>{plainMoney(memo.taxPaise)}</b>
      </div>
      <div className="row apart small quiet">
        <span>{split}</span>
        <span className="before-gst">
          {t('gst.before')} {plainMoney(memo.taxablePaise)}
        </span>
      </div>
      <table>
        <tbody>
          {memo.rates.map((rate) => (
            <tr key={rate.rate}>
              <td>{rate.rate}%</td>
              <td className="amount quiet">{plainMoney(rate.taxablePaise)}</td>
              <td className="amount semi">{plainMoney(rate.taxPaise)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
