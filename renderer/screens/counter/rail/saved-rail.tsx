import { IconAlertTriangle, IconCheck, IconClock, IconFileTypePdf } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Invoice } from '../../../../app/contract/invoice.ts';
import { money } from '../../../components/format.ts';
import { Icon } from '../../../components/icon.tsx';
import { openPdf } from '../../../engine/open-pdf.ts';
import { toRefusal } from '../../../engine/refusal.ts';
import { refusalText } from '../../../i18n/refusals.ts';
import { leaveSaved } from '../actions/drafts.ts';
import type { SavedBill } from '../state/desk.ts';

/** Saved is a place: the whole right side is green, and stays so until the next input. */
export function SavedRail({ saved }: { readonly saved: SavedBill }) {
  const { t } = useTranslation();
  const { invoice } = saved;
  return (
    <aside className="rail" aria-label={t('saved.title')}>
      <div className="saved" data-testid="saved">
        <div className="row" style={{ gap: 14 }}>
          <span className="tick">
            <Icon of={IconCheck} size={44} />
          </span>
          <div>
            <h2>{t('saved.title')}</h2>
            <div>{t('saved.note')}</div>
          </div>
        </div>
        <Figures invoice={invoice} />
        <WhiteBox invoice={invoice} />
        <Paper invoice={invoice} />
        {invoice.gstinMissing && <div className="semi">{t('gst.missing')}</div>}
        <div className="grow" />
        <NextBill />
      </div>
    </aside>
  );
}

function Figures({ invoice }: { readonly invoice: Invoice }) {
  const { t } = useTranslation();
  const { balanceBeforePaise: before, balanceAfterPaise: after } = invoice;
  const paid = invoice.payment === 'udhaar' ? invoice.totalPaise : invoice.paidPaise;
  return (
    <>
      <div className="row apart" style={{ fontSize: 18, marginTop: 4 }}>
        <b data-testid="number">{invoice.number}</b>
        <span className="clip">{invoice.customer?.name ?? t('customer.walkIn')}</span>
      </div>
      <div className="row apart" style={{ fontSize: 17 }}>
        <span>
          {t('saved.total')} <b>{money(invoice.totalPaise)}</b>
        </span>
        <span>
          {t(`pay.${invoice.payment}`)} <b>{money(paid)}</b>
        </span>
      </div>
      {before !== null && after !== null && (
        <div className="row apart">
          <span>{t('saved.before', { amount: money(before) })}</span>
          <span>{before === after ? t('saved.noChange') : `→ ${money(after)}`}</span>
        </div>
      )}
    </>
  );
}

/** The figure to say aloud: the new baaki of an udhaar bill, else the money received. */
function WhiteBox({ invoice }: { readonly invoice: Invoice }) {
  const { t } = useTranslation();
  const owed = invoice.payment === 'udhaar' ? invoice.balanceAfterPaise : null;
  const text = money(owed ?? invoice.paidPaise);
  return (
    <div className="box">
      <span>{t(owed === null ? 'saved.received' : 'customer.baaki')}</span>
      <b className={text.length > 7 ? 'long' : undefined}>{text}</b>
      {invoice.customer !== null && <div>{invoice.customer.name}</div>}
    </div>
  );
}

const PAPER = {
  waiting: { icon: IconClock, text: 'saved.pdfWaiting' },
  ready: { icon: IconCheck, text: 'saved.pdfReady' },
  failed: { icon: IconAlertTriangle, text: 'saved.pdfFailed' },
} as const;

/** The PDF: being made, one press away, or failed with a way to make it again. The bill is saved in each case. */
function Paper({ invoice }: { readonly invoice: Invoice }) {
  const { t } = useTranslation();
  const [failure, setFailure] = useState<string | null>(null);
  const { icon, text } = PAPER[invoice.pdf];
  const open = () => {
    setFailure(null);
    openPdf(invoice.id).catch((error: unknown) => setFailure(refusalText(t, toRefusal(error))));
  };
  const bad = invoice.pdf === 'failed' || failure !== null;
  const action = { waiting: '', ready: t('bill.open'), failed: t('saved.pdfAgain') }[invoice.pdf];
  return (
    <button
      type="button"
      className={bad ? 'paper bad' : 'paper'}
      disabled={invoice.pdf === 'waiting'}
      data-testid="pdf"
      data-state={invoice.pdf}
      onClick={open}
    >
      <Icon of={IconFileTypePdf} />
      <span className="grow">
        {failure ?? t(text)}
        {action !== '' && ` · ${action}`}
      </span>
      <Icon of={icon} />
    </button>
  );
}

/** The focus comes here after a save, so that readers and Tab start from what follows. */
function NextBill() {
  const { t } = useTranslation();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (document.activeElement?.matches('input') !== true) button.current?.focus({ preventScroll: true });
  }, []);
  return (
    <button ref={button} type="button" className="save" onClick={leaveSaved}>
      {t('saved.next')} <kbd>Enter</kbd>
    </button>
  );
}
