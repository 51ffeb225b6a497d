import type { Reader } from '../../db/gateway.ts';
import type { Fact, FactKind, FactOf } from '../core/facts/facts.ts';
import { isCustomer } from '../repositories/customers.ts';
import { hasInvoice } from '../repositories/invoices.ts';
import { factById, hasFact } from '../repositories/journal.ts';
import { paymentById } from '../repositories/payments.ts';
import { Refusal } from './refusal.ts';

/** Whether an id stands for something in the books: a fact, money, a customer or a bill. */
export const isSpent = (read: Reader, id: string): boolean =>
  hasFact(read, id) || isCustomer(read, id) || hasInvoice(read, id) || paymentById(read, id) !== undefined;

/**
 * What an operation left in the books when it was done before under this id: a retry compares it with what is asked now.
 * Undefined for a fresh id. Refuses with `operation_reused` when the id is a fact of another kind.
 */
export function doneBefore<K extends FactKind>(read: Reader, id: string, kind: K): FactOf<K> | undefined {
  const fact = factById(read, id);
  if (!fact) return undefined;
  if (!isOf(fact, kind)) throw new Refusal('operation_reused');
  return fact;
}

const isOf = <K extends FactKind>(fact: Fact, kind: K): fact is FactOf<K> => fact.kind === kind;
