import { clockOf } from '../../compose.ts';
import { Refusal } from '../../services/refusal.ts';
import { salvageShop } from '../../services/salvage.ts';
import { changeSettings } from '../../services/settings.ts';
import { openShop, readShop } from '../../services/shop.ts';
import { helloOf } from '../hello.ts';
import type { Door } from './door.ts';
import { os } from './os.ts';

export const shopOperations = (door: Door) => ({
  open: os.shop.open.handler(({ input }) => {
    openShop(door.opened().books, input, door.engine.catalog());
    return helloOf(door.engine);
  }),
  get: os.shop.get.handler(() => {
    const { books } = door.opened();
    const shop = readShop(books.read, books.today());
    if (!shop) throw new Refusal('shop_missing');
    return shop;
  }),
  salvage: os.shop.salvage.handler(() => {
    const { shop, options, ids } = door.engine;
    const open = !('problem' in shop);
    return salvageShop({ shopFile: options.shopFile, clock: clockOf(options), ids, open });
  }),
  settings: os.shop.settings.handler(({ input }) => {
    const settings = changeSettings(door.books(), input);
    door.engine.bus.emit({ kind: 'settings', settings });
    return settings;
  }),
});
