import type { Writer } from '../../../db/gateway.ts';
import { q } from '../../../db/gateway.ts';
import type { FactOf } from '../../core/facts/facts.ts';

export function applyShopOpened(tx: Writer, fact: FactOf<'shop.opened'>): void {
  tx.run(
    q.insertInto('shop').values({
      only: 1,
      name: fact.body.name,
      state_code: fact.body.stateCode,
      profile: 'unsaid',
      gstin: null,
      address: null,
      phone: null,
      counter: fact.body.counter,
    }),
  );
}
