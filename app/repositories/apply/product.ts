import type { Insertable, Updateable } from 'kysely';
import type { Writer } from '../../../db/gateway.ts';
import { q } from '../../../db/gateway.ts';
import { prepared } from '../../../db/prepared.ts';
import type { ProductRatesTable, ProductsTable } from '../../../db/schema/goods.ts';
import type { ProductPricesTable } from '../../../db/schema/tables.ts';
import type { FactHead, FactOf, StoredFact } from '../../core/facts/facts.ts';
import type { DatedRate } from '../../core/gst/rate.ts';
import { type Paise, thousandths } from '../../core/units.ts';
import { changedColumns } from './product-columns.ts';
import { isLastWord, stampOf } from './stamp.ts';

export function applyProductCreated(tx: Writer, fact: StoredFact & FactOf<'product.created'>): void {
  const { head, body } = fact;
  tx.run(
    PRODUCT({
      id: body.productId,
      catalog_key: body.catalogKey,
      name: body.name,
      name_hi: body.nameHi,
      forms: JSON.stringify(body.forms),
      category: body.category,
      unit: body.unit,
      mode: body.mode,
      hsn: body.hsn,
      price: body.pricePaise,
      auto_created: body.autoCreated ? 1 : 0,
      active: 1,
      stock: thousandths(0),
      sold_times: 0,
    }),
  );
  keepPrice(tx, head, body.productId, body.pricePaise);
  keepRates(tx, head, body.productId, body.rates);
}

/** A price above nothing ends the time in which a product waits for one. */
export function applyProductPriced(tx: Writer, fact: StoredFact & FactOf<'product.priced'>): void {
  const { productId, pricePaise } = fact.body;
  keepPrice(tx, fact.head, productId, pricePaise);
  if (pricePaise > 0) tx.run(q.updateTable('products').set({ auto_created: 0 }).where('id', '=', productId));
  if (isLastWord(tx, fact.head, productId, 'price'))
    tx.run(q.updateTable('products').set({ price: pricePaise }).where('id', '=', productId));
}

export function applyProductChanged(
  tx: Writer,
  { head, body }: StoredFact & FactOf<'product.changed'>,
): void {
  const { productId, ...change } = body;
  for (const [field, columns] of changedColumns(change))
    if (isLastWord(tx, head, productId, field)) tx.run(CHANGED({ ...columns, id: productId }));
}

export function applyProductRated(tx: Writer, { head, body }: StoredFact & FactOf<'product.rated'>): void {
  keepRates(tx, head, body.productId, body.rates);
}

function keepPrice(tx: Writer, head: FactHead, productId: string, price: Paise): void {
  tx.run(PRICE({ product_id: productId, fact_id: head.id, at: head.at, price }));
}

const PRODUCT = prepared((row: Insertable<ProductsTable>) => q.insertInto('products').values(row));
const CHANGED = prepared(({ id, ...columns }: Omit<Updateable<ProductsTable>, 'id'> & { id: string }) =>
  q.updateTable('products').set(columns).where('id', '=', id),
);
const PRICE = prepared((row: ProductPricesTable) => q.insertInto('product_prices').values(row));

/** One rate a day: of two that were said for it, the later. */
function keepRates(tx: Writer, head: FactHead, productId: string, rates: readonly DatedRate[]): void {
  const stamp = stampOf(head);
  for (const { from, gst, cess } of rates)
    tx.run(RATE({ product_id: productId, from_day: from, gst, cess, fact_id: head.id, stamp }));
}

const RATE = prepared((row: ProductRatesTable) =>
  q
    .insertInto('product_rates')
    .values(row)
    .onConflict((clash) =>
      clash
        .columns(['product_id', 'from_day'])
        .doUpdateSet((eb) => ({
          gst: eb.ref('excluded.gst'),
          cess: eb.ref('excluded.cess'),
          fact_id: eb.ref('excluded.fact_id'),
          stamp: eb.ref('excluded.stamp'),
        }))
        .whereRef('product_rates.stamp', '<', 'excluded.stamp'),
    ),
);
