import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Writer } from '../../../db/gateway.ts';
import { q } from '../../../db/gateway.ts';
import { openMemory } from '../../../db/open.ts';
import type { Fact, StoredFact } from '../../core/facts/facts.ts';
import { basisPoints, paise, thousandths } from '../../core/units.ts';
import { apply } from './apply.ts';

const numRuns = process.env.EXECORA_DEEP === undefined ? 60 : 2000;
const P = 'product';

const created: Fact = {
  kind: 'product.created',
  version: 1,
  body: {
    productId: P,
    catalogKey: null,
    name: 'Cheeni',
    nameHi: null,
    forms: [],
    category: '',
    unit: 'kg',
    mode: 'exclusive',
    hsn: '1701',
    pricePaise: paise(5000),
    rates: [{ from: '2017-07-01', gst: basisPoints(500), cess: basisPoints(0) }],
    autoCreated: false,
  },
};

const rupees = fc.integer({ min: 1, max: 20_000 }).map(paise);
const grams = fc.integer({ min: 1, max: 50_000 }).map(thousandths);
const gst = fc.constantFrom(0, 500, 1800).map(basisPoints);
const cess = basisPoints(0);
const shelf = fc.record({
  productId: fc.constant(P),
  quantity: grams,
  batch: fc.constantFrom(null, 'A', 'B'),
  expiry: fc.constantFrom(null, '2026-12-01', '2027-01-01'),
});
const change = fc.record(
  {
    productId: fc.constant(P),
    name: fc.constantFrom('a', 'b', 'c'),
    exempt: fc.boolean(),
    lowLevel: fc.option(grams),
    active: fc.boolean(),
  },
  { requiredKeys: ['productId'] },
);

const someFact: fc.Arbitrary<Fact> = fc.oneof(
  rupees.map(
    (pricePaise): Fact => ({ kind: 'product.priced', version: 1, body: { productId: P, pricePaise } }),
  ),
  gst.map((rate): Fact => {
    const rates = [{ from: '2017-07-01', gst: rate, cess }];
    return { kind: 'product.rated', version: 1, body: { productId: P, rates } };
  }),
  change.map((body): Fact => ({ kind: 'product.changed', version: 1, body })),
  fc
    .record({ mrpPaise: fc.constantFrom(paise(100), paise(200)), pricePaise: rupees, sold: fc.boolean() })
    .map((mark): Fact => ({ kind: 'product.marked', version: 1, body: { productId: P, ...mark } })),
  fc
    .record({
      pack: fc.constantFrom('box', 'sack'),
      size: grams,
      pricePaise: fc.option(rupees),
      sold: fc.boolean(),
    })
    .map((pack): Fact => ({ kind: 'product.packed', version: 1, body: { productId: P, ...pack } })),
  fc
    .record({ code: fc.constantFrom('0001', '0002'), pack: fc.constant(null), used: fc.boolean() })
    .map((coded): Fact => ({ kind: 'product.coded', version: 1, body: { productId: P, ...coded } })),
  fc.tuple(shelf, rupees).map(([come, costPaise]): Fact => {
    const body = { supplier: null, lines: [{ ...come, costPaise }] };
    return { kind: 'stock.received', version: 1, body };
  }),
  shelf.map((went): Fact => ({ kind: 'stock.wasted', version: 1, body: { ...went, reason: 'rats' } })),
  grams.map((counted): Fact => {
    const difference = thousandths(counted - 20_000);
    return { kind: 'stock.counted', version: 1, body: { productId: P, counted, difference } };
  }),
  shelf.map(
    (back): Fact => ({ kind: 'stock.returned', version: 1, body: { ...back, to: 'supplier', note: 'old' } }),
  ),
);

/** A fact where two counters could have made it: some at the very same instant. */
const placed = (made: Fact, n: number, instant: number): StoredFact => ({
  ...made,
  head: {
    id: `fact-${String(n).padStart(3, '0')}`,
    origin: n % 2 === 0 ? 'one' : 'two',
    seq: n + 1,
    at: '2026-11-25T10:30:00+05:30',
    hlc: `${String(instant).padStart(9, '0')}-0000`,
    who: 'owner',
  },
});

const TABLES = [
  'products',
  'product_prices',
  'product_rates',
  'product_stamps',
  'product_mrps',
  'product_packs',
  'product_codes',
  'stock_moves',
  'stock_details',
  'product_batches',
] as const;

/** What the tables of the goods hold after these facts, whatever the order of their rows. */
function shopAfter(facts: readonly StoredFact[]): Record<string, string[]> {
  const gateway = openMemory();
  gateway.write((tx) => {
    for (const made of facts) learn(tx, made);
  });
  const rows = (table: (typeof TABLES)[number]) =>
    gateway.read.all(q.selectFrom(table).selectAll()).map((row) => JSON.stringify(row));
  const found = Object.fromEntries(TABLES.map((table) => [table, rows(table).sort()]));
  gateway.close();
  return found;
}

function learn(tx: Writer, made: StoredFact): void {
  const { id, origin, seq } = made.head;
  const rest = { version: 1, at: '', who: '', body: '{}', person: null, prev: '', hash: '' };
  tx.run(q.insertInto('journal').values({ id, origin, seq, kind: '', hlc: made.head.hlc, ...rest }));
  apply(tx, made);
}

describe('facts about goods', () => {
  it('leave the same tables in whatever order two counters learn them', () => {
    const story = fc.array(fc.tuple(someFact, fc.nat({ max: 4 })), { minLength: 2, maxLength: 14 });
    const order = fc.array(fc.nat({ max: 1_000_000 }), { minLength: 14, maxLength: 14 });
    fc.assert(
      fc.property(story, order, (made, places) => {
        const facts = made.map(([each, instant], n) => placed(each, n + 1, instant + 1));
        const first = placed(created, 0, 0);
        const turned = facts
          .map((each, n) => [places[n] ?? 0, each] as const)
          .sort(([a], [b]) => a - b)
          .map(([, each]) => each);
        expect(shopAfter([first, ...turned])).toEqual(shopAfter([first, ...facts]));
      }),
      { numRuns },
    );
  });

  it('let the later clock have the last word on each field by itself', () => {
    const said = (n: number, instant: number, body: object): StoredFact =>
      placed({ kind: 'product.changed', version: 1, body: { productId: P, ...body } }, n, instant);
    const after = shopAfter([
      placed(created, 0, 0),
      said(1, 5, { name: 'Shakkar' }),
      said(2, 3, { name: 'Sugar', category: 'Meetha' }),
    ]);
    expect(after.products?.[0]).toContain('"name":"Shakkar"');
    expect(after.products?.[0]).toContain('"category":"Meetha"');
  });
});
