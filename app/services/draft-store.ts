import { z } from 'zod';
import type { Reader } from '../../db/gateway.ts';
import { PAYMENT_ACCOUNTS as MONEY_MODES } from '../core/ledger/accounts.ts';
import type { Draft } from '../core/sale/draft.ts';
import { EMPTY_DRAFT } from '../core/sale/draft.ts';
import { impossible } from '../core/sale/limits.ts';
import { paise, thousandths } from '../core/units.ts';
import { estimateById } from '../repositories/estimates.ts';
import { hasInvoice } from '../repositories/invoices.ts';
import { deleteDraft, draftRow, leaveDraft, openDrafts, saveDraft } from '../repositories/plain.ts';
import type { Entry } from './books.ts';
import { storedDiscount } from './discount-message.ts';
import { gstByDefault } from './gst-profile.ts';
import { Refusal } from './refusal.ts';

/** A draft as it lies in the file, with the steps that Ctrl+Z and Ctrl+Shift+Z walk. */
export interface OpenDraft {
  readonly id: string;
  readonly version: number;
  readonly draft: Draft;
  /** JSON lists of states, as they lie in the file: read when they are walked, so that no bill waits for its history. */
  readonly past: string;
  readonly future: string;
  readonly openedAt: string;
  readonly updatedAt: string;
}

const STEPS_KEPT = 50;
/** No step to walk. */
export const NO_STEPS = '[]';

const stored = z.object({
  customer: z.object({ id: z.string().nullable(), name: z.string() }).nullable(),
  withGst: z.boolean(),
  payment: z.enum([...MONEY_MODES, 'udhaar']).nullable(),
  split: z.array(z.object({ mode: z.enum(MONEY_MODES), amountPaise: z.int().transform(paise) })).default([]),
  tendered: z.int().transform(paise).nullable().default(null),
  discount: storedDiscount.nullable().default(null),
  estimateId: z.string().nullable().default(null),
  deliveryState: z.string().nullable().default(null),
  ownInvoice: z.boolean().default(false),
  gstReason: z.string().nullable().default(null),
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
      discount: storedDiscount.nullable().default(null),
      newProduct: z.boolean(),
      source: z.enum(['voice', 'typed', 'scan', 'touch']),
    }),
  ),
});
const list = z.array(z.unknown());
const stepsIn = (text: string): unknown[] => list.parse(JSON.parse(text));

type Row = NonNullable<ReturnType<typeof draftRow>>;

const opened = (row: Row): OpenDraft => ({
  id: row.id,
  version: row.version,
  draft: stored.parse(JSON.parse(row.state)),
  past: row.past,
  future: row.future,
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
  if (row || isSaved(entry.tx, id)) throw new Refusal('operation_reused');
  return keep(entry, blank(entry, id));
}

const isSaved = (read: Reader, id: string): boolean =>
  hasInvoice(read, id) || estimateById(read, id) !== undefined;

/** A new draft with goods on it already. Refuses with `operation_reused` when the id is taken, and as `changeDraft`. */
export function freshDraft(entry: Entry, id: string, draft: Draft): OpenDraft {
  if (draftRow(entry.tx, id) || isSaved(entry.tx, id)) throw new Refusal('operation_reused');
  return changeDraft(entry, openDraft(entry, id), draft);
}

const blank = ({ tx, at, day }: Entry, id: string): OpenDraft => ({
  id,
  version: 0,
  draft: { ...EMPTY_DRAFT, withGst: gstByDefault(tx, day) },
  past: NO_STEPS,
  future: NO_STEPS,
  openedAt: at,
  updatedAt: at,
});

const IMPOSSIBLE = {
  lines: 'invalid_input',
  quantity: 'quantity_invalid',
  amount: 'amount_invalid',
} as const;

/** Gives back a draft that can become a bill; refuses what cannot (see `impossible`). */
export function changeable(draft: Draft): Draft {
  const wrong = impossible(draft);
  if (wrong) throw new Refusal(IMPOSSIBLE[wrong], wrong);
  return draft;
}

/**
 * The next state of a draft; what it was becomes the last step of undo. No change, no step. Refuses what can be no bill
 * (see `impossible`).
 */
export function changeDraft(entry: Entry, open: OpenDraft, next: Draft): OpenDraft {
  if (next === open.draft) return open;
  changeable(next);
  const past = [...stepsIn(open.past), open.draft].slice(-STEPS_KEPT);
  return keep(entry, { ...open, draft: next, past: JSON.stringify(past), future: NO_STEPS });
}

export function undo(entry: Entry, open: OpenDraft): OpenDraft {
  const past = stepsIn(open.past);
  const before = past.pop();
  if (before === undefined) return open;
  return keep(entry, {
    ...open,
    draft: stored.parse(before),
    past: JSON.stringify(past),
    future: JSON.stringify([open.draft, ...stepsIn(open.future)]),
  });
}

export function redo(entry: Entry, open: OpenDraft): OpenDraft {
  const [after, ...future] = stepsIn(open.future);
  if (after === undefined) return open;
  return keep(entry, {
    ...open,
    draft: stored.parse(after),
    past: JSON.stringify([...stepsIn(open.past), open.draft]),
    future: JSON.stringify(future),
  });
}

function keep(entry: Entry, open: OpenDraft, status: 'open' | 'closed' = 'open'): OpenDraft {
  const next = { ...open, version: open.version + 1, updatedAt: entry.at };
  saveDraft(entry.tx, {
    id: next.id,
    version: next.version,
    state: JSON.stringify(next.draft),
    past: next.past,
    future: next.future,
    status,
    opened_at: next.openedAt,
    updated_at: next.updatedAt,
  });
  return next;
}

/** Takes a draft off the counter, and out of the conversations that speak of it; it can be reopened for the rest of the day. An empty one simply goes. */
export function closeDraft(entry: Entry, open: OpenDraft): void {
  if (open.draft.lines.length === 0) deleteDraft(entry.tx, open.id);
  else keep(entry, open, 'closed');
  leaveDraft(entry.tx, open.id);
}

/** Puts a closed draft back. Refuses with `draft_missing`. */
export function reopenDraft(entry: Entry, id: string): OpenDraft {
  const row = draftRow(entry.tx, id);
  if (!row) throw new Refusal('draft_missing');
  return row.status === 'open' ? opened(row) : keep(entry, opened(row));
}
