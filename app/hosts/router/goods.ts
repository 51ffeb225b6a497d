import { addDays } from '../../core/datetime/ist.ts';
import type { Entry } from '../../services/books.ts';
import {
  changeProduct,
  codeProduct,
  createProduct,
  markProduct,
  packProduct,
  priceProduct,
  rateProduct,
} from '../../services/product.ts';
import { updateCatalog } from '../../services/product-catalog.ts';
import { listProducts, priceHistoryOf } from '../../services/product-list.ts';
import { resolveName } from '../../services/product-resolve.ts';
import { readScanned, scalePatterns, setScalePatterns } from '../../services/product-scan.ts';
import { readGoods } from '../../services/product-view.ts';
import { findProducts, quickProducts } from '../../services/search.ts';
import * as stock from '../../services/stock.ts';
import type { Door } from './door.ts';
import { os } from './os.ts';

export const productOperations = (door: Door) => {
  const read = () => door.books().read;
  const today = () => door.books().today();
  /** Makes a change and answers with the product as it then is. */
  const after = (change: (entry: Entry) => string) =>
    door.books().write((entry) => readGoods(entry.tx, change(entry), entry.day));
  return {
    find: os.products.find.handler(({ input }) =>
      findProducts(read(), door.shop().lexicon, input.text, input.limit, today()),
    ),
    quick: os.products.quick.handler(({ input }) =>
      quickProducts(read(), input.customerId, input.limit, today()),
    ),
    resolve: os.products.resolve.handler(({ input }) =>
      resolveName(read(), door.shop().lexicon, input.name, today()),
    ),
    get: os.products.get.handler(({ input }) => readGoods(read(), input.id, today())),
    list: os.products.list.handler(({ input }) => listProducts(read(), input, today())),
    byBarcode: os.products.byBarcode.handler(({ input }) => readScanned(read(), input.code, today())),
    prices: os.products.prices.handler(({ input }) => priceHistoryOf(read(), input.id, input.limit)),
    create: os.products.create.handler(({ input }) => after((entry) => createProduct(entry, input))),
    change: os.products.change.handler(({ input }) => after((entry) => changeProduct(entry, input))),
    price: os.products.price.handler(({ input }) => after((entry) => priceProduct(entry, input))),
    rate: os.products.rate.handler(({ input }) => after((entry) => rateProduct(entry, input))),
    mrp: os.products.mrp.handler(({ input }) => after((entry) => markProduct(entry, input))),
    pack: os.products.pack.handler(({ input }) => after((entry) => packProduct(entry, input))),
    code: os.products.code.handler(({ input }) => after((entry) => codeProduct(entry, input))),
    catalog: os.products.catalog.handler(() =>
      door.books().write((entry) => updateCatalog(entry, door.engine.catalog())),
    ),
    scale: os.products.scale.handler(({ input: { patterns } }) => ({
      patterns: patterns ? setScalePatterns(door.books(), patterns) : scalePatterns(read()),
    })),
  };
};

export const stockOperations = (door: Door) => {
  const write = <T>(work: (entry: Entry) => T): T => door.books().write(work);
  return {
    receive: os.stock.receive.handler(({ input }) => write((entry) => stock.receive(entry, input))),
    open: os.stock.open.handler(({ input }) => write((entry) => stock.open(entry, input))),
    waste: os.stock.waste.handler(({ input }) => write((entry) => stock.waste(entry, input))),
    count: os.stock.count.handler(({ input }) => write((entry) => stock.count(entry, input))),
    return: os.stock.return.handler(({ input }) => write((entry) => stock.giveBack(entry, input))),
    moves: os.stock.moves.handler(({ input }) =>
      stock.movesOf(door.books().read, input.productId, input.limit),
    ),
    expiring: os.stock.expiring.handler(({ input: { days, limit } }) => {
      const today = door.books().today();
      return stock.expiringBatches(door.books().read, today, addDays(today, days), limit);
    }),
  };
};
