import { useTranslation } from 'react-i18next';
import type { Draft } from '../../../app/contract/draft.ts';
import { QuickItem, useQuick, useQuickLabel } from './quick.tsx';

/** On a wide screen: what the customer usually takes, then what sells most. */
export function LeftColumn({ draft }: { readonly draft: Draft | null }) {
  const { t } = useTranslation();
  const customerId = draft?.customer?.id ?? null;
  const { usual: known, products: usual } = useQuick(customerId, 6);
  const label = useQuickLabel(draft, known);
  const best = useQuick(null, 12).products.filter(
    (product) => customerId === null || !usual.some((one) => one.id === product.id),
  );
  return (
    <section className="left-column" aria-label={label}>
      {customerId !== null && (
        <>
          <div className="quiet small semi">{label}</div>
          {usual.map((product) => (
            <QuickItem key={product.id} product={product} />
          ))}
        </>
      )}
      <div className="quiet small semi">{t('quick.best')}</div>
      {best.map((product) => (
        <QuickItem key={product.id} product={product} />
      ))}
    </section>
  );
}
