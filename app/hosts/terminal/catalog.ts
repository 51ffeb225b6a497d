import type { Arguments } from './arguments.ts';
import { json, out } from './print.ts';
import { withShop } from './session.ts';

/** `catalog`: brings the shop's products up to the catalog that ships; a price, name or stock is never touched. */
export const catalogCommand = (args: Arguments): Promise<number> =>
  withShop(args, async ({ client }) => {
    const update = await client.products.catalog();
    if (args.values.json) {
      json(update);
      return 0;
    }
    out(
      `${update.known} products in the catalog, ${update.added.length} new, ${update.law.length} put right`,
    );
    for (const name of update.added) out(`   new   ${name}`);
    for (const name of update.law) out(`   law   ${name}`);
    for (const name of update.own) out(`   left: the shop has its own ${name}`);
    return 0;
  });
