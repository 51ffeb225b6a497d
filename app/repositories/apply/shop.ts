import type { Writer } from '../../../db/gateway.ts';
import { q } from '../../../db/gateway.ts';
import type { FactOf, StoredFact } from '../../core/facts/facts.ts';
import { stampOf } from './stamp.ts';

type Profiled = StoredFact & FactOf<'shop.profiled'>;

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
      upi_id: null,
      stamp: '',
    }),
  );
}

/** The profile holds from its day; name, address, phone and UPI are those of the later clock. */
export function applyShopProfiled(tx: Writer, fact: Profiled): void {
  const stamp = stampOf(fact.head);
  const { name, address, phone, upiId } = fact.body;
  const face = { name, address, phone, upi_id: upiId, stamp };
  tx.run(q.updateTable('shop').set(face).where('stamp', '<', stamp));
  const { from_day, ...rest } = profileRow(fact, stamp);
  tx.run(
    q
      .insertInto('shop_profiles')
      .values({ from_day, ...rest })
      .onConflict((clash) =>
        clash.column('from_day').doUpdateSet(rest).where('shop_profiles.stamp', '<', stamp),
      ),
  );
}

const profileRow = ({ head, body }: Profiled, stamp: string) => ({
  from_day: body.from,
  profile: body.profile,
  gstin: body.gstin,
  hsn_digits: body.hsnDigits,
  ask_every_bill: body.askEveryBill ? (1 as const) : (0 as const),
  day_invoice: body.dayInvoice ? (1 as const) : (0 as const),
  stamp,
  fact_id: head.id,
});
