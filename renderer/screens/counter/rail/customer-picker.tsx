import { IconUser, IconUserPlus } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftEdit } from '../../../../app/contract/draft.ts';
import type { Customer } from '../../../../app/contract/people.ts';
import { Finder, type Found } from '../../../components/finder.tsx';
import { money, phoneText } from '../../../components/format.ts';
import { Icon } from '../../../components/icon.tsx';
import { ask } from '../../../engine/client.ts';
import { edit } from '../actions/drafts.ts';
import { change } from '../state/desk.ts';

function put(what: DraftEdit): void {
  change({ panel: null });
  void edit(what);
}

function Face({ customer }: { readonly customer: Customer }) {
  return (
    <>
      <Icon of={IconUser} />
      <span className="grow clip">
        <b>{customer.name}</b> <span className="quiet small">{phoneText(customer.phone ?? '')}</span>
      </span>
      {customer.balancePaise !== 0 && <b className="text-lal">{money(customer.balancePaise)}</b>}
    </>
  );
}

function useChoices(text: string, known: boolean): readonly Found[] {
  const { t } = useTranslation();
  const name = text.trim();
  const options = ask.customers.find.queryOptions({ input: { text: name, limit: 6 } });
  const found = useQuery({ ...options, placeholderData: keepPreviousData, staleTime: 0 }).data ?? [];
  const customers = found.map((customer) => ({
    key: customer.id,
    face: <Face customer={customer} />,
    take: () => put({ kind: 'setCustomer', customerId: customer.id }),
  }));
  const fresh = {
    key: 'new',
    face: (
      <>
        <Icon of={IconUserPlus} />
        {t('customer.make', { name })}
      </>
    ),
    take: () => put({ kind: 'newCustomer', name }),
  };
  const nobody = {
    key: 'none',
    face: t('customer.none'),
    take: () => put({ kind: 'setCustomer', customerId: null }),
  };
  return [...customers, ...(name === '' ? [] : [fresh]), ...(known ? [nobody] : [])];
}

/** F3: finds the customer by name or phone, makes a new one, or takes the name off the bill. */
export function CustomerPicker({ known }: { readonly known: boolean }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const found = useChoices(text, known);
  return (
    <Finder
      label={t('customer.find')}
      text={text}
      onText={setText}
      found={found}
      listLabel={t('customer.label')}
      onLeave={() => change({ panel: null })}
    >
      {(field, list) => (
        <>
          <div className="entry low" style={{ marginBottom: 6 }}>
            <Icon of={IconUser} />
            <input placeholder={t('customer.find')} maxLength={120} data-autofocus {...field} />
          </div>
          {list}
        </>
      )}
    </Finder>
  );
}
