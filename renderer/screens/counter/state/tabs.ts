import type { Draft } from '../../../../app/contract/draft.ts';
import type { Invoice } from '../../../../app/contract/invoice.ts';

/** One tab: an open draft, the fresh bill that has no draft yet, or the bill that was just saved. */
export interface Tab {
  readonly key: string;
  readonly draft: Draft | null;
  readonly saved: Invoice | null;
  readonly selected: boolean;
}

/** Tabs that Alt+1…9 reach. */
export const MOST_TABS = 9;

/** The draft to show first: the one that was touched last, or none. */
export function latestDraft(drafts: readonly Draft[]): Draft | null {
  return drafts.toSorted((a, b) => a.updatedAt.localeCompare(b.updatedAt)).at(-1) ?? null;
}

/**
 * The tab row. `active` is a draft's id, or null for the fresh bill; a saved bill stands in place of the
 * fresh one until the next input.
 */
export function tabsOf(drafts: readonly Draft[], active: string | null, saved: Invoice | null): Tab[] {
  const open = drafts.map((draft) => ({
    key: draft.id,
    draft,
    saved: null,
    selected: saved === null && draft.id === active,
  }));
  const chosen = saved === null && open.some((tab) => tab.selected);
  return chosen ? open : [...open, { key: saved?.id ?? 'fresh', draft: null, saved, selected: true }];
}
