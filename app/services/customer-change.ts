import type { Reader } from '../../db/gateway.ts';
import type { ChangeCustomer, CustomerCard } from '../contract/people.ts';
import type { FactOf } from '../core/facts/facts.ts';
import { type AliasChange, type CustomerChange, changeIn } from '../core/facts/kinds/people.ts';
import { isGstin, tidyGstin } from '../core/gst/gstin.ts';
import { stateOf } from '../core/gst/states.ts';
import { parseEmail } from '../core/people/email.ts';
import { paise } from '../core/units.ts';
import { aliasesOf, boughtBy, customerDetails, idsOf } from '../repositories/customer-details.ts';
import type { Entry } from './books.ts';
import { needCustomer, overLimit, phoneOf } from './customer.ts';
import { isSameBody } from './once.ts';
import { doneBefore } from './operation.ts';
import { Refusal } from './refusal.ts';

type Changed = FactOf<'customer.changed'>;

/**
 * Changes the fields that are named; the others stay. The same id again changes nothing. Refuses with customer_missing,
 * phone_invalid, email_invalid, gstin_invalid, state_unknown, operation_reused.
 */
export function changeCustomer(entry: Entry, asked: ChangeCustomer): CustomerCard {
  const { id: customerId } = needCustomer(entry.tx, asked.customerId);
  const fact = changedFact(customerId, asked);
  const before = doneBefore(entry.tx, asked.id, 'customer.changed');
  if (before && !isSame(before, fact)) throw new Refusal('operation_reused');
  if (!before) entry.record(fact, asked.id);
  return customerCard(entry.tx, customerId);
}

const isSame = (a: Changed, b: Changed): boolean =>
  a.body.customerId === b.body.customerId && isSameBody(changeIn(a), changeIn(b));

function changedFact(customerId: string, asked: ChangeCustomer): Changed {
  const who = whoIn(asked);
  const person = { ...who, ...wishesIn(asked, who.gstin) };
  return {
    kind: 'customer.changed',
    version: 2,
    body: { customerId },
    ...(Object.keys(person).length === 0 ? {} : { person }),
  };
}

/** A registered buyer is where the first two digits of their GSTIN say, unless another State was named. */
function wishesIn(asked: ChangeCustomer, gstin: string | null | undefined): CustomerChange {
  const stateCode = asked.stateCode === undefined ? gstin?.slice(0, 2) : stateCodeOf(asked.stateCode);
  const { creditLimitPaise, preferences } = asked;
  return {
    ...(stateCode === undefined ? {} : { stateCode }),
    ...(creditLimitPaise === undefined ? {} : { creditLimitPaise }),
    ...(preferences === undefined ? {} : { preferences }),
  };
}

function stateCodeOf(code: string | null): string | null {
  if (code === null || code === '') return null;
  if (stateOf(code) === null) throw new Refusal('state_unknown', code);
  return code;
}

function whoIn(asked: ChangeCustomer): CustomerChange {
  const { name, address, notes } = asked;
  const aliases = aliasChanges(asked);
  return {
    ...(name === undefined ? {} : { name }),
    ...(asked.phone === undefined ? {} : { phone: phoneOf(asked.phone) }),
    ...(asked.email === undefined ? {} : { email: emailOf(asked.email) }),
    ...(address === undefined ? {} : { address: address?.trim() || null }),
    ...(asked.gstin === undefined ? {} : { gstin: gstinOf(asked.gstin) }),
    ...(notes === undefined ? {} : { notes: notes.trim() }),
    ...(aliases.length === 0 ? {} : { aliases }),
  };
}

const aliasChanges = ({ addAliases, removeAliases, learned }: ChangeCustomer): AliasChange[] => [
  ...addAliases.map((form) => ({ form, learned, used: true })),
  ...removeAliases.map((form) => ({ form, learned: false, used: false })),
];

function emailOf(text: string | null): string | null {
  if (text === null || text.trim() === '') return null;
  const email = parseEmail(text);
  if (email === null) throw new Refusal('email_invalid');
  return email;
}

function gstinOf(text: string | null): string | null {
  if (text === null || text.trim() === '') return null;
  const gstin = tidyGstin(text);
  if (!isGstin(gstin)) throw new Refusal('gstin_invalid');
  return gstin;
}

/** All that the shop knows of a customer. Refuses with `customer_missing`. */
export function customerCard(read: Reader, id: string): CustomerCard {
  const details = customerDetails(read, needCustomer(read, id).id);
  if (!details) throw new Refusal('customer_missing');
  const bought = boughtBy(read, details.id);
  return {
    id: details.id,
    name: details.name,
    phone: details.phone,
    balancePaise: details.balance,
    email: details.email,
    address: details.address,
    stateCode: details.state_code,
    gstin: details.gstin,
    notes: details.notes,
    creditLimitPaise: details.credit_limit,
    overLimitPaise: overLimit(details.balance, details.credit_limit),
    preferences: {
      whatsapp: details.by_whatsapp === 1,
      email: details.by_email === 1,
      sms: details.by_sms === 1,
      optedOut: details.opted_out === 1,
    },
    aliases: aliasesOf(read, details.id).map(({ form, learned }) => ({ form, learned: learned === 1 })),
    mergedIds: idsOf(read, details.id).slice(1),
    createdAt: details.created_at,
    bills: bought?.bills ?? 0,
    boughtPaise: paise(bought?.total ?? 0),
    lastBillAt: bought?.lastAt ?? null,
  };
}
