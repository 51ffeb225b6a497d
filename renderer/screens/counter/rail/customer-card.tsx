import { IconMessageQuestion, IconUser, IconUserPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Draft, DraftCustomer } from '../../../../app/contract/draft.ts';
import { paise } from '../../../../app/core/units.ts';
import { initials, languageOf, money, phoneText } from '../../../components/format.ts';
import { Icon } from '../../../components/icon.tsx';
import { Sheet } from '../../../components/sheet.tsx';
import { balanceAfter } from '../state/bill.ts';
import { bar, change, useDesk } from '../state/desk.ts';
import { askedName } from '../state/face.ts';
import { CustomerPicker } from './customer-picker.tsx';

interface Props {
  readonly draft: Draft | null;
  readonly asked: boolean;
}

/** Whose bill it is: nobody's, a person who is still to be chosen, or a customer with their baaki. */
export function CustomerCard({ draft, asked }: Props) {
  const { t } = useTranslation();
  const customer = draft?.customer ?? null;
  if (asked) return <Asked />;
  return (
    <section className="customer" aria-label={t('customer.label')}>
      <div className="row">
        <span className="avatar" aria-hidden="true">
          {customer === null ? <Icon of={IconUser} /> : initials(customer.name)}
        </span>
        {customer === null ? <WalkIn /> : <Named customer={customer} />}
        <PickButton known={customer !== null} />
      </div>
      {draft !== null && customer?.id != null && <Balance draft={draft} customer={customer} />}
    </section>
  );
}

function Asked() {
  const { t } = useTranslation();
  const now = bar();
  const name = now.kind === 'answer' ? askedName(now.turn) : null;
  return (
    <section className="customer asked row" aria-label={t('customer.label')}>
      <span className="avatar text-haldi" aria-hidden="true">
        <Icon of={IconMessageQuestion} />
      </span>
      <div className="grow">
        <div className="name">{name === null ? t('customer.label') : `${name} ?`}</div>
        <div className="small semi text-haldi">{t('customer.pick')}</div>
      </div>
    </section>
  );
}

function WalkIn() {
  const { t } = useTranslation();
  return (
    <div className="grow">
      <div className="semi">{t('customer.walkIn')}</div>
      <div className="small quiet">{t('customer.say')}</div>
    </div>
  );
}

function Named({ customer }: { readonly customer: DraftCustomer }) {
  const { t, i18n } = useTranslation();
  return (
    <div className="grow">
      <div className="name" lang={languageOf(customer.name, i18n.language)}>
        {customer.name}
      </div>
      <div className="small quiet">
        {customer.id === null ? t('customer.isNew') : phoneText(customer.phone ?? '')}
      </div>
    </div>
  );
}

function PickButton({ known }: { readonly known: boolean }) {
  const { t } = useTranslation();
  const open = useDesk((desk) => desk.panel === 'customer');
  const opener = (
    <button
      type="button"
      className={known ? 'button low plain' : 'button low'}
      aria-keyshortcuts="F3"
      aria-expanded={open}
      onClick={() => change({ panel: open ? null : 'customer' })}
    >
      {!known && <Icon of={IconUserPlus} />}
      <span className={known ? undefined : 'unseen'}>{t(known ? 'customer.change' : 'customer.add')}</span>
      <kbd>F3</kbd>
    </button>
  );
  return (
    <Sheet
      open={open}
      onClose={() => change({ panel: null })}
      label={t('customer.label')}
      width={360}
      position="bottom-end"
      opener={opener}
    >
      <CustomerPicker known={known} />
    </Sheet>
  );
}

function Balance({ draft, customer }: { readonly draft: Draft; readonly customer: DraftCustomer }) {
  const { t } = useTranslation();
  const before = customer.balancePaise;
  const after = balanceAfter(before, draft.totalPaise, draft.payment);
  const look = (amount: number) => (amount > 0 ? 'text-lal' : amount < 0 ? 'text-hara' : '');
  return (
    <>
      <div className="row apart balance">
        <span className="quiet">{t(before < 0 ? 'customer.jama' : 'customer.baaki')}</span>
        <span>
          <b className={look(before)}>{money(paise(Math.abs(before)))}</b>
          {after !== before && (
            <>
              <span className="quiet"> → </span>
              <b className={look(after)}>{money(after)}</b>
            </>
          )}
        </span>
      </div>
      {after !== before && (
        <div className="caption quiet" style={{ textAlign: 'right' }}>
          {t('customer.after')}
        </div>
      )}
    </>
  );
}
