import type { Writer } from '../../../db/gateway.ts';
import { q } from '../../../db/gateway.ts';
import type { FactHead, FactOf, StoredFact } from '../../core/facts/facts.ts';
import { type Paise, thousandths } from '../../core/units.ts';

export function applyProductCreated(tx: Writer, fact: StoredFact & FactOf<'product.created'>): void {
  const { head, body } = fact;
  tx.run(
    q.insertInto('products').values({
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
  const rates = body.rates.map((rate) => ({
    product_id: body.productId,
    from_day: rate.from,
    gst: rate.gst,
    cess: rate.cess,
    fact_id: head.id,
  }));
  if (rates.length > 0) tx.run(q.insertInto('product_rates').values(rates));
}

export function applyProductPriced(tx: Writer, fact: StoredFact & FactOf<'product.priced'>): void {
  const { productId, pricePaise } = fact.body;
  tx.run(q.updateTable('products').set({ price: pricePaise, auto_created: 0 }).where('id', '=', productId));
  keepPrice(tx, fact.head, productId, pricePaise);
}

function keepPrice(tx: Writer, head: FactHead, productId: string, price: Paise): void {
  tx.run(
    q.insertInto('product_prices').values({ product_id: productId, fact_id: head.id, at: head.at, price }),
  );
}
