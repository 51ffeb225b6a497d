import { z } from 'zod';
import type { Reader } from '../../db/gateway.ts';
import type { Draft } from '../core/sale/draft.ts';
import { EMPTY_DRAFT } from '../core/sale/draft.ts';
import { impossible } from '../core/sale/limits.ts';
import { paise, thousandths } from '../core/units.ts';
import { invoiceById } from '../repositories/invoices.ts';
import { deleteDraft, draftRow, openDrafts, saveDraft } from '../repositories/plain.ts';
import type { Entry } from './books.ts';
import { Refusal } from './refusal.ts';

/** A draft as it lies in the file, with the steps that Ctrl+Z and Ctrl+Shift+Z walk. */
export interface OpenDraft {
  readonly id: string;
  readonly version: number;
  readonly draft: Draft;
  /** States as they lie in the file; each is checked when it is walked to, so that no bill waits for its history. */
  readonly past: readonly unknown[];
  readonly future: readonly unknown[];
  readonly openedAt: string;
  readonly updatedAt: string;
}

const STEPS_KEPT = 50;

const stored = z.object({
  customer: z.object({ id: z.string().nullable(), name: z.string() }).nullable(),
  withGst: z.boolean(),
  payment: z.enum(['cash', 'upi', 'card', 'udhaar']).nullable(),
  lines: z.array(
    z.object({
      id: z.string(),
      productId: z.string(),
      name: z.string(),
      nameHi: z.string().nullable(),
      quantity: z.int().transform(thousandths),
      unit: z.string(),
      price: z.int().transform(paise),
      amount: z.int().transform(paise).nullable(),
      mode: z.enum(['exclusive', 'inclusive', 'rsp']),
      hsn: z.string(),
      newProduct: z.boolean(),
      source: z.enum(['voice', 'typed', 'scan', 'touch']),
    }),
  ),
});
const steps = z.array(z.unknown());

type Row = NonNullable<ReturnType<typeof draftRow>>;

const opened = (row: Row): OpenDraft => ({
  id: row.id,
  version: row.version,
  draft: stored.parse(JSON.parse(row.state)),
  past: steps.parse(JSON.parse(row.past)),
  future: steps.parse(JSON.parse(row.future)),
  openedAt: row.opened_at,
  updatedAt: row.updated_at,
});

/** Drafts on the counter, in the order they were opened. */
export const listOpen = (read: Reader): OpenDraft[] => openDrafts(read).map(opened);

/** An open draft, or null. */
export function findOpen(read: Reader, id: string): OpenDraft | null {
  const row = draftRow(read, id);
  return row?.status === 'open' ? opened(row) : null;
}

/** An open draft. Refuses with `draft_missing`. */
export function needOpen(read: Reader, id: string): OpenDraft {
  const found = findOpen(read, id);
  if (!found) throw new Refusal('draft_missing');
  return found;
}

/**
 * A fresh draft; opening the same id again gives back the one that is there. Refuses with `operation_reused` the id of a
 * closed draft (a late retry would wipe it) and of a saved bill (its next "Saved" would be about other goods).
 */
export function openDraft(entry: Entry, id: string): OpenDraft {
  const row = draftRow(entry.tx, id);
  if (row?.status === 'open') return opened(row);
  if (row || invoiceById(entry.tx, id)) throw new Refusal('operation_reused');
  return keep(entry, { ...blank(id, entry.at) });
}

const blank = (id: string, at: string): OpenDraft => ({
  id,
  version: 0,
  draft: EMPTY_DRAFT,
  past: [],
  future: [],
  openedAt: at,
  updatedAt: at,
});

const IMPOSSIBLE = {
  lines: 'invalid_input',
  quantity: 'quantity_invalid',
  amount: 'amount_invalid',
} as const;

/**
 * The next state of a draft; what it was becomes the last step of undo. No change, no step. Refuses what can be no bill
 * (see `impossible`).
 */
export function changeDraft(entry: Entry, open: OpenDraft, next: Draft): OpenDraft {
  if (next === open.draft) return open;
  const wrong = impossible(next);
  if (wrong) throw new Refusal(IMPOSSIBLE[wrong], wrong);
  const past = [...open.past, open.draft].slice(-STEPS_KEPT);
  return keep(entry, { ...open, draft: next, past, future: [] });
}

export function undo(entry: Entry, open: OpenDraft): OpenDraft {
  const before = open.past.at(-1);
  if (before === undefined) return open;
  return keep(entry, {
    ...open,
    draft: stored.parse(before),
    past: open.past.slice(0, -1),
    future: [open.draft, ...open.future],
  });
}

export function redo(entry: Entry, open: OpenDraft): OpenDraft {
  const [after, ...future] = open.future;
  if (after === undefined) return open;
  return keep(entry, { ...open, draft: stored.parse(after), past: [...open.past, open.draft], future });
}

function keep(entry: Entry, open: OpenDraft, status: 'open' | 'closed' = 'open'): OpenDraft {
  const next = { ...open, version: open.version + 1, updatedAt: entry.at };
  saveDraft(entry.tx, {
    id: next.id,
    version: next.version,
    state: JSON.stringify(next.draft),
    past: JSON.stringify(next.past),
    future: JSON.stringify(next.future),
    status,
    opened_at: next.openedAt,
    updated_at: next.updatedAt,
  });
  return next;
}

/** Takes a draft off the counter; it can be reopened for the rest of the day. An empty one simply goes. */
export function closeDraft(entry: Entry, open: OpenDraft): void {
  if (open.draft.lines.length === 0) deleteDraft(entry.tx, open.id);
  else keep(entry, open, 'closed');
}

/** Puts a closed draft back. Refuses with `draft_missing`. */
export function reopenDraft(entry: Entry, id: string): OpenDraft {
  const row = draftRow(entry.tx, id);
  if (!row) throw new Refusal('draft_missing');
  return row.status === 'open' ? opened(row) : keep(entry, opened(row));
}
