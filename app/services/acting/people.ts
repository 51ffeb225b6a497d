import { paise } from '../../core/units.ts';
import { customerById } from '../../repositories/customers.ts';
import { overLimit, recordCustomer } from '../customer.ts';
import { addCredit, recordPayment } from '../money.ts';
import { Refusal } from '../refusal.ts';
import { about, type Handler, type Handlers, knownId, money, sure, written } from './acting.ts';

/** What is said about customers and their khata. */
export const peopleHandlers: Handlers<'pay' | 'credit' | 'balance' | 'createCustomer'> = {
  pay: (acting, command) => pay(acting, command),
  credit: (acting, { person, rupees }) => {
    const { entry } = acting;
    const amountPaise = money(rupees);
    const customerId =
      person.id ?? recordCustomer(entry, { name: person.name, phone: null, openingPaise: paise(0) });
    const after = addCredit(entry, { id: entry.ids.next(), customerId, amountPaise });
    return written(acting, after, {
      kind: 'credited',
      customer: after.name,
      amountPaise,
      balancePaise: after.balance,
      overLimitPaise: overLimit(after.balance, after.creditLimit),
    });
  },
  balance: (acting, { person }) => {
    const customer = customerById(acting.entry.tx, knownId(person));
    if (!customer) throw new Refusal('customer_missing');
    return about(acting, customer, {
      kind: 'balance',
      customer: customer.name,
      balancePaise: customer.balance,
    });
  },
  createCustomer: (acting, { name, phone, openingRupees }) => {
    const { entry } = acting;
    const [twin] = acting.sameName(name);
    const known = twin === undefined ? undefined : customerById(entry.tx, twin);
    if (known) return about(acting, known, { kind: 'customerKnown', customer: known.name });
    const openingPaise = openingRupees === null ? paise(0) : money(openingRupees);
    const id = recordCustomer(entry, { name, phone, openingPaise });
    return about(acting, { id, name }, { kind: 'customerMade', customer: name });
  },
};

const pay: Handler<'pay'> = (acting, command) => {
  const { entry } = acting;
  const customerId = knownId(command.person);
  const amountPaise = money(command.rupees);
  const owed = customerById(entry.tx, customerId)?.balance ?? paise(0);
  if (!command.advance && amountPaise > owed) {
    const overPaise = paise(amountPaise - Math.max(0, owed));
    return sure(acting, { ...command, advance: true }, { of: 'advance', amountPaise, overPaise });
  }
  const { mode, advance } = command;
  const after = recordPayment(entry, { id: entry.ids.next(), customerId, amountPaise, mode, advance });
  return written(acting, after, {
    kind: 'paid',
    customer: after.name,
    amountPaise,
    balancePaise: after.balance,
  });
};
