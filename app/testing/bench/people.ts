import Fuse from 'fuse.js';
import { createNameIndex } from '../../core/intent/name-index.ts';
import { paise } from '../../core/units.ts';
import { knownCustomers } from '../../repositories/customers.ts';
import type { Books } from '../../services/books.ts';
import { recordCustomer } from '../../services/customer.ts';
import { resolveCustomer } from '../../services/customer-find.ts';
import { seeded } from '../crash/random.ts';
import { type BenchResult, median, quantile, result, timed } from './result.ts';
import { onFilled } from './seed-names.ts';
import { misspelt, personName } from './shop-names.ts';

const MANY = 100_000;
const QUERIES = 1000;
const FUSE_QUERIES = 20;

/** Who a misspelt spoken name means, among 100,000 customers, in the shop's file; against Fuse.js on the same list. */
export const benchSearch = async (): Promise<readonly BenchResult[]> =>
  onFilled(MANY, (entry, n) => recordCustomer(entry, newCustomer(n)), measureSearch);

const newCustomer = (n: number) => ({ name: personName(n), phone: null, openingPaise: paise(0) });

function measureSearch({ read }: Books): BenchResult[] {
  const names = knownCustomers(read);
  const index = createNameIndex();
  for (const known of names) index.add(known);
  const fuse = new Fuse(names, { keys: ['name'], threshold: 0.6 });
  const random = seeded(7);
  const asked = Array.from({ length: QUERIES }, () => {
    const { name } = names[random.below(names.length)] ?? { name: '' };
    return { name, text: misspelt(name, random.below) };
  });
  let right = 0;
  const ours = asked.map(({ name, text }) =>
    timed(() => {
      if (resolveCustomer(read, index, text).customers[0]?.name === name) right += 1;
    }),
  );
  let fuseRight = 0;
  const theirs = asked.slice(0, FUSE_QUERIES).map(({ name, text }) =>
    timed(() => {
      if (fuse.search(text, { limit: 10 })[0]?.item.name === name) fuseRight += 1;
    }),
  );
  const rightly = `first of the list right ${percent(right, QUERIES)} %, Fuse.js ${percent(fuseRight, FUSE_QUERIES)} %`;
  return [
    result(
      {
        name: `a misspelt name among ${MANY} customers, p99 (${rightly})`,
        value: quantile(ours, 0.99),
        baseline: 'Fuse.js 7 on the same list, median',
        baselineValue: median(theirs),
        goal: '≤ 5 ms',
        samples: QUERIES,
      },
      (value) => value <= 5,
    ),
    result(
      {
        name: 'the same, median against median',
        value: median(ours),
        baseline: 'Fuse.js 7 on the same list',
        baselineValue: median(theirs),
        goal: '≤ 0.1×',
        samples: QUERIES,
      },
      (_, ratio) => ratio <= 0.1,
    ),
  ];
}

const percent = (part: number, of: number): number => Math.round((1000 * part) / of) / 10;
