import type { Writer } from '../../../db/gateway.ts';
import { q } from '../../../db/gateway.ts';
import { prepared } from '../../../db/prepared.ts';
import type { FactHead } from '../../core/facts/facts.ts';

/** Places a fact among those of every counter: the hybrid clock first, its id between two of the same instant. */
export const stampOf = (head: FactHead): string => `${head.hlc}/${head.id}`;

/** Whether this fact is the last word on a field of a product so far; it then is remembered as that. */
export function isLastWord(tx: Writer, head: FactHead, productId: string, field: string): boolean {
  const stamp = stampOf(head);
  return tx.run(STAMP({ product_id: productId, field, stamp })) === 1;
}

const STAMP = prepared(
  (row: { readonly product_id: string; readonly field: string; readonly stamp: string }) =>
    q
      .insertInto('product_stamps')
      .values(row)
      .onConflict((clash) =>
        clash
          .columns(['product_id', 'field'])
          .doUpdateSet((eb) => ({ stamp: eb.ref('excluded.stamp') }))
          .whereRef('product_stamps.stamp', '<', 'excluded.stamp'),
      ),
);
