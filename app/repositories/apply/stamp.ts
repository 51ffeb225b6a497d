import type { Writer } from '../../../db/gateway.ts';
import { q } from '../../../db/gateway.ts';
import type { FactHead } from '../../core/facts/facts.ts';

/** Places a fact among those of every counter: the hybrid clock first, its id between two of the same instant. */
export const stampOf = (head: FactHead): string => `${head.hlc}/${head.id}`;

/** Whether this fact is the last word on a field of a product so far; it then is remembered as that. */
export function isLastWord(tx: Writer, head: FactHead, productId: string, field: string): boolean {
  const stamp = stampOf(head);
  const changed = tx.run(
    q
      .insertInto('product_stamps')
      .values({ product_id: productId, field, stamp })
      .onConflict((clash) =>
        clash
          .columns(['product_id', 'field'])
          .doUpdateSet({ stamp })
          .where('product_stamps.stamp', '<', stamp),
      ),
  );
  return changed === 1;
}
