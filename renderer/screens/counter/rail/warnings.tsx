import { IconAlertTriangle, IconTag } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../../../app/contract/draft.ts';
import { Icon } from '../../../components/icon.tsx';
import { refusalText } from '../../../i18n/refusals.ts';
import { itemName } from '../item-name.ts';
import { lacksRate } from '../state/bill.ts';
import { useDesk } from '../state/desk.ts';

/** What stands in the way of the bill, just above the total: it failed, or a rate is missing. */
export function Warnings({ draft }: { readonly draft: Draft | null }) {
  const { t, i18n } = useTranslation();
  const bar = useDesk((desk) => desk.voice.bar);
  if (bar.kind === 'refused' && bar.of === 'save') {
    return (
      <div className="need bad">
        <Icon of={IconAlertTriangle} size={28} />
        <div>
          {t('failed.title')}
          <p>{refusalText(t, bar.error)}</p>
        </div>
      </div>
    );
  }
  const missing = draft?.lines.find(lacksRate);
  if (missing === undefined) return null;
  return (
    <div className="need">
      <Icon of={IconTag} />
      {t('rail.rateMissing', { item: itemName(missing, i18n.language) })}
    </div>
  );
}
