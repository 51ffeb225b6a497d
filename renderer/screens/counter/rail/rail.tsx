import { useTranslation } from 'react-i18next';
import type { Draft } from '../../../../app/contract/draft.ts';
import type { GstProfile } from '../../../../app/contract/shop.ts';
import { paise } from '../../../../app/core/units.ts';
import { money } from '../../../components/format.ts';
import { type SavedBill, useDesk } from '../state/desk.ts';
import { waitsForCustomer } from '../state/face.ts';
import { CustomerCard } from './customer-card.tsx';
import { GstChip } from './gst-chip.tsx';
import { LastBill } from './last-bill.tsx';
import { Payment } from './payment.tsx';
import { BillRowsList, Memo } from './rows.tsx';
import { SaveButton } from './save-button.tsx';
import { SavedRail } from './saved-rail.tsx';
import { Warnings } from './warnings.tsx';

interface Props {
  readonly draft: Draft | null;
  readonly saved: SavedBill | null;
  /** It is asked whose bill this is; until then it is there to be seen only. */
  readonly waits: boolean;
  readonly profile: GstProfile;
}

/** Large totals get smaller letters, so that nothing is ever cut off. */
function heroLook(text: string): string {
  if (text.length > 11) return 'hero-amount longest';
  return text.length > 8 ? 'hero-amount long' : 'hero-amount';
}

function Total({ draft }: { readonly draft: Draft | null }) {
  const { t } = useTranslation();
  const text = money(draft?.totalPaise ?? paise(0));
  const empty = draft === null || draft.lines.length === 0;
  return (
    <div className="hero">
      <span className="hero-label">{t('rail.total')}</span>
      <span className={empty ? `${heroLook(text)} quiet` : heroLook(text)} data-testid="total">
        {text}
      </span>
    </div>
  );
}

/** The right side: whose bill, what it adds up to, how it is paid, and the one green button. */
export function Rail({ draft, saved, waits, profile }: Props) {
  const { t } = useTranslation();
  const asked = useDesk((desk) => waitsForCustomer(desk.voice.bar));
  if (saved !== null) return <SavedRail saved={saved} />;
  return (
    <aside className="rail" aria-label={t('rail.label')} inert={waits}>
      <CustomerCard draft={draft} asked={asked} />
      <GstChip draft={draft} profile={profile} />
      {draft === null || draft.lines.length === 0 ? <LastBill /> : <BillRowsList draft={draft} />}
      {draft?.withGst === true && draft.lines.length > 0 && <Memo draft={draft} />}
      <div className="grow" />
      <Warnings draft={draft} />
      <Total draft={draft} />
      <Payment draft={draft} />
      <SaveButton draft={draft} />
    </aside>
  );
}
