import { v7 } from 'uuid';
import { startEngineProcess } from './engine-process.ts';
import type { Counter } from './till.ts';

/** Ids of what can be sold and of whom it can be sold to. */
export type Goods = Pick<Counter, 'products' | 'customers'>;

/** Makes a shop with its catalog and people to try things with, and ends the engine properly. */
export async function stockedShop(file: string, assets: string): Promise<Goods> {
  const engine = startEngineProcess(file, assets);
  const { client } = engine;
  await client.shop.open({ id: v7(), name: 'Kill', stateCode: '09', language: 'hi-Latn', sample: true });
  const products = await client.products.find({ text: '', limit: 30 });
  const customers = await client.customers.find({ text: '', limit: 5 });
  await engine.drain();
  return { products: some(products), customers: some(customers) };
}

function some(rows: readonly { id: string }[]): [string, ...string[]] {
  const [first, ...rest] = rows.map((row) => row.id);
  if (first === undefined) throw new RangeError('the shop has no goods or nobody to sell to');
  return [first, ...rest];
}
