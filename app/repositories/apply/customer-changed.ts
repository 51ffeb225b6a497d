import type { Writer } from '../../../db/gateway.ts';
import { q } from '../../../db/gateway.ts';
import { prepared } from '../../../db/prepared.ts';
import type { CustomerAliasesTable, CustomersTable } from '../../../db/schema/people.ts';
import type { FactHead, FactOf, StoredFact } from '../../core/facts/facts.ts';
import { type AliasChange, type CustomerChange, changeIn } from '../../core/facts/kinds/people.ts';
import { stampOf } from './stamp.ts';

type Changed = StoredFact & FactOf<'customer.changed'>;

/** Fields of a customer, each by the later clock. One who was forgotten stays so, whatever comes in late. */
export function applyCustomerChanged(tx: Writer, fact: Changed): void {
  const { head, body } = fact;
  const change = changeIn(fact);
  if (isForgotten(tx, body.customerId)) return;
  const said = Object.entries(columnsOf(change)).filter(([, value]) => value !== undefined);
  const newest = said.filter(([field]) => isLastWord(tx, head, body.customerId, field));
  if (newest.length > 0)
    tx.run(q.updateTable('customers').set(Object.fromEntries(newest)).where('id', '=', body.customerId));
  for (const alias of change.aliases ?? []) putAlias(tx, head, body.customerId, alias);
}

type Columns = { readonly [K in keyof CustomersTable]?: CustomersTable[K] | undefined };

const flag = (yes: boolean | undefined) => (yes === undefined ? undefined : yes ? 1 : 0);

const columnsOf = ({ preferences, ...change }: CustomerChange): Columns => ({
  name: change.name,
  phone: change.phone,
  email: change.email,
  address: change.address,
  gstin: change.gstin,
  notes: change.notes,
  state_code: change.stateCode,
  credit_limit: change.creditLimitPaise,
  by_whatsapp: flag(preferences?.whatsapp),
  by_email: flag(preferences?.email),
  by_sms: flag(preferences?.sms),
  opted_out: flag(preferences?.optedOut),
});

/** Whether a customer was forgotten: nothing personal is written on them any more. */
export const isForgotten = (tx: Writer, id: string): boolean =>
  tx.first(IS_FORGOTTEN({ id }))?.forgotten === 1;

const IS_FORGOTTEN = prepared(({ id }: { readonly id: string }) =>
  q.selectFrom('customers').select('forgotten').where('id', '=', id),
);

function isLastWord(tx: Writer, head: FactHead, customerId: string, field: string): boolean {
  const stamp = stampOf(head);
  return tx.run(STAMP({ customer_id: customerId, field, stamp })) === 1;
}

const STAMP = prepared(
  (row: { readonly customer_id: string; readonly field: string; readonly stamp: string }) =>
    q
      .insertInto('customer_stamps')
      .values(row)
      .onConflict((clash) =>
        clash
          .columns(['customer_id', 'field'])
          .doUpdateSet((eb) => ({ stamp: eb.ref('excluded.stamp') }))
          .whereRef('customer_stamps.stamp', '<', 'excluded.stamp'),
      ),
);

/** Gives a customer another name, or takes it away; the later clock decides. */
export function putAlias(tx: Writer, head: FactHead, customerId: string, alias: AliasChange): void {
  const stamp = stampOf(head);
  const row = { learned: flag(alias.learned) ?? 0, used: flag(alias.used) ?? 0, stamp } as const;
  tx.run(ALIAS({ customer_id: customerId, form: alias.form, ...row }));
}

const ALIAS = prepared((row: CustomerAliasesTable) =>
  q
    .insertInto('customer_aliases')
    .values(row)
    .onConflict((clash) =>
      clash
        .columns(['customer_id', 'form'])
        .doUpdateSet((eb) => ({
          learned: eb.ref('excluded.learned'),
          used: eb.ref('excluded.used'),
          stamp: eb.ref('excluded.stamp'),
        }))
        .whereRef('customer_aliases.stamp', '<', 'excluded.stamp'),
    ),
);
