import type { Writer } from '../../../db/gateway.ts';
import { q } from '../../../db/gateway.ts';
import type { FactOf, StoredFact } from '../../core/facts/facts.ts';
import { type Paise, paise } from '../../core/units.ts';
import { FORGOTTEN } from './customer.ts';
import { isForgotten, putAlias } from './customer-changed.ts';

type Merged = StoredFact & FactOf<'customer.merged'>;
type Forgotten = StoredFact & FactOf<'customer.forgotten'>;

/** One customer becomes another: the row stays as a signpost, the money and the names go over. */
export function applyCustomerMerged(tx: Writer, { head, body, person }: Merged): void {
  const { mergedId, survivorId } = body;
  moveMoney(tx, mergedId, survivorId);
  tx.run(
    q
      .updateTable('customers')
      .set({ merged_into: survivorId })
      .where((eb) => eb.or([eb('id', '=', mergedId), eb('merged_into', '=', mergedId)])),
  );
  tx.run(
    q
      .insertInto('customer_merges')
      .values({ merged_id: mergedId, survivor_id: survivorId, at: head.at, fact_id: head.id }),
  );
  tx.run(q.updateTable('reminders').set({ customer_id: survivorId }).where('customer_id', '=', mergedId));
  if (isForgotten(tx, survivorId)) return;
  for (const form of person?.aliases ?? [])
    putAlias(tx, head, survivorId, { form, learned: false, used: true });
}

function moveMoney(tx: Writer, from: string, to: string): void {
  const moved = tx.first(q.selectFrom('customers').select('balance').where('id', '=', from))?.balance;
  if (moved === undefined) return;
  addTo(tx, to, moved);
  tx.run(
    q
      .updateTable('customers')
      .set({ balance: paise(0) })
      .where('id', '=', from),
  );
}

const addTo = (tx: Writer, id: string, amount: Paise): number =>
  tx.run(
    q
      .updateTable('customers')
      .set((eb) => ({ balance: eb('balance', '+', amount) }))
      .where('id', '=', id),
  );

/**
 * Nothing that tells who they were stays in the rows; the figures do, and the GSTIN on a tax invoice: rule 46(d) and section 36
 * of the CGST Act keep both for 72 months.
 */
export function applyCustomerForgotten(tx: Writer, { body }: Forgotten): void {
  tx.run(q.updateTable('customers').set(BLANK).where('id', 'in', body.ids));
  tx.run(q.deleteFrom('customer_aliases').where('customer_id', 'in', body.ids));
  tx.run(q.deleteFrom('customer_stamps').where('customer_id', 'in', body.ids));
  tx.run(q.deleteFrom('reminders').where('customer_id', 'in', body.ids));
  tx.run(q.deleteFrom('sounds_learned').where('target_id', 'in', body.ids));
  tx.run(q.deleteFrom('sounds_forgotten').where('target_id', 'in', body.ids));
  const theirs = q.selectFrom('invoices').select('id').where('customer_id', 'in', body.ids);
  tx.run(q.deleteFrom('invoice_addresses').where('invoice_id', 'in', theirs));
}

const BLANK = {
  name: FORGOTTEN,
  phone: null,
  email: null,
  address: null,
  state_code: null,
  gstin: null,
  notes: '',
  credit_limit: null,
  by_whatsapp: 0,
  by_email: 0,
  by_sms: 0,
  opted_out: 1,
  forgotten: 1,
} as const;
