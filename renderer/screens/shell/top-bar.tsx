import { IconChartBar, IconReceipt } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Shop } from '../../../app/contract/shop.ts';
import type { SpeakingSettings } from '../../../app/contract/speaking.ts';
import { useNow } from '../../components/clock.tsx';
import { dayOf, languageOf, money, timeOf } from '../../components/format.ts';
import { Icon } from '../../components/icon.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { useDay } from '../../engine/hooks.ts';
import { change, type Panel, useDesk } from '../counter/state/desk.ts';
import { AloudButton } from './aloud-button.tsx';
import { BillsPanel } from './bills-panel.tsx';
import { DayPanel } from './day-panel.tsx';
import { Search } from './search.tsx';

const toggle = (panel: Panel, open: boolean) => change({ panel: open ? null : panel });
const close = () => change({ panel: null });

function BillsButton() {
  const { t } = useTranslation();
  const open = useDesk((desk) => desk.panel === 'bills');
  const opener = (
    <button
      type="button"
      className="square bills-button"
      aria-label={t('top.bills')}
      aria-expanded={open}
      onClick={() => toggle('bills', open)}
    >
      <Icon of={IconReceipt} />
    </button>
  );
  return (
    <Sheet
      open={open}
      onClose={close}
      label={t('top.bills')}
      width={480}
      position="bottom-end"
      opener={opener}
    >
      <BillsPanel />
    </Sheet>
  );
}

function DayButton() {
  const { t } = useTranslation();
  const day = useDay();
  const open = useDesk((desk) => desk.panel === 'day');
  if (day.data === undefined) return null;
  const amount = money(day.data.salesPaise);
  const opener = (
    <button type="button" className="chip" aria-expanded={open} onClick={() => toggle('day', open)}>
      <Icon of={IconChartBar} />
      {t('top.today')} <b data-testid="today">{amount}</b>
      <span className="unseen">{t('day.open')}</span>
    </button>
  );
  return (
    <Sheet
      open={open}
      onClose={close}
      label={t('day.title')}
      width={380}
      position="bottom-end"
      opener={opener}
    >
      <DayPanel day={day.data} />
    </Sheet>
  );
}

function Clock({ fixedNow }: { readonly fixedNow: string | null }) {
  const { i18n } = useTranslation();
  const now = useNow(fixedNow);
  return (
    <span className="clock">
      {dayOf(now, i18n.language)} · {timeOf(now)}
    </span>
  );
}

interface Props {
  readonly shop: Shop;
  readonly speaking: SpeakingSettings;
  readonly fixedNow: string | null;
}

/** The title bar: whose counter this is, search, the day so far and the time. */
export function TopBar({ shop, speaking, fixedNow }: Props) {
  const { i18n } = useTranslation();
  return (
    <header className="top">
      <h1 className="shop-name clip" lang={languageOf(shop.name, i18n.language)}>
        {shop.name}
      </h1>
      {shop.counter !== null && <span className="quiet small counter-name">{shop.counter}</span>}
      <span className="grow" />
      <Search />
      <span className="grow" />
      <BillsButton />
      <DayButton />
      <AloudButton speaking={speaking} />
      <Clock fixedNow={fixedNow} />
    </header>
  );
}
