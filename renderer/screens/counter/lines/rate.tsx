import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftLine } from '../../../../app/contract/draft.ts';
import { parseRupees } from '../../../../app/core/money/parse.ts';
import { plainMoney } from '../../../components/format.ts';
import { edit } from '../actions/drafts.ts';
import { itemName } from '../item-name.ts';
import { lacksRate } from '../state/bill.ts';
import { CellField } from './cell-field.tsx';

/** The rate of a line; a press types over it, and a line without one shows the field at once. */
export function Rate({ line, chosen }: { readonly line: DraftLine; readonly chosen: boolean }) {
  const { t, i18n } = useTranslation();
  const [typing, setTyping] = useState(false);
  const item = itemName(line, i18n.language);
  const missing = lacksRate(line);
  const accept = (text: string) => {
    const unitPricePaise = parseRupees(text);
    if (unitPricePaise === null) return false;
    if (unitPricePaise !== line.unitPricePaise)
      void edit({ kind: 'setPrice', lineId: line.id, unitPricePaise });
    return true;
  };
  if (typing || missing) {
    const start = missing ? '' : plainMoney(line.unitPricePaise).replaceAll(',', '');
    const label = t('lines.rateOf', { item });
    return (
      <CellField
        label={label}
        start={start}
        accept={accept}
        onClose={() => setTyping(false)}
        autoFocus={typing}
        wanted={missing}
      />
    );
  }
  return (
    <button
      type="button"
      className={chosen ? 'rate-button cell-chosen' : 'rate-button'}
      tabIndex={-1}
      aria-label={t('lines.editRate', { item, rate: plainMoney(line.unitPricePaise) })}
      onClick={() => setTyping(true)}
    >
      {plainMoney(line.unitPricePaise)}
    </button>
  );
}
