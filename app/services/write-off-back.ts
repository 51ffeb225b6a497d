import { postWriteOff, reverse } from '../core/ledger/postings.ts';
import { type Paise, paise } from '../core/units.ts';
import { writtenOffOf } from '../repositories/khata-settled.ts';
import type { Entry } from './books.ts';

/**
 * Takes the loss of a bill back when the bill needs so much (`freed`, paise) no longer, and answers with what of `freed` was money: a
 * debt that was given up for lost is met by the goods, and what was never paid is given to nobody.
 */
export function lossBackFirst(
  entry: Entry,
  bill: { readonly id: string; readonly customer_id: string | null },
  freed: Paise,
): Paise {
  const { id: invoiceId, customer_id: customerId } = bill;
  if (customerId === null || freed <= 0) return freed;
  const loss = Math.min(freed, writtenOffOf(entry.tx, customerId, invoiceId));
  if (loss <= 0) return freed;
  const back = paise(-loss);
  const body = { customerId, amountPaise: back, settles: [{ invoiceId, amountPaise: back }] };
  const postings = reverse(postWriteOff(customerId, paise(loss)));
  entry.record({ kind: 'balance.writtenOff', version: 1, body: { ...body, postings } });
  return paise(freed - loss);
}
