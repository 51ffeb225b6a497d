import type { ChangeCustomer } from '../../contract/people.ts';
import type { Person } from '../../core/conversation/commands.ts';
import {
  balancesOf,
  type CustomerRow,
  customersByPhone,
  outstanding,
  owingCount,
} from '../../repositories/customers.ts';
import { invoiceById, lastBillOf } from '../../repositories/invoices.ts';
import { needCustomer } from '../customer.ts';
import { changeCustomer, customerCard } from '../customer-change.ts';
import { type Acting, about, done, type Handlers, knownId } from './acting.ts';

const FIRST = 5;

/** What is said about what the shop knows of its customers. */
export const customerHandlers: Handlers<
  'setPhone' | 'setEmail' | 'customerInfo' | 'balances' | 'totalPending'
> = {
  setPhone: (acting, { person, phone }) => {
    const { id, name, phone: kept } = changed(acting, person, { phone });
    const twin = customersByPhone(acting.entry.tx, kept ?? phone).find((other) => other.id !== id);
    const outcome = {
      kind: 'phoneSet',
      customer: name,
      phone: kept ?? phone,
      alsoOf: twin?.name ?? null,
    } as const;
    return about(acting, { id, name }, outcome);
  },
  setEmail: (acting, { person, email }) => {
    const { id, name, email: kept } = changed(acting, person, { email });
    return about(acting, { id, name }, { kind: 'emailSet', customer: name, email: kept ?? email });
  },
  customerInfo: (acting, { person }) => {
    const { id, name, phone, email, balancePaise } = customerCard(acting.entry.tx, knownId(person));
    const lastBill = lastBillIn(acting, id);
    return about(
      acting,
      { id, name },
      { kind: 'customerInfo', customer: name, phone, email, balancePaise, lastBill },
    );
  },
  balances: ({ entry: { tx }, state }) => {
    const first = balancesOf(tx, FIRST, 0).filter(({ balance }) => balance > 0);
    return done(state, {
      kind: 'balances',
      first: first.map(({ name, balance }: CustomerRow) => ({ customer: name, balancePaise: balance })),
      more: Math.max(0, owingCount(tx) - first.length),
      totalPaise: outstanding(tx),
    });
  },
  totalPending: ({ entry: { tx }, state }) =>
    done(state, { kind: 'totalPending', totalPaise: outstanding(tx), customers: owingCount(tx) }),
};

/** Refuses with customer_missing, phone_invalid, email_invalid. */
function changed({ entry }: Acting, person: Person, change: Pick<ChangeCustomer, 'phone' | 'email'>) {
  const { id: customerId } = needCustomer(entry.tx, knownId(person));
  const asked = { id: entry.ids.next(), customerId, addAliases: [], removeAliases: [], learned: false };
  return changeCustomer(entry, { ...asked, ...change });
}

function lastBillIn({ entry }: Acting, customerId: string) {
  const id = lastBillOf(entry.tx, customerId);
  const bill = id === undefined ? undefined : invoiceById(entry.tx, id);
  return bill ? { day: bill.day, totalPaise: bill.total } : null;
}
