import type { Reader } from '../../../db/gateway.ts';
import type { WhichBill } from '../../core/conversation/commands.ts';
import type { SpokenBill } from '../../core/conversation/outcome.ts';
import type { Conversation } from '../../core/conversation/state.ts';
import { subtract } from '../../core/money/arithmetic.ts';
import { paise } from '../../core/units.ts';
import {
  billByFigure,
  type InvoiceRecord,
  invoiceById,
  lastBillOf,
  newestBill,
} from '../../repositories/invoices.ts';
import { repeatBill } from '../draft-copy.ts';
import { closeDraft, type OpenDraft } from '../draft-store.ts';
import { pdfState } from '../invoice-view.ts';
import { type Acting, type Done, done, type Handlers, knownId, refused } from './acting.ts';
import { draftOf, shown } from './draft.ts';
import { soldLine } from './spoken-lines.ts';

/** What is said about bills that are saved. */
export const savedHandlers: Handlers<'showBill' | 'showBillOf' | 'printBill' | 'sendBill' | 'repeatBill'> = {
  showBill: (acting, which) => withBill(acting, which, (bill) => showing(acting, bill)),
  showBillOf: (acting, { person }) => {
    const waiting = draftOf(acting, person);
    if (waiting) return shown(acting, waiting);
    return withBill(acting, { number: null, person }, (bill) => showing(acting, bill));
  },
  printBill: (acting, which) =>
    withBill(acting, which, ({ id, number }) => {
      const pdf = paperOf(acting, id);
      return { ...done(inMind(acting, id), { kind: 'printed', number, pdf }), document: { id, open: true } };
    }),
  sendBill: (acting, { channel, ...which }) =>
    withBill(acting, which, ({ id, number }) => {
      paperOf(acting, id);
      return {
        ...done(inMind(acting, id), { kind: 'notSent', number, channel }),
        document: { id, open: true },
      };
    }),
  repeatBill: (acting, { person }) =>
    withBill(acting, { number: null, person }, (bill) => {
      const { entry, open } = acting;
      if (open && isBegunFor(open, bill)) closeDraft(entry, open);
      return shown(acting, repeatBill(entry, entry.ids.next(), bill.id));
    }),
};

/** An empty draft that was begun for the customer of a bill, or for nobody: it would only lie about. */
const isBegunFor = ({ draft }: OpenDraft, { customer_id }: InvoiceRecord): boolean =>
  draft.lines.length === 0 && (draft.customer === null || draft.customer.id === customer_id);

/** Goes on with the bill that is meant, or says that there is none. */
function withBill(acting: Acting, which: WhichBill, goOn: (bill: InvoiceRecord) => Done): Done {
  const id = idOf(acting, which);
  const bill = id === undefined ? undefined : invoiceById(acting.entry.tx, id);
  if (bill) return goOn(bill);
  return refused(acting, {
    because: 'noBill',
    number: which.number,
    customer: which.person?.name ?? null,
  });
}

function idOf({ entry, state }: Acting, { number, person }: WhichBill): string | undefined {
  if (number !== null) return billByFigure(entry.tx, number);
  return person ? lastBillOf(entry.tx, knownId(person)) : billInMind(entry.tx, state);
}

/** The bill that was last spoken about; the newest when one was saved since, by whatever hands. */
export function billInMind(read: Reader, { billInMind }: Conversation): string | undefined {
  const newest = newestBill(read);
  return billInMind?.newest === newest ? (billInMind?.id ?? newest) : newest;
}

const inMind = ({ entry, state }: Acting, id: string): Conversation => ({
  ...state,
  billInMind: { id, newest: newestBill(entry.tx) ?? id },
});

/** How the paper stands; one that failed is tried again. */
function paperOf({ entry }: Acting, id: string): ReturnType<typeof pdfState> {
  if (pdfState(entry.tx, id) === 'failed') entry.later('pdf', id);
  return pdfState(entry.tx, id);
}

function showing(acting: Acting, bill: InvoiceRecord): Done {
  const { id, number, day, total, payment, status } = bill;
  const spoken: SpokenBill = {
    number,
    day,
    customer: bill.customer_name,
    lines: bill.lines.map((line) => soldLine(line, line.quantity)),
    totalPaise: total,
    payment,
    leftPaise: status === 'partial' ? subtract(total, bill.returned, bill.paid) : paise(0),
    cancelled: status === 'cancelled',
  };
  return { ...done(inMind(acting, id), { kind: 'bill', bill: spoken }), document: { id, open: false } };
}
