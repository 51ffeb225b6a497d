import type { Writer } from '../../../db/gateway.ts';
import { q } from '../../../db/gateway.ts';
import type { FactOf, StoredFact } from '../../core/facts/facts.ts';
import { isForgotten } from './customer-changed.ts';
import { stampOf } from './stamp.ts';

type Learned = StoredFact & FactOf<'sound.learned'>;
type Unlearned = StoredFact & FactOf<'sound.forgotten'>;

/** Each time counts; of a customer who was forgotten nothing is kept. */
export function applySoundLearned(tx: Writer, fact: Learned): void {
  const { id, at } = fact.head;
  for (const row of rowsOf(tx, fact))
    tx.run(
      q
        .insertInto('sounds_learned')
        .values({ fact_id: id, at, ...row })
        .onConflict((clash) => clash.doNothing()),
    );
}

/** The later clock decides what still counts, whichever of the two is learnt first. */
export function applySoundForgotten(tx: Writer, fact: Unlearned): void {
  for (const row of rowsOf(tx, fact))
    tx.run(
      q
        .insertInto('sounds_forgotten')
        .values(row)
        .onConflict((clash) =>
          clash
            .columns(['target_id', 'sound'])
            .doUpdateSet((eb) => ({ stamp: eb.ref('excluded.stamp') }))
            .whereRef('sounds_forgotten.stamp', '<', 'excluded.stamp'),
        ),
    );
}

function rowsOf(tx: Writer, { head, body, person }: Learned | Unlearned) {
  const target = body.customerId ?? body.productId;
  if (target === null || (body.customerId !== null && isForgotten(tx, body.customerId))) return [];
  return (person?.sounds ?? []).map((sound) => ({ target_id: target, sound, stamp: stampOf(head) }));
}
