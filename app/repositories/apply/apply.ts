import type { Writer } from '../../../db/gateway.ts';
import type { StoredFact } from '../../core/facts/facts.ts';
import { applyDayInvoiced } from './bill-gst.ts';
import { applyCustomerCreated } from './customer.ts';
import { applyCustomerChanged } from './customer-changed.ts';
import { applyCustomerForgotten, applyCustomerMerged } from './customer-life.ts';
import { countInDays } from './days.ts';
import { applyEstimateMade } from './estimate.ts';
import { applyInvoiceConfirmed } from './invoice.ts';
import { applyInvoiceCancelled, applyInvoiceReturned } from './invoice-taken-back.ts';
import {
  applyAdvanceUsed,
  applyBalanceWrittenOff,
  applyEntryReversed,
  applyPaymentRefunded,
} from './khata.ts';
import { applyCreditAdded, applyPaymentRecorded } from './money.ts';
import {
  applyProductChanged,
  applyProductCreated,
  applyProductPriced,
  applyProductRated,
} from './product.ts';
import { applyProductCoded, applyProductMarked, applyProductPacked } from './product-ways.ts';
import { applyReminderCancelled, applyReminderScheduled } from './reminder.ts';
import { applySeriesStarted, applyShopSalvaged } from './series.ts';
import { applyShopOpened, applyShopProfiled } from './shop.ts';
import { applySoundForgotten, applySoundLearned } from './sound.ts';
import {
  applyStockCounted,
  applyStockOpened,
  applyStockReceived,
  applyStockReturned,
  applyStockWasted,
} from './stock.ts';

/**
 * Turns a fact into rows, in the transaction that keeps the fact. It decides nothing and reads no clock, so
 * this counter, another counter, a restore and a rebuild all write the same tables.
 */
export function apply(tx: Writer, fact: StoredFact): void {
  switch (fact.kind) {
    case 'shop.opened':
      applyShopOpened(tx, fact);
      break;
    case 'shop.profiled':
      applyShopProfiled(tx, fact);
      break;
    case 'day.invoiced':
      applyDayInvoiced(tx, fact);
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
    case 'product.changed':
      applyProductChanged(tx, fact);
      break;
    case 'product.rated':
      applyProductRated(tx, fact);
      break;
    case 'product.marked':
      applyProductMarked(tx, fact);
      break;
    case 'product.packed':
      applyProductPacked(tx, fact);
      break;
    case 'product.coded':
      applyProductCoded(tx, fact);
      break;
    case 'stock.received':
      applyStockReceived(tx, fact);
      break;
    case 'stock.opened':
      applyStockOpened(tx, fact);
      break;
    case 'stock.wasted':
      applyStockWasted(tx, fact);
      break;
    case 'stock.counted':
      applyStockCounted(tx, fact);
      break;
    case 'stock.returned':
      applyStockReturned(tx, fact);
      break;
    case 'invoice.confirmed':
      applyInvoiceConfirmed(tx, fact);
      break;
    case 'invoice.cancelled':
      applyInvoiceCancelled(tx, fact);
      break;
    case 'invoice.returned':
      applyInvoiceReturned(tx, fact);
      break;
    case 'estimate.made':
      applyEstimateMade(tx, fact);
      break;
    case 'series.started':
      applySeriesStarted(tx, fact);
      break;
    case 'shop.salvaged':
      applyShopSalvaged(tx, fact);
      break;
    case 'payment.recorded':
      applyPaymentRecorded(tx, fact);
      break;
    case 'credit.added':
      applyCreditAdded(tx, fact);
      break;
    case 'customer.changed':
      applyCustomerChanged(tx, fact);
      break;
    case 'customer.merged':
      applyCustomerMerged(tx, fact);
      break;
    case 'customer.forgotten':
      applyCustomerForgotten(tx, fact);
      break;
    case 'balance.writtenOff':
      applyBalanceWrittenOff(tx, fact);
      break;
    case 'payment.refunded':
      applyPaymentRefunded(tx, fact);
      break;
    case 'advance.used':
      applyAdvanceUsed(tx, fact);
      break;
    case 'entry.reversed':
      applyEntryReversed(tx, fact);
      break;
    case 'reminder.created':
    case 'reminder.changed':
      applyReminderScheduled(tx, fact);
      break;
    case 'reminder.cancelled':
      applyReminderCancelled(tx, fact);
      break;
    case 'sound.learned':
      applySoundLearned(tx, fact);
      break;
    case 'sound.forgotten':
      applySoundForgotten(tx, fact);
      break;
  }
  countInDays(tx, fact);
}
