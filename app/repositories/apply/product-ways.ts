import type { Writer } from '../../../db/gateway.ts';
import { q } from '../../../db/gateway.ts';
import { prepared } from '../../../db/prepared.ts';
import type { ProductCodesTable, ProductMrpsTable } from '../../../db/schema/goods.ts';
import type { FactOf, StoredFact } from '../../core/facts/facts.ts';
import { stampOf } from './stamp.ts';

/** The ways in which a product is sold: printed prices, packs, codes. Of two facts on one of them the later stands. */
export function applyProductMarked(tx: Writer, { head, body }: StoredFact & FactOf<'product.marked'>): void {
  const stamp = stampOf(head);
  const row = { price: body.pricePaise, sold: body.sold ? (1 as const) : (0 as const), stamp };
  tx.run(MARKED({ product_id: body.productId, mrp: body.mrpPaise, ...row }));
}

const MARKED = prepared((row: ProductMrpsTable) =>
  q
    .insertInto('product_mrps')
    .values(row)
    .onConflict((clash) =>
      clash
        .columns(['product_id', 'mrp'])
        .doUpdateSet((eb) => ({
          price: eb.ref('excluded.price'),
          sold: eb.ref('excluded.sold'),
          stamp: eb.ref('excluded.stamp'),
        }))
        .whereRef('product_mrps.stamp', '<', 'excluded.stamp'),
    ),
);

export function applyProductPacked(tx: Writer, { head, body }: StoredFact & FactOf<'product.packed'>): void {
  const stamp = stampOf(head);
  const sold = body.sold ? (1 as const) : (0 as const);
  const row = { size: body.size, price: body.pricePaise, sold, stamp };
  tx.run(
    q
      .insertInto('product_packs')
      .values({ product_id: body.productId, pack: body.pack, ...row })
      .onConflict((clash) =>
        clash.columns(['product_id', 'pack']).doUpdateSet(row).where('product_packs.stamp', '<', stamp),
      ),
  );
}

export function applyProductCoded(tx: Writer, { head, body }: StoredFact & FactOf<'product.coded'>): void {
  const stamp = stampOf(head);
  const used = body.used ? (1 as const) : (0 as const);
  const row = { product_id: body.productId, pack: body.pack, used, stamp };
  tx.run(CODED({ code: body.code, ...row }));
}

const CODED = prepared((row: ProductCodesTable) =>
  q
    .insertInto('product_codes')
    .values(row)
    .onConflict((clash) =>
      clash
        .column('code')
        .doUpdateSet((eb) => ({
          product_id: eb.ref('excluded.product_id'),
          pack: eb.ref('excluded.pack'),
          used: eb.ref('excluded.used'),
          stamp: eb.ref('excluded.stamp'),
        }))
        .whereRef('product_codes.stamp', '<', 'excluded.stamp'),
    ),
);
