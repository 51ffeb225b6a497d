import type { Reader } from '../../../db/gateway.ts';
import type { Person } from '../../core/conversation/commands.ts';
import type { Change, Outcome } from '../../core/conversation/outcome.ts';
import type { Conversation } from '../../core/conversation/state.ts';
import { type Draft, setCustomer } from '../../core/sale/draft.ts';
import { newestBill } from '../../repositories/invoices.ts';
import { addOrders, withGst } from '../draft-edits.ts';
import { ordered } from '../draft-orders.ts';
import {
  changeDraft,
  closeDraft,
  findOpen,
  listOpen,
  NO_STEPS,
  type OpenDraft,
  openDraft,
  undo,
} from '../draft-store.ts';
import { spokenDraft } from '../draft-view.ts';
import { confirmDraft } from '../invoice.ts';
import { readSaved } from '../invoice-view.ts';
import { Refusal } from '../refusal.ts';
import { type Acting, type Done, done, type Handler, type Handlers, refused } from './acting.ts';

/** What is said about the bill that is being made. */
export const draftHandlers: Handlers<
  | 'bill'
  | 'addItems'
  | 'setCustomer'
  | 'switchDraft'
  | 'setGst'
  | 'showDraft'
  | 'undoDraft'
  | 'confirm'
  | 'cancelDraft'
> = {
  bill: (acting, command) => bill(acting, command),
  addItems: (acting, { items }) =>
    onDraft(acting, draftOrNew(acting), (draft) =>
      addOrders(acting.entry, draft, items, acting.source, acting.productNamed),
    ),
  setCustomer: (acting, { person }) =>
    onDraft(acting, draftOrNew(acting), (draft) => setCustomer(draft, person)),
  switchDraft: (acting, { person }) => (person ? toDraftOf(acting, person) : toOtherDraft(acting)),
  setGst: (acting, command) =>
    onDraft(acting, needDraft(acting), (draft) => withGst(acting.entry, draft, command.withGst)),
  showDraft: (acting) => shown(acting, needDraft(acting)),
  confirm: (acting) => confirm(acting),
  undoDraft: (acting) => {
    const open = needDraft(acting);
    if (open.past === NO_STEPS) return refused(acting, { because: 'nothingToUndo' });
    return shown(acting, undo(acting.entry, open));
  },
  cancelDraft: (acting) => {
    closeDraft(acting.entry, needDraft(acting));
    return done({ ...acting.state, draftId: null }, { kind: 'cancelled' });
  },
};

/** A bill for someone: their own draft, the one on the screen when it is nobody else's, or a new one. */
const bill: Handler<'bill'> = (acting, command) =>
  onDraft(acting, draftFor(acting, command.person), (draft) =>
    ordered(acting, command.person ? setCustomer(draft, command.person) : draft, command),
  );

function draftFor(acting: Acting, person: Person | null): OpenDraft {
  if (person && acting.open && isFree(acting.open.draft, person)) return acting.open;
  const theirs = person && draftOf(acting, person);
  if (theirs) return theirs;
  if (!person && acting.open && acting.open.draft.lines.length === 0) return acting.open;
  return openDraft(acting.entry, acting.entry.ids.next());
}

/** The draft that waits for a person, or null. */
export const draftOf = ({ entry }: Acting, person: Person): OpenDraft | null =>
  listOpen(entry.tx).find(({ draft }) => draft.customer && isSame(draft.customer, person)) ?? null;

/** Back to the draft that waits for a person; when none does, it is begun. */
function toDraftOf(acting: Acting, person: Person): Done {
  const theirs = draftOf(acting, person);
  return theirs ? shown(acting, theirs) : bill(acting, { do: 'bill', person, items: [], withGst: null });
}

/** The draft that was touched last, of those that are not in mind. */
function toOtherDraft(acting: Acting): Done {
  const others = listOpen(acting.entry.tx).filter(({ id }) => id !== acting.open?.id);
  const [last] = others.sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
  return last ? shown(acting, last) : refused(acting, { because: 'noOtherDraft' });
}

const isFree = (draft: Draft, person: Person): boolean =>
  draft.customer === null || isSame(draft.customer, person);

const isSame = (a: Person, b: Person): boolean =>
  a.id === null && b.id === null ? a.name.toLowerCase() === b.name.toLowerCase() : a.id === b.id;

const draftOrNew = (acting: Acting): OpenDraft =>
  acting.open ?? openDraft(acting.entry, acting.entry.ids.next());

/** The draft that is meant. Refuses with `draft_missing`. */
export function needDraft(acting: Acting): OpenDraft {
  if (!acting.open) throw new Refusal('draft_missing');
  return acting.open;
}

/** Changes a draft and reads it back; `changes` say what the read-back does not. */
export function onDraft(
  acting: Acting,
  open: OpenDraft,
  change: (draft: Draft) => Draft,
  changes: readonly Change[] = [],
): Done {
  const after = changeDraft(acting.entry, open, change(open.draft));
  const lineInMind = lineAfter(acting.state, open, after);
  const done = { ...acting.state.done, last: 'draft' } as const;
  return shown({ ...acting, state: { ...acting.state, lineInMind, done } }, after, changes);
}

/** The line that was changed, else the one that was in mind before. */
function lineAfter(state: Conversation, before: OpenDraft, after: OpenDraft): Conversation['lineInMind'] {
  const changed = after.draft.lines.findLast((line) => !before.draft.lines.includes(line));
  const kept = state.lineInMind?.version === before.version ? state.lineInMind : null;
  const productId = changed?.productId ?? kept?.productId;
  return productId === undefined ? null : { productId, version: after.version };
}

/** Reads a draft back; from here on it is the one in mind. */
export function shown({ entry, state }: Acting, open: OpenDraft, changes: readonly Change[] = []): Done {
  const outcome: Outcome = { kind: 'draft', draft: spokenDraft(entry.tx, open.draft, entry.day), changes };
  const customer = open.draft.customer;
  const activeCustomer = customer?.id ? { id: customer.id, name: customer.name } : state.activeCustomer;
  return done({ ...state, draftId: open.id, draftAt: entry.at, activeCustomer }, outcome);
}

/** Makes the bill of the draft in mind. Refuses as `confirmDraft`. */
export function confirm(acting: Acting): Done {
  const open = needDraft(acting);
  const { invoiceId, already } = confirmDraft(acting.entry, open.id, null);
  return savedAs(acting, invoiceId, already);
}

/** The words for a bill that is in the books. */
export function savedAs(
  { entry, state }: Pick<Acting, 'entry' | 'state'>,
  invoiceId: string,
  already: boolean,
): Done {
  const saved = readSaved(entry.tx, invoiceId);
  const outcome: Outcome = {
    kind: 'saved',
    number: saved.number,
    totalPaise: saved.totalPaise,
    payment: saved.payment,
    customer: saved.customer?.name ?? null,
    balancePaise: saved.balanceAfterPaise,
    overLimitPaise: saved.overLimitPaise,
    changePaise: saved.changePaise,
    already,
  };
  const activeCustomer = saved.customer ?? state.activeCustomer;
  const after: Conversation = {
    ...state,
    draftId: null,
    activeCustomer,
    billInMind: { id: invoiceId, newest: newestBill(entry.tx) ?? invoiceId },
    done: { ...state.done, bill: invoiceId, last: 'bill' },
  };
  return done(after, outcome, invoiceId);
}

/** The draft a sentence is about: the one on the screen, the conversation's own, else the shop's latest. */
export function draftInMind(read: Reader, state: Conversation, onScreen: string | null): OpenDraft | null {
  const named = [onScreen, state.draftId].flatMap((id) => (id === null ? [] : (findOpen(read, id) ?? [])));
  return named[0] ?? listOpen(read).at(-1) ?? null;
}
