import { useTranslation } from 'react-i18next';
import type { DaySummary } from '../../../app/contract/day.ts';
import { money } from '../../components/format.ts';
import { unitWord } from '../../i18n/units.ts';

/** The day so far: sales, money received, udhaar, and what sold most. */
export function DayPanel({ day }: { readonly day: DaySummary }) {
  const { t } = useTranslation();
  return (
    <section>
      <h2>{t('day.title')}</h2>
      <dl className="figures">
        <dt>{t('day.sales')}</dt>
        <dd className="large">{money(day.salesPaise)}</dd>
        <dt>{t('day.bills')}</dt>
        <dd>{day.bills}</dd>
        <dt>{t('day.received')}</dt>
        <dd className="text-hara">{money(day.receivedPaise)}</dd>
        <dt>{t('day.creditGiven')}</dt>
        <dd className="text-lal">{money(day.creditGivenPaise)}</dd>
        <dt>{t('day.outstanding')}</dt>
        <dd className="text-lal">{money(day.outstandingPaise)}</dd>
      </dl>
      {day.topProducts.length > 0 && (
        <>
          <h2 style={{ marginTop: 12 }}>{t('day.top')}</h2>
          <dl className="figures">
            {day.topProducts.slice(0, 5).map((product) => (
              <TopProduct key={product.name} product={product} unit={unitWord(t, product.unit)} />
            ))}
          </dl>
        </>
      )}
    </section>
  );
}

interface TopProps {
  readonly product: DaySummary['topProducts'][number];
  readonly unit: string;
}

function TopProduct({ product, unit }: TopProps) {
  return (
    <>
      <dt>
        {product.name} · {product.quantity} {unit}
      </dt>
      <dd>{money(product.totalPaise)}</dd>
    </>
  );
}
