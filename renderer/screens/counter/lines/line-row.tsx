import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DraftLine } from '../../../../app/contract/draft.ts';
import { plainMoney } from '../../../components/format.ts';
import { Icon } from '../../../components/icon.tsx';
import { edit } from '../actions/drafts.ts';
import { itemName } from '../item-name.ts';
import { lacksRate } from '../state/bill.ts';
import { change, useDesk } from '../state/desk.ts';
import { LineGst, LineName, LineNumber } from './line-parts.tsx';
import { Quantity } from './quantity.tsx';
import { Rate } from './rate.tsx';

interface Props {
  readonly line: DraftLine;
  readonly number: number;
  readonly gst: boolean;
  readonly fresh: boolean;
  readonly chosen: boolean;
}

/** One line of the draft. A press anywhere on it chooses it. */
export function LineRow({ line, number, gst, fresh, chosen }: Props) {
  const { t, i18n } = useTranslation();
  const rateChosen = useDesk((desk) => chosen && desk.cell === 'rate');
  const flash = useDesk((desk) => desk.flash === line.id);
  const look = [lacksRate(line) ? 'flagged' : fresh ? 'fresh' : '', flash ? 'flash' : ''].join(' ').trim();
  return (
    <tr
      id={`line-${line.id}`}
      className={look}
      aria-selected={chosen}
      onPointerDown={() => change({ lineId: line.id })}
    >
      <td>
        <LineNumber number={number} fresh={fresh} source={line.source} />
      </td>
      <td>
        <LineName line={line} />
      </td>
      <td>
        <Quantity line={line} />
      </td>
      <td className="amount rate-cell">
        <Rate line={line} chosen={rateChosen} />
      </td>
      {gst && (
        <td className="amount small quiet gst-cell">
          <LineGst line={line} />
        </td>
      )}
      <td className="amount line-amount">{plainMoney(line.totalPaise)}</td>
      <td style={{ padding: 0 }}>
        <button
          type="button"
          className="square"
          tabIndex={-1}
          aria-label={t('lines.remove', { item: itemName(line, i18n.language) })}
          onClick={() => void edit({ kind: 'removeLine', lineId: line.id })}
        >
          <Icon of={IconX} />
        </button>
      </td>
    </tr>
  );
}
