import { IconCash, IconCreditCard, IconNotebook, IconQrcode } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../../../app/contract/draft.ts';
import { Icon } from '../../../components/icon.tsx';
import { edit } from '../actions/drafts.ts';
import { PAYMENTS } from '../state/bill.ts';

const ICONS = { cash: IconCash, upi: IconQrcode, card: IconCreditCard, udhaar: IconNotebook } as const;
const KEYS = { cash: 'F5', upi: 'F6', card: undefined, udhaar: 'F7' } as const;

/** How it is paid; the chosen one is always visible. */
export function Payment({ draft }: { readonly draft: Draft | null }) {
  const { t } = useTranslation();
  const chosen = draft?.payment ?? 'cash';
  return (
    <fieldset className="payment">
      <legend className="unseen">{t('pay.label')}</legend>
      {PAYMENTS.map((mode) => (
        <label key={mode}>
          <input
            type="radio"
            className="unseen"
            name="payment"
            checked={mode === chosen}
            aria-keyshortcuts={KEYS[mode]}
            onChange={() => void edit({ kind: 'setPayment', payment: mode })}
          />
          <Icon of={ICONS[mode]} />
          {t(`pay.${mode}`)}
          {KEYS[mode] !== undefined && <kbd>{KEYS[mode]}</kbd>}
        </label>
      ))}
    </fieldset>
  );
}
