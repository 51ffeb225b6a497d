import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftLine } from '../../../../app/contract/draft.ts';
import { Icon } from '../../../components/icon.tsx';
import { unitWord } from '../../../i18n/units.ts';
import { quantityFor, stepQuantity } from '../../../keys/bar-entry.ts';
import { edit } from '../actions/drafts.ts';
import { itemName } from '../item-name.ts';
import { CellField } from './cell-field.tsx';

function setQuantity(line: DraftLine, quantity: string): void {
  if (quantity !== line.quantity) void edit({ kind: 'setQuantity', lineId: line.id, quantity });
}

/** Less, the quantity (a press types over it), more. */
export function Quantity({ line }: { readonly line: DraftLine }) {
  const { t, i18n } = useTranslation();
  const [typing, setTyping] = useState(false);
  const item = itemName(line, i18n.language);
  const reading = `${line.quantity} ${unitWord(t, line.unit)}`;
  const step = (direction: 1 | -1) => setQuantity(line, stepQuantity(line.quantity, line.unit, direction));
  const accept = (text: string) => {
    const quantity = quantityFor(line.unit, text);
    if (quantity !== null) setQuantity(line, quantity);
    return quantity !== null;
  };
  return (
    <span className="stepper">
      <button
        type="button"
        className="step"
        tabIndex={-1}
        aria-label={t('lines.less', { item })}
        onClick={() => step(-1)}
      >
        <Icon of={IconMinus} />
      </button>
      {typing ? (
        <CellField
          label={t('lines.qtyOf', { item })}
          start={line.quantity}
          accept={accept}
          onClose={() => setTyping(false)}
          autoFocus
        />
      ) : (
        <button
          type="button"
          className="reading"
          tabIndex={-1}
          aria-label={t('lines.editQty', { item, quantity: reading })}
          onClick={() => setTyping(true)}
        >
          {reading}
        </button>
      )}
      <button
        type="button"
        className="step"
        tabIndex={-1}
        aria-label={t('lines.more', { item })}
        onClick={() => step(1)}
      >
        <Icon of={IconPlus} />
      </button>
    </span>
  );
}
