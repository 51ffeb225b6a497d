import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../../app/contract/draft.ts';
import type { Product, QuickGoods } from '../../../app/contract/goods.ts';
import { languageOf, money } from '../../components/format.ts';
import { ask } from '../../engine/client.ts';
import { unitWord } from '../../i18n/units.ts';
import { edit } from './actions/drafts.ts';

/** Above this many lines the quick row gives its place to them on a low screen. */
const CROWDED = 7;

const NONE: QuickGoods = { usual: false, products: [] };

/** What this customer buys most (or the shop, for null), for one tap. */
export function useQuick(customerId: string | null, limit: number): QuickGoods {
  const input = { customerId, limit };
  return (
    useQuery({ ...ask.products.quick.queryOptions({ input }), placeholderData: keepPreviousData }).data ??
    NONE
  );
}

/** One product: a tap adds it to the bill. */
export function QuickItem({ product }: { readonly product: Product }) {
  const { t, i18n } = useTranslation();
  const item = i18n.language === 'hi' ? (product.nameHi ?? product.name) : product.name;
  const price = `${money(product.pricePaise)} / ${unitWord(t, product.unit)}`;
  return (
    <button
      type="button"
      className="quick-item"
      onClick={() => void edit({ kind: 'addProduct', productId: product.id })}
    >
      <span className="unseen">{t('quick.add')}</span>
      <b className="clip" lang={languageOf(item, i18n.language)}>
        {item}
      </b>
      <span>{price}</span>
    </button>
  );
}

/** The heading over quick items: whose they are. */
export function useQuickLabel(draft: Draft | null, usual: boolean): string {
  const { t } = useTranslation();
  const name = usual ? draft?.customer?.name.split(' ')[0] : undefined;
  return name === undefined ? t('quick.best') : t('quick.usual', { name });
}

/** One row of quick items under the lines; the empty bill has them in its middle instead. */
export function QuickRow({ draft, saved }: { readonly draft: Draft | null; readonly saved: boolean }) {
  const { usual, products } = useQuick(draft?.customer?.id ?? null, 6);
  const label = useQuickLabel(draft, usual);
  const lines = draft?.lines.length ?? 0;
  if ((lines === 0 && !saved) || products.length === 0) return null;
  return (
    <section className={lines > CROWDED ? 'quick crowded' : 'quick'} aria-label={label}>
      <span className="quick-label">{label}</span>
      {products.map((product) => (
        <QuickItem key={product.id} product={product} />
      ))}
    </section>
  );
}
