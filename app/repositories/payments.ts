import type { Reader } from '../../db/gateway.ts';
import { q } from '../../db/gateway.ts';
import type { MoneyMode } from '../core/facts/facts.ts';
import type { Paise } from '../core/units.ts';

interface Moved {
  readonly customerId: string | null;
  readonly amountPaise: Paise;
}

/** Money received under an id of the caller, or undefined. */
export const paymentById = (read: Reader, id: string): (Moved & { readonly mode: MoneyMode }) | undefined =>
  read.first(
    q
      .selectFrom('payments')
      .select(['customer_id as customerId', 'amount as amountPaise', 'mode'])
      .where('id', '=', id),
  );
