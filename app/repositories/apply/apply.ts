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
      applyShopOpened(tx, fact);
      break;
    case 'customer.created':
      applyCustomerCreated(tx, fact);
      break;
    case 'product.created':
      applyProductCreated(tx, fact);
      break;
    case 'product.priced':
      applyProductPriced(tx, fact);
      break;
    case 'invoice.confirmed':
      applyInvoiceConfirmed(tx, fact);
      break;
    case 'payment.recorded':
      applyPaymentRecorded(tx, fact);
      break;
    case 'credit.added':
      applyCreditAdded(tx, fact);
      break;
  }
}
