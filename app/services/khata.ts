import type { Reader } from '../../db/gateway.ts';
import type {
  AgeingAnswer,
  KhataAsk,
  KhataCheck,
  KhataEntry,
  KhataPage,
  Pending,
} from '../contract/people.ts';
import { type Ageing, addAgeing, ageingOf, NO_AGEING } from '../core/ledger/ageing.ts';
import { paise } from '../core/units.ts';
import { setBalance } from '../repositories/customer-balance.ts';
import {
  agedEntries,
  balanceBefore,
  type KhataRow,
  khataOf,
  khataSums,
  ledgerBalance,
} from '../repositories/customer-khata.ts';
import { balancesOf, outstanding } from '../repositories/customers.ts';
import type { Entry } from './books.ts';
import { customerMessage, needCustomer } from './customer.ts';

const entryMessage = (row: KhataRow): KhataEntry => ({
  id: row.fact_id,
  at: row.at,
  kind: row.kind,
  reference: row.kind === 'reversed' ? null : row.reference,
  reverses: row.kind === 'reversed' ? row.reference : null,
  reversed: row.reversed === 1,
  debitPaise: paise(Math.max(0, row.amount)),
  creditPaise: paise(Math.max(0, 0 - row.amount)),
  balancePaise: row.balance,
});

/** The newest entries of a khata, each with the balance after it. Refuses with `customer_missing`. */
export function khata(read: Reader, customerId: string, limit: number): KhataEntry[] {
  const { id } = needCustomer(read, customerId);
  return khataOf(read, id, { limit }).map(entryMessage);
}

/** A page of a khata between two days, with what was owed before and after. Refuses with `customer_missing`. */
export function khataPage(read: Reader, { customerId, ...range }: KhataAsk): KhataPage {
  const customer = needCustomer(read, customerId);
  const sums = khataSums(read, customer.id, range) ?? { entries: 0, debit: paise(0), credit: paise(0) };
  const opening = range.from === undefined ? paise(0) : balanceBefore(read, customer.id, range.from);
  return {
    customer: customerMessage(customer),
    entries: khataOf(read, customer.id, range).map(entryMessage),
    total: sums.entries,
    openingPaise: opening,
    debitPaise: sums.debit,
    creditPaise: sums.credit,
    closingPaise: paise(opening + sums.debit - sums.credit),
  };
}

/** What is owed in all, and by whom, the largest first; advances come last and count nothing. */
export function pendingOf(read: Reader, limit: number, offset: number): Pending {
  return {
    totalPaise: outstanding(read),
    customers: balancesOf(read, limit, offset).map(customerMessage),
  };
}

/** How old the udhaar is on a day (yyyy-mm-dd): of one customer, or of the shop with each who owes, the oldest debt first. */
export function ageing(read: Reader, customerId: string | null, today: string): AgeingAnswer {
  const id = customerId === null ? null : needCustomer(read, customerId).id;
  const rows = Map.groupBy(agedEntries(read, id), (entry) => entry.customerId);
  const customers = [...rows].map(([owner, entries]) => ({
    customerId: owner,
    name: needCustomer(read, owner).name,
    ...inPaise(ageingOf(entries, today)),
  }));
  const all = [...rows.values()].map((entries) => ageingOf(entries, today)).reduce(addAgeing, NO_AGEING);
  return { ...inPaise(all), customers: customers.sort((a, b) => b.over90Paise - a.over90Paise) };
}

const inPaise = (ages: Ageing) => ({
  upTo30Paise: ages.upTo30,
  upTo60Paise: ages.upTo60,
  upTo90Paise: ages.upTo90,
  over90Paise: ages.over90,
});

/** Adds a customer's ledger up again, puts the cached balance right and says by how much it was off. */
export function syncBalance({ tx }: Entry, customerId: string): KhataCheck {
  const { id, balance } = needCustomer(tx, customerId);
  const ledger = ledgerBalance(tx, id);
  if (ledger !== balance) setBalance(tx, id, ledger);
  return { cachedPaise: balance, ledgerPaise: ledger, differencePaise: paise(ledger - balance) };
}
