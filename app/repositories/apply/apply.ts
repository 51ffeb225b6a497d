import type { Writer } from '../../../db/gateway.ts';
import type { StoredFact } from '../../core/facts/facts.ts';
import { applyCustomerCreated } from './customer.ts';
import { applyInvoiceConfirmed } from './invoice.ts';
import { applyCreditAdded, applyPaymentRecorded } from './money.ts';
import { applyProductCreated, applyProductPriced } from './product.ts';
import { applyShopOpened } from './shop.ts';

/**
 * Turns a fact into rows, in the transaction that keeps the fact. It decides nothing and reads no clock, so
 * this counter, another counter, a restore and a rebuild all write the same tables.
 */
export function apply(tx: Writer, fact: StoredFact): void {
  switch (fact.kind) {
    case 'shop.opened':
      return applyShopOpened(tx, fact);
    case 'customer.created':
      return applyCustomerCreated(tx, fact);
    case 'product.created':
      return applyProductCreated(tx, fact);
    case 'product.priced':
      return applyProductPriced(tx, fact);
    case 'invoice.confirmed':
      return applyInvoiceConfirmed(tx, fact);
    case 'payment.recorded':
      return applyPaymentRecorded(tx, fact);
    case 'credit.added':
      return applyCreditAdded(tx, fact);
  }
}
