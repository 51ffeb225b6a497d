import type { Writer } from '../../db/gateway.ts';
import type { Ids } from '../adapters/clock.ts';
import type { Fact, FactOf, StoredFact } from '../core/facts/facts.ts';
import { paise } from '../core/units.ts';
import { apply } from '../repositories/apply/apply.ts';
import { FORGOTTEN } from '../repositories/apply/customer.ts';
import { isCustomer } from '../repositories/customers.ts';
import { chainEnd } from '../repositories/journal.ts';
import { shopRow } from '../repositories/plain.ts';
import { goodsById } from '../repositories/products-goods.ts';
import { namelessCustomers } from '../repositories/salvage.ts';
import type { OldRows } from '../repositories/salvage-old.ts';

/** Facts for what others speak of and is gone. */
export interface StandIns {
  /** Customers and products that a fact names and the file does not know. */
  before(tx: Writer, fact: StoredFact): void;
  /** The shop itself, and customers whose name was lost alone. */
  atTheEnd(tx: Writer, at: string): void;
  readonly made: { shop: boolean; customers: number; products: number };
}

interface World {
  readonly origin: string;
  readonly ids: Ids;
  readonly old: OldRows;
}

/** They are the oldest word on everything, so that any other word that was found stands over them. */
const OLDEST_MS = 0;
/** Where nothing says in which State the shop is; the owner is told that the shop was made up. */
const SOME_STATE = '09';

export function createStandIns({ origin, ids, old }: World): StandIns {
  const made = { shop: false, customers: 0, products: 0 };
  const record = (tx: Writer, at: string, fact: Fact): void => {
    const head = { id: ids.next(), origin, at, nowMs: OLDEST_MS, who: 'salvage' };
    apply(tx, chainEnd(tx, origin).append(head, fact));
  };
  const customer = (id: string) => {
    made.customers += 1;
    return old.customer(id) ?? { name: `Grahak ${made.customers}`, phone: null };
  };
  const product = (id: string, fact: StoredFact) => {
    made.products += 1;
    return productFact(id, fact, old, made.products);
  };
  return {
    made,
    before: (tx, fact) => {
      const named = namedIn(fact.body);
      const { at } = fact.head;
      for (const id of named.customers)
        if (!isCustomer(tx, id)) record(tx, at, customerFact(id, customer(id)));
      for (const id of named.products) if (!goodsById(tx, id)) record(tx, at, product(id, fact));
    },
    atTheEnd: (tx, at) => {
      made.shop = !shopRow(tx);
      if (made.shop) record(tx, at, shopFact(old));
      for (const customerId of namelessCustomers(tx, FORGOTTEN)) {
        const person = customer(customerId);
        record(tx, at, { kind: 'customer.changed', version: 1, body: { customerId }, person });
      }
    },
  };
}

const customerFact = (
  customerId: string,
  { name, phone }: { name: string; phone: string | null },
): FactOf<'customer.created'> => ({
  kind: 'customer.created',
  version: 1,
  body: { customerId, openingPaise: paise(0), postings: [] },
  person: { name, phone, forms: [] },
});

/** As the old file has it, else as the line of the bill says, else only that it was something. */
function productFact(
  productId: string,
  fact: StoredFact,
  old: OldRows,
  count: number,
): FactOf<'product.created'> {
  const known = old.product(productId);
  const line =
    'lines' in fact.body ? fact.body.lines.find((each) => each.productId === productId) : undefined;
  const sold = line && 'unit' in line ? line : undefined;
  return {
    kind: 'product.created',
    version: 1,
    body: {
      productId,
      catalogKey: known?.catalog_key ?? null,
      name: known?.name ?? sold?.name ?? `Maal ${count}`,
      nameHi: known?.name_hi ?? sold?.nameHi ?? null,
      forms: [],
      category: known?.category ?? '',
      unit: known?.unit ?? sold?.unit ?? 'piece',
      mode: known?.mode ?? sold?.mode ?? 'inclusive',
      hsn: known?.hsn ?? sold?.hsn ?? '',
      pricePaise: known?.price ?? sold?.price ?? paise(0),
      rates: old.rates(productId),
      autoCreated: true,
    },
  };
}

function shopFact(old: OldRows): FactOf<'shop.opened'> {
  const known = old.shop();
  const body = { name: known?.name ?? 'Dukaan', stateCode: known?.state_code ?? SOME_STATE, counter: null };
  return { kind: 'shop.opened', version: 1, body };
}

interface Named {
  readonly customers: Set<string>;
  readonly products: Set<string>;
}

/** Ids of customers and products, wherever they stand in the body of a fact. */
function namedIn(
  value: unknown,
  key = '',
  named: Named = { customers: new Set(), products: new Set() },
): Named {
  if (typeof value === 'string') {
    if (/^(customerId|mergedId|survivorId|ids)$/.test(key)) named.customers.add(value);
    if (key === 'productId') named.products.add(value);
  } else if (Array.isArray(value)) for (const each of value) namedIn(each, key, named);
  else if (typeof value === 'object' && value !== null)
    for (const [name, each] of Object.entries(value)) namedIn(each, name, named);
  return named;
}
