import { IconPackage, IconSearch, IconUser } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftEdit } from '../../../app/contract/draft.ts';
import type { Product } from '../../../app/contract/goods.ts';
import type { Customer } from '../../../app/contract/people.ts';
import { Finder, type Found } from '../../components/finder.tsx';
import { money, phoneText } from '../../components/format.ts';
import { Icon } from '../../components/icon.tsx';
import { ask } from '../../engine/client.ts';
import { unitWord } from '../../i18n/units.ts';
import { edit } from '../counter/actions/drafts.ts';

const MOST = 5;

/** Customers and goods that fit the text, from the engine's own matching. */
function useSearch(text: string) {
  const input = { text, limit: MOST };
  const options = { enabled: text.trim() !== '', placeholderData: keepPreviousData, staleTime: 0 };
  const customers = useQuery({ ...ask.customers.find.queryOptions({ input }), ...options });
  const products = useQuery({ ...ask.products.find.queryOptions({ input }), ...options });
  if (text.trim() === '') return { customers: [], products: [], settled: false };
  return {
    customers: customers.data ?? [],
    products: products.data ?? [],
    settled: customers.isSuccess && products.isSuccess,
  };
}

function CustomerFace({ customer }: { readonly customer: Customer }) {
  const { t } = useTranslation();
  return (
    <>
      <Icon of={IconUser} />
      <span className="grow clip">
        <b>{customer.name}</b>{' '}
        <span className="quiet small">
          {customer.phone === null ? t('top.searchCustomer') : phoneText(customer.phone)}
        </span>
      </span>
      {customer.balancePaise !== 0 && <b className="text-lal">{money(customer.balancePaise)}</b>}
    </>
  );
}

function ProductFace({ product }: { readonly product: Product }) {
  const { t, i18n } = useTranslation();
  return (
    <>
      <Icon of={IconPackage} />
      <b className="grow clip">{i18n.language === 'hi' ? (product.nameHi ?? product.name) : product.name}</b>
      <span>
        {money(product.pricePaise)} / {unitWord(t, product.unit)}
      </span>
    </>
  );
}

/** What was found, each with what a press does. */
function useFound(text: string, leave: () => void) {
  const { customers, products, settled } = useSearch(text);
  const take = (what: DraftEdit) => () => {
    leave();
    void edit(what);
  };
  const people: Found[] = customers.map((customer) => ({
    key: customer.id,
    face: <CustomerFace customer={customer} />,
    take: take({ kind: 'setCustomer', customerId: customer.id }),
  }));
  const goods: Found[] = products.map((product) => ({
    key: product.id,
    face: <ProductFace product={product} />,
    take: take({ kind: 'addProduct', productId: product.id }),
  }));
  return { found: [...people, ...goods], settled };
}

/** Finds a customer or an item and puts it on the bill. `/` or Ctrl+K comes here. */
export function Search() {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const leave = () => {
    setText('');
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  };
  const { found, settled } = useFound(text, leave);
  const label = t('top.search');
  return (
    <Finder
      label={label}
      text={text}
      onText={setText}
      found={found}
      listLabel={t('top.searchResults')}
      onLeave={leave}
    >
      {(field, list) => (
        <div className="search">
          <div className="search-field">
            <Icon of={IconSearch} />
            <input data-search placeholder={label} maxLength={200} onBlur={() => setText('')} {...field} />
            <kbd>/</kbd>
          </div>
          <div className={found.length > 0 || settled ? 'sheet-panel search-panel' : undefined}>
            {list}
            {settled && found.length === 0 && <p className="quiet">{t('top.searchNone')}</p>}
          </div>
        </div>
      )}
    </Finder>
  );
}
