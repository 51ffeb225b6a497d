import type { CommandOf, KnownPerson, Person } from '../../core/conversation/commands.ts';
import type { Doubt, WrongEntry } from '../../core/conversation/outcome.ts';
import type { WrittenEntry } from '../../core/conversation/state.ts';
import type { FactKind } from '../../core/facts/facts.ts';
import { paise } from '../../core/units.ts';
import { customerById } from '../../repositories/customers.ts';
import { type InvoiceRecord, invoiceById, lastBillOf } from '../../repositories/invoices.ts';
import { cancelInvoice, cancellable } from '../invoice-cancel.ts';
import { lastToUndo, undoLast } from '../khata-undo.ts';
import { Refusal } from '../refusal.ts';
import {
  type Acting,
  about,
  asking,
  done,
  type Handler,
  type Handlers,
  knownId,
  refused,
  sure,
} from './acting.ts';
import { billInMind } from './saved.ts';

/** Why a bill is cancelled that was said to be wrong; it stands in the books. */
const REASON = 'Wrong entry';

/** "Galat ho gaya": what was written is taken back, after a yes. */
export const takingBackHandlers: Handlers<'cancelLast' | 'cancelBill' | 'undoEntry'> = {
  cancelLast: (acting, command) => cancelLast(acting, command),
  cancelBill: (acting, { billId }) => {
    const { entry } = acting;
    const { number, customer } = cancelInvoice(entry, {
      id: entry.ids.next(),
      invoiceId: billId,
      reason: REASON,
    });
    const balancePaise = balanceOf(acting, customer?.id ?? null);
    const outcome = {
      kind: 'billCancelled',
      number,
      customer: customer?.name ?? null,
      balancePaise,
    } as const;
    const after = forgotten(acting);
    return customer ? about(after, customer, outcome) : done(after.state, outcome);
  },
  undoEntry: (acting, { person, factId }) => {
    const wrong = wrongEntryOf(acting, person);
    if (wrong?.factId !== factId) throw new Refusal('undo_impossible', 'day');
    const { balance } = undoLast(acting.entry, { id: acting.entry.ids.next(), customerId: person.id });
    return about(forgotten(acting), person, {
      kind: 'entryUndone',
      entry: wrong.entry,
      balancePaise: balance,
    });
  },
};

/** Something that may have been wrong: what takes it back, and what is asked first. */
interface Wrong {
  readonly written: WrittenEntry;
  readonly next: CommandOf<'cancelBill' | 'undoEntry'>;
  readonly doubt: Doubt;
}

const cancelLast: Handler<'cancelLast'> = (acting, { entry, person }) => {
  const wrongs = [...wrongBill(acting, entry, person), ...wrongMoney(acting, entry, person)];
  const [first, second] = wrongs;
  if (!first) return refused(acting, { because: 'nothingToUndo' });
  if (!second) return sure(acting, first.next, first.doubt);
  const question = { what: 'entry', choices: wrongs.map(({ written }) => written) } as const;
  return asking(
    acting.state,
    question,
    wrongs.map(({ doubt }) => doubt),
  );
};

type Asked = CommandOf<'cancelLast'>;

/** The bill that was saved here; one that is named as a bill is the last of the person, or the one in mind. Refuses as `cancelInvoice`. */
function wrongBill(acting: Acting, kind: Asked['entry'], person: Asked['person']): Wrong[] {
  if (kind !== null && kind !== 'bill') return [];
  const bill = kind === 'bill' ? namedBill(acting, person) : savedBill(acting, person);
  if (!bill) return [];
  const { id, number, customer_name: customer, total: totalPaise } = bill;
  return [
    {
      written: { entry: 'bill', person: person && knownOf(person) },
      next: { do: 'cancelBill', billId: id },
      doubt: { of: 'bill', number, customer, totalPaise },
    },
  ];
}

function namedBill({ entry, state }: Acting, person: Asked['person']): InvoiceRecord | null {
  const id = person ? lastBillOf(entry.tx, knownId(person)) : billInMind(entry.tx, state);
  return id === undefined ? null : cancellable(entry, id);
}

/** The bill that this conversation saved today, if it still stands. */
function savedBill({ entry, state }: Acting, person: Asked['person']): InvoiceRecord | null {
  const bill = state.done.bill === null ? undefined : invoiceById(entry.tx, state.done.bill);
  const theirs = person === null || person.id === bill?.customer_id;
  const stands = bill?.day === entry.day && bill.status !== 'cancelled' && bill.returned === 0;
  return bill && theirs && stands ? bill : null;
}

/** The last entry of the khata that was written to here, or of the person who is named. */
function wrongMoney(acting: Acting, kind: Asked['entry'], person: Asked['person']): Wrong[] {
  const known = person
    ? knownOf(person)
    : (acting.state.done.khata ?? (kind ? acting.state.activeCustomer : null));
  const wrong = known && kind !== 'bill' ? wrongEntryOf(acting, known) : null;
  if (!known || !wrong || (kind !== null && wrong.entry.what !== kind)) return [];
  return [
    {
      written: { entry: wrong.entry.what, person: known },
      next: { do: 'undoEntry', person: known, factId: wrong.factId },
      doubt: { of: 'entry', entry: wrong.entry },
    },
  ];
}

const knownOf = (person: Person): KnownPerson => ({ id: knownId(person), name: person.name });

/** The payment or udhaar of today that stands last in a khata, or null. */
function wrongEntryOf({ entry }: Acting, person: KnownPerson): { factId: string; entry: WrongEntry } | null {
  const last = lastToUndo(entry, person.id);
  const what = typeof last === 'string' ? undefined : WHAT[last.fact.kind];
  if (typeof last === 'string' || what === undefined) return null;
  const { head, body } = last.fact;
  return { factId: head.id, entry: { what, customer: person.name, amountPaise: body.amountPaise } };
}

/** What is said to be wrong; the rest is for the screen of the khata. */
const WHAT: Readonly<Partial<Record<FactKind, WrongEntry['what']>>> = {
  'payment.recorded': 'payment',
  'credit.added': 'credit',
};

const balanceOf = ({ entry }: Acting, customerId: string | null) =>
  (customerId === null ? undefined : customerById(entry.tx, customerId)?.balance) ?? paise(0);

/** What was taken back is no longer what was done here. */
const forgotten = (acting: Acting): Acting => ({
  ...acting,
  state: { ...acting.state, done: { bill: null, khata: null, last: null } },
});
