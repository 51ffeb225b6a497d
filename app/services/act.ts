import type { Reader } from '../../db/gateway.ts';
import type { Outcome } from '../core/conversation/outcome.ts';
import type { Command, Conversation, Person } from '../core/conversation/state.ts';
import { LARGEST_AMOUNT, parseRupees } from '../core/money/parse.ts';
import { type Draft, type LineSource, removeLine, setCustomer } from '../core/sale/draft.ts';
import { type Paise, paise } from '../core/units.ts';
import { customerById } from '../repositories/customers.ts';
import type { Entry } from './books.ts';
import { recordCustomer } from './customer.ts';
import { summaryOf } from './day.ts';
import { addOrders, type ProductNamed, remeasured, withGst } from './draft-edits.ts';
import { changeDraft, closeDraft, findOpen, listOpen, type OpenDraft, openDraft } from './draft-store.ts';
import { spokenDraft } from './draft-view.ts';
import { confirmDraft } from './invoice.ts';
import { readInvoice } from './invoice-view.ts';
import { addCredit, recordPayment } from './money.ts';
import { Refusal } from './refusal.ts';

/** What a command came to: the memory after it, the words for it, the bill if one was saved. */
export interface Done {
  readonly state: Conversation;
  readonly outcome: Outcome;
  readonly savedId: string | null;
}

export interface Acting {
  readonly entry: Entry;
  readonly state: Conversation;
  /** The draft on the screen, or the conversation's own, or the shop's latest. */
  readonly open: OpenDraft | null;
  readonly source: LineSource;
  /** Customers whose name is this one, by the shop's index: asked before a twin is made. */
  readonly sameName: (name: string) => readonly string[];
  /** The one product that a name can mean, by the shop's index: asked before a new one is made. */
  readonly productNamed: ProductNamed;
}

type Handler<K extends Command['do']> = (acting: Acting, command: Extract<Command, { do: K }>) => Done;

/** Carries a command out inside one write. Refuses with the code of what is wrong; the write is then undone. */
export function carryOut(acting: Acting, command: Command): Done {
  switch (command.do) {
    case 'bill':
      return bill(acting, command);
    case 'addItems':
      return onDraft(acting, draftOrNew(acting), (draft) =>
        addOrders(acting.entry, draft, command.items, acting.source, acting.productNamed),
      );
    case 'removeItem':
      return onLine(acting, command.productId, (draft, line) => removeLine(draft, line.id));
    case 'setQuantity':
      return onLine(acting, command.productId, (draft, line) =>
        remeasured(acting.entry.tx, draft, line, command),
      );
    case 'setCustomer':
      return onDraft(acting, draftOrNew(acting), (draft) => setCustomer(draft, command.person));
    case 'setGst':
      return onDraft(acting, needDraft(acting), (draft) => withGst(acting.entry, draft, command.withGst));
    case 'showDraft':
      return shown(acting, needDraft(acting));
    case 'confirm':
      return confirm(acting);
    case 'cancelDraft':
      return cancel(acting);
    case 'pay':
      return pay(acting, command);
    case 'credit':
      return credit(acting, command);
    case 'balance':
      return balance(acting, command);
    case 'createCustomer':
      return createCustomer(acting, command);
    case 'summary':
      return summary(acting, command);
    case 'setLanguage':
      return done(acting.state, { kind: 'language', language: command.language });
  }
}

const done = (state: Conversation, outcome: Outcome, savedId: string | null = null): Done => ({
  state: { ...state, question: null },
  outcome,
  savedId,
});

/** A bill for someone: their own draft, the one on the screen when it is nobody else's, or a new one. */
const bill: Handler<'bill'> = (acting, { person, items, withGst: gst }) => {
  const { entry } = acting;
  return onDraft(acting, draftFor(acting, person), (draft) => {
    const named = person ? setCustomer(draft, person) : draft;
    const taxed = gst === null ? named : withGst(entry, named, gst);
    return addOrders(entry, taxed, items, acting.source, acting.productNamed);
  });
};

function draftFor(acting: Acting, person: Person | null): OpenDraft {
  if (person && acting.open && isFree(acting.open.draft, person)) return acting.open;
  const theirs =
    person && listOpen(acting.entry.tx).find(({ draft }) => draft.customer && isSame(draft.customer, person));
  if (theirs) return theirs;
  if (!person && acting.open && acting.open.draft.lines.length === 0) return acting.open;
  return openDraft(acting.entry, acting.entry.ids.next());
}

const isFree = (draft: Draft, person: Person): boolean =>
  draft.customer === null || isSame(draft.customer, person);

const isSame = (a: Person, b: Person): boolean =>
  a.id === null && b.id === null ? a.name.toLowerCase() === b.name.toLowerCase() : a.id === b.id;

const draftOrNew = (acting: Acting): OpenDraft =>
  acting.open ?? openDraft(acting.entry, acting.entry.ids.next());

function needDraft(acting: Acting): OpenDraft {
  if (!acting.open) throw new Refusal('draft_missing');
  return acting.open;
}

function onDraft(acting: Acting, open: OpenDraft, change: (draft: Draft) => Draft): Done {
  return shown(acting, changeDraft(acting.entry, open, change(open.draft)));
}

function shown({ entry, state }: Acting, open: OpenDraft): Done {
  const outcome: Outcome = { kind: 'draft', draft: spokenDraft(entry.tx, open.draft, entry.day) };
  const customer = open.draft.customer;
  const activeCustomer = customer?.id ? { id: customer.id, name: customer.name } : state.activeCustomer;
  return done({ ...state, draftId: open.id, activeCustomer }, outcome);
}

function onLine(
  acting: Acting,
  productId: string,
  change: (draft: Draft, line: Draft['lines'][number]) => Draft,
): Done {
  const open = needDraft(acting);
  const line = open.draft.lines.find((other) => other.productId === productId);
  if (!line) throw new Refusal('line_missing');
  return onDraft(acting, open, (draft) => change(draft, line));
}

function confirm(acting: Acting): Done {
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
  const bill = readInvoice(entry.tx, invoiceId);
  const outcome: Outcome = {
    kind: 'saved',
    number: bill.number,
    totalPaise: bill.totalPaise,
    payment: bill.payment,
    customer: bill.customer?.name ?? null,
    balancePaise: bill.balanceAfterPaise,
    already,
  };
  return done(
    { ...state, draftId: null, activeCustomer: bill.customer ?? state.activeCustomer },
    outcome,
    invoiceId,
  );
}

function cancel(acting: Acting): Done {
  closeDraft(acting.entry, needDraft(acting));
  return done({ ...acting.state, draftId: null }, { kind: 'cancelled' });
}

const pay: Handler<'pay'> = (acting, command) => {
  const { entry, state } = acting;
  const customerId = knownId(command.person);
  const amountPaise = money(command.rupees);
  const owed = customerById(entry.tx, customerId)?.balance ?? paise(0);
  if (!command.advance && amountPaise > owed) {
    const question = { what: 'advance', next: { ...command, advance: true } } as const;
    const overPaise = paise(amountPaise - Math.max(0, owed));
    return { state: { ...state, question }, outcome: { kind: 'ask', question, overPaise }, savedId: null };
  }
  const { mode, advance } = command;
  const after = recordPayment(entry, { id: entry.ids.next(), customerId, amountPaise, mode, advance });
  return about(acting, after, {
    kind: 'paid',
    customer: after.name,
    amountPaise,
    balancePaise: after.balance,
  });
};

const credit: Handler<'credit'> = (acting, { person, rupees }) => {
  const { entry } = acting;
  const amountPaise = money(rupees);
  const customerId =
    person.id ?? recordCustomer(entry, { name: person.name, phone: null, openingPaise: paise(0) });
  const after = addCredit(entry, { id: entry.ids.next(), customerId, amountPaise });
  return about(acting, after, {
    kind: 'credited',
    customer: after.name,
    amountPaise,
    balancePaise: after.balance,
  });
};

const balance: Handler<'balance'> = (acting, { person }) => {
  const customer = customerById(acting.entry.tx, knownId(person));
  if (!customer) throw new Refusal('customer_missing');
  return about(acting, customer, {
    kind: 'balance',
    customer: customer.name,
    balancePaise: customer.balance,
  });
};

const about = ({ state }: Acting, { id, name }: { id: string; name: string }, outcome: Outcome): Done =>
  done({ ...state, activeCustomer: { id, name } }, outcome);

function knownId(person: Person): string {
  if (person.id === null) throw new Refusal('customer_missing');
  return person.id;
}

/** Rupees as said, in paise. Refuses with `amount_invalid`: nothing, below zero, three decimals, above ₹10 crore. */
function money(rupees: number): Paise {
  const amount = parseRupees(String(rupees));
  if (amount === null || amount <= 0 || amount > LARGEST_AMOUNT) throw new Refusal('amount_invalid');
  return amount;
}

const createCustomer: Handler<'createCustomer'> = (acting, { name, phone, openingRupees }) => {
  const { entry } = acting;
  const [twin] = acting.sameName(name);
  const known = twin === undefined ? undefined : customerById(entry.tx, twin);
  if (known) return about(acting, known, { kind: 'customerKnown', customer: known.name });
  const openingPaise = openingRupees === null ? paise(0) : money(openingRupees);
  const id = recordCustomer(entry, { name, phone, openingPaise });
  return about(acting, { id, name }, { kind: 'customerMade', customer: name });
};

const summary: Handler<'summary'> = ({ entry, state }, { date }) => {
  const asked = date ?? entry.day;
  const day = summaryOf(entry.tx, { from: asked, to: asked }, entry.nowMs);
  return done(state, {
    kind: 'summary',
    day: {
      date: day.date,
      today: day.date === entry.day,
      bills: day.bills,
      salesPaise: day.salesPaise,
      receivedPaise: day.receivedPaise,
      outstandingPaise: day.outstandingPaise,
    },
  });
};

/** The draft a sentence is about: the one on the screen, the conversation's own, else the shop's latest. */
export function draftInMind(read: Reader, state: Conversation, onScreen: string | null): OpenDraft | null {
  const named = [onScreen, state.draftId].flatMap((id) => (id === null ? [] : (findOpen(read, id) ?? [])));
  return named[0] ?? listOpen(read).at(-1) ?? null;
}
