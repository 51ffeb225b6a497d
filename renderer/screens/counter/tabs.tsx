import { IconCircleCheck, IconMessageQuestion, IconPlus, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../../app/contract/draft.ts';
import type { Turn } from '../../../app/contract/talk.ts';
import { languageOf, money } from '../../components/format.ts';
import { Icon } from '../../components/icon.tsx';
import { closeDraft, newDraft, showTab } from './actions/tabs.ts';
import { type SavedBill, useDesk } from './state/desk.ts';
import { askedName, openQuestion, waitsBeside } from './state/face.ts';
import { MOST_TABS, type Tab, tabsOf } from './state/tabs.ts';

interface Props {
  readonly drafts: readonly Draft[];
  readonly active: string | null;
  readonly saved: SavedBill | null;
}

const STEP: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** Arrow keys walk along the tabs; the focused one is shown. */
function useTabKeys() {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEP[event.key];
    const tabs = [...(list.current?.querySelectorAll<HTMLElement>('[role=tab]') ?? [])];
    if (step === undefined || tabs.length === 0) return;
    event.preventDefault();
    const at = tabs.findIndex((tab) => tab.matches(':focus'));
    const next = tabs[(at + step + tabs.length) % tabs.length];
    next?.focus();
    next?.click();
  };
  return { list, onKeyDown };
}

/** The open bills, each with the number of its Alt key. */
export function DraftTabs({ drafts, active, saved }: Props) {
  const { t } = useTranslation();
  const { list, onKeyDown } = useTabKeys();
  const tabs = tabsOf(drafts, active, saved?.invoice ?? null);
  return (
    <div className="tabs">
      <div ref={list} className="tab-list" role="tablist" aria-label={t('tabs.label')} onKeyDown={onKeyDown}>
        {tabs.slice(0, MOST_TABS).map((tab, index) => (
          <OneTab key={tab.key} tab={tab} number={index + 1} />
        ))}
      </div>
      <CloseButton tab={tabs.find((tab) => tab.selected)} alone={tabs.length === 1} />
      <button type="button" className="tab" onClick={() => void newDraft()} aria-keyshortcuts="F2">
        <Icon of={IconPlus} />
        {t('tabs.new')} <kbd>F2</kbd>
      </button>
    </div>
  );
}

/** The question that waits at a tab, shown or kept. */
function useQuestion(tab: Tab | undefined): Turn | null {
  return useDesk((desk) => {
    if (tab === undefined || tab.saved !== null) return null;
    const bar = tab.selected ? desk.voice.bar : desk.voice.kept[tab.key];
    const turn = bar === undefined ? null : openQuestion(bar);
    return (turn?.asks?.choices.length ?? 0) > 0 ? turn : null;
  });
}

/** The customer's name; "Rahul ?" while it is asked which one; the number of a saved bill. */
function useTabName(tab: Tab | undefined): string {
  const { t } = useTranslation();
  const question = useQuestion(tab);
  const asked = question && askedName(question);
  if (tab?.saved != null) return tab.saved.number;
  return tab?.draft?.customer?.name ?? (asked === null ? t('tabs.draft') : `${asked} ?`);
}

function Mark({ tab }: { readonly tab: Tab }) {
  const { t } = useTranslation();
  const waits = useQuestion(tab) !== null;
  if (tab.saved === null && !waits) return null;
  const saved = tab.saved !== null;
  return (
    <>
      <Icon of={saved ? IconCircleCheck : IconMessageQuestion} />
      <span className="unseen">{t(saved ? 'tabs.saved' : 'tabs.waits')}</span>
    </>
  );
}

function OneTab({ tab, number }: { readonly tab: Tab; readonly number: number }) {
  const { i18n } = useTranslation();
  const name = useTabName(tab);
  const question = useQuestion(tab);
  const waits = question && waitsBeside(question, tab.draft);
  const total = tab.saved?.totalPaise ?? waits?.totalPaise ?? tab.draft?.totalPaise;
  return (
    <button
      type="button"
      className="tab"
      role="tab"
      aria-selected={tab.selected}
      aria-controls="bill"
      tabIndex={tab.selected ? 0 : -1}
      aria-keyshortcuts={`Alt+${number}`}
      onClick={() => tab.saved === null && showTab(tab.draft?.id ?? null)}
    >
      <span className="tab-key" aria-hidden="true">
        {number}
      </span>
      <Mark tab={tab} />
      <span className="clip" lang={languageOf(name, i18n.language)}>
        {name}
      </span>
      {total !== undefined && total !== 0 && <b>{money(total)}</b>}
    </button>
  );
}

function CloseButton({ tab, alone }: { readonly tab: Tab | undefined; readonly alone: boolean }) {
  const { t } = useTranslation();
  const name = useTabName(tab);
  const draft = tab?.draft ?? null;
  if (draft === null || (alone && draft.lines.length === 0)) return null;
  return (
    <button
      type="button"
      className="square"
      aria-label={t('tabs.close', { name })}
      title="Ctrl+W"
      aria-keyshortcuts="Control+W"
      onClick={() => void closeDraft(draft.id)}
    >
      <Icon of={IconX} />
    </button>
  );
}
