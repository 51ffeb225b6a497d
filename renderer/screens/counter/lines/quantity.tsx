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

interface StepProps {
  readonly line: DraftLine;
  readonly direction: 1 | -1;
}

function Step({ line, direction }: StepProps) {
  const { t, i18n } = useTranslation();
  const item = itemName(line, i18n.language);
  const label = direction === 1 ? t('lines.more', { item }) : t('lines.less', { item });
  const step = () => setQuantity(line, stepQuantity(line.quantity, line.unit, direction));
  return (
    <button type="button" className="step" tabIndex={-1} aria-label={label} onClick={step}>
      <Icon of={direction === 1 ? IconPlus : IconMinus} />
    </button>
  );
}

/** The quantity; a press types over it. */
function Reading({ line }: { readonly line: DraftLine }) {
  const { t, i18n } = useTranslation();
  const [typing, setTyping] = useState(false);
  const item = itemName(line, i18n.language);
  const quantity = `${line.quantity} ${unitWord(t, line.unit)}`;
  const accept = (text: string) => {
    const written = quantityFor(line.unit, text);
    if (written !== null) setQuantity(line, written);
    return written !== null;
  };
  if (typing) {
    const label = t('lines.qtyOf', { item });
    return (
      <CellField
        label={label}
        start={line.quantity}
        accept={accept}
        onClose={() => setTyping(false)}
        autoFocus
      />
    );
  }
  const label = t('lines.editQty', { item, quantity });
  return (
    <button
      type="button"
      className="reading"
      tabIndex={-1}
      aria-label={label}
      onClick={() => setTyping(true)}
    >
      {quantity}
    </button>
  );
}

/** Less, the quantity, more. */
export function Quantity({ line }: { readonly line: DraftLine }) {
  return (
    <span className="stepper">
      <Step line={line} direction={-1} />
      <Reading line={line} />
      <Step line={line} direction={1} />
    </span>
  );
}
